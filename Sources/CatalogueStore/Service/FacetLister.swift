internal import Catalogue

/// Builds the lists of facet values for requests. It caches the rows of recent lists as numbers, so
/// that scrolling costs only the visible rows.
final class FacetLister {
  private let reader: CatalogueReader
  private var names: (key: NameKey, names: FacetNames)?
  private var lists: [(key: ListKey, rows: [ListedRow])] = []

  /// The maximum number of lists on a screen.
  private static let keptLists = 8

  private struct NameKey: Equatable {
    let facets: [FacetKey]
    let language: String
  }

  /// Everything besides the results that determines a list's rows.
  private struct ListKey: Equatable {
    let facets: [FacetKey]
    let expanded: Set<ValueKey>
    let expandsAll: Bool
    let filter: String?
    let language: String
  }

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// Discards the cached rows, because the counts have changed.
  func forgetRows() { lists = [] }

  /// The requested lists.
  func lists(_ request: PageRequest, results: any CountedResults) -> [FacetList] {
    // Names are large, and are cached only while a filter is being typed.
    if !request.lists.contains(where: { $0.filter != nil }) { names = nil }
    let wanted = request.lists.filter { !$0.isEmpty }.flatMap(\.facets)
      .compactMap(reader.facets.index)
    return request.lists.map { list($0, request, results: results, wanted: wanted) }
  }

  private func list(
    _ request: FacetListRequest, _ page: PageRequest, results: any CountedResults, wanted: [Int]
  ) -> FacetList {
    var list = FacetList(facets: request.facets)
    list.facetsInCatalogue = Set(
      request.facets.filter { facet in
        reader.facets.index(of: facet).map { !reader.facets.range(of: $0).isEmpty } ?? false
      })
    // Without rows, only the available facets are requested.
    if request.isEmpty { return list }
    let counts = FacetListCounts(reader, page.query, results: results, wanted: wanted)
    let rows = rows(request, counts, language: page.language)
    list.rowCount = rows.count
    list.maximum = rows.lazy.filter { $0.value != nil }.map(counts.count).max() ?? 0
    let window: Range<Int>
    switch request.rows {
    case .indices(let indices): window = indices.clamped(to: rows.indices)
    case .around(let candidates, let top, let count):
      list.candidateRow =
        candidates.lazy
        .compactMap { self.row(of: $0) }.compactMap { row in rows.firstIndex { $0.isSame(as: row) }
        }
        .first
      window = ListWindow.range(top: top, count: count, showing: list.candidateRow, of: rows.count)
    }
    list.firstRow = window.lowerBound
    list.rows = rows[window].map {
      row(of: $0, counts, language: page.language, isFiltered: request.filter != nil)
    }
    return list
  }

  /// The ancestors of a value, nearest first.
  private func ancestors(of value: Int) -> [ValueKey] {
    var ancestors: [ValueKey] = []
    var above = reader.facets.parent(value)
    while let parent = above {
      ancestors.append(reader.facets.key(parent))
      above = reader.facets.parent(parent)
    }
    return ancestors
  }

  private func rows(
    _ request: FacetListRequest, _ counts: FacetListCounts, language: String
  ) -> [ListedRow] {
    let key = ListKey(
      facets: request.facets, expanded: request.expanded, expandsAll: request.expandsAll,
      filter: request.filter, language: language)
    if let kept = lists.first(where: { $0.key == key }) { return kept.rows }
    let facets = request.facets.compactMap(reader.facets.index)
    let rows =
      if let filter = request.filter {
        filtered(facets, by: filter, counts, language: language)
      } else {
        facets.flatMap { facet in
          FacetOutline(reader, facet: facet, request, counts, language: language).rows
        }
      }
    if lists.count == FacetLister.keptLists { lists.removeFirst() }
    lists.append((key, rows))
    return rows
  }

  private func filtered(
    _ facets: [Int], by text: String, _ counts: FacetListCounts, language: String
  ) -> [ListedRow] {
    func listed(_ value: Int) -> ListedRow? {
      let row = ListedRow(facet: reader.facets.facet(of: value), kind: .value(value))
      return counts.isWorthShowing(row) ? row : nil
    }
    // An empty filter matches all values.
    guard !text.isEmpty else {
      return facets.flatMap { facet in
        FacetOutline.inOrder(facet, reader, in: language).compactMap(listed)
      }
    }
    let range = NumberRange(text)?.text
    let ranges = facets.filter { facet in
      FacetTable.facet(reader.facets.facets[facet])?.hasRanges ?? false
    }.compactMap { facet in range.map { ListedRow(facet: facet, kind: .union($0)) } }
    let names = names(of: facets, language: language)
    let areas = names.areas(text).map { area in
      (row: ListedRow(facet: area.facet, kind: .union(area.id)), isExact: area.isExact)
    }.filter { counts.isWorthShowing($0.row) }
    // The row of an area also stands for the value of records that name the area itself.
    let shown = Set(areas.compactMap { value(of: $0.row) })
    let values = names.matches(text).filter { !shown.contains($0) }.compactMap { listed($0) }
    // An area's whole name is the best match; for a part of its name, values come first.
    let notGiven =
      NoValueName.begins(with: text) ? facets.map { ListedRow(facet: $0, kind: .notGiven) } : []
    return ranges.filter(counts.isWorthShowing) + areas.filter(\.isExact).map(\.row) + values
      + areas.filter { !$0.isExact }.map(\.row) + notGiven.filter(counts.isWorthShowing)
  }

  /// The value with the key of an area.
  private func value(of row: ListedRow) -> Int? {
    guard case .union(let id) = row.kind else { return nil }
    return QueryResolver(reader).value(ValueKey(reader.facets.facets[row.facet], id))
  }

