extension MessageKey {
  /// The heading of the keys of the prompt.
  package static let groupPrompt = MessageKey("command.group-prompt")
  /// What a key of the prompt does.
  package static let promptEnter = MessageKey("prompt.enter")
  /// What a key of the prompt does.
  package static let promptEscape = MessageKey("prompt.escape")
  /// What a key of the prompt does.
  package static let promptHistory = MessageKey("prompt.history")
  /// What a key of the prompt does.
  package static let promptComplete = MessageKey("prompt.complete")
  /// What a key of the prompt does.
  package static let promptSyntax = MessageKey("prompt.syntax")
  /// What a key of the prompt does.
  package static let promptWord = MessageKey("prompt.word")
  /// What a key of the prompt does.
  package static let promptDeleteWord = MessageKey("prompt.delete-word")
  /// What a key of the prompt does.
  package static let promptDelete = MessageKey("prompt.delete")
  /// What a key of the prompt does.
  package static let promptEnds = MessageKey("prompt.ends")
  /// Nothing completes what was typed.
  package static let nothingToComplete = MessageKey("notice.nothing-to-complete")
  /// Tab was pressed after a word that starts no field: the key that shows the results.
  package static let noWordToComplete = MessageKey("notice.no-word-to-complete")
  /// The key that shows the search syntax.
  package static let hintSyntax = MessageKey("hint.syntax")
  /// The heading of the search syntax.
  package static let syntaxHeading = MessageKey("syntax.heading")
  /// A form of a search.
  package static let syntaxPlain = MessageKey("syntax.plain")
  /// What the form finds.
  package static let syntaxPlainMeaning = MessageKey("syntax.plain-meaning")
  /// A form of a search.
  package static let syntaxPhrase = MessageKey("syntax.phrase")
  /// What the form finds.
  package static let syntaxPhraseMeaning = MessageKey("syntax.phrase-meaning")
  /// A form of a search.
  package static let syntaxNot = MessageKey("syntax.not")
  /// What the form finds.
  package static let syntaxNotMeaning = MessageKey("syntax.not-meaning")
  /// A form of a search.
  package static let syntaxEither = MessageKey("syntax.either")
  /// What the form finds.
  package static let syntaxEitherMeaning = MessageKey("syntax.either-meaning")
  /// A form of a search.
  package static let syntaxTitle = MessageKey("syntax.title")
  /// What the form finds.
  package static let syntaxTitleMeaning = MessageKey("syntax.title-meaning")
  /// A form of a search.
  package static let syntaxSource = MessageKey("syntax.source")
  /// What the form finds.
  package static let syntaxSourceMeaning = MessageKey("syntax.source-meaning")
  /// A form of a search.
  package static let syntaxAuthor = MessageKey("syntax.author")
  /// What the form finds.
  package static let syntaxAuthorMeaning = MessageKey("syntax.author-meaning")
  /// A form of a search.
  package static let syntaxPublisher = MessageKey("syntax.publisher")
  /// What the form finds.
  package static let syntaxPublisherMeaning = MessageKey("syntax.publisher-meaning")
  /// A form of a search.
  package static let syntaxYear = MessageKey("syntax.year")
  /// What the form finds.
  package static let syntaxYearMeaning = MessageKey("syntax.year-meaning")
  /// A form of a search.
  package static let syntaxCountry = MessageKey("syntax.country")
  /// What the form finds.
  package static let syntaxCountryMeaning = MessageKey("syntax.country-meaning")
  /// A form of a search.
  package static let syntaxTopic = MessageKey("syntax.topic")
  /// What the form finds.
  package static let syntaxTopicMeaning = MessageKey("syntax.topic-meaning")
  /// A form of a search.
  package static let syntaxTag = MessageKey("syntax.tag")
  /// What the form finds.
  package static let syntaxTagMeaning = MessageKey("syntax.tag-meaning")
  /// A form of a search.
  package static let syntaxCollection = MessageKey("syntax.collection")
  /// What the form finds.
  package static let syntaxCollectionMeaning = MessageKey("syntax.collection-meaning")
  /// A form of a search.
  package static let syntaxGrouping = MessageKey("syntax.grouping")
  /// What the form finds.
  package static let syntaxGroupingMeaning = MessageKey("syntax.grouping-meaning")
  /// A form of a search.
  package static let syntaxLanguage = MessageKey("syntax.language")
  /// What the form finds.
  package static let syntaxLanguageMeaning = MessageKey("syntax.language-meaning")
  /// A form of a search.
  package static let syntaxID = MessageKey("syntax.id")
  /// What the form finds.
  package static let syntaxIDMeaning = MessageKey("syntax.id-meaning")
}
