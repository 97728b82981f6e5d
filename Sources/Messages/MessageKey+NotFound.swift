extension MessageKey {
  /// No file or command has this name.
  package static let noFile = MessageKey("not-found.file")
  /// No publication has this identifier.
  package static let noPublication = MessageKey("not-found.publication")
  /// No topic has this label.
  package static let noTopic = MessageKey("not-found.topic")
  /// No label in the glossary contains these words.
  package static let noTerm = MessageKey("not-found.term")
  /// The name is known, but no publication has it.
  package static let noRecords = MessageKey("not-found.records")
  /// No publication has a value of a facet.
  package static let noValues = MessageKey("not-found.values")
  /// No publication matches.
  package static let nothingFound = MessageKey("not-found.none")
  /// The number of results without a part of a query.
  package static let countWithout = MessageKey("not-found.count-without")
  /// The number of results with another word or value: the number, the new one, and the old one.
  package static let countWithReplacement = MessageKey("not-found.count-with-replacement")
  /// Every part of a query.
  package static let anyOption = MessageKey("not-found.any-option")
  /// Suggested words.
  package static let didYouMean = MessageKey("not-found.did-you-mean")
  /// A name before a colon that is not a field, and the words with the nearest field.
  package static let misspeltFieldInQuery = MessageKey("not-found.misspelt-field")
  /// A name before a colon that is not a field and is near none: the name, and all fields.
  package static let noField = MessageKey("not-found.no-field")
  /// No publication has the value of a field: the field with the value, and with the word for
  /// publications without one.
  package static let unknownFieldValue = MessageKey("not-found.unknown-value")
  /// The value of a field is no year: the value, and what can be written.
  package static let noYear = MessageKey("not-found.no-year")
}
