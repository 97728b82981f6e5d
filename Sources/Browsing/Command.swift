package import Messages

/// A section of the key list.
package enum CommandGroup: CaseIterable, Sendable {
  case privacy, move, filter, search, read, take, present, program

  /// The heading of the section.
  package var heading: MessageKey {
    switch self {
    case .privacy: .groupPrivacy
    case .move: .groupMove
    case .filter: .groupFilter
    case .search: .groupSearch
    case .read: .groupRead
    case .take: .groupTake
    case .present: .groupPresent
    case .program: .groupProgram
    }
  }
}

/// Everything a key can do. Help, hints, palette, key list and manual are generated from this table
/// and the key map, so a command is described only here.
package enum Command: CaseIterable, Sendable {
  case quickExit, blank
  case up, down, pageUp, pageDown, halfPageUp, halfPageDown, first, last
  case nextPane, previousPane, toResults, toFacets, nextList
  case nextResult, previousResult
  case include, exclude, cycleInclusion, unfold, fold, filter, undo, order
  case search, synonyms
  case open, readOn, nextMatch, previousMatch, openLink, openNumbered, nextLink, previousLink, back
  case mark, marked, unmarkAll, moveUp, moveDown, note, save, lists, cite, nextStyle, copy, send
  case export, choose
  case present, presentNext, presentPrevious, presentNumber, presentSide, presentLink, presentCode
  case glossary, records
  case help, tutorial, palette, terms, wrap, theme, profile, access, language, reload, redraw,
    suspend, quit

  /// The section of the key list.
  package var group: CommandGroup { row.group }

  /// The name in the palette.
  package var name: MessageKey { row.name }

  /// A description of at most 40 columns.
  package var summary: MessageKey { row.summary }

  private typealias Row = (group: CommandGroup, name: MessageKey, summary: MessageKey)

  private var row: Row {
    switch self {
    case .quickExit: (.privacy, .nameQuickExit, .summaryQuickExit)
    case .blank: (.privacy, .nameBlank, .summaryBlank)
    case .up: (.move, .nameUp, .summaryUp)
    case .down: (.move, .nameDown, .summaryDown)
    case .pageUp: (.move, .namePageUp, .summaryPageUp)
    case .pageDown: (.move, .namePageDown, .summaryPageDown)
    case .halfPageUp: (.move, .nameHalfPageUp, .summaryHalfPageUp)
    case .halfPageDown: (.move, .nameHalfPageDown, .summaryHalfPageDown)
    case .first: (.move, .nameFirst, .summaryFirst)
    case .last: (.move, .nameLast, .summaryLast)
    case .nextPane: (.move, .nameNextPane, .summaryNextPane)
    case .previousPane: (.move, .namePreviousPane, .summaryPreviousPane)
    case .toResults: (.move, .nameToResults, .summaryToResults)
    case .toFacets: (.move, .nameToFacets, .summaryToFacets)
    case .nextList: (.move, .nameNextList, .summaryNextList)
    case .nextResult: (.move, .nameNextResult, .summaryNextResult)
    case .previousResult: (.move, .namePreviousResult, .summaryPreviousResult)
    case .include: (.filter, .nameInclude, .summaryInclude)
    case .exclude: (.filter, .nameExclude, .summaryExclude)
    case .cycleInclusion: (.filter, .nameCycleInclusion, .summaryCycleInclusion)
    case .unfold: (.filter, .nameUnfold, .summaryUnfold)
    case .fold: (.filter, .nameFold, .summaryFold)
    case .filter: (.filter, .nameFilter, .summaryFilter)
    case .undo: (.filter, .nameUndo, .summaryUndo)
    case .order: (.filter, .nameOrder, .summaryOrder)
    case .search: (.search, .nameSearch, .summarySearch)
    case .synonyms: (.search, .nameSynonyms, .summarySynonyms)
    case .open: (.read, .nameOpen, .summaryOpen)
    case .readOn: (.read, .nameReadOn, .summaryReadOn)
    case .nextMatch: (.read, .nameNextMatch, .summaryNextMatch)
    case .previousMatch: (.read, .namePreviousMatch, .summaryPreviousMatch)
    case .openNumbered: (.read, .nameOpenNumbered, .summaryOpenNumbered)
    case .openLink: (.read, .nameOpenLink, .summaryOpenLink)
    case .nextLink: (.read, .nameNextLink, .summaryNextLink)
    case .previousLink: (.read, .namePreviousLink, .summaryPreviousLink)
    case .back: (.read, .nameBack, .summaryBack)
    case .mark: (.take, .nameMark, .summaryMark)
    case .marked: (.take, .nameMarked, .summaryMarked)
    case .unmarkAll: (.take, .nameUnmarkAll, .summaryUnmarkAll)
    case .moveUp: (.take, .nameMoveUp, .summaryMoveUp)
    case .moveDown: (.take, .nameMoveDown, .summaryMoveDown)
    case .note: (.take, .nameNote, .summaryNote)
    case .save: (.take, .nameSave, .summarySave)
    case .lists: (.take, .nameLists, .summaryLists)
    case .export: (.take, .nameExport, .summaryExport)
    case .choose: (.take, .nameChoose, .summaryChoose)
    case .present: (.present, .namePresent, .summaryPresent)
    case .presentNext: (.present, .namePresentNext, .summaryPresentNext)
    case .presentPrevious: (.present, .namePresentPrevious, .summaryPresentPrevious)
    case .presentNumber: (.present, .namePresentNumber, .summaryPresentNumber)
    case .presentSide: (.present, .namePresentSide, .summaryPresentSide)
    case .presentLink: (.present, .namePresentLink, .summaryPresentLink)
    case .presentCode: (.present, .namePresentCode, .summaryPresentCode)
    case .cite: (.take, .nameCite, .summaryCite)
    case .nextStyle: (.take, .nameNextStyle, .summaryNextStyle)
    case .copy: (.take, .nameCopy, .summaryCopy)
    case .send: (.take, .nameSend, .summarySend)
    case .glossary: (.read, .nameGlossary, .summaryGlossary)
    case .records: (.read, .nameRecords, .summaryRecords)
    case .help: (.program, .nameHelp, .summaryHelp)
    case .tutorial: (.program, .nameTutorial, .summaryTutorial)
    case .palette: (.program, .namePalette, .summaryPalette)
    case .terms: (.program, .nameTerms, .summaryTerms)
    case .wrap: (.program, .nameWrap, .summaryWrap)
    case .theme: (.program, .nameTheme, .summaryTheme)
    case .profile: (.program, .nameProfile, .summaryProfile)
    case .access: (.program, .nameAccess, .summaryAccess)
    case .language: (.program, .nameLanguage, .summaryLanguage)
    case .reload: (.program, .nameReload, .summaryReload)
    case .redraw: (.program, .nameRedraw, .summaryRedraw)
    case .suspend: (.program, .nameSuspend, .summarySuspend)
    case .quit: (.program, .nameQuit, .summaryQuit)
    }
  }
}
