package import Publications
package import RecordFormats
internal import Vocabularies

extension CatalogueAudit {
  /// What can be wrong with a catalogue.
  package enum Problem: Equatable, Sendable, CustomStringConvertible {
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
    /// A topic that the vocabulary does not have, and how many records do; told of the first.
    case unplacedTopic(String, records: Int)
    /// A field that every record needs.
    case missing(String)
    /// A field that a record may lack, and how many records do.
    case notGiven(String, missing: Int, of: Int)

    /// Whether this is no fault but something to know.
    package var isNote: Bool {
      if case .notGiven = self { true } else { false }
    }

    /// What is wrong with which word, and what to do about it.
    package var description: String {
      switch self {
      case .reading(let problem): problem.description
      case .repeatedTag(let tag): "the tag '\(tag)' is listed twice; take one out"
      case .missingCollection(let collection, let source):
        "'\(source)' is a source, but the tag '\(collection)' is missing; add it"
      case .missingBroaderTopic(let broader, let topic):
        "the tag '\(topic)' stands without '\(broader)', the topic above it; add that"
      case .lookAlike(let other, let count):
        "the first 60 characters of the title are those of \(other)"
          + (count > 1 ? " and \(count - 1) more" : "")
      case .sameWords(let other):
        "the title differs from that of \(other) in nothing but punctuation; are they one record?"
      case .repeatedID: "the identifier is another record's as well; give it one of its own"
      case .unplacedTopic(let topic, let records):
        "the topic '\(topic)'\(records == 1 ? "" : " of \(records) records, here first,") "
          + "is not in the vocabulary; it is shown as it is: place it in tags.tsv"
      case .missing(let field): "no \(field); add one"
      case .notGiven(let field, let missing, let total):
        missing == total
          ? "no record gives a \(field)" : "\(missing) of \(total) records give no \(field)"
      }
    }
  }
}
