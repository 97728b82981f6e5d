package import CatalogueStore
package import Screen

/// The view-model: everything that the screen shows and everything that a key changes.
///
/// Keys go in as events, wishes come out as effects, and a view draws what is left. It never
/// holds a catalogue; it is given its answers.
package struct Browser: Sendable {
  /// The catalogue that is browsed, without its records.
  package internal(set) var outline: CatalogueOutline
  /// What keys do when nothing is typed.
  package let keyMap: KeyMap
  /// The size of the screen, as last reported.
  package private(set) var size: Size

  /// Lean or full; a key switches it.
  package internal(set) var profile: Profile
  /// Whether the reader is at an account that is shared and has no shell.
  package let isRestricted: Bool

  /// The results on the screen.
  package private(set) var results: ResultSet
  /// The answer to what is being typed, when the list is to follow only after a pause.
  package internal(set) var pending: ResultSet?
  /// Topics with their sub-topics, and collections below them.
  package internal(set) var topics: FacetPane
  /// Regions, folding open to countries, and groupings below them.
  package internal(set) var countries: FacetPane
  /// Bodies and persons, in the place of the countries.
  package internal(set) var sources: FacetPane
  /// Which of the two stands under the topics where panes lie side by side.
  package internal(set) var lowerPane = Pane.countries
  /// The selected row of the results, or of the advice when there are none.
  package internal(set) var resultRows = ListViewport()
  /// The pane whose keys act when no publication is open.
  package internal(set) var focus = Pane.results

  /// What narrows the results, with what did before.
  package internal(set) var narrowings = Narrowings()
  /// The order that the reader has chosen.
  package internal(set) var order = ResultOrder.relevance
  /// What has the keys: the panes, a prompt, or the list of keys.
  package internal(set) var activity = Activity.browsing
  /// The publications that are open, each reached from the one before it.
  package internal(set) var reading: [ReadingState] = []
  /// Whether the catalogue's file is another by now than the one on the screen.
  package internal(set) var isOutdated = false
  /// What the program has to say; the next key takes it away.
  package internal(set) var notice: String?

  /// Which result the next answer selects.
  var nextSelection = NextSelection.first

  enum NextSelection: Equatable, Sendable {
    case first
    /// The publication at this place in the catalogue, or the first when it is not among them.
    case ordinal(Int)
  }

  /// A browser of a whole catalogue; `results` answers the empty query.
  package init(
    outline: CatalogueOutline, results: ResultSet, size: Size, profile: Profile = .full,
    isRestricted: Bool = false, keyMap: KeyMap = .standard
  ) {
    self.outline = outline
    self.profile = profile
    self.isRestricted = isRestricted
    self.results = results
    self.size = size
    self.keyMap = keyMap
    topics = FacetPane(facets: [.topic, .collection], outline: outline)
    countries = FacetPane(facets: [.country, .grouping], outline: outline)
    sources = FacetPane(facets: [.source], outline: outline)
    if countries.isEmpty, !sources.isEmpty { lowerPane = .sources }
    focus = topics.isEmpty ? .results : .topics
    updateFacets()
  }

  /// Where everything is on the screen now.
  package var layout: BrowserLayout {
    BrowserLayout(size, profile: profile, hasCountries: !countries.isEmpty || !sources.isEmpty)
  }

  /// The scope whose keys act when nothing is typed.
  package var scope: KeyScope {
    if case .help = activity { return .help }
    if !reading.isEmpty { return .detail }
    return focus == .results ? .results : .facets
  }

  /// Takes one event of the terminal; what is to be done about it.
  package mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let chord): return handle(chord)
    case .paste(let text): return handlePaste(text)
    case .resized(let size):
      resize(to: size)
      return []
    case .resumed: return [.redraw]
    case .timeout:
      showPending()
      return []
    case .closed: return [.quit]
    }
  }

  /// Takes the answer to a query; one to an older query is dropped.
  package mutating func receive(_ answer: ResultSet) {
    guard answer.query == query else { return }
    pending = answer
    if case .finding = activity, profile.pause != nil { return }
    showPending()
  }

  /// How long to wait for a key before the list follows what is typed, in milliseconds.
  package var pause: Int? { pending == nil ? nil : profile.pause }

  /// Makes the list follow what was typed.
  mutating func showPending() {
    guard let answer = pending else { return }
    pending = nil
    results = answer
    updateFacets()
    var row = 0
    if case .ordinal(let ordinal) = nextSelection { row = answer.rank(of: ordinal) ?? 0 }
    resultRows.select(row, of: resultRowCount, in: window(of: .results))
  }

  /// The place in the catalogue of the selected result.
  package var selectedOrdinal: Int? {
    results.count > 0 ? results.ordinal(at: resultRows.selected) : nil
  }

  /// Rows of the results pane: results, or what could be done when there are none.
  package var resultRowCount: Int { results.count > 0 ? results.count : advice.count }

  /// The part of the screen that shows a pane's list now; advice stands below a message.
  package func window(of pane: Pane) -> ListWindow {
    let layout = layout
    guard pane == .results, results.count == 0 else { return layout.window(of: pane) }
    return ListWindow(rows: layout.adviceParts().list.rows)
  }

  mutating func updateFacets() {
    let layout = layout
    topics.update(results: results, in: layout.window(of: .topics))
    updateLower(in: layout)
  }

  /// The two panes take turns: the one that is not shown is brought up to date when it is.
  private mutating func updateLower(in layout: BrowserLayout) {
    switch lowerPane {
    case .sources: sources.update(results: results, in: layout.window(of: .sources))
    case .topics, .countries, .results:
      countries.update(results: results, in: layout.window(of: .countries))
    }
  }

  /// Shows countries or sources under the topics.
  mutating func showLower(_ pane: Pane) {
    guard lowerPane != pane else { return }
    lowerPane = pane
    updateLower(in: layout)
  }

  /// Takes another outline of the same publications; `results` answers the empty query.
  mutating func adopt(_ outline: CatalogueOutline, results: ResultSet) {
    self.outline = outline
    self.results = results
    topics = FacetPane(facets: topics.facets, outline: outline)
    countries = FacetPane(facets: countries.facets, outline: outline)
    sources = FacetPane(facets: sources.facets, outline: outline)
    updateFacets()
  }

  private mutating func resize(to size: Size) {
    self.size = size
    layOutAgain()
  }

  /// Fits every list and text into a layout that has changed.
  mutating func layOutAgain() {
    updateFacets()
    resultRows.select(resultRows.selected, of: resultRowCount, in: window(of: .results))
    let height = layout.content(of: layout.body).rows
    for index in reading.indices { reading[index].reflow(columns: detailColumns, height: height) }
    switch activity {
    case .help: _ = scrollText(by: 0)
    case .choosing(var palette):
      palette.viewport.select(
        palette.viewport.selected, of: palette.choices.count,
        in: ListWindow(rows: height, scrollsByRow: true))
      activity = .choosing(palette)
    case .browsing, .finding, .filtering: break
    }
  }
}
