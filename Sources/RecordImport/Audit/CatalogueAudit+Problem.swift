package import Messages
package import Publications
package import RecordFormats
internal import Vocabularies

extension CatalogueAudit {
  /// What can be wrong with a catalogue.
  package enum Problem: Equatable, Sendable {
    /// What the reader of the file said.
    case reading(ImportReport.Problem)
    /// A tag that the record lists already.
    case repeatedTag(String)
    /// A source whose publications belong in a collection that the record is not in.
    case missingCollection(String, source: String)
    /// A sub-topic without the topic above it.
    case missingBroaderTopic(String, topic: String)
    /// As many other titles that begin with the same words, and the first of them.
    case lookAlike(PublicationID, count: Int)
    /// Another title that differs in punctuation alone.
    case sameWords(PublicationID)
    case repeatedID
    /// A topic that the vocabulary does not have, and how many records do; reported with the first.
    case unplacedTopic(String, records: Int)
    /// A field that every record needs.
    case missing(Field)
    /// A field that a record may lack, and how many records do.
    case notGiven(Field, missing: Int, of: Int)

    /// Whether this is no fault but something to know.
    package var isNote: Bool {
      if case .notGiven = self { true } else { false }
    }
  }
}

extension CatalogueAudit.Problem: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// What is wrong with which word, and what to do about it.
  package var message: Message {
    switch self {
    case .reading(let problem): problem.message
    case .repeatedTag(let tag): Message(.auditRepeatedTag, .text(tag))
    case .missingCollection(let collection, let source):
      Message(.auditMissingCollection, .text(source), .text(collection))
    case .missingBroaderTopic(let broader, let topic):
      Message(.auditMissingBroader, .text(topic), .text(broader))
    case .lookAlike(let other, count: 1): Message(.auditLookAlike, .text(other.text))
    case .lookAlike(let other, let count):
      Message(.auditLookAlikes, .text(other.text), .number(count - 1))
    case .sameWords(let other): Message(.auditSameWords, .text(other.text))
    case .repeatedID: Message(.auditRepeatedID)
    case .unplacedTopic(let topic, let records):
      Message(.auditUnplacedTopic, .number(records), .text(topic))
    case .missing(let field): Message(.auditMissing, .message(field.message))
    case .notGiven(let field, let missing, let total):
      missing == total
        ? Message(.auditNeverGiven, .message(field.message))
        : Message(.auditNotGiven, .number(missing), .number(total), .message(field.message))
    }
  }
}
