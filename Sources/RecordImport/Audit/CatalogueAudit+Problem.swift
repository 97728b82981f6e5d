package import Messages
package import Publications
package import RecordFormats
internal import Vocabularies

extension CatalogueAudit {
  /// A problem in a catalogue.
  package enum Problem: Equatable, Sendable {
    /// A finding of the file's reader, or the same problem in a record of a built catalogue.
    case reading(ImportReport.Problem)
    /// Further findings of readers that exceeded the number kept.
    case furtherReading(Int)
    /// A field with replacement characters for lost ones.
    case replacedCharacters(RecordField)
    /// A tag that the record has twice.
    case repeatedTag(String)
    /// A tag that is neither in the vocabulary nor a topic.
    case unknownTag(String)
    /// A collection that the record should be in because of its source.
    case missingCollection(String, source: String)
    /// A sub-topic without the topic above it.
    case missingBroaderTopic(String, topic: String)
    /// The number of other titles with the same beginning, and the first of them.
    case lookAlike(PublicationID, count: Int)
    /// Another title that differs only in punctuation.
    case sameWords(PublicationID)
    case repeatedID
    /// As `repeatedID`, for an identifier in the form derived from title and sources, when the
    /// titles are equal.
    case repeatedDerivedID
    /// A topic that is not in the vocabulary, and its number of records; reported for the first of
    /// them.
    case unplacedTopic(String, records: Int)
    /// A required field.
    case missing(Field)
    /// An optional field, and how many records lack it.
    case notGiven(Field, missing: Int, of: Int)
    /// Other records that are probably the same publication.
    case duplicate(Duplicate)
    case invalidLink(String, LinkFault)
    /// An impossible year, and the latest possible one.
    case yearOutOfRange(Int, latest: Int)
    /// A country named in the title, as written there, and its usual name.
    case untaggedCountry(String, String)
    /// A grouping that the record names, and those of its members that are not among the record's
    /// countries.
    case missingMembers(String, [String])
    /// As `missingMembers`, when no member is among the countries.
    case noMember(String, count: Int)
    /// A grouping that the record does not name, although its countries are the members.
    case unnamedGrouping(String, count: Int)
    /// The script of a title, and its languages, none of which uses that script.
    case titleScript(Script, languages: [String])
    /// Two scripts in one title.
    case mixedScripts(Script, Script)
    /// A word with letters of two scripts.
    case mixedWord(String, Script, Script)
    /// Values of a field that differ only in case, accents and punctuation, with the number of
    /// records of each.
    case severalSpellings(RecordField, [Spelling])
    /// Values that only one record has: the first of them, their number, and the number of all
    /// values.
    case usedOnce(RecordField, [String], count: Int, of: Int)

    /// Whether this is information and not a fault.
    package var isNote: Bool { kind.severity == .note }
  }

  /// A value as written.
  package struct Spelling: Equatable, Sendable {
    /// The value.
    package let text: String
    /// The number of records with this spelling.
    package let records: Int
  }

  /// Records that are probably the same publication.
  package struct Duplicate: Equatable, Sendable {
    /// One of the other records of the group.
    package struct Other: Equatable, Sendable {
      /// Its identifier.
      package let id: PublicationID
      /// Its title, if it differs from that of the first record.
      package let title: String?
      /// Its place, if it has the first record's identifier or is in another file.
      package let place: Message?
    }

    /// The rule that found them.
    package let rule: DuplicateRule
    /// The records after the first; at most twenty.
    package let others: [Other]
    /// The number of records, including the first.
    package let count: Int
    /// The fields that are not the same in all of them.
    package let differing: [RecordField]
  }
}

