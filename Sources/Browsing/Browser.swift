package import Catalogue
package import Citations
package import Messages
internal import Publications
package import ReadingLists
package import Screen

/// The view-model: everything that the screen shows and everything that a key changes.
///
/// Keys go in as events, wishes come out as effects, and a view draws what is left. It never holds a
/// catalogue: it compares what is on the screen with what should be, asks for the difference, and
/// takes the answers when they come.
package struct Browser: Sendable {
  /// What the catalogue is called.
  package var name: String { ownName.map { messages.text($0) } ?? givenName }
  private let givenName: String
  /// The name of the program's own catalogue, which every language has; `nil` for another.
  private let ownName: MessageKey?
  /// The words of the screen, in the reader's language.
  package internal(set) var messages: Messages
  /// What keys do when nothing is typed.
  package let keyMap: KeyMap
  /// The size of the screen, as last reported.
  package private(set) var size: Size
  /// Lean or full; a key switches it.
  package internal(set) var profile: Profile
  /// How the style roles look.
  package internal(set) var theme: Theme
  /// Whether the titles of results are shown whole, over several rows.
  package internal(set) var wrapsTitles = false
  /// Whether the reader is at an account that is shared and has no shell.
  package let isRestricted: Bool

  /// The results on the screen, as far as they have been answered.
  package internal(set) var page = Page(query: Query(), count: 0, total: 0)
  /// The numbers for what is being typed, when the list is to follow only after a pause.
  package internal(set) var pending: Page?
  /// Whether any results have been answered.
  package internal(set) var hasResults = false
  /// What has been asked for and not been answered.
  var requests = Requests()
  /// Why the last request was not answered; `nil` when it was.
  package internal(set) var failure: Message?
  /// Which part of the catalogue is missing from the results; `nil` when they are whole.
  package internal(set) var missingPart: Message?

  /// The panes of facet values, those that the catalogue has nothing for among them.
  package internal(set) var panes: [PaneKey: FacetPane]
  /// Facets of which the catalogue has a value; `nil` until it has been asked.
  var facetsInCatalogue: Set<FacetKey>?
  /// Which pane is in the upper place at the left: topics, or the publishers' tags.
  package internal(set) var upperPane: PaneKey
  /// Which pane is under it where panes are side by side.
  package internal(set) var lowerPane = PaneKey.countries
  /// The selected row of the results, or of the advice when there are none.
  package internal(set) var resultRows = ListViewport()
  /// Rows of the results that are printed instead of those in the viewport.
  var printedResults: Range<Int>?
  /// The pane whose keys act when no publication is open.
  package internal(set) var focus: Pane

  /// What filters the results, with what did before.
  package internal(set) var filters = Filters()
  /// The order that the reader has chosen.
  package internal(set) var order = ResultOrder.relevance
  /// What is drawn for speech and braille; `nil` in other profiles.
  package internal(set) var accessScreen: AccessScreen?
  /// Whether the cursor has been on a row for speech and braille that says which key opens it.
  var hasHeardHowToOpen = false
  /// Whether the reader of a text in the access profile has gone on by a page, which is drawn whole.
  var startsTextPage = false
  /// What has the keys: the panes, a prompt, or the list of keys.
  package internal(set) var inputMode = InputMode.browsing
  /// The publications that are open, each reached from the one before it.
  package internal(set) var reading: [ReadingState] = []
  /// The publication beside the results on a wide screen.
  package internal(set) var preview: PublicationDetail?
  /// Whether the catalogue has changed since it was opened.
  package internal(set) var isOutdated = false
  /// The lesson, while it goes on.
  package internal(set) var lesson: Lesson?
  /// What has been marked, in the reader's order, with notes.
  package internal(set) var marks = ReadingList()
  /// Notes on publications that are not marked any more: a mark that is set again has its note.
  var notesOfUnmarked: [PublicationID: [String]] = [:]
  /// What was marked when all marks were taken away, and how it was saved; `nil` when they were not.
  var unmarked: (marks: ReadingList, saved: ReadingList?)?
  /// The marked as they were last saved or opened; `nil` when they never were.
  var savedMarks: ReadingList?
  /// What the reader can do with files.
  package let files: SessionFiles.Options
  /// Whether the reader has said that lists may be written.
  var hasConsented = false
  /// What is to be printed when the screen is gone, beside the marked publications.
  package internal(set) var exports: [Export] = []
  /// The export that is being written to a file; `nil` when none is.
  package internal(set) var writing: WritingProgress?
  /// Whether the reader leaves when it is written.
  package internal(set) var leavesWhenWritten = false
  /// What was being typed when it was asked what becomes of the marked; `nil` when nothing was.
  var interrupted: InputMode?
  /// Exports to the terminal that were asked for before the session was to end.
  var exportCount = 0
  /// What is shown to an audience; what it lies over is below it.
  package internal(set) var presentation: Presentation?
  /// Whether the keys of a presentation have been said.
  var hasSaidPresentationKeys = false
  /// Whether no key has been typed yet.
  package internal(set) var isFirstScreen = true
  /// The number of marked publications as the header shows it.
  ///
  /// In lean it follows with the next change of the screen: to write it with each mark would cost
  /// more than the mark.
  package internal(set) var shownMarkCount = 0
  /// The list of the marked publications, while it is shown; what it lies over is below it.
  package internal(set) var markedList: MarkedList?
  /// The style that publications are cited in.
  package internal(set) var citationStyle = CitationStyle.apa
  /// Whether texts may be sent to the terminal's clipboard.
  package let canCopy: Bool
  /// Whether the terminal's character set has the half blocks of which QR codes are drawn.
  private let hasHalfBlocks: Bool
  /// Whether QR codes can be drawn: readers of codes never read those of ASCII.
  package var canDrawCodes: Bool { hasHalfBlocks && profile != .access }
  /// Whether the screen is empty until the next key.
  package internal(set) var isBlank = false
  /// Whether the marked publications are to be printed when the screen is gone.
  package internal(set) var printsMarked = false
  /// Words that were looked for, the latest last.
  var searches: [String] = []
  /// What helps to type a search.
  package internal(set) var aids = SearchAids()
  /// What the program has to say; the next key takes it away.
  package internal(set) var notice: Message?

  /// Whether the last command marked a publication, or unmarked it.
  package internal(set) var hasJustMarked = false
  /// The publication whose mark the last line does not follow yet: to write it anew with each mark would
  /// cost more than the mark.
  var justToggled: PublicationID?
  /// The key that closed a page just now.
  var closingKey: KeyChord?
  /// The publication that the reader has gone to; `nil` when it is just the first.
  var chosen: PublicationID?
  /// Which result the next answer selects.
  var aim = ResultAim.chosen
  /// Whether the reader moved to a row that had not been answered.
  var choosesUnknownRow = false
  /// Whether the list waits for a pause in the typing.
  var isHeldBack = false
  /// What waits for the rows that it is to act on.
  var deferred: Deferred?
  /// Values that were filtered by when the catalogue was reloaded; `nil` when that has been dealt
  /// with.
  var valuesBeforeReload: Set<ValueKey>?
  /// Labels of the values that have been filtered by.
  var labels: [ValueKey: String] = [:]

  /// An action on rows that have been asked for.
  enum Deferred: Equatable, Sendable {
    case move(Command)
    /// Reads the selected result in the place of what is open.
    case readSelected
    /// Shows the selected result to an audience.
    case presentSelected
  }

  /// A browser that knows nothing of its catalogue yet; `start()` asks.
  package init(
    name: String, ownName: MessageKey? = nil, messages: Messages = .english, size: Size,
    profile: Profile = .full,
    theme: Theme = .monochrome, isRestricted: Bool = false, allowsCopying: Bool = false,
    hasHalfBlocks: Bool = true, showsTags: Bool = false,
    files: SessionFiles.Options = SessionFiles.Options(), keyMap: KeyMap = .standard
  ) {
    givenName = name
    self.ownName = ownName
    self.messages = messages
    self.size = size
    self.profile = profile
    self.theme = theme
    self.isRestricted = isRestricted
    canCopy = allowsCopying || !isRestricted
    self.hasHalfBlocks = hasHalfBlocks
    self.files = files
    self.keyMap = keyMap
    upperPane = showsTags ? .tags : .topics
    focus = .facets(upperPane)
    panes = Dictionary(uniqueKeysWithValues: PaneKey.all.map { ($0, FacetPane($0)) })
  }

  /// Asks for the first screen.
  package mutating func start() -> [Effect] { refresh() }

  /// The query for what is filtered by now.
  package var query: Query { filters.query(order: order) }

  /// Where everything is on the screen now.
  package var layout: BrowserLayout {
    // Until it is known, most catalogues have something to list in the lower pane.
    let hasLowerPane = facetsInCatalogue == nil || PaneKey.lower.contains { !isEmpty($0) }
    let lists = FacetRowCounts(
      upper: self[upperPane].wholeRowCount, lower: hasLowerPane ? self[lowerPane].wholeRowCount : 0)
    return BrowserLayout(sizeBesideLesson, profile: profile, lists: lists)
  }

  /// Whether the catalogue has nothing for a pane.
  package func isEmpty(_ pane: PaneKey) -> Bool {
    FacetTable.all.filter { $0.pane == pane }
      .allSatisfy { facetsInCatalogue?.contains($0.key) != true }
  }

  /// A pane of facet values.
  package subscript(pane: PaneKey) -> FacetPane {
    get { panes[pane] ?? FacetPane(pane) }
    set { panes[pane] = newValue }
  }

  /// The scope whose keys act when nothing is typed.
  package var scope: KeyScope {
    switch inputMode {
    case .help: return .help
    case .citing: return .citation
    case .copying: return .copying
    case .menu: return .menu
    case .term: return .term
    case .browsing, .searching, .filtering, .choosing, .leaving, .typing, .confirming, .glossary:
      break
    }
    if presentation != nil { return .presentation }
    if markedList != nil, reading.isEmpty { return .marked }
    if !reading.isEmpty { return .detail }
    return focus == .results ? .results : .facets
  }

  /// Takes one event of the terminal; what is to be done about it.
  package mutating func handle(_ event: TerminalEvent) -> [Effect] {
    if case .key(let chord) = event, isBlank { return unblank(chord) }
    var effects: [Effect] = []
    switch event {
    case .key(let chord): effects = handle(chord)
    case .paste(let text): handlePaste(text)
    case .resized(let size): resize(to: size)
    case .resumed: return [.redraw]
    case .timeout: isHeldBack = false
    case .ready: return []
    case .closed: return [.quit]
    }
    effects += refresh()
    followLesson()
    return effects + refresh()
  }

  /// How long to wait for a key before the list follows what is typed, in milliseconds.
  package var pause: Int? { isHeldBack ? profile.pause : nil }

  /// The text of the notice.
  package var noticeText: String? { notice.map { messages.text($0) } }

  private mutating func resize(to size: Size) {
    self.size = size
    // Lines of another width are none of this text's.
    accessScreen = nil
    layOutAgain()
  }

  /// Fits every list and text into a layout that has changed.
  mutating func layOutAgain() {
    for key in PaneKey.all {
      let window = window(of: .facets(key))
      self[key].select(self[key].viewport.selected, in: window)
    }
    resultRows.select(resultRows.selected, of: resultRowCount, in: window(of: .results))
    for index in reading.indices {
      reading[index].reflow(columns: detailColumns, height: readingHeight, messages)
    }
    switch inputMode {
    case .help, .citing, .copying, .menu, .term: _ = scrollText(by: 0)
    case .glossary(var glossary):
      let selected = glossary.viewport.selected
      glossary.viewport.select(selected, of: glossary.found.count, in: glossaryWindow)
      inputMode = .glossary(glossary)
    case .choosing(var palette):
      palette.viewport.select(
        palette.viewport.selected, of: palette.choices.count,
        in: ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: true))
      inputMode = .choosing(palette)
    case .browsing, .searching, .filtering, .leaving, .typing, .confirming: break
    }
    if reading.isEmpty, inputMode == .browsing { _ = scrollMarked(by: 0) }
  }
}
