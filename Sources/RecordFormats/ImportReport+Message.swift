package import Messages
internal import Text

extension ImportReport.Finding: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }
}

extension ImportReport.Problem: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The columns that a finding shows of a value; a damaged file may have millions.
  private static let columns = 120

  /// The problem, the beginning of the value that has it, and what was done about it.
  package var message: Message { wholeMessage.clippingTexts(to: Self.columns) }

  private var wholeMessage: Message {
    switch self {
    case .notText: Message(.problemNotText)
    case .hiddenCharacters: Message(.problemHiddenCharacters)
    case .controlCharacters: Message(.problemControlCharacters)
    case .unplacedTag(let tag): Message(.problemUnknownTag, .text(tag))
    case .unknownSource(let name): Message(.problemUnknownSource, .text(name))
    case .unknownAuthor(let name): Message(.problemUnknownAuthor, .text(name))
    case .namelessSource(let part): Message(.problemNamelessSource, .text(part))
    case .noSources: Message(.problemNoSources)
    case .openParenthesis: Message(.problemOpenParenthesis)
    case .commaAfterSources: Message(.problemCommaAfterSources)
    case .notARecord: Message(.problemNotARecord)
    case .brokenRecord(let column): Message(.problemBrokenRecord, .index(column))
    case .unfinishedRecord: Message(.problemUnfinishedRecord)
    case .namelessRecord: Message(.problemNamelessRecord)
    case .untitledRecord: Message(.problemUntitledRecord)
    case .wrongValue(let member, let found, let expected):
      Message(.problemWrongValue, .text(member), found, expected)
    case .wrongName(let member, let found, let expected):
      Message(.problemWrongName, .text(member), found, expected)
    case .repeatedMember(let member): Message(.problemRepeatedMember, .text(member))
    case .loneSurrogate: Message(.problemLoneSurrogate)
    case .invisibleRecord: Message(.problemInvisibleRecord)
    case .wrongYear(let year): Message(.problemWrongYear, .index(year))
    case .unknownMember(let name, nil): Message(.problemUnknownMember, .text(name))
    case .unknownMember(let name, let meant?):
      Message(.problemUnknownMemberLike, .text(name), .text(meant))
    case .unknownCountry(let name): Message(.problemUnknownCountry, .text(name))
    case .unknownTopic(let name): Message(.problemUnknownTopic, .text(name))
    case .valueOfOtherField(let name, let field, let other):
      Message(
        .problemValueOfOtherField, .text(name), .text(field.rawValue), .text(other.rawValue))
    case .unknownLanguage(let name): Message(.problemUnknownLanguage, .text(name))
    case .unknownType(let name): Message(.problemUnknownType, .text(name))
    case .wrongDate(let text): Message(.problemWrongDate, .text(text))
    case .partOfDate(let text, let read):
      Message(.problemPartOfDate, .text(text), .text(read))
    case .emptyID: Message(.problemEmptyID)
    case .unreadRecord(let reason): Message(.problemUnreadRecord, reason)
    case .damagedArchive(isCutOff: true): Message(.problemArchiveCutOff)
    case .damagedArchive(isCutOff: false): Message(.problemArchiveDamaged)
    case .malformed(let reason, nil): Message(.problemMalformed, reason)
    case .malformed(let reason, let column?):
      Message(.problemMalformedAt, reason, .index(column))
    case .leftOut(let field, let reason): Message(.problemLeftOut, field, reason)
    case .changed(let field, let how): Message(.problemChanged, field, how)
    case .noTags: Message(.problemNoTags)
    case .noTitle: Message(.problemNoTitle)
    case .noBody: Message(.problemNoBody)
    case .noReadMore(atEnd: false): Message(.problemNoReadMore)
    case .noReadMore(atEnd: true): Message(.problemNoReadMoreAtEnd)
    case .sameAsOther(let line): Message(.problemDuplicateRecord, .index(line))
    }
  }
}

extension Message {
  /// The message with every text in it clipped to a number of columns.
  fileprivate func clippingTexts(to columns: Int) -> Message {
    let clipped = arguments.map { argument -> Argument in
      switch argument {
      case .text(let text): .text(ImportReport.Problem.beginning(of: text, columns: columns))
      case .message(let message): .message(message.clippingTexts(to: columns))
      case .number, .index: argument
      }
    }
    return Message(key, arguments: clipped)
  }
}

extension ImportReport.Problem {
  /// The text, or its beginning and an ellipsis. Scalars are limited too, because a character may have
  /// any number of marks.
  fileprivate static func beginning(of text: String, columns: Int) -> String {
    let start = String(text.unicodeScalars.prefix(columns * 8))
    return Clipping.end(
      start.utf8.count < text.utf8.count ? "\(start)…" : start, columns: columns)
  }
}