extension CatalogueAudit.Problem: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The problem, the value that has it, and what to do about it.
  package var message: Message {
    switch self {
    case .reading(let problem): problem.message
    case .furtherReading(let count): Message(.auditMoreReadingProblems, .number(count))
    case .replacedCharacters(let field): Message(.auditReplaced, .message(field.message))
    case .repeatedTag(let tag): Message(.auditRepeatedTag, .text(tag))
    case .unknownTag(let tag): Message(.auditUnknownTag, .text(tag))
    case .missingCollection(let collection, let source):
      Message(.auditMissingCollection, .text(source), .text(collection))
    case .missingBroaderTopic(let broader, let topic):
      Message(.auditMissingBroader, .text(topic), .text(broader))
    case .lookAlike(let other, count: 1): Message(.auditLookAlike, .text(other.text))
    case .lookAlike(let other, let count):
      Message(.auditLookAlikes, .text(other.text), .number(count - 1))
    case .sameWords(let other): Message(.auditSameWords, .text(other.text))
    case .repeatedID: Message(.auditRepeatedID)
    case .repeatedDerivedID: Message(.auditRepeatedDerivedID)
    case .unplacedTopic(let topic, let records):
      Message(.auditUnknownTopic, .number(records), .text(topic))
    case .missing(let field): Message(.auditMissing, .message(field.message))
    case .notGiven(let field, let missing, let total):
      missing == total
        ? Message(.auditNeverGiven, .message(field.message))
        : Message(.auditNotGiven, .number(missing), .number(total), .message(field.message))
    case .duplicate(let duplicate): duplicate.message
    case .invalidLink(let url, let fault):
      Message(.auditInvalidLink, .text(LinkFault.shown(url)), .message(fault.message))
    case .yearOutOfRange(let year, let latest):
      Message(.auditYearOutOfRange, .text("\(year)"), .text("\(latest)"))
    default: furtherMessage
    }
  }

  private var furtherMessage: Message {
    switch self {
    case .untaggedCountry(let text, let country):
      text == country
        ? Message(.auditUntaggedCountry, .text(country))
        : Message(.auditUntaggedCountryNamed, .text(text), .text(country))
    case .missingMembers(let grouping, let members):
      Message(
        .auditMissingMembers, .number(members.count), .text(grouping),
        Message.quotedList(Array(members.prefix(10))))
    case .noMember(let grouping, let count):
      Message(.auditNoMember, .number(count), .text(grouping))
    case .unnamedGrouping(let grouping, let count):
      Message(.auditUnnamedGrouping, .number(count), .text(grouping))
    case .titleScript(let script, let languages):
      Message(
        .auditTitleScript, .message(script.message), .text(languages.joined(separator: ", ")))
    case .mixedScripts(let first, let second):
      Message(.auditMixedScripts, .message(first.message), .message(second.message))
    case .mixedWord(let word, let first, let second):
      Message(.auditMixedWord, .text(word), .message(first.message), .message(second.message))
    case .severalSpellings(let field, let spellings):
      Message(
        .auditSeveralSpellings, .message(field.message),
        CatalogueAudit.Problem.list(
          spellings.prefix(10).map {
            .message(Message(.auditSpelling, .number($0.records), .text($0.text)))
          }))
    case .usedOnce(let field, let values, let count, let total):
      Message(
        count > values.count ? .auditUsedOnceMore : .auditUsedOnce, .number(count), .number(total),
        .message(field.message), Message.quotedList(values), .number(count - values.count))
    default: message
    }
  }

  /// Arguments joined by commas.
  fileprivate static func list(_ arguments: [Message.Argument]) -> Message.Argument {
    guard let first = arguments.first else { return .text("") }
    return arguments.dropFirst().reduce(first) { .message(Message(.joinedByComma, $0, $1)) }
  }
}

extension CatalogueAudit.Duplicate: MessageConvertible {
  /// What is the same, which records are affected, and how they differ.
  package var message: Message {
    let records = others.map { other -> Message.Argument in
      let named: Message.Argument =
        other.title.map { .message(Message(.auditRecord, .text(other.id.text), .text($0))) }
        ?? .text(other.id.text)
      return other.place.map { .message(Message(.auditInBrackets, named, .message($0))) } ?? named
    }
    let more = count - 1 - others.count
    let list = CatalogueAudit.Problem.list(
      more > 0 ? records + [.message(Message(.auditMoreRecords, .number(more)))] : records)
    let fields = CatalogueAudit.Problem.list(differing.map { .message($0.message) })
    return differing.isEmpty
      ? Message(.auditDuplicateEqual, .message(rule.message), list)
      : Message(.auditDuplicate, .message(rule.message), list, fields)
  }
}
