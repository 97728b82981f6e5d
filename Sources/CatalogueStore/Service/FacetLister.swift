internal import Catalogue

/// Makes the lists of facet values that requests ask for. It keeps the rows of the last lists, so
/// that moving in one costs the rows on the screen.
final class FacetLister {
  private let reader: CatalogueReader
  private let keys: ValueKeys
  private var values: [Facet: [FacetValue]] = [:]
  private var names: [[FacetKey]: FacetNames] = [:]
  private var lists: [(request: FacetListRequest, rows: [FacetRow])] = []

  private static let keptLists = 4

  init(_ reader: CatalogueReader, keys: ValueKeys) {
    self.reader = reader
    self.keys = keys
  }

  /// Forgets the rows, which have other counts now.
  func forgetRows() { lists = [] }

  /// The list that was asked for.
  func list(
    _ request: FacetListRequest, query: PageRequest, results: ResultSet
  ) -> FacetList {
    let rows = rows(request, query: query, results: results)
    var list = FacetList(facets: request.facets, rowCount: rows.count)
    list.facetsInCatalogue = Set(
      request.facets.filter { Facet($0).map { !reader.facets.range(of: $0).isEmpty } ?? false })
    list.maximum = rows.filter(\.isValue).map(\.count).max() ?? 0
    let window: Range<Int>
    switch request.rows {
    case .places(let places): window = places.clamped(to: rows.indices)
    case .around(let candidates, let top, let count):
      list.candidateRow =
        candidates.lazy
        .compactMap { kind in rows.firstIndex { $0.kind == kind } }.first
      window = ListWindows.range(
        top: top, count: count, showing: list.candidateRow, of: rows.count)
    }
    list.firstRow = window.lowerBound
    list.rows = Array(rows[window])
    return list
  }

  private func rows(
    _ request: FacetListRequest, query: PageRequest, results: ResultSet
  ) -> [FacetRow] {
    if let kept = lists.first(where: { $0.request.hasSameRows(as: request) }) { return kept.rows }
    let rows =
      request.filter.map { filtered(request, $0, query: query, results: results) }
      ?? request.facets.compactMap { Facet($0) }
      .flatMap { tree(of: $0, request, query: query, results: results) }
    if lists.count == FacetLister.keptLists { lists.removeFirst() }
    lists.append((request, rows))
    return rows
  }

  private func tree(
    of facet: Facet, _ request: FacetListRequest, query: PageRequest, results: ResultSet
  ) -> [FacetRow] {
    let values = values(of: facet)
    guard !values.isEmpty else { return [] }
    var rows = [FacetRow(.all(FacetKey(facet)), count: results.count(of: facet))]
    var closedDepth = Int.max
    for (index, value) in values.enumerated() where value.depth <= closedDepth {
      let isOpen = request.expanded.contains(keys.key(of: value.id))
      closedDepth = isOpen ? .max : value.depth
      let hasChildren = values.dropFirst(index + 1).first.map { $0.depth > value.depth } ?? false
      var row = row(value, query: query, results: results)
      row.depth = value.depth
      row.fold = !hasChildren ? .none : isOpen ? .open : .closed
      row.parent = value.parent.map(keys.key)
      if row.isWorthShowing { rows.append(row) }
    }
    // Alone, the row for all would be above nothing.
    if rows.count == 1 { rows = [] }
    var notGiven = FacetRow(.value(.notGiven(FacetKey(facet))))
    notGiven.count = results.count(of: .notGiven(facet))
    notGiven.inclusion = query.inclusion(of: .notGiven(FacetKey(facet)))
    return notGiven.isWorthShowing ? rows + [notGiven] : rows
  }

  private func filtered(
    _ request: FacetListRequest, _ text: String, query: PageRequest, results: ResultSet
  ) -> [FacetRow] {
    let typed = FacetNames.Typed(text)
    let facets = request.facets.compactMap { Facet($0) }
    let names = typed.isEmpty ? nil : names(of: facets)
    var rows: [FacetNames.Match: [FacetRow]] = [:]
    for (index, value) in facets.flatMap(values).enumerated() {
      // Nothing typed names all.
      guard let match = names.map({ $0.match(typed, value, at: index) }) ?? .label else { continue }
      var row = row(value, query: query, results: results)
      guard row.isWorthShowing else { continue }
      row.ancestors = ancestors(of: value)
      rows[match, default: []].append(row)
    }
    return FacetNames.Match.allCases.flatMap { rows[$0, default: []] }
  }

  private func ancestors(of value: FacetValue) -> [ValueKey] {
    var ancestors: [ValueKey] = []
    var above = value.parent
    while let parent = above {
      ancestors.append(keys.key(of: parent))
      above = values(of: parent.facet)[parent.number].parent
    }
    return ancestors
  }

  private func row(_ value: FacetValue, query: PageRequest, results: ResultSet) -> FacetRow {
    let key = keys.key(of: value.id)
    return FacetRow(
      .value(key), label: value.shownLabel, count: results.count(of: value.id),
      inclusion: query.inclusion(of: key))
  }

  private func values(of facet: Facet) -> [FacetValue] {
    if let values = values[facet] { return values }
    let read = (0..<reader.facets.range(of: facet).count).map { reader.facets.value(facet, $0) }
    values[facet] = read
    return read
  }

  private func names(of facets: [Facet]) -> FacetNames {
    let key = facets.map { FacetKey($0) }
    if let names = names[key] { return names }
    let expander = QueryExpander(reader)
    let labels = facets.reduce(into: [:]) { labels, facet in
      labels.merge(expander.labels(of: facet)) { own, _ in own }
    }
    let made = FacetNames(of: facets.flatMap(values), labels: labels)
    names[key] = made
    return made
  }
}

extension FacetRow {
  fileprivate var isValue: Bool { if case .value = kind { true } else { false } }

  /// A value without results is in the way, unless it is what filters.
  fileprivate var isWorthShowing: Bool { count > 0 || inclusion != .none }
}

extension FacetListRequest {
  /// Whether another request, to the same query, is about the same list.
  fileprivate func hasSameRows(as other: FacetListRequest) -> Bool {
    facets == other.facets && expanded == other.expanded && filter == other.filter
  }
}

extension PageRequest {
  fileprivate func inclusion(of value: ValueKey) -> FacetRow.Inclusion {
    query.included.contains(value)
      ? .included : query.excluded.contains(value) ? .excluded : .none
  }
}
