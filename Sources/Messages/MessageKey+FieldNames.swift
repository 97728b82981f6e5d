/// The names of fields in searches, as in `title:law`: single words with blanks between them, of which
/// the first is shown.
extension MessageKey {
  /// The title.
  package static let fieldNamesTitle = MessageKey("field-names.title")
  /// The identifier.
  package static let fieldNamesID = MessageKey("field-names.id")
  /// Persons and bodies that made a publication.
  package static let fieldNamesAuthor = MessageKey("field-names.author")
  /// The publisher.
  package static let fieldNamesPublisher = MessageKey("field-names.publisher")
  /// Topics.
  package static let fieldNamesTopic = MessageKey("field-names.topic")
  /// Publishers' tags.
  package static let fieldNamesTag = MessageKey("field-names.tag")
  /// Collections.
  package static let fieldNamesCollection = MessageKey("field-names.collection")
  /// Countries and regions.
  package static let fieldNamesCountry = MessageKey("field-names.country")
  /// Sources.
  package static let fieldNamesSource = MessageKey("field-names.source")
  /// Years.
  package static let fieldNamesYear = MessageKey("field-names.year")
  /// Languages.
  package static let fieldNamesLanguage = MessageKey("field-names.language")
  /// Groupings of countries.
  package static let fieldNamesGrouping = MessageKey("field-names.grouping")
  /// Dates of changes.
  package static let fieldNamesAdded = MessageKey("field-names.added")
  /// Files that records were read from.
  package static let fieldNamesFile = MessageKey("field-names.file")
}
