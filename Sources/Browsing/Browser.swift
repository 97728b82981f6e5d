package import Catalogue
package import Citations
package import Messages
internal import Publications
package import ReadingLists
package import Screen
package import Text

/// The view model: everything the screen shows and everything a key changes.
///
/// Keys come in as events, requests go out as effects, and a view draws the state. The browser
/// never holds a catalogue: it compares what is on the screen with what should be, requests the
/// difference, and takes the answers when they arrive.
package struct Browser: Sendable {
  /// The catalogue's display name.
  package var name: String {
    nameKey.map { messages.text($0) } ?? messages.shown(untranslatedName)
  }
  private let untranslatedName: String
  /// The name of the embedded catalogue, which is translated; `nil` for any other catalogue.
  private let nameKey: MessageKey?
  /// The texts of the screen in the reader's language.
  package internal(set) var messages: Messages
  /// The key bindings outside prompts.
  package let keyMap: KeyMap
  /// The size of the screen, as last reported.
  package private(set) var size: Size
  /// Full, lean or access; keys switch it.
  package internal(set) var profile: Profile
  /// The colours and attributes of the style roles.
  package internal(set) var theme: Theme
  /// Whether result titles are wrapped over several rows.
  package internal(set) var wrapsTitles = false
  /// Whether the session runs in a shared account without a shell.
  package let isRestricted: Bool

  /// The results, as far as they have been answered.
  package internal(set) var page = Page(query: Query(), count: 0, total: 0)
  /// The counts for the words being typed, while the list waits for a pause.
  package internal(set) var pending: Page?
  /// Whether any results have arrived.
  package internal(set) var hasResults = false
  /// Requests that have not been answered.
  var requests = Requests()
  /// Why the last request failed; `nil` if it did not.
  package internal(set) var failure: Message?
  /// The part of the catalogue that is missing from the results; `nil` if they are complete.
  package internal(set) var missingPart: Message?

  /// The panes of facet values, including those for which the catalogue has no values.
  package internal(set) var panes: [PaneKey: FacetPane]
  /// The facets for which the catalogue has values; `nil` until that is known.
  var facetsInCatalogue: Set<FacetKey>?
  /// The pane at the upper left: topics, or the publishers' tags.
  package internal(set) var upperPane: PaneKey
  /// The pane below it when panes are side by side.
  package internal(set) var lowerPane = PaneKey.countries
  /// The viewport of the results, or of the advice if there are none.
  package internal(set) var resultRows = ListViewport()
  /// Result rows to print instead of those in the viewport.
  var printedResults: Range<Int>?
  /// The focused pane, whose keys apply when nothing covers the panes.
  package internal(set) var focus: Pane

  /// The filters on the results, with their history.
  package internal(set) var filters = Filters()
  /// The chosen result order.
  package internal(set) var order = ResultOrder.relevance
  /// The screen for speech and braille; `nil` in other profiles.
  package internal(set) var accessScreen: AccessScreen?
  /// Whether the cursor has been on an access row that names the key that opens it.
  var hasReadOpenHint = false
  /// Whether the reader has paged in a text on the access screen; the new page is drawn whole.
  var startsTextPage = false
  /// What receives keys: the panes, a prompt, or a page over the panes.
  package internal(set) var inputMode = InputMode.browsing
  /// The open publications, each opened from the one before it.
  package internal(set) var reading: [ReadingState] = []
  /// The publication in the preview.
  package internal(set) var preview: PublicationDetail?
  /// Whether the catalogue has changed since it was opened.
  package internal(set) var isOutdated = false
  /// The lesson in progress, if any.
  package internal(set) var lesson: Lesson?
  /// The marked publications in the reader's order, with notes.
  package internal(set) var marks = ReadingList()
  /// The notes of unmarked publications: marking one again restores its notes.
  var notesOfUnmarked: [PublicationID: [String]] = [:]
  /// The marks that were removed together, and how they had been saved; `nil` if there are none to
  /// restore.
  var removedMarks: (marks: ReadingList, saved: ReadingList?)?
  /// The marks as last saved or opened; `nil` if they never were.
  var savedMarks: ReadingList?
  /// The file operations available to the reader.
  package let files: SessionFiles.Options
  /// Whether the reader has agreed that lists may be written.
  var hasConsented = false
  /// Exports to print after the session, in addition to the marked publications.
  package internal(set) var exports: [Export] = []
  /// The export being written to a file, if any.
  package internal(set) var runningExport: ExportProgress?
  /// Whether the session ends when it is complete.
  package internal(set) var quitsAfterExport = false
  /// What was being typed when the question about the marks appeared; `nil` if nothing was.
  var savedInputMode: InputMode?
  /// The number of exports to the terminal that were requested before quitting.
  var exportCount = 0
  /// The presentation in progress, if any; it covers the rest of the state.
  package internal(set) var presentation: Presentation?
  /// Whether the keys of a presentation have been shown.
  var hasShownPresentationKeys = false
  /// Whether the screen names the languages of the program, because nothing says which one the
  /// reader wants.
  package internal(set) var offersLanguages: Bool
  /// Whether no key has been pressed yet.
  package internal(set) var isFirstScreen = true
  /// The number of marked publications shown in the header.
  ///
  /// In the lean profile it is updated with the next other change of the screen: writing it with
  /// each mark would cost more than the mark.
  package internal(set) var shownMarkCount = 0
  /// Whether the hints name the key of the marked publications before others. As the number, it
  /// changes after the mark, with something else.
  var hintsMarked = false
  /// The list of marked publications while it is open; it covers the panes.
  package internal(set) var markedList: MarkedList?
  /// The citation style.
  package internal(set) var citationStyle = CitationStyle.apa
  /// Whether texts may be sent to the terminal's clipboard.
  package let canCopy: Bool
  /// The characters that the terminal can show, unless the profile restricts them.
  let characterSet: CharacterSet
  /// Whether QR codes can be drawn. Codes made of ASCII characters cannot be scanned.
  package var canDrawCodes: Bool {
    profile != .access && "▀▄█".allSatisfy { characterSet.contains($0) }
  }
  /// Whether the screen is blank until the next key.
  package internal(set) var isBlank = false
  /// Whether to print the marked publications after the session.
  package internal(set) var printsMarked = false
  /// Earlier searches, latest last.
  var searches: [String] = []
  /// Completion, history and syntax help for the search prompt.
  package internal(set) var searchPrompt = SearchPromptState()
  /// The command last chosen from the list of commands, which opens on it; `nil` if there is none.
  var lastChosenCommand: Command?
  /// The message to show; the next key clears it.
  package internal(set) var notice: Message?

  /// Whether the last command marked or unmarked a publication.
  package internal(set) var hasJustMarked = false
  /// The key that has just closed a page.
  var closingKey: KeyChord?
  /// The publication that the reader selected; `nil` if it is just the first one.
  var explicitSelection: PublicationID?
  /// The result that the next answer selects.
  var pendingSelection = PendingSelection.explicit
  /// Whether the reader selected a row that had not been answered.
  var hasSelectedUnansweredRow = false
  /// Whether the list waits for a pause in typing.
  var isDebouncing = false
  /// An action that waits for the rows it applies to.
  var deferredAction: DeferredAction?
  /// The filter values when the catalogue was reloaded; `nil` once they have been checked.
  var valuesBeforeReload: Set<ValueKey>?
  /// Labels of values that have been used as filters.
  var labels: [ValueKey: String] = [:]

  /// An action on rows that have been requested.
  enum DeferredAction: Equatable, Sendable {
    case move(Command)
    /// Open the selected result in place of the open publication.
    case readSelected
    /// Present the selected result.
    case presentSelected
  }

  /// A browser without data; `start()` requests the first screen.
  package init(
    name: String, nameKey: MessageKey? = nil, messages: Messages = .english, size: Size,
    profile: Profile = .full,
    theme: Theme = .monochrome, isRestricted: Bool = false, allowsCopying: Bool = false,
    characterSet: CharacterSet = .unicode, showsTags: Bool = false,
    files: SessionFiles.Options = SessionFiles.Options(), keyMap: KeyMap = .standard,
    offersLanguages: Bool = false
  ) {
    untranslatedName = name
    self.nameKey = nameKey
    self.messages = messages
    self.size = size
    self.profile = profile
    self.theme = theme
    self.isRestricted = isRestricted
    canCopy = allowsCopying || !isRestricted
    self.characterSet = characterSet
    self.files = files
    self.keyMap = keyMap
    self.offersLanguages = offersLanguages
    upperPane = showsTags ? .tags : .topics
    focus = .facets(upperPane)
    panes = Dictionary(uniqueKeysWithValues: PaneKey.all.map { ($0, FacetPane($0)) })
    spellTexts()
  }

  /// Requests the first screen.
  package mutating func start() -> [Effect] { refresh() }

  /// The query for the current filters and order.
  package var query: Query { filters.query(order: order) }

  /// The current layout of the screen.
  package var layout: BrowserLayout {
    // Until that is known, assume values for the lower pane, as most catalogues have some.
    let hasLowerPane = facetsInCatalogue == nil || PaneKey.lower.contains { !isEmpty($0) }
    let lists = FacetRowCounts(
      upper: isEmpty(upperPane) && facetsInCatalogue != nil
        ? 0 : self[upperPane].unfilteredRowCount,
      lower: hasLowerPane ? self[lowerPane].unfilteredRowCount : 0)
    return BrowserLayout(sizeBesideLesson, profile: profile, lists: lists)
  }

  /// Whether the catalogue has no values for a pane.
  package func isEmpty(_ pane: PaneKey) -> Bool {
    !FacetTable.all.contains { $0.pane == pane && facetsInCatalogue?.contains($0.key) == true }
  }

  /// A pane of facet values.
  package subscript(pane: PaneKey) -> FacetPane {
    get { panes[pane] ?? FacetPane(pane) }
    set { panes[pane] = newValue }
  }

  /// The scope that determines the key bindings outside prompts.
  package var scope: KeyScope {
    switch inputMode {
    case .help: return .help
    case .citing: return .citation
    case .copying: return .copying
    case .menu: return .menu
    case .term: return .term
    case .browsing, .searching, .filtering, .choosing, .leaving, .typing, .confirming, .glossary:
      return openScope
    }
  }

  /// The scope of what is open below menus and the list of keys.
  var openScope: KeyScope {
    if presentation != nil { return .presentation }
    if markedList != nil, reading.isEmpty { return .marked }
    if !reading.isEmpty { return .detail }
    return focus == .results ? .results : .facets
  }

  /// Handles one terminal event and returns the resulting effects.
  package mutating func handle(_ event: TerminalEvent) -> [Effect] {
    if case .key(let chord) = event, isBlank { return unblank(chord) }
    var effects: [Effect] = []
    switch event {
    case .key(let chord): effects = handle(chord)
    case .paste(let text): handlePaste(text)
    case .resized(let size): resize(to: size)
    case .resumed: return [.redraw]
    case .timeout: isDebouncing = false
    case .ready: return []
    case .closed: return [.quit]
    }
    effects += refresh()
    followLesson()
    return effects + refresh()
  }

  /// Milliseconds without a key after which the list follows the typed text; `nil` if it need not
  /// wait.
  package var debounceDelay: Int? { isDebouncing ? profile.debounceDelay : nil }

  /// The text of the notice.
  package var noticeText: String? { notice.map { messages.text($0) } }

  private mutating func resize(to size: Size) {
    self.size = size
    // Its rows were wrapped for the old width.
    accessScreen = nil
    layOutAgain()
  }

  /// Adapts every list and text to a changed layout.
  mutating func layOutAgain() {
    for key in PaneKey.all {
      let window = window(of: .facets(key))
      self[key].select(self[key].viewport.selected, in: window)
    }
    resultRows.select(resultRows.selected, of: resultRowCount, in: window(of: .results))
    for index in reading.indices {
      reading[index].reflow(
        columns: detailColumns, titleColumns: titleLineColumns, height: readingHeight, messages)
    }
    switch inputMode {
    case .help, .citing, .copying, .menu, .term: _ = scrollText(by: 0)
    case .glossary(var glossary):
      let selected = glossary.viewport.selected
      glossary.viewport.select(selected, of: glossary.found.count, in: glossaryWindow)
      inputMode = .glossary(glossary)
    case .choosing(var palette):
      palette.viewport.select(
        palette.viewport.selected, of: palette.choices.count, in: paletteWindow)
      inputMode = .choosing(palette)
    case .browsing, .searching, .filtering, .leaving, .typing, .confirming: break
    }
    if reading.isEmpty, inputMode == .browsing { _ = scrollMarked(by: 0) }
  }
}
