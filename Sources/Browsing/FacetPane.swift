package import Catalogue

/// A pane of facet values: a list with counts, as far as it has been answered, and the reader's
/// unfolded values, filter text and selection.
package struct FacetPane: Equatable, Sendable {
  /// Which pane it is.
  package let key: PaneKey
  /// The last answer.
  package private(set) var list: FacetList
  /// The selection and scroll position.
  package private(set) var viewport = ListViewport()
  /// The text that filters the list; `nil` without a filter.
  package private(set) var filter: String?
  /// Values whose children are shown.
  private var expanded: Set<ValueKey> = []
  /// What `list` answers; `nil` before the first answer and after a reload.
  private var shown: Shown?
  /// The rows to select with the next answer, the first of them that exists; `nil` to keep the
  /// selection.
  private var pendingSelection: [FacetRow.Kind]?
  /// The last known selected row.
  private var selectedKind: FacetRow.Kind?
  /// Rows to print instead of those in the viewport.
  var printedRows: Range<Int>?

  private struct Shown: Equatable {
    var query: Query
    var expanded: Set<ValueKey>
    var filter: String?
    var language: String
  }

  /// A pane without rows; they arrive with an answer.
  init(_ key: PaneKey) {
    self.key = key
    list = FacetList(facets: FacetTable.facets(of: key).map(\.key))
  }

  /// The number of rows of the unfiltered list, which determines the height of the pane; otherwise
  /// its edge would move with each typed letter. `nil` before the first answer.
  package private(set) var unfilteredRowCount: Int?

  /// The total number of rows.
  package var rowCount: Int { list.rowCount }

  /// A row of the list; `nil` if there is none or it has not been answered yet.
  package func row(at index: Int) -> FacetRow? {
    let offset = index - list.firstRow
    return list.rows.indices.contains(offset) ? list.rows[offset] : nil
  }

  /// The selected row, if there is one and it has been answered.
  package var selectedRow: FacetRow? { row(at: viewport.selected) }

  /// The filter text of the rows on the screen.
  package var shownFilter: String? { shown?.filter }

  /// The request that is needed for the window to show a query's list; `nil` if it does already.
  func request(for query: Query, language: String, in window: ListWindow) -> FacetListRequest? {
    let wanted = shown(for: query, language: language)
    let rows = printedRows ?? viewport.rows(of: list.rowCount, in: window)
    let loaded = list.firstRow..<(list.firstRow + list.rows.count)
    let isCurrent = shown == wanted && pendingSelection == nil
    if isCurrent, loaded.contains(rows.clamped(to: 0..<list.rowCount)) { return nil }
    let margin = window.rows / 2
    var request = FacetListRequest(list.facets, expanded: expanded, filter: filter)
    if isCurrent || printedRows != nil {
      request.rows = .indices(max(0, rows.lowerBound - margin)..<rows.upperBound + margin)
    } else {
      request.rows = .around(
        pendingSelection ?? (selectedKind.map { [$0] } ?? []), top: max(0, viewport.top - margin),
        count: window.rows + 2 * margin)
    }
    return request
  }

  /// A request without rows, to find out whether the catalogue has values for a pane that is not on
  /// the screen.
  var emptyRequest: FacetListRequest { FacetListRequest(list.facets, rows: .indices(0..<0)) }

  /// Receives the answer to a request. The selection stays on its row or, if that is gone, at its
  /// position.
  mutating func receive(
    _ list: FacetList, to request: FacetListRequest, of query: Query, language: String,
    in window: ListWindow
  ) {
    self.list = list
    if case .indices(let indices) = request.rows, indices.isEmpty { return }
    var answered = shown(for: query, language: language)
    answered.expanded = request.expanded
    answered.filter = request.filter
    shown = answered
    if answered.filter == nil { unfilteredRowCount = list.rowCount }
    pendingSelection = nil
    viewport.select(list.candidateRow ?? viewport.selected, of: list.rowCount, in: window)
    recordSelection()
  }

  private func shown(for query: Query, language: String) -> Shown {
    var query = query
    // The order does not affect counts.
    query.order = .relevance
    return Shown(query: query, expanded: expanded, filter: filter, language: language)
  }

  /// Shows or hides the children of a value.
  mutating func setExpanded(_ value: ValueKey, _ isExpanded: Bool) {
    if isExpanded { expanded.insert(value) } else { expanded.remove(value) }
  }

  /// Filters the list by a text, or not at all with `nil`. If the text has changed, the first row
  /// is selected.
  mutating func setFilter(_ text: String?) {
    if let text, text != filter ?? "" {
      viewport = ListViewport()
      selectedKind = nil
    }
    filter = text
  }

  /// Selects a row by its kind and unfolds its ancestors: now if the row has been answered, else
  /// with the next answer.
  mutating func select(_ kind: FacetRow.Kind, below ancestors: [ValueKey], in window: ListWindow) {
    expanded.formUnion(ancestors)
    let isCurrent = shown?.expanded == expanded && shown?.filter == filter
    guard isCurrent, let index = list.rows.firstIndex(where: { $0.kind == kind }) else {
      pendingSelection = [kind]
      return
    }
    select(list.firstRow + index, in: window)
  }

  /// Selects a row by position, or the nearest existing one.
  mutating func select(_ row: Int, in window: ListWindow) {
    viewport.select(row, of: list.rowCount, in: window)
    recordSelection()
  }

  /// Moves by pages.
  mutating func page(by pages: Int, in window: ListWindow) {
    viewport.page(by: pages, of: list.rowCount, in: window)
    recordSelection()
  }

  /// Makes the list be requested again, because the catalogue has changed.
  mutating func forgetAnswer() { shown = nil }

  private mutating func recordSelection() { selectedKind = selectedRow?.kind }
}

extension Range<Int> {
  /// Whether it contains all of another range; an empty range is always contained.
  func contains(_ other: Range<Int>) -> Bool {
    other.isEmpty || lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
