extension MessageKey {
  /// A heading in the list of keys.
  package static let groupMove = MessageKey("command.group-move")
  /// A heading in the list of keys.
  package static let groupFilter = MessageKey("command.group-filter")
  /// A heading in the list of keys.
  package static let groupSearch = MessageKey("command.group-search")
  /// A heading in the list of keys.
  package static let groupRead = MessageKey("command.group-read")
  /// A heading in the list of keys.
  package static let groupProgram = MessageKey("command.group-program")
  /// Where keys act.
  package static let scopeFacets = MessageKey("scope.facets")
  /// Where keys act.
  package static let scopeResults = MessageKey("scope.results")
  /// Where keys act.
  package static let scopeDetail = MessageKey("scope.detail")
  /// Where keys act.
  package static let scopeHelp = MessageKey("scope.help")
  /// The heading of a note in the list of keys.
  package static let topicNamesHeading = MessageKey("help.topic-names-heading")
  /// Why topics may be named differently from the tags.
  package static let topicNamesNote = MessageKey("help.topic-names")
  /// The name of the command in the palette.
  package static let nameUp = MessageKey("command.up.name")
  /// What the command does, in at most 40 columns.
  package static let summaryUp = MessageKey("command.up.summary")
  /// The name of the command in the palette.
  package static let nameDown = MessageKey("command.down.name")
  /// What the command does, in at most 40 columns.
  package static let summaryDown = MessageKey("command.down.summary")
  /// The name of the command in the palette.
  package static let namePageUp = MessageKey("command.page-up.name")
  /// What the command does, in at most 40 columns.
  package static let summaryPageUp = MessageKey("command.page-up.summary")
  /// The name of the command in the palette.
  package static let namePageDown = MessageKey("command.page-down.name")
  /// What the command does, in at most 40 columns.
  package static let summaryPageDown = MessageKey("command.page-down.summary")
  /// The name of the command in the palette.
  package static let nameFirst = MessageKey("command.first.name")
  /// What the command does, in at most 40 columns.
  package static let summaryFirst = MessageKey("command.first.summary")
  /// The name of the command in the palette.
  package static let nameLast = MessageKey("command.last.name")
  /// What the command does, in at most 40 columns.
  package static let summaryLast = MessageKey("command.last.summary")
  /// The name of the command in the palette.
  package static let nameNextPane = MessageKey("command.next-pane.name")
  /// What the command does, in at most 40 columns.
  package static let summaryNextPane = MessageKey("command.next-pane.summary")
  /// The name of the command in the palette.
  package static let namePreviousPane = MessageKey("command.previous-pane.name")
  /// What the command does, in at most 40 columns.
  package static let summaryPreviousPane = MessageKey("command.previous-pane.summary")
  /// The name of the command in the palette.
  package static let nameToResults = MessageKey("command.to-results.name")
  /// What the command does, in at most 40 columns.
  package static let summaryToResults = MessageKey("command.to-results.summary")
  /// The name of the command in the palette.
  package static let nameToFacets = MessageKey("command.to-facets.name")
  /// What the command does, in at most 40 columns.
  package static let summaryToFacets = MessageKey("command.to-facets.summary")
  /// The name of the command in the palette.
  package static let nameNextList = MessageKey("command.next-list.name")
  /// What the command does, in at most 40 columns.
  package static let summaryNextList = MessageKey("command.next-list.summary")
  /// The name of the command in the palette.
  package static let nameNextResult = MessageKey("command.next-result.name")
  /// What the command does, in at most 40 columns.
  package static let summaryNextResult = MessageKey("command.next-result.summary")
  /// The name of the command in the palette.
  package static let namePreviousResult = MessageKey("command.previous-result.name")
  /// What the command does, in at most 40 columns.
  package static let summaryPreviousResult = MessageKey("command.previous-result.summary")
  /// The name of the command in the palette.
  package static let nameInclude = MessageKey("command.include.name")
  /// What the command does, in at most 40 columns.
  package static let summaryInclude = MessageKey("command.include.summary")
  /// The name of the command in the palette.
  package static let nameExclude = MessageKey("command.exclude.name")
  /// What the command does, in at most 40 columns.
  package static let summaryExclude = MessageKey("command.exclude.summary")
  /// The name of the command in the palette.
  package static let nameCycleInclusion = MessageKey("command.cycle-inclusion.name")
  /// What the command does, in at most 40 columns.
  package static let summaryCycleInclusion = MessageKey("command.cycle-inclusion.summary")
  /// The name of the command in the palette.
  package static let nameUnfold = MessageKey("command.unfold.name")
  /// What the command does, in at most 40 columns.
  package static let summaryUnfold = MessageKey("command.unfold.summary")
  /// The name of the command in the palette.
  package static let nameFold = MessageKey("command.fold.name")
  /// What the command does, in at most 40 columns.
  package static let summaryFold = MessageKey("command.fold.summary")
  /// The name of the command in the palette.
  package static let nameFilter = MessageKey("command.filter.name")
  /// What the command does, in at most 40 columns.
  package static let summaryFilter = MessageKey("command.filter.summary")
  /// The name of the command in the palette.
  package static let nameUndo = MessageKey("command.undo.name")
  /// What the command does, in at most 40 columns.
  package static let summaryUndo = MessageKey("command.undo.summary")
  /// The name of the command in the palette.
  package static let nameOrder = MessageKey("command.order.name")
  /// What the command does, in at most 40 columns.
  package static let summaryOrder = MessageKey("command.order.summary")
  /// The name of the command in the palette.
  package static let nameSearch = MessageKey("command.search.name")
  /// What the command does, in at most 40 columns.
  package static let summarySearch = MessageKey("command.search.summary")
  /// The name of the command in the palette.
  package static let nameSynonyms = MessageKey("command.synonyms.name")
  /// What the command does, in at most 40 columns.
  package static let summarySynonyms = MessageKey("command.synonyms.summary")
  /// The name of the command in the palette.
  package static let nameOpen = MessageKey("command.open.name")
  /// What the command does, in at most 40 columns.
  package static let summaryOpen = MessageKey("command.open.summary")
  /// The name of the command in the palette.
  package static let nameOpenLink = MessageKey("command.open-link.name")
  /// What the command does, in at most 40 columns.
  package static let summaryOpenLink = MessageKey("command.open-link.summary")
  /// The name of the command in the palette.
  package static let nameNextLink = MessageKey("command.next-link.name")
  /// What the command does, in at most 40 columns.
  package static let summaryNextLink = MessageKey("command.next-link.summary")
  /// The name of the command in the palette.
  package static let namePreviousLink = MessageKey("command.previous-link.name")
  /// What the command does, in at most 40 columns.
  package static let summaryPreviousLink = MessageKey("command.previous-link.summary")
  /// The name of the command in the palette.
  package static let nameBack = MessageKey("command.back.name")
  /// What the command does, in at most 40 columns.
  package static let summaryBack = MessageKey("command.back.summary")
  /// The name of the command in the palette.
  package static let nameHelp = MessageKey("command.help.name")
  /// What the command does, in at most 40 columns.
  package static let summaryHelp = MessageKey("command.help.summary")
  /// The name of the command in the palette.
  package static let namePalette = MessageKey("command.palette.name")
  /// What the command does, in at most 40 columns.
  package static let summaryPalette = MessageKey("command.palette.summary")
  /// The name of the command in the palette.
  package static let nameTerms = MessageKey("command.terms.name")
  /// What the command does, in at most 40 columns.
  package static let summaryTerms = MessageKey("command.terms.summary")
  /// The name of the command in the palette.
  package static let nameProfile = MessageKey("command.profile.name")
  /// What the command does, in at most 40 columns.
  package static let summaryProfile = MessageKey("command.profile.summary")
  /// The name of the command in the palette.
  package static let nameWrap = MessageKey("command.wrap.name")
  /// What the command does, in at most 40 columns.
  package static let summaryWrap = MessageKey("command.wrap.summary")
  /// The name of the command in the palette.
  package static let nameTheme = MessageKey("command.theme.name")
  /// What the command does, in at most 40 columns.
  package static let summaryTheme = MessageKey("command.theme.summary")
  /// The name of the command in the palette.
  package static let nameAccess = MessageKey("command.access.name")
  /// What the command does, in at most 40 columns.
  package static let summaryAccess = MessageKey("command.access.summary")
  /// The name of the command in the palette.
  package static let nameLanguage = MessageKey("command.language.name")
  /// What the command does, in at most 40 columns.
  package static let summaryLanguage = MessageKey("command.language.summary")
  /// The name of the command in the palette.
  package static let nameReload = MessageKey("command.reload.name")
  /// What the command does, in at most 40 columns.
  package static let summaryReload = MessageKey("command.reload.summary")
  /// The name of the command in the palette.
  package static let nameRedraw = MessageKey("command.redraw.name")
  /// What the command does, in at most 40 columns.
  package static let summaryRedraw = MessageKey("command.redraw.summary")
  /// The name of the command in the palette.
  package static let nameSuspend = MessageKey("command.suspend.name")
  /// What the command does, in at most 40 columns.
  package static let summarySuspend = MessageKey("command.suspend.summary")
  /// The name of the command in the palette.
  package static let nameQuit = MessageKey("command.quit.name")
  /// What the command does, in at most 40 columns.
  package static let summaryQuit = MessageKey("command.quit.summary")
  /// The heading of a group of commands.
  package static let groupPrivacy = MessageKey("command.group-privacy")
  /// The name of a command.
  package static let nameQuickExit = MessageKey("command.quick-exit.name")
  /// What a command does.
  package static let summaryQuickExit = MessageKey("command.quick-exit.summary")
  /// The name of a command.
  package static let nameBlank = MessageKey("command.blank.name")
  /// What a command does.
  package static let summaryBlank = MessageKey("command.blank.summary")
  /// The name of a command.
  package static let nameHalfPageUp = MessageKey("command.half-page-up.name")
  /// What a command does.
  package static let summaryHalfPageUp = MessageKey("command.half-page-up.summary")
  /// The name of a command.
  package static let nameHalfPageDown = MessageKey("command.half-page-down.name")
  /// What a command does.
  package static let summaryHalfPageDown = MessageKey("command.half-page-down.summary")
  /// The name of a command.
  package static let nameReadOn = MessageKey("command.read-on.name")
  /// What a command does.
  package static let summaryReadOn = MessageKey("command.read-on.summary")
  /// The name of a command.
  package static let nameNextMatch = MessageKey("command.next-match.name")
  /// What a command does.
  package static let summaryNextMatch = MessageKey("command.next-match.summary")
  /// The name of a command.
  package static let namePreviousMatch = MessageKey("command.previous-match.name")
  /// What a command does.
  package static let summaryPreviousMatch = MessageKey("command.previous-match.summary")
  /// The name of a command.
  package static let nameOpenNumbered = MessageKey("command.open-numbered.name")
  /// What a command does.
  package static let summaryOpenNumbered = MessageKey("command.open-numbered.summary")
}
