extension MessageKey {
  /// The prompt.
  package static let linearPrompt = MessageKey("linear.prompt")
  /// The prompt's explanation at the start.
  package static let linearQuestion = MessageKey("linear.question")
  /// The same on a small screen, with the first answers that a reader needs.
  package static let linearShortQuestion = MessageKey("linear.question-short")
  /// An answer: lists the search syntax.
  package static let linearSyntaxAnswer = MessageKey("linear.syntax-answer")
  /// What the answer does.
  package static let linearSyntax = MessageKey("linear.syntax")
  /// A language of the interface, as it is written on its own.
  package static let languageEnglish = MessageKey("language.english")
  /// See `languageEnglish`.
  package static let languageSpanish = MessageKey("language.spanish")
  /// See `languageEnglish`.
  package static let languageFrench = MessageKey("language.french")
  /// See `languageEnglish`.
  package static let languagePortuguese = MessageKey("language.portuguese")
  /// See `languageEnglish`.
  package static let languageRussian = MessageKey("language.russian")
  /// See `languageEnglish`.
  package static let languageIndonesian = MessageKey("language.indonesian")
  /// The last line of help in a language other than English: the English words are answers too.
  package static let linearEnglishWords = MessageKey("linear.english-words")
  /// What to type after the first publication that is read in a session.
  package static let linearTextHelp = MessageKey("linear.text-help")
  /// What to type after the first mark of a session.
  package static let linearMarkedHelp = MessageKey("linear.marked-help")
  /// An unknown answer.
  package static let linearUnknown = MessageKey("linear.unknown")
  /// A publication cannot be excluded.
  package static let linearCannotExclude = MessageKey("linear.cannot-exclude")
  /// A number greater than that of the related publications.
  package static let linearNoRelated = MessageKey("linear.no-related")
  /// A number greater than that of the rows.
  package static let linearNoRow = MessageKey("linear.no-row")
  /// A number of a suggestion, which is no publication.
  package static let linearNotAPublication = MessageKey("linear.not-a-publication")
  /// An excluded value.
  package static let linearExcluded = MessageKey("linear.excluded")
  /// A question about a handout: its title.
  package static let linearHandoutTitle = MessageKey("linear.handout-title")
  /// What can be answered to the questions about a handout.
  package static let linearHandoutHelp = MessageKey("linear.handout-help")
  /// A question about a handout: the line under its title.
  package static let linearWorkshop = MessageKey("linear.workshop")
  /// A question about a handout: its order.
  package static let linearByTopic = MessageKey("linear.by-topic")
  /// An export was written: its publications and its path.
  package static let linearWritten = MessageKey("linear.written")
  /// An export is printed after the session: its publications and its format.
  package static let linearPrinted = MessageKey("linear.printed")
  /// The publications of an export.
  package static let linearMarkedPublications = MessageKey("linear.marked-publications")
  /// See `linearMarkedPublications`.
  package static let linearAllResults = MessageKey("linear.all-results")
  /// See `linearMarkedPublications`.
  package static let linearOpenPublication = MessageKey("linear.open-publication")
  /// The progress of an export: its path, the publications written, and all.
  package static let linearWriting = MessageKey("linear.writing")
  /// There is no export to stop.
  package static let linearNothingWritten = MessageKey("linear.nothing-written")
  /// There is no marked publication before the presented one.
  package static let linearFirstMarked = MessageKey("linear.first-marked")
  /// There is no marked publication after the presented one.
  package static let linearLastMarked = MessageKey("linear.last-marked")
  /// A number greater than that of the marked publications: how many there are, and the number.
  package static let linearNoSuchMarked = MessageKey("linear.no-such-marked")
  /// The possible answers during a presentation.
  package static let linearPresenting = MessageKey("linear.presenting")
  /// An answer.
  package static let linearStopAnswer = MessageKey("linear.answer-stop")
  /// What an answer does.
  package static let linearStop = MessageKey("linear.stop")
  /// An answer.
  package static let linearPresentAnswer = MessageKey("linear.answer-present")
  /// What an answer does.
  package static let linearPresent = MessageKey("linear.present")
  /// No publication is open.
  package static let linearNothingOpen = MessageKey("linear.nothing-open")
  /// A row cannot be unfolded.
  package static let linearNothingUnder = MessageKey("linear.nothing-under")
  /// After the filters: one that was removed.
  package static let linearRemoved = MessageKey("linear.removed")
  /// How to print the text again: its name.
  package static let linearTextPosition = MessageKey("linear.text-position")
  /// How to print the lists again: the list and the row.
  package static let linearListPosition = MessageKey("linear.list-position")
  /// How to print the results again: the list and the row.
  package static let linearResultsPosition = MessageKey("linear.results-position")
  /// The heading of a part of a text.
  package static let linearFromLine = MessageKey("linear.from-line")
  /// The end of a text.
  package static let linearEndOfText = MessageKey("linear.end-of-text")
  /// The end of a list.
  package static let linearEndOfList = MessageKey("linear.end-of-list")
  /// The number of remaining lines.
  package static let linearMoreLines = MessageKey("linear.more-lines")
  /// The number of remaining publications.
  package static let linearMorePublications = MessageKey("linear.more-publications")
  /// After a heading: the last printed row.
  package static let linearLastRead = MessageKey("linear.last-read")
  /// A row was folded: the row, the number of remaining rows, and the list.
  package static let linearFolded = MessageKey("linear.folded")
  /// The heading of the rows below a row.
  package static let linearRowsUnder = MessageKey("linear.rows-under")
  /// The range of printed rows.
  package static let linearRowsOf = MessageKey("linear.rows-of")
  /// The same if only a few rows fit, with the answer that continues.
  package static let linearRowsOfMore = MessageKey("linear.rows-of-more")
  /// The same for one row.
  package static let linearRowOf = MessageKey("linear.row-of")
  /// The same for one row, with the answer that continues.
  package static let linearRowOfMore = MessageKey("linear.row-of-more")
  /// The heading of the single row below a row.
  package static let linearRowUnder = MessageKey("linear.row-under")
  /// The number of remaining rows of a list.
  package static let linearMoreRows = MessageKey("linear.more-rows")
  /// The heading of advice.
  package static let linearAdvice = MessageKey("linear.advice")
  /// After an included row.
  package static let linearRowIncluded = MessageKey("linear.row-included")
  /// After an excluded row.
  package static let linearRowExcluded = MessageKey("linear.row-excluded")
  /// After a folded row: its number.
  package static let linearRowClosed = MessageKey("linear.row-closed")
  /// After an unfolded row.
  package static let linearRowOpen = MessageKey("linear.row-open")
  /// What an answer does.
  package static let linearList = MessageKey("linear.list")
  /// What an answer does.
  package static let linearResults = MessageKey("linear.results")
  /// What an answer does.
  package static let linearMore = MessageKey("linear.more")
  /// What an answer does.
  package static let linearBack = MessageKey("linear.back")
  /// What an answer does.
  package static let linearNext = MessageKey("linear.next")
  /// What an answer does.
  package static let linearPrevious = MessageKey("linear.previous")
  /// What an answer does.
  package static let linearWhere = MessageKey("linear.where")
  /// What an answer does.
  package static let linearUndo = MessageKey("linear.undo")
  /// What an answer does.
  package static let linearOrder = MessageKey("linear.order")
  /// What an answer does.
  package static let linearExactWords = MessageKey("linear.exact-words")
  /// What an answer does.
  package static let linearHelp = MessageKey("linear.help")
  /// What an answer does.
  package static let linearQuit = MessageKey("linear.quit")
  /// An answer that takes a number or words.
  package static let linearChooseAnswer = MessageKey("linear.answer-choose")
  /// What an answer does.
  package static let linearChoose = MessageKey("linear.choose")
  /// An answer that takes a number or words.
  package static let linearExcludeAnswer = MessageKey("linear.answer-exclude")
  /// What an answer does.
  package static let linearExclude = MessageKey("linear.exclude")
  /// An answer that takes a number or words.
  package static let linearUnfoldAnswer = MessageKey("linear.answer-unfold")
  /// What an answer does.
  package static let linearUnfold = MessageKey("linear.unfold")
  /// An answer that takes a number or words.
  package static let linearSearchAnswer = MessageKey("linear.answer-search")
  /// What an answer does.
  package static let linearSearch = MessageKey("linear.search")
  /// The words that mean yes, in lower case, separated by spaces.
  package static let yesWords = MessageKey("linear.yes-words")
  /// The words that mean no, in the same format.
  package static let noWords = MessageKey("linear.no-words")
  /// What `language` does.
  package static let linearLanguage = MessageKey("linear.language")
  /// How `language` is typed.
  package static let linearLanguageAnswer = MessageKey("linear.language-answer")
  /// An unknown language, and the available ones.
  package static let linearUnknownLanguage = MessageKey("linear.unknown-language")
  /// After an answer: the title that was marked.
  package static let linearMarkedResult = MessageKey("linear.marked-result")
  /// After an answer: the title that was unmarked.
  package static let linearUnmarkedResult = MessageKey("linear.unmarked-result")
  /// After a part of a text, the match that comes next: its number, the number of matches, the line,
  /// the number of lines.
  package static let linearMatchAt = MessageKey("linear.match-at")
  /// What an answer does.
  package static let linearMatch = MessageKey("linear.match")
  /// After `match`, if the printed part contains all matches: how many.
  package static let linearNoOtherMatch = MessageKey("linear.no-other-match")
  /// There is no match to go to.
  package static let linearNoMatch = MessageKey("linear.no-match")
  /// There is no list with this name.
  package static let linearListMissing = MessageKey("linear.list-missing")
  /// A row of help, also shown for an incomplete answer: the form of the answer, and what it does.
  package static let linearIncomplete = MessageKey("linear.incomplete")
  /// The catalogue has changed since the session opened it.
  package static let linearCatalogueChanged = MessageKey("linear.catalogue-changed")
}
