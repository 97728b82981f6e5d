package import Messages
package import Publications

extension Origin: MessageConvertible {
  /// `records.jsonl, line 11` or `listing.txt, lines 164-169`, and when it was read into a
  /// catalogue, and in which format.
  package var message: Message {
    guard let reading else { return location }
    return Message(
      .originRead, .message(location), .text(reading.format), reading.date.argument)
  }

  private var location: Message {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    if first == last {
      let key: MessageKey = unit == .line ? .originLine : .originRecord
      return Message(key, .text(file), .index(first))
    }
    let key: MessageKey = unit == .line ? .originLines : .originRecords
    return Message(key, .text(file), .index(first), .index(last))
  }
}

extension PublicationDate {
  /// The date for display: `14 May 2019`.
  package var argument: Message.Argument { .date(year: year, month: month, day: day) }

  /// A complete numeric date for display; any other text unchanged.
  static func argument(_ text: String) -> Message.Argument {
    PublicationDate(day: text)?.argument ?? .text(text)
  }
}

extension Source {
  /// The name, with its acronym in brackets.
  package var text: String { acronym.map { "\(name) (\($0))" } ?? name }
}

extension Contributor.Name {
  /// The name for display, given name first.
  package var text: String {
    switch self {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(given) \(family)"
    }
  }
}

extension Messages {
  /// The name of a document type, or its raw value if it has no name.
  package func name(of type: DocumentType) -> String {
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
