extension MessageKey {
  /// No file or command has this name.
  package static let noFile = MessageKey("nothing.no-file")
  /// No publication has this identifier.
  package static let noPublication = MessageKey("nothing.no-publication")
  /// No topic has this label.
  package static let noTopic = MessageKey("nothing.no-topic")
  /// No label in the glossary contains these words.
  package static let noTerm = MessageKey("nothing.no-term")
  /// The name is known, but no publication has it.
  package static let noRecords = MessageKey("nothing.no-records")
  /// No publication has a value of a facet.
  package static let noValues = MessageKey("nothing.no-values")
  /// No publication matches.
  package static let nothingFound = MessageKey("nothing.found")
  /// The number of results without a part of a query.
  package static let nothingWithout = MessageKey("nothing.without")
  /// The number of results with another word or value: the number, the new one, and the old one.
  package static let nothingWithReplacement = MessageKey("nothing.with-replacement")
  /// Every part of a query.
  package static let anyOption = MessageKey("nothing.any-option")
  /// Suggested words.
  package static let didYouMean = MessageKey("nothing.did-you-mean")
  /// A name before a colon that is not a field, and the words with the nearest field.
  package static let misspeltFieldOf = MessageKey("nothing.misspelt-field")
  /// A part of a query.
  package static let quoted = MessageKey("nothing.quoted")
  /// An excluded part of a query.
  package static let quotedNot = MessageKey("nothing.quoted-not")
  /// Joins two parts of a sentence.
  package static let joinedByAnd = MessageKey("nothing.and")
  /// Joins two parts of a sentence.
  package static let joinedByOr = MessageKey("nothing.or")
  /// Joins two parts of a sentence.
  package static let joinedBySemicolon = MessageKey("nothing.semicolon")
  /// A word without quotes.
  package static let word = MessageKey("nothing.word")
  /// A service did not answer.
  package static let answerMissing = MessageKey("nothing.no-answer")
  /// The heading of related publications.
  package static let relatedHeading = MessageKey("nothing.related")
}
