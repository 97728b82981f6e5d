extension MessageKey {
  /// A finding about the whole catalogue.
  package static let auditCatalogue = MessageKey("audit.catalogue")
  /// A record: its identifier and title.
  package static let auditRecord = MessageKey("audit.record-named")
  /// A tag that a record has twice.
  package static let auditRepeatedTag = MessageKey("audit.repeated-tag")
  /// A source without its collection: the source, and the collection.
  package static let auditMissingCollection = MessageKey("audit.missing-collection")
  /// A topic without its broader topic: the topic, and the broader one.
  package static let auditMissingBroader = MessageKey("audit.missing-broader")
  /// A title with the same beginning as another.
  package static let auditLookAlike = MessageKey("audit.look-alike")
  /// The same with several others: the first of them, and how many more.
  package static let auditLookAlikes = MessageKey("audit.look-alikes")
  /// A title that differs from another one in punctuation.
  package static let auditSameWords = MessageKey("audit.same-words")
  /// An identifier that another record has.
  package static let auditRepeatedID = MessageKey("audit.repeated-id")
  /// Another record has the same identifier and title.
  package static let auditRepeatedDerivedID = MessageKey("audit.repeated-derived-id")
  /// A topic missing from the vocabulary: the number of records, and the topic.
  package static let auditUnknownTopic = MessageKey("audit.unknown-topic")
  /// A field that every record needs.
  package static let auditMissing = MessageKey("audit.missing")
  /// A field that no record has.
  package static let auditNeverGiven = MessageKey("audit.never-given")
  /// A field that some records lack: how many lack it, how many there are, and the field.
  package static let auditNotGiven = MessageKey("audit.not-given")
  /// A field, in a sentence.
  package static let auditTitle = MessageKey("audit.field-title")
  /// A field, in a sentence.
  package static let auditTopic = MessageKey("audit.field-topic")
  /// A field, in a sentence.
  package static let auditSource = MessageKey("audit.field-source")
  /// A field, in a sentence.
  package static let auditBody = MessageKey("audit.field-body")
  /// A field, in a sentence.
  package static let auditYear = MessageKey("audit.field-year")
  /// A field, in a sentence.
  package static let auditCountry = MessageKey("audit.field-country")
  /// A field, in a sentence.
  package static let auditLanguage = MessageKey("audit.field-language")
  /// A field, in a sentence.
  package static let auditURL = MessageKey("audit.field-url")
  /// A finding about an unknown name, with a suggestion.
  package static let withSuggestion = MessageKey("text.with-suggestion")
}
