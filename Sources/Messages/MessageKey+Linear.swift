extension MessageKey {
  /// Before each answer.
  package static let linearPrompt = MessageKey("linear.prompt")
  /// The first question.
  package static let linearQuestion = MessageKey("linear.question")
  /// An answer: the forms of a search.
  package static let linearFormsAnswer = MessageKey("linear.forms-answer")
  /// What the answer does.
  package static let linearForms = MessageKey("linear.forms")
  /// A language of the screen, as its name stands alone.
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
  /// Something else was typed.
  package static let linearUnknown = MessageKey("linear.unknown")
  /// A publication cannot be excluded.
  package static let linearCannotExclude = MessageKey("linear.cannot-exclude")
  /// A number beyond the related publications.
  package static let linearNoRelated = MessageKey("linear.no-related")
  /// A number beyond the rows.
  package static let linearNoRow = MessageKey("linear.no-row")
  /// A value that was excluded.
  package static let linearExcluded = MessageKey("linear.excluded")
  /// A question about a handout: its title.
  package static let linearHandoutTitle = MessageKey("linear.handout-title")
  /// A question about a handout: the line under its title.
  package static let linearWorkshop = MessageKey("linear.workshop")
  /// A question about a handout: its order.
  package static let linearByTopic = MessageKey("linear.by-topic")
  /// How far an export is: its path, the publications that are done, and all.
  package static let linearWriting = MessageKey("linear.writing")
  /// There is no export to be stopped.
  package static let linearNothingWritten = MessageKey("linear.nothing-written")
  /// What can be answered while publications are presented.
  package static let linearPresenting = MessageKey("linear.presenting")
  /// An answer.
  package static let linearStopAnswer = MessageKey("linear.answer-stop")
  /// What an answer does.
  package static let linearStop = MessageKey("linear.stop")
  /// An answer.
  package static let linearPresentAnswer = MessageKey("linear.answer-present")
  /// What an answer does.
  package static let linearPresent = MessageKey("linear.present")
  /// There is no next publication.
  package static let linearNothingOpen = MessageKey("linear.nothing-open")
  /// A row cannot be unfolded.
  package static let linearNothingUnder = MessageKey("linear.nothing-under")
  /// Behind the filters: one that was removed.
  package static let linearRemoved = MessageKey("linear.removed")
  /// How to hear the text again: its name.
  package static let linearTextAgain = MessageKey("linear.text-again")
  /// How to hear the lists: the list and the row.
  package static let linearListAgain = MessageKey("linear.list-again")
  /// How to hear the results: the list and the row.
  package static let linearResultsAgain = MessageKey("linear.results-again")
  /// The heading of a part of a text.
  package static let linearFromLine = MessageKey("linear.from-line")
  /// Nothing follows.
  package static let linearEndOfText = MessageKey("linear.end-of-text")
  /// Nothing follows.
  package static let linearEndOfList = MessageKey("linear.end-of-list")
  /// How many lines follow.
  package static let linearMoreLines = MessageKey("linear.more-lines")
  /// Behind a heading: the row that was read last.
  package static let linearLastRead = MessageKey("linear.last-read")
  /// A row was folded: the row, the rows that are left, and the list.
  package static let linearFolded = MessageKey("linear.folded")
  /// The heading of the rows under a row.
  package static let linearRowsUnder = MessageKey("linear.rows-under")
  /// Which rows are printed.
  package static let linearRowsOf = MessageKey("linear.rows-of")
  /// The same where few of them have room, with the answer that goes on.
  package static let linearRowsOfMore = MessageKey("linear.rows-of-more")
  /// The same of one row.
  package static let linearRowOf = MessageKey("linear.row-of")
  /// The same of one row, with the answer that goes on.
  package static let linearRowOfMore = MessageKey("linear.row-of-more")
  /// The heading of the one row under a row.
  package static let linearRowUnder = MessageKey("linear.row-under")
  /// How many rows of a list follow.
  package static let linearMoreRows = MessageKey("linear.more-rows")
  /// The heading of advice.
  package static let linearAdvice = MessageKey("linear.advice")
  /// Behind a row.
  package static let linearRowIncluded = MessageKey("linear.row-included")
  /// Behind a row.
  package static let linearRowExcluded = MessageKey("linear.row-excluded")
  /// Behind a row that can be unfolded: its number.
  package static let linearRowClosed = MessageKey("linear.row-closed")
  /// Behind a row that is unfolded.
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
  /// The words that mean yes, in small letters with spaces between them.
  package static let yesWords = MessageKey("linear.yes-words")
  /// The words that mean no, likewise.
  package static let noWords = MessageKey("linear.no-words")
  /// What `language` does.
  package static let linearLanguage = MessageKey("linear.language")
  /// How `language` is typed.
  package static let linearLanguageAnswer = MessageKey("linear.language-answer")
  /// A language that there is not, and those that there are.
  package static let linearUnknownLanguage = MessageKey("linear.unknown-language")
  /// After an answer: the title that it marked.
  package static let linearDidMark = MessageKey("linear.did-mark")
  /// After an answer: the title from which it took the mark.
  package static let linearDidUnmark = MessageKey("linear.did-unmark")
  /// Under a text: which match, of how many, in which line, of how many.
  package static let linearMatchAt = MessageKey("linear.match-at")
  /// What an answer does.
  package static let linearMatch = MessageKey("linear.match")
  /// `match` was answered, and all matches are in the part that was printed: how many.
  package static let linearNoOtherMatch = MessageKey("linear.no-other-match")
  /// There is no match to go to.
  package static let linearNoMatch = MessageKey("linear.no-match")
  /// No list has a name.
  package static let linearListMissing = MessageKey("linear.list-missing")
  /// A row of help, and what is said of an answer that lacks something: its form and what it does.
  package static let linearIncomplete = MessageKey("linear.incomplete")
}
