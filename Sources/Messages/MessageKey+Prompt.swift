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
  package static let promptForms = MessageKey("prompt.forms")
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
  /// The key that shows the forms of a search.
  package static let hintForms = MessageKey("hint.forms")
  /// The heading of the forms of a search.
  package static let formsHeading = MessageKey("form.heading")
  /// A form of a search.
  package static let formPlain = MessageKey("form.plain")
  /// What the form finds.
  package static let formPlainMeaning = MessageKey("form.plain-meaning")
  /// A form of a search.
  package static let formPhrase = MessageKey("form.phrase")
  /// What the form finds.
  package static let formPhraseMeaning = MessageKey("form.phrase-meaning")
  /// A form of a search.
  package static let formNot = MessageKey("form.not")
  /// What the form finds.
  package static let formNotMeaning = MessageKey("form.not-meaning")
  /// A form of a search.
  package static let formEither = MessageKey("form.either")
  /// What the form finds.
  package static let formEitherMeaning = MessageKey("form.either-meaning")
  /// A form of a search.
  package static let formTitle = MessageKey("form.title")
  /// What the form finds.
  package static let formTitleMeaning = MessageKey("form.title-meaning")
  /// A form of a search.
  package static let formSource = MessageKey("form.source")
  /// What the form finds.
  package static let formSourceMeaning = MessageKey("form.source-meaning")
  /// A form of a search.
  package static let formAuthor = MessageKey("form.author")
  /// What the form finds.
  package static let formAuthorMeaning = MessageKey("form.author-meaning")
  /// A form of a search.
  package static let formPublisher = MessageKey("form.publisher")
  /// What the form finds.
  package static let formPublisherMeaning = MessageKey("form.publisher-meaning")
  /// A form of a search.
  package static let formYear = MessageKey("form.year")
  /// What the form finds.
  package static let formYearMeaning = MessageKey("form.year-meaning")
  /// A form of a search.
  package static let formCountry = MessageKey("form.country")
  /// What the form finds.
  package static let formCountryMeaning = MessageKey("form.country-meaning")
  /// A form of a search.
  package static let formTopic = MessageKey("form.topic")
  /// What the form finds.
  package static let formTopicMeaning = MessageKey("form.topic-meaning")
  /// A form of a search.
  package static let formTag = MessageKey("form.tag")
  /// What the form finds.
  package static let formTagMeaning = MessageKey("form.tag-meaning")
  /// A form of a search.
  package static let formCollection = MessageKey("form.collection")
  /// What the form finds.
  package static let formCollectionMeaning = MessageKey("form.collection-meaning")
  /// A form of a search.
  package static let formGrouping = MessageKey("form.grouping")
  /// What the form finds.
  package static let formGroupingMeaning = MessageKey("form.grouping-meaning")
  /// A form of a search.
  package static let formLanguage = MessageKey("form.language")
  /// What the form finds.
  package static let formLanguageMeaning = MessageKey("form.language-meaning")
  /// A form of a search.
  package static let formID = MessageKey("form.id")
  /// What the form finds.
  package static let formIDMeaning = MessageKey("form.id-meaning")
}
