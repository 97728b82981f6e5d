package import CatalogueStore

/// One row of a pane of facet values.
package struct FacetRow: Equatable, Sendable {
  /// What Enter does on the row.
  package enum Kind: Equatable, Sendable {
    /// The row that takes the facet's narrowings away.
    case all(Facet)
    case value(FacetValueID)
  }

  /// Whether values lie under the row, and whether they are shown.
  package enum Fold: Equatable, Sendable { case none, closed, open }

  /// Whether the value narrows the results.
  package enum Mark: Equatable, Sendable { case none, included, excluded }

  /// The value, or the row above all values of a facet.
  package var kind: Kind
  /// The name to show, not cut.
  package var label: String
  /// Records in the result that have the value, or any of the facet, whatever of the facet is
  /// selected.
  package var count: Int
  /// Steps below a value without a parent; 0 in a filtered list.
  package var depth: Int
  /// Always `none` in a filtered list.
  package var fold: Fold
  /// Of the query on the screen, not of the one being typed.
  package var mark: Mark
}

/// A pane of facet values: a tree with counts, foldable, with a filter.
package struct FacetPane: Equatable, Sendable {
  /// The facets that the pane shows, one below the other.
  package let facets: [Facet]
  /// The rows that can be scrolled to.
  package private(set) var rows: [FacetRow] = []
  /// The selected row and the part of the list on the screen.
  package internal(set) var viewport = ListViewport()
  /// The typed text that shortens the list; `nil` when all is shown.
  package private(set) var filter: String?

  private var values: [[FacetValue]]
  /// What the values are found by; `nil` until something is typed.
  private var names: FacetNames?
  private var open: Set<FacetValueID> = []

  /// A pane of `facets`, each with its values in pre-order.
  init(facets: [Facet], outline: CatalogueOutline) {
    self.facets = facets
    values = facets.map { outline.values(of: $0) }
  }

  /// Takes the values of another catalogue; what is unfolded and selected stays where `value` finds
  /// it again. Rows are made by the next update.
  mutating func reload(outline: CatalogueOutline, value: (FacetValueID) -> FacetValueID?) {
    values = facets.map { outline.values(of: $0) }
    names = filter == nil ? nil : outline.names(of: facets)
    open = Set(open.compactMap(value))
    rows = rows.map { row in
      var row = row
      if case .value(let id) = row.kind {
        row.kind = value(id).map { .value($0) } ?? .all(id.facet)
      }
      return row
    }
  }

  /// Whether the catalogue has any value for the pane.
  package var isEmpty: Bool { values.allSatisfy(\.isEmpty) }

  /// The selected row, when there is one.
  package var selectedRow: FacetRow? {
    rows.indices.contains(viewport.selected) ? rows[viewport.selected] : nil
  }

  /// Shows or hides what lies under a value.
  mutating func setOpen(_ value: FacetValueID, _ isOpen: Bool) {
    if isOpen { open.insert(value) } else { open.remove(value) }
  }

  /// Shortens the list to the values that a typed text names, those that it names most surely
  /// first; the first of them is selected when the text has changed. Rows are made by the next
  /// update.
  mutating func setFilter(_ text: String?, outline: CatalogueOutline) {
    if let text, text != filter ?? "" {
      if names == nil { names = outline.names(of: facets) }
      rows = []
      viewport = ListViewport()
    }
    filter = text
  }

  /// Makes the rows anew for other counts, folds or filter; the selection stays on its value, or
  /// on the nearest row above where it was.
  mutating func update(results: ResultSet, in window: ListWindow) {
    let selected = selectedRow?.kind
    let place = viewport.selected
    if let filter {
      rows = makeRows(named: FacetNames.Typed(filter), results: results)
    } else {
      rows = zip(facets, values).flatMap { makeRows($0, $1, results: results) }
    }
    let kept = selected.flatMap { kind in rows.firstIndex { $0.kind == kind } }
    viewport.select(kept ?? min(place, rows.count - 1), of: rows.count, in: window)
  }

  private func makeRows(
    _ facet: Facet, _ values: [FacetValue], results: ResultSet
  ) -> [FacetRow] {
    guard !values.isEmpty else { return [] }
    var rows = [
      FacetRow(
        kind: .all(facet), label: facet.allLabel, count: results.count(of: facet),
        depth: 0, fold: .none, mark: .none)
    ]
    var closedDepth = Int.max
    for (index, value) in values.enumerated() where value.depth <= closedDepth {
      closedDepth = open.contains(value.id) ? .max : value.depth
      let row = makeRow(value, next: values.dropFirst(index + 1).first, results: results)
      if row.isWorthShowing { rows.append(row) }
    }
    // Alone, the row for all would stand above nothing.
    return rows.count > 1 ? rows : []
  }

  private func makeRows(
    named typed: FacetNames.Typed, results: ResultSet
  ) -> [FacetRow] {
    var rows: [FacetNames.Match: [FacetRow]] = [:]
    for (index, value) in values.joined().enumerated() {
      // Nothing typed names all.
      guard let match = names.map({ $0.match(typed, value, at: index) }) ?? .label else { continue }
      let row = makeRow(value, next: nil, results: results)
      if row.isWorthShowing { rows[match, default: []].append(row.flattened) }
    }
    return FacetNames.Match.allCases.flatMap { rows[$0, default: []] }
  }

  private func makeRow(_ value: FacetValue, next: FacetValue?, results: ResultSet) -> FacetRow {
    let hasChildren = next.map { $0.depth > value.depth } ?? false
    let fold: FacetRow.Fold =
      !hasChildren ? .none : open.contains(value.id) ? .open : .closed
    let mark: FacetRow.Mark =
      results.query.included.contains(value.id)
      ? .included : results.query.excluded.contains(value.id) ? .excluded : .none
    return FacetRow(
      kind: .value(value.id), label: value.shownLabel,
      count: results.count(of: value.id),
      depth: value.depth, fold: fold, mark: mark)
  }
}

extension FacetRow {
  /// A value without records only stands in the way, unless it is what narrows.
  fileprivate var isWorthShowing: Bool { count > 0 || mark != .none }

  /// As a row of a filtered list, in which nothing lies under anything: what is no topic and no
  /// country says so itself.
  fileprivate var flattened: FacetRow {
    var row = self
    row.depth = 0
    row.fold = .none
    if case .value(let id) = kind, let kind = id.facet.kindText { row.label += ", \(kind)" }
    return row
  }
}

extension Facet {
  /// What a value is that stands below another facet's.
  fileprivate var kindText: String? {
    switch self {
    case .collection: "collection"
    case .grouping: "grouping"
    case .topic, .country, .source, .year, .language: nil
    }
  }

  /// The name of the row that takes the facet's narrowings away.
  var allLabel: String {
    switch self {
    case .topic: "All topics"
    case .collection: "All collections"
    case .country: "All countries"
    case .source: "All sources"
    case .year: "All years"
    case .language: "All languages"
    case .grouping: "All groupings"
    }
  }
}
