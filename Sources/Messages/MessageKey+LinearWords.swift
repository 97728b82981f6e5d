extension MessageKey {
  /// The word of an answer in numbered lists, in lower case. After a space there may be others that
  /// mean the same; the first one is shown.
  package static let linearWordTopics = MessageKey("linear.word-topics")
  /// See `linearWordTopics`.
  package static let linearWordSearch = MessageKey("linear.word-search")
  /// See `linearWordTopics`.
  package static let linearWordRead = MessageKey("linear.word-read")
  /// See `linearWordTopics`.
  package static let linearWordTags = MessageKey("linear.word-tags")
  /// See `linearWordTopics`.
  package static let linearWordCountries = MessageKey("linear.word-countries")
  /// See `linearWordTopics`.
  package static let linearWordSources = MessageKey("linear.word-sources")
  /// See `linearWordTopics`.
  package static let linearWordYears = MessageKey("linear.word-years")
  /// See `linearWordTopics`.
  package static let linearWordLanguages = MessageKey("linear.word-languages")
  /// See `linearWordTopics`.
  package static let linearWordResults = MessageKey("linear.word-results")
  /// See `linearWordTopics`.
  package static let linearWordMore = MessageKey("linear.word-more")
  /// See `linearWordTopics`.
  package static let linearWordBack = MessageKey("linear.word-back")
  /// See `linearWordTopics`.
  package static let linearWordNext = MessageKey("linear.word-next")
  /// See `linearWordTopics`.
  package static let linearWordPrevious = MessageKey("linear.word-previous")
  /// See `linearWordTopics`.
  package static let linearWordWhere = MessageKey("linear.word-where")
  /// See `linearWordTopics`.
  package static let linearWordMatch = MessageKey("linear.word-match")
  /// See `linearWordTopics`.
  package static let linearWordUndo = MessageKey("linear.word-undo")
  /// See `linearWordTopics`.
  package static let linearWordOrder = MessageKey("linear.word-order")
  /// See `linearWordTopics`.
  package static let linearWordAlone = MessageKey("linear.word-alone")
  /// See `linearWordTopics`.
  package static let linearWordHelp = MessageKey("linear.word-help")
  /// See `linearWordTopics`.
  package static let linearWordQuit = MessageKey("linear.word-quit")
  /// See `linearWordTopics`.
  package static let linearWordMark = MessageKey("linear.word-mark")
  /// See `linearWordTopics`.
  package static let linearWordMarked = MessageKey("linear.word-marked")
  /// See `linearWordTopics`.
  package static let linearWordCite = MessageKey("linear.word-cite")
  /// See `linearWordTopics`.
  package static let linearWordNote = MessageKey("linear.word-note")
  /// See `linearWordTopics`.
  package static let linearWordMove = MessageKey("linear.word-move")
  /// See `linearWordTopics`.
  package static let linearWordUnmark = MessageKey("linear.word-unmark")
  /// See `linearWordTopics`.
  package static let linearWordSave = MessageKey("linear.word-save")
  /// See `linearWordTopics`.
  package static let linearWordLoad = MessageKey("linear.word-load")
  /// See `linearWordTopics`.
  package static let linearWordGlossary = MessageKey("linear.word-glossary")
  /// See `linearWordTopics`.
  package static let linearWordLanguage = MessageKey("linear.word-language")
  /// See `linearWordTopics`.
  package static let linearWordForms = MessageKey("linear.word-forms")
  /// See `linearWordTopics`.
  package static let linearWordLesson = MessageKey("linear.word-lesson")
  /// See `linearWordTopics`.
  package static let linearWordRecords = MessageKey("linear.word-records")
  /// See `linearWordTopics`.
  package static let linearWordPresent = MessageKey("linear.word-present")
  /// See `linearWordTopics`.
  package static let linearWordStop = MessageKey("linear.word-stop")
  /// See `linearWordTopics`.
  package static let linearWordExport = MessageKey("linear.word-export")
  /// See `linearWordTopics`.
  package static let linearWordLink = MessageKey("linear.word-link")
  /// See `linearWordTopics`.
  package static let linearWordAll = MessageKey("linear.word-all")
  /// See `linearWordTopics`.
  package static let linearWordExclude = MessageKey("linear.word-exclude")
  /// See `linearWordTopics`.
  package static let linearWordStyle = MessageKey("linear.word-style")
  /// The name of an export format in an answer: one word, as `ris` is.
  package static let linearFormatCitations = MessageKey("linear.format-citations")
  /// See `linearFormatCitations`.
  package static let linearFormatHandoutText = MessageKey("linear.format-handout-text")
  /// See `linearFormatCitations`.
  package static let linearFormatHandoutMarkdown = MessageKey("linear.format-handout-markdown")
  /// See `linearFormatCitations`.
  package static let linearFormatHandoutPage = MessageKey("linear.format-handout-html")
  /// See `linearFormatCitations`.
  package static let linearFormatListing = MessageKey("linear.format-listing")
  /// An answer that takes a name.
  package static let linearStyleAnswer = MessageKey("linear.answer-style")
  /// What the answer does.
  package static let linearStyle = MessageKey("linear.style")
  /// The citation styles.
  package static let linearStyles = MessageKey("linear.styles")
  /// An unknown citation style, and the available ones.
  package static let linearUnknownStyle = MessageKey("linear.unknown-style")
}
