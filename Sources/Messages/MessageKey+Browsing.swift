extension MessageKey {
  /// A key without a command: the key, and the one that shows the keys.
  package static let keyNotBound = MessageKey("notice.key-not-bound")
  /// A key that does nothing here: the key, and where it works.
  package static let keyWorksElsewhere = MessageKey("notice.key-works-elsewhere")
  /// Include was pressed on a row that is no value.
  package static let noValueHere = MessageKey("notice.no-value")
  /// The facet has no filters to clear.
  package static let noFilterInList = MessageKey("notice.no-filter-in-list")
  /// A list without rows.
  package static let listIsEmpty = MessageKey("notice.list-is-empty")
  /// The row for all values cannot be excluded.
  package static let noValueToExclude = MessageKey("notice.no-value-to-exclude")
  /// No record lacks a value of a facet: how many there are, and the name of a value.
  package static let allHaveValue = MessageKey("notice.all-have-value")
  /// Nothing covers the results: the key that quits.
  package static let nothingToGoBackTo = MessageKey("notice.nothing-to-go-back-to")
  /// There is no filter to undo.
  package static let nothingToUndo = MessageKey("notice.nothing-to-undo")
  /// Undo removed a filter: the filter.
  package static let undoRemoved = MessageKey("notice.undo-removed")
  /// Undo restored a filter: the filter.
  package static let undoRestored = MessageKey("notice.undo-restored")
  /// Undo restored a filter that another had replaced: the one removed, and the one restored.
  package static let undoReplaced = MessageKey("notice.undo-replaced")
  /// The order of the results has changed.
  package static let sortedBy = MessageKey("notice.sorted-by")
  /// An order of results, in a sentence.
  package static let orderCatalogue = MessageKey("order.catalogue")
  /// An order of results, in a sentence.
  package static let orderBestMatch = MessageKey("order.best-match")
  /// An order of results, in a sentence.
  package static let orderTitle = MessageKey("order.title")
  /// An order of results, in a sentence.
  package static let orderYear = MessageKey("order.year")
  /// The heading of the results.
  package static let results = MessageKey("pane.results")
  /// The heading of results in an order.
  package static let resultsByTitle = MessageKey("pane.results-by-title")
  /// The heading of results in an order.
  package static let resultsByYear = MessageKey("pane.results-by-year")
  /// The heading of the publication beside the results.
  package static let preview = MessageKey("pane.preview")
  /// The heading of the list of keys.
  package static let keys = MessageKey("pane.keys")
  /// The heading of the list of commands.
  package static let commands = MessageKey("pane.commands")
  /// A list of facet values without rows.
  package static let emptyList = MessageKey("pane.empty")
  /// In place of the rows of a filtered list of facet values that has none beside other filters.
  package static let emptyWithFilters = MessageKey("pane.empty-with-filters")
  /// There are no results.
  package static let noMatch = MessageKey("results.none")
  /// No results, because a name before a colon is not a field: the name, and the nearest field.
  package static let misspeltField = MessageKey("results.misspelt-field")
  /// No results, and a name before a colon is not a field and is near none: the name, and all fields.
  package static let noMatchNoField = MessageKey("results.no-field")
  /// No results, because no publication has the value of a field: the field with the value, and with
  /// the word for publications without one.
  package static let noMatchUnknownValue = MessageKey("results.unknown-value")
  /// No results, because the value of a field is no year: the value, and what can be written.
  package static let noMatchNoYear = MessageKey("results.no-year")
  /// Shown instead of a missing title.
  package static let noTitle = MessageKey("results.no-title")
  /// A row that searches with another spelling: the number of results, and the words.
  package static let adviseRespelling = MessageKey("advice.respell")
  /// A row that replaces a word or a value: the number of results, the new one, and the old one.
  package static let adviseReplacement = MessageKey("advice.replace")
  /// A row that removes filters: the number of results, and the filters.
  package static let adviseRemoval = MessageKey("advice.remove")
  /// The typed text contains nothing to search for.
  package static let noWordTyped = MessageKey("notice.no-word-typed")
  /// A field of a search has no value after its colon: the field with the colon.
  package static let noFieldValue = MessageKey("notice.no-field-value")
  /// A space separates a field from its value: the field with the colon, and with the value.
  package static let noFieldValueJoined = MessageKey("notice.no-field-value-joined")
  /// A number beyond the results: how many there are, and the number.
  package static let noSuchResult = MessageKey("notice.no-such-result")
  /// No command matches what was typed.
  package static let noSuchCommand = MessageKey("notice.no-such-command")
  /// The list of commands is empty.
  package static let noCommand = MessageKey("palette.none")
  /// A row of the list of commands.
  package static let goToResult = MessageKey("palette.go-to-result")
  /// Pasted text was ignored: the key that opens a prompt.
  package static let pasteNeedsPrompt = MessageKey("notice.paste-needs-prompt")
  /// The program cannot be suspended: the key that leaves.
  package static let cannotSuspend = MessageKey("notice.cannot-suspend")
  /// The catalogue has no values for a pane.
  package static let paneIsEmpty = MessageKey("notice.pane-is-empty")
  /// There is no other list of values to show.
  package static let noOtherList = MessageKey("notice.no-other-list")
  /// There is no other column of topics.
  package static let noOtherColumn = MessageKey("notice.no-other-column")
  /// There is no pane of facet values.
  package static let noFacets = MessageKey("notice.no-facets")
  /// The column of tags is shown.
  package static let showingTags = MessageKey("notice.showing-tags")
  /// The column of topics is shown.
  package static let showingTopics = MessageKey("notice.showing-topics")
  /// There are no search words, so no synonyms to turn off.
  package static let noWordsForSynonyms = MessageKey("notice.no-words-for-synonyms")
  /// The words have no synonyms.
  package static let noSynonyms = MessageKey("notice.no-synonyms")
  /// Prepositions, articles and the like among the typed words.
  package static let wordsNotSearched = MessageKey("results.words-not-searched")
  /// A row that the catalogue has not sent yet.
  package static let rowNotReceived = MessageKey("notice.row-not-received")
  /// There is no result.
  package static let nothingToRead = MessageKey("notice.nothing-to-read")
  /// No related publication is selected: the key that selects one.
  package static let noRelatedSelected = MessageKey("notice.no-related-selected")
  /// There are no related publications to select.
  package static let noRelated = MessageKey("notice.no-related")
  /// There is no previous result.
  package static let isFirstResult = MessageKey("notice.first-result")
  /// There is no next result.
  package static let isLastResult = MessageKey("notice.last-result")
  /// The publication to open is no longer in the catalogue.
  package static let publicationGone = MessageKey("notice.publication-gone")
  /// A publication could not be opened, with the reason.
  package static let notOpened = MessageKey("notice.not-opened")
  /// The profile has changed.
  package static let leanScreen = MessageKey("notice.lean-screen")
  /// The profile has changed.
  package static let fullScreen = MessageKey("notice.full-screen")
  /// The profile has changed.
  package static let accessScreen = MessageKey("notice.access-screen")
  /// The language of the screen has changed: it names itself.
  package static let languageChanged = MessageKey("notice.language-changed")
  /// The theme has changed: its name.
  package static let themeChanged = MessageKey("notice.theme-changed")
  /// The colours of a theme.
  package static let themeDark = MessageKey("theme.dark")
  /// The colours of a theme.
  package static let themeHighContrast = MessageKey("theme.high-contrast")
  /// The colours of a theme.
  package static let themeLight = MessageKey("theme.light")
  /// The colours of a theme: the terminal's own.
  package static let themeMonochrome = MessageKey("theme.monochrome")
  /// Titles are wrapped.
  package static let titlesWrapped = MessageKey("notice.titles-wrapped")
  /// Titles are cut to one row.
  package static let titlesClipped = MessageKey("notice.titles-clipped")
  /// The first line in the access profile: the catalogue, and the key for help.
  package static let accessTitle = MessageKey("access.title")
  /// A shorter form without the catalogue, for narrow screens.
  package static let accessTitleBrief = MessageKey("access.title-brief")
  /// The key that closed a page was pressed again; the next time it quits the program.
  package static let confirmQuit = MessageKey("notice.confirm-quit")
  /// A result is marked.
  package static let accessMarked = MessageKey("access.marked")
  /// A value is included.
  package static let accessIncluded = MessageKey("access.included")
  /// A value is excluded.
  package static let accessExcluded = MessageKey("access.excluded")
  /// The values below a value are shown.
  package static let accessOpen = MessageKey("access.open")
  /// The values below a value are hidden.
  package static let accessClosed = MessageKey("access.closed")
  /// The key that shows the values below a value.
  package static let accessOpens = MessageKey("access.opens")
  /// The row of a menu that opens: the menu's heading, the row's position, the number of rows, and
  /// the row.
  package static let accessMenuRow = MessageKey("access.menu-row")
  /// The catalogue's file has changed: the key that reloads it.
  package static let catalogueChanged = MessageKey("notice.catalogue-changed")
  /// There is nothing to reload.
  package static let catalogueUnchanged = MessageKey("notice.catalogue-unchanged")
  /// The catalogue cannot be reloaded.
  package static let notReloadable = MessageKey("notice.not-reloadable")
  /// The changed catalogue has been loaded.
  package static let catalogueReloaded = MessageKey("notice.catalogue-reloaded")
  /// The reloaded catalogue lacks a value that was a filter.
  package static let filterValueGone = MessageKey("notice.filter-value-gone")
  /// Waiting for a publication.
  package static let openingPublication = MessageKey("progress.opening")
  /// Waiting for the catalogue's first answer.
  package static let waitingForCatalogue = MessageKey("progress.catalogue")
  /// Waiting for other results.
  package static let waitingForAnswer = MessageKey("progress.answer")
  /// Waiting for a search: the words of the results still shown.
  package static let searchingFrom = MessageKey("progress.searching")
  /// Waiting for a search; the results still shown are those before it.
  package static let searchingFromAll = MessageKey("progress.searching-from-all")
  /// The last request was not answered, with the reason.
  package static let noAnswer = MessageKey("progress.no-answer")
  /// The number of publications in the catalogue, when all match.
  package static let publicationCount = MessageKey("count.all")
  /// The number of publications in the catalogue, and of results.
  package static let publicationCountOf = MessageKey("count.of")
  /// A shorter form: the number of results, and of publications in the catalogue.
  package static let countOf = MessageKey("count.brief")
  /// A count that is incomplete because a part of the catalogue is missing.
  package static let incomplete = MessageKey("count.incomplete")
  /// No filter is set.
  package static let allPublications = MessageKey("results.all")
  /// The heading of a publication opened as a related one.
  package static let relatedPublication = MessageKey("detail.related-one")
  /// The heading of an open publication: its rank, and the number of results.
  package static let publicationOf = MessageKey("detail.rank")
  /// The range of lines on the screen.
  package static let lineRange = MessageKey("position.lines")
  /// The line on the screen, if it is the only one.
  package static let linePosition = MessageKey("position.line")
  /// The range of rows on the screen.
  package static let rowRange = MessageKey("position.rows")
  /// There are more rows above.
  package static let moreAbove = MessageKey("position.more-above")
  /// There are more rows below.
  package static let moreBelow = MessageKey("position.more-below")
  /// There are more rows above and below.
  package static let moreAboveAndBelow = MessageKey("position.more-above-and-below")
  /// Alternative values of one facet: those before, and one more.
  package static let orValue = MessageKey("filter.or")
  /// Values that are excluded.
  package static let notValue = MessageKey("filter.not")
  /// Search words as a filter.
  package static let searchFor = MessageKey("filter.search")
  /// Search words as a filter, without synonyms.
  package static let searchForExactly = MessageKey("filter.search-exactly")
  /// The value for records that lack the facet: the facet.
  package static let facetNotGiven = MessageKey("filter.not-given")
  /// The key that undoes the last filter.
  package static let undoHint = MessageKey("hint.undo-key")
  /// The key that shows the keys.
  package static let keysHint = MessageKey("hint.keys-key")
  /// Before the search words that are typed.
  package static let searchPrompt = MessageKey("prompt.search")
  /// Before the text that filters a list: the list.
  package static let filterPrompt = MessageKey("prompt.filter")
  /// Before the name of a command.
  package static let commandPrompt = MessageKey("prompt.command")
  /// What a key does, in a word.
  package static let hintResults = MessageKey("hint.results")
  /// Before the search words of the listed results while others may be typed, or before their
  /// number.
  package static let hintListed = MessageKey("hint.listed")
  /// What a key does, in a word.
  package static let hintCancel = MessageKey("hint.cancel")
  /// What a key does, in a word.
  package static let hintClearPrompt = MessageKey("hint.clear-prompt")
  /// What typing `-a` does.
  package static let hintNot = MessageKey("hint.not")
  /// The form `-a`, with a letter that is no word of the language.
  package static let hintNotForm = MessageKey("hint.not-form")
  /// What typing `"a b"` does.
  package static let hintPhrase = MessageKey("hint.phrase")
  /// The form `"a b"`.
  package static let hintPhraseForm = MessageKey("hint.phrase-form")
  /// What typing `a | b` does.
  package static let hintEither = MessageKey("hint.either")
  /// The form `a | b`.
  package static let hintEitherForm = MessageKey("hint.either-form")
  /// What typing `title:a` does.
  package static let hintInField = MessageKey("hint.in-field")
  /// The form `title:a`.
  package static let hintInFieldForm = MessageKey("hint.in-field-form")
  /// What a key does, in a word.
  package static let hintRun = MessageKey("hint.run")
  /// What a key does, in a word.
  package static let hintApply = MessageKey("hint.apply")
  /// What a key does, in a word.
  package static let hintReload = MessageKey("hint.reload")
  /// What a key does, in a word.
  package static let hintUndo = MessageKey("hint.undo")
  /// What a key does, in a word.
  package static let hintSynonyms = MessageKey("hint.synonyms")
  /// What a key does, in a word.
  package static let hintExactWords = MessageKey("hint.exact-words")
  /// What a key does, in a word.
  package static let hintClear = MessageKey("hint.clear")
  /// What a key does, in a word.
  package static let hintRemove = MessageKey("hint.remove")
  /// What a key does, in a word.
  package static let hintInclude = MessageKey("hint.include")
  /// What a key does, in a word.
  package static let hintExclude = MessageKey("hint.exclude")
  /// What a key does, in a word.
  package static let hintUnfold = MessageKey("hint.unfold")
  /// What a key does, in a word.
  package static let hintKeys = MessageKey("hint.keys")
  /// What a key does, in a word.
  package static let hintSearch = MessageKey("hint.search")
  /// What a key does, in a word.
  package static let hintQuit = MessageKey("hint.quit")
  /// What a key does, in a word.
  package static let hintFilter = MessageKey("hint.filter")
  /// What a key does, in a word.
  package static let hintRead = MessageKey("hint.read")
  /// What a key does, in a word.
  package static let hintOrder = MessageKey("hint.order")
  /// What a key does, in a word.
  package static let hintCommands = MessageKey("hint.commands")
  /// What a key does, in a word.
  package static let hintBack = MessageKey("hint.back")
  /// What a key does, in a word.
  package static let hintPage = MessageKey("hint.page")
  /// What a key does, in a word.
  package static let hintNext = MessageKey("hint.next")
  /// What a key does, in a word.
  package static let hintPrevious = MessageKey("hint.previous")
  /// What a key does, in a word.
  package static let hintRelated = MessageKey("hint.related")
}