  private func names(of facets: [Int], language: String) -> FacetNames {
    let key = NameKey(facets: facets.map { reader.facets.facets[$0] }, language: language)
    if let names, names.key == key { return names.names }
    let ordered = facets.flatMap { FacetOutline.inOrder($0, reader, in: language) }
    let made = FacetNames(of: ordered, facets: facets, in: reader, language: language)
    names = (key, made)
    return made
  }

  /// The list row identified by `kind`; `nil` for a value that no record has.
  private func row(of kind: FacetRow.Kind) -> ListedRow? {
    guard let facet = reader.facets.index(of: kind.facet) else { return nil }
    switch kind {
    case .all: return ListedRow(facet: facet, kind: .all)
    case .value(let key):
      if key.isNotGiven { return ListedRow(facet: facet, kind: .notGiven) }
      if QueryResolver(reader).isUnion(key) { return ListedRow(facet: facet, kind: .union(key.id)) }
      return QueryResolver(reader).value(key).map { ListedRow(facet: facet, kind: .value($0)) }
    }
  }

  private func row(
    of row: ListedRow, _ counts: FacetListCounts, language: String, isFiltered: Bool
  ) -> FacetRow {
    let facet = reader.facets.facets[row.facet]
    let count = counts.count(row)
    switch row.kind {
    case .all: return FacetRow(.all(facet), count: count)
    case .notGiven:
      return FacetRow(.value(.notGiven(facet)), count: count, inclusion: counts.inclusion(row))
    case .union(let id):
      let key = ValueKey(facet, id)
      return FacetRow(
        .value(key),
        label: QueryResolver(reader).label(of: key, in: language) ?? CleanText.line(id),
        count: count, inclusion: counts.inclusion(row))
    case .value(let value):
      var shown = FacetRow(
        .value(reader.facets.key(value)), label: reader.listedLabel(of: value, in: language),
        count: count, depth: row.depth, fold: row.fold, inclusion: counts.inclusion(row),
        parent: row.parent.map(reader.facets.key))
      shown.code = reader.facets.code(value)
      if isFiltered { shown.ancestors = ancestors(of: value) }
      return shown
    }
  }
}

/// A row of a list, as numbers.
struct ListedRow {
  enum Kind: Equatable {
    case all
    case value(Int)
    case notGiven
    /// Several values together, a range or an area, by the identifier in keys.
    case union(String)
  }

  /// The index of the facet in the image.
  let facet: Int
  let kind: Kind
  var depth = 0
  var fold = FacetRow.Fold.none
  var parent: Int?

  /// The value of the row, if it is a single one.
  var value: Int? { if case .value(let value) = kind { value } else { nil } }

  /// Whether both rows are of the same value, at any depth.
  func isSame(as other: ListedRow) -> Bool { facet == other.facet && kind == other.kind }
}

/// The counts of list rows, and whether the query includes or excludes them.
struct FacetListCounts {
  private let reader: CatalogueReader
  private let results: any CountedResults
  /// The facets that the request asks for.
  private let wanted: [Int]
  private let included: Set<Int>
  private let excluded: Set<Int>
  private let query: Query

  init(
    _ reader: CatalogueReader, _ query: Query, results: any CountedResults, wanted: [Int]
  ) {
    self.reader = reader
    self.results = results
    self.wanted = wanted
    self.query = query
    let resolver = QueryResolver(reader)
    included = Set(query.included.compactMap(resolver.value))
    excluded = Set(query.excluded.compactMap(resolver.value))
  }

  /// The number of results for a row.
  func count(_ row: ListedRow) -> Int {
    switch row.kind {
    case .all: return results.count(ofWhole: row.facet)
    case .notGiven: return results.count(ofNone: row.facet)
    case .union(let id):
      let values = QueryResolver(reader).values(of: ValueKey(reader.facets.facets[row.facet], id))
      return results.count(ofAny: values, settingAside: row.facet)
    case .value(let value):
      if let meaning = reader.facets.meaning(value), reader.names.isArea(meaning) {
        // Selecting it selects the members too.
        return count(ListedRow(facet: row.facet, kind: .union(reader.facets.id(value))))
      }
      let place = value - reader.facets.range(of: row.facet).lowerBound
      let counts = results.counts(of: row.facet, others: wanted)
      return counts.indices.contains(place) ? counts[place] : 0
    }
  }

  func inclusion(_ row: ListedRow) -> FacetRow.Inclusion {
    switch row.kind {
    case .all: return .none
    case .notGiven: return inclusion(.notGiven(reader.facets.facets[row.facet]))
    case .union(let id): return inclusion(ValueKey(reader.facets.facets[row.facet], id))
    case .value(let value):
      return included.contains(value) ? .included : excluded.contains(value) ? .excluded : .none
    }
  }

  private func inclusion(_ key: ValueKey) -> FacetRow.Inclusion {
    query.included.contains(key)
      ? .included : query.excluded.contains(key) ? .excluded : .none
  }

  /// The included and excluded ranges and areas of the query, as rows.
  func unions(of facet: Int) -> [ListedRow] {
    let key = reader.facets.facets[facet]
    let resolver = QueryResolver(reader)
    return query.included.union(query.excluded).sorted()
      .filter { $0.facet == key && resolver.isUnion($0) }
      .map { ListedRow(facet: facet, kind: .union($0.id)) }
  }

  /// A value without results is shown only when the query filters by it.
  func isWorthShowing(_ row: ListedRow) -> Bool { count(row) > 0 || inclusion(row) != .none }
}

extension FacetListRequest {
  /// Whether no rows are requested.
  var isEmpty: Bool {
    if case .indices(let indices) = rows { indices.isEmpty } else { false }
  }
}
