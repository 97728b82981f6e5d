extension MessageKey {
  /// The name of the command in the palette.
  package static let nameGlossary = MessageKey("command.glossary.name")
  /// What the command does, in at most 40 columns.
  package static let summaryGlossary = MessageKey("command.glossary.summary")
  /// The name of the command in the palette.
  package static let nameRecords = MessageKey("command.records.name")
  /// What the command does, in at most 40 columns.
  package static let summaryRecords = MessageKey("command.records.summary")
  /// Where keys act.
  package static let scopeTerm = MessageKey("scope.term")
  /// The heading of the list of terms.
  package static let glossaryHeading = MessageKey("glossary.heading")
  /// Before the text that is typed to find a term.
  package static let glossaryPrompt = MessageKey("glossary.prompt")
  /// The catalogue was built with vocabulary files, which are not named.
  package static let glossaryNotInCatalogue = MessageKey("glossary.not-in-catalogue")
  /// The vocabulary has no terms.
  package static let glossaryEmpty = MessageKey("glossary.empty")
  /// No label contains the typed text: the text.
  package static let glossaryNoTerm = MessageKey("glossary.no-term")
  /// Alternative labels of a term.
  package static let glossaryOthers = MessageKey("glossary.others")
  /// Labels of a term to avoid.
  package static let glossaryAvoided = MessageKey("glossary.avoided")
  /// Labels of a term in other languages.
  package static let glossaryTranslations = MessageKey("glossary.translations")
  /// How many publications have a term as a topic.
  package static let glossaryPublications = MessageKey("glossary.publications")
  /// What a key does with a term.
  package static let hintRecords = MessageKey("hint.records")
  /// An answer of linear mode.
  package static let linearGlossaryAnswer = MessageKey("linear.glossary-answer")
  /// What the answer does.
  package static let linearGlossary = MessageKey("linear.glossary")
  /// An answer of linear mode.
  package static let linearRecordsAnswer = MessageKey("linear.records-answer")
  /// What the answer does.
  package static let linearRecords = MessageKey("linear.records")
  /// What to answer after a list of terms.
  package static let linearGlossaryMore = MessageKey("linear.glossary-more")
  /// No term has this number.
  package static let linearNoTerm = MessageKey("linear.no-term")
}
