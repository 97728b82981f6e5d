package import Messages
package import Publications

extension Origin: MessageConvertible {
  /// `records.jsonl, line 11` or `listing.txt, lines 164-169`.
  package var message: Message {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return first == last
      ? Message(.originLine, .text(file), .number(first))
      : Message(.originLines, .text(file), .number(first), .number(last))
  }
}

extension Source {
  /// The name with its short form.
  package var text: String { acronym.map { "\(name) (\($0))" } ?? name }
}

extension Contributor.Name {
  /// As a reader expects it: given name first.
  package var text: String {
    switch self {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(given) \(family)"
    }
  }
}

extension PublicationDate {
  /// ISO 8601, as precise as it is: `2016`, `2016-05`, `2016-05-03`.
  package var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ["\(year)", month.map(two), day.map(two)].compactMap(\.self).joined(separator: "-")
  }
}

extension Messages {
  /// The name of a kind of document; the word of its format for a kind that has no other name.
  func name(of type: DocumentType) -> String {
    let names: [DocumentType: MessageKey] = [
      .report: .typeReport, .book: .typeBook, .chapter: .typeChapter,
      .journalArticle: .typeJournalArticle, .newspaperArticle: .typeNewspaperArticle,
      .magazineArticle: .typeMagazineArticle, .conferencePaper: .typeConferencePaper,
      .thesis: .typeThesis, .legislation: .typeLegislation, .webPage: .typeWebPage,
      .graphic: .typeGraphic, .dataset: .typeDataset, .video: .typeVideo,
      .presentation: .typePresentation,
    ]
    return names[type].map { text($0) } ?? type.rawValue
  }
}
