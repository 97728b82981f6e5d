extension MessageKey {
  /// Neither a file nor a command has a name.
  package static let noFile = MessageKey("nothing.no-file")
  /// No publication has an identifier.
  package static let noPublication = MessageKey("nothing.no-publication")
  /// No topic has a label.
  package static let noTopic = MessageKey("nothing.no-topic")
  /// No term of the glossary has some words in a label.
  package static let noTerm = MessageKey("nothing.no-term")
  /// A name is known, and no publication has it.
  package static let noRecords = MessageKey("nothing.no-records")
  /// No publication has a value of a facet.
  package static let noValues = MessageKey("nothing.no-values")
  /// No publication matches.
  package static let nothingFound = MessageKey("nothing.found")
  /// What is found without a part of a query.
  package static let nothingWithout = MessageKey("nothing.without")
  /// What is found with another word or value: the number, what is put in, and what it replaces.
  package static let nothingWithReplacement = MessageKey("nothing.with-replacement")
  /// Every part of a query.
  package static let anyOption = MessageKey("nothing.any-option")
  /// Words that were perhaps meant.
  package static let didYouMean = MessageKey("nothing.did-you-mean")
  /// A name before a colon that is no field, and the words with one that is near to it.
  package static let misspeltFieldOf = MessageKey("nothing.misspelt-field")
  /// A part of a query.
  package static let quoted = MessageKey("nothing.quoted")
  /// An excluded part of a query.
  package static let quotedNot = MessageKey("nothing.quoted-not")
  /// Two parts of a sentence.
  package static let joinedByAnd = MessageKey("nothing.and")
  /// Two parts of a sentence.
  package static let joinedByOr = MessageKey("nothing.or")
  /// Two parts of a sentence.
  package static let joinedBySemicolon = MessageKey("nothing.semicolon")
  /// A word as it is.
  package static let word = MessageKey("nothing.word")
  /// A service gave no answer.
  package static let answerMissing = MessageKey("nothing.no-answer")
  /// The heading of related publications.
  package static let relatedHeading = MessageKey("nothing.related")
}
