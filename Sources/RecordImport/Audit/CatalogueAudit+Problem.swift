package import Messages
package import Publications
package import RecordFormats
internal import Vocabularies

extension CatalogueAudit {
  /// What can be wrong with a catalogue.
  package enum Problem: Equatable, Sendable {
    /// What the reader of the file said, or would have said of a record of a catalogue.
    case reading(ImportReport.Problem)
    /// Findings of readers that were too many to keep.
    case furtherReading(Int)
    /// A field with characters that stand for others that were lost.
    case replacedCharacters(RecordField)
    /// A tag that the record lists already.
    case repeatedTag(String)
    /// A tag that the vocabulary does not have and that is no topic.
    case unknownTag(String)
    /// A source whose publications belong in a collection that the record is not in.
    case missingCollection(String, source: String)
    /// A sub-topic without the topic above it.
    case missingBroaderTopic(String, topic: String)
    /// As many other titles that begin with the same words, and the first of them.
    case lookAlike(PublicationID, count: Int)
    /// Another title that differs in punctuation alone.
    case sameWords(PublicationID)
    case repeatedID
    /// The same of an identifier that has the form of one that follows from title and sources, where
    /// the titles are equal.
    case repeatedDerivedID
    /// A topic that the vocabulary does not have, and how many records do; reported with the first.
    case unplacedTopic(String, records: Int)
    /// A field that every record needs.
    case missing(Field)
    /// A field that a record may lack, and how many records do.
    case notGiven(Field, missing: Int, of: Int)
    /// Other records that are likely the same publication.
    case duplicate(Duplicate)
    case invalidLink(String, LinkFault)
    /// A year that no publication has, the latest being the second number.
    case yearOutOfRange(Int, latest: Int)
    /// A country that the title names, as it is written there, and its usual name.
    case untaggedCountry(String, String)
    /// A grouping that the record names, and members that are not among its countries.
    case missingMembers(String, [String])
    /// The same where no member is.
    case noMember(String, count: Int)
    /// A grouping whose members are the countries of a record that does not name it.
    case unnamedGrouping(String, count: Int)
    /// The script of a title, and the languages that are not written in it.
    case titleScript(Script, languages: [String])
    /// Two scripts in one title.
    case mixedScripts(Script, Script)
    /// A word with letters of two scripts.
    case mixedWord(String, Script, Script)
    /// Values of a field that differ in case, accents and punctuation, with how many records have each.
    case severalSpellings(RecordField, [Spelling])
    /// Values that a single record has: the first of them, how many there are, and of how many.
    case usedOnce(RecordField, [String], count: Int, of: Int)

    /// Whether this is no fault but something to know.
    package var isNote: Bool { kind.severity == .note }
  }

  /// A value as it is written.
  package struct Spelling: Equatable, Sendable {
    /// The value.
    package let text: String
    /// Records that have it so.
    package let records: Int
  }

  /// Records that are likely one publication.
  package struct Duplicate: Equatable, Sendable {
    /// A record besides the first.
    package struct Other: Equatable, Sendable {
      /// Its identifier.
      package let id: PublicationID
      /// Its title, where that is not the title of the first.
      package let title: String?
      /// Its place, where its identifier is that of the first record or its file another one.
      package let place: Message?
    }

    /// What they have in common.
    package let rule: DuplicateRule
    /// The records besides the first, twenty at most.
    package let others: [Other]
    /// How many records there are, the first one included.
    package let count: Int
    /// The fields in which not all of them are the same.
    package let differing: [RecordField]
  }
}

extension CatalogueAudit.Problem: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// What is wrong with which word, and what to do about it.
  package var message: Message {
    switch self {
    case .reading(let problem): problem.message
    case .furtherReading(let count): Message(.auditFurtherReading, .number(count))
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
      Message(.auditUnplacedTopic, .number(records), .text(topic))
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

  /// Arguments with commas between them.
  fileprivate static func list(_ arguments: [Message.Argument]) -> Message.Argument {
    guard let first = arguments.first else { return .text("") }
    return arguments.dropFirst().reduce(first) { .message(Message(.joinedByComma, $0, $1)) }
  }
}

extension CatalogueAudit.Duplicate: MessageConvertible {
  /// What is the same, which records have it, and in what they differ.
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
