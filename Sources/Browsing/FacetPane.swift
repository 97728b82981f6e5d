package import Catalogue

/// A pane of facet values: a list with counts, as far as it has been answered, and what the reader
/// has unfolded, typed and selected in it.
package struct FacetPane: Equatable, Sendable {
  /// Which pane it is.
  package let key: PaneKey
  /// The rows that were answered last.
  package private(set) var list: FacetList
  /// The selected row and the part of the list on the screen.
  package private(set) var viewport = ListViewport()
  /// The typed text that shortens the list; `nil` when all is shown.
  package private(set) var filter: String?
  /// Values whose children are shown.
  private var expanded: Set<ValueKey> = []
  /// What `list` is the answer to; `nil` before the first one and after a reload.
  private var shown: Shown?
  /// The rows that the next answer selects, the first that there is; `nil` for the selected one.
  private var aim: [FacetRow.Kind]?
  /// The row that was selected when it was last known.
  private var selectedKind: FacetRow.Kind?
  /// Rows that are printed instead of those in the viewport.
  var printedRows: Range<Int>?

  private struct Shown: Equatable {
    var query: Query
    var expanded: Set<ValueKey>
    var filter: String?
    var language: String
  }

  /// A pane without rows, which come with an answer.
  init(_ key: PaneKey) {
    self.key = key
    list = FacetList(facets: FacetTable.facets(of: key).map(\.key))
  }

  /// Rows of the list without typed text, which decide how high the pane is; `nil` before the first
  /// answer. With each typed letter its edge would move.
  package private(set) var wholeRowCount: Int?

  /// Rows that can be scrolled to.
  package var rowCount: Int { list.rowCount }

  /// A row of the list; `nil` when there is none or it has not been answered yet.
  package func row(at index: Int) -> FacetRow? {
    let place = index - list.firstRow
    return list.rows.indices.contains(place) ? list.rows[place] : nil
  }

  /// The selected row, when there is one and it has been answered.
  package var selectedRow: FacetRow? { row(at: viewport.selected) }

  /// The typed text that the rows on the screen were shortened by.
  package var shownFilter: String? { shown?.filter }

  /// What is to be asked so that the window shows the list of a query; `nil` when it does.
  func request(for query: Query, language: String, in window: ListWindow) -> FacetListRequest? {
    let wanted = shown(for: query, language: language)
    let rows = printedRows ?? viewport.rows(of: list.rowCount, in: window)
    let loaded = list.firstRow..<(list.firstRow + list.rows.count)
    let isCurrent = shown == wanted && aim == nil
    if isCurrent, loaded.contains(rows.clamped(to: 0..<list.rowCount)) { return nil }
    let margin = window.rows / 2
    var request = FacetListRequest(list.facets, expanded: expanded, filter: filter)
    if isCurrent || printedRows != nil {
      request.rows = .places(max(0, rows.lowerBound - margin)..<rows.upperBound + margin)
    } else {
      request.rows = .around(
        aim ?? (selectedKind.map { [$0] } ?? []), top: max(0, viewport.top - margin),
        count: window.rows + 2 * margin)
    }
    return request
  }

  /// Asks for no row: for a pane that is not on the screen, of which it is to be known whether the
  /// catalogue has anything for it.
  var emptyRequest: FacetListRequest { FacetListRequest(list.facets, rows: .places(0..<0)) }

  /// Takes the answer to a request for a query. The selection stays on its row, or on the place
  /// where that was.
  mutating func take(
    _ list: FacetList, to request: FacetListRequest, of query: Query, language: String,
    in window: ListWindow
  ) {
    self.list = list
    if case .places(let places) = request.rows, places.isEmpty { return }
    var answered = shown(for: query, language: language)
    answered.expanded = request.expanded
    answered.filter = request.filter
    shown = answered
    if answered.filter == nil { wholeRowCount = list.rowCount }
    aim = nil
    viewport.select(list.candidateRow ?? viewport.selected, of: list.rowCount, in: window)
    noteSelection()
  }

  private func shown(for query: Query, language: String) -> Shown {
    var query = query
    // It changes no count.
    query.order = .relevance
    return Shown(query: query, expanded: expanded, filter: filter, language: language)
  }

  /// Shows or hides what lies under a value.
  mutating func setExpanded(_ value: ValueKey, _ isExpanded: Bool) {
    if isExpanded { expanded.insert(value) } else { expanded.remove(value) }
  }

  /// Shortens the list to the values that a text names; its first row is selected when the text has
  /// changed.
  mutating func setFilter(_ text: String?) {
    if let text, text != filter ?? "" {
      viewport = ListViewport()
      selectedKind = nil
    }
    filter = text
  }

  /// Selects a row by what it is, with what lies above it unfolded; at once when it has been
  /// answered, else with the next answer.
  mutating func select(_ kind: FacetRow.Kind, below ancestors: [ValueKey], in window: ListWindow) {
    expanded.formUnion(ancestors)
    let isCurrent = shown?.expanded == expanded && shown?.filter == filter
    guard isCurrent, let place = list.rows.firstIndex(where: { $0.kind == kind }) else {
      aim = [kind]
      return
    }
    select(list.firstRow + place, in: window)
  }

  /// Selects a row by its place, or the nearest there is.
  mutating func select(_ row: Int, in window: ListWindow) {
    viewport.select(row, of: list.rowCount, in: window)
    noteSelection()
  }

  /// Moves by pages.
  mutating func page(by pages: Int, in window: ListWindow) {
    viewport.page(by: pages, of: list.rowCount, in: window)
    noteSelection()
  }

  /// Asks for the list again: the catalogue is another one.
  mutating func forgetAnswer() { shown = nil }

  private mutating func noteSelection() { selectedKind = selectedRow?.kind }
}

extension Range<Int> {
  /// Whether a range lies in this one; an empty one lies everywhere.
  func contains(_ other: Range<Int>) -> Bool {
    other.isEmpty || lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
