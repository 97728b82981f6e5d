package import Messages
package import Publications

extension Origin: MessageConvertible {
  /// `records.jsonl, line 11` or `listing.txt, lines 164-169`, and how it came into a catalogue.
  package var message: Message {
    guard let reading else { return place }
    return Message(
      .originRead, .message(place), .text(reading.format), reading.date.argument)
  }

  private var place: Message {
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
  /// As people read it: `14 May 2019`.
  package var argument: Message.Argument { .date(year: year, month: month, day: day) }

  /// A whole date in digits as people read it; another text as it is.
  static func argument(_ text: String) -> Message.Argument {
    PublicationDate(day: text)?.argument ?? .text(text)
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

extension Messages {
  /// The name of a kind of document; the word of its format for a kind that has no other name.
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
