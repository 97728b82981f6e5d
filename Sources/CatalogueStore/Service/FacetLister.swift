internal import Catalogue

/// Makes the lists of facet values that requests ask for. It keeps the rows of the last lists as
/// numbers, so that moving in one costs the rows on the screen.
final class FacetLister {
  private let reader: CatalogueReader
  private var names: (key: NameKey, names: FacetNames)?
  private var lists: [(key: ListKey, rows: [ListedRow])] = []

  /// The lists of one screen.
  private static let keptLists = 8

  private struct NameKey: Equatable {
    let facets: [FacetKey]
    let language: String
  }

  /// What the rows of a list follow from, beside the results.
  private struct ListKey: Equatable {
    let facets: [FacetKey]
    let expanded: Set<ValueKey>
    let expandsAll: Bool
    let filter: String?
    let language: String
  }

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// Forgets the rows, which have other counts now.
  func forgetRows() { lists = [] }

  /// The lists that were asked for.
  func lists(_ request: PageRequest, results: any CountedResults) -> [FacetList] {
    // Names are many: they are kept while somebody types.
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
    // Who asks for no row wants to know only what there is.
    if request.isEmpty { return list }
    let counts = FacetListCounts(reader, page.query, results: results, wanted: wanted)
    let rows = rows(request, counts, language: page.language)
    list.rowCount = rows.count
    list.maximum = rows.lazy.filter { $0.value != nil }.map(counts.count).max() ?? 0
    let window: Range<Int>
    switch request.rows {
    case .places(let places): window = places.clamped(to: rows.indices)
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

  /// The values above one, the nearest first.
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
    // Nothing typed names all.
    guard !text.isEmpty else {
      return facets.flatMap { facet in
        FacetOutline.inOrder(facet, reader, in: language).compactMap(listed)
      }
    }
    let ranges = facets.filter { facet in
      NumberRange(text) != nil
        && FacetTable.facet(reader.facets.facets[facet])?.hasRanges ?? false
    }.map { ListedRow(facet: $0, kind: .union(text)) }
    let names = names(of: facets, language: language)
    let areas = names.areas(text).map { area in
      (row: ListedRow(facet: area.facet, kind: .union(area.id)), isExact: area.isExact)
    }.filter { counts.isWorthShowing($0.row) }
    // An area is surest by its whole name; who types another one looks for values first.
    return ranges.filter(counts.isWorthShowing) + areas.filter(\.isExact).map(\.row)
      + names.matches(text).compactMap { listed($0) } + areas.filter { !$0.isExact }.map(\.row)
  }

  private func names(of facets: [Int], language: String) -> FacetNames {
    let key = NameKey(facets: facets.map { reader.facets.facets[$0] }, language: language)
    if let names, names.key == key { return names.names }
    let ordered = facets.flatMap { FacetOutline.inOrder($0, reader, in: language) }
    let made = FacetNames(of: ordered, facets: facets, in: reader, language: language)
    names = (key, made)
    return made
  }

  /// A row as it is in lists, from what names it; `nil` for a value that no record has.
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

/// A row of a list as numbers.
struct ListedRow {
  enum Kind: Equatable {
    case all
    case value(Int)
    case notGiven
    /// Several values together, a range or an area, by what keys name them.
    case union(String)
  }

  /// The place of the facet in the image.
  let facet: Int
  let kind: Kind
  var depth = 0
  var fold = FacetRow.Fold.none
  var parent: Int?

  /// The value of the row.
  var value: Int? { if case .value(let value) = kind { value } else { nil } }

  /// Whether it is the row of the same value, wherever it is.
  func isSame(as other: ListedRow) -> Bool { facet == other.facet && kind == other.kind }
}

/// What the rows of lists count, and whether the query includes or excludes them.
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

  /// The results that a row stands for.
  func count(_ row: ListedRow) -> Int {
    switch row.kind {
    case .all: return results.count(ofWhole: row.facet)
    case .notGiven: return results.count(ofNone: row.facet)
    case .union(let id):
      let values = QueryResolver(reader).values(of: ValueKey(reader.facets.facets[row.facet], id))
      return results.count(ofAny: values, settingAside: row.facet)
    case .value(let value):
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

  /// The ranges and areas that the query includes and excludes, as rows.
  func unions(of facet: Int) -> [ListedRow] {
    let key = reader.facets.facets[facet]
    let resolver = QueryResolver(reader)
    return query.included.union(query.excluded).sorted()
      .filter { $0.facet == key && resolver.isUnion($0) }
      .map { ListedRow(facet: facet, kind: .union($0.id)) }
  }

  /// A value without results is in the way, unless it is what filters.
  func isWorthShowing(_ row: ListedRow) -> Bool { count(row) > 0 || inclusion(row) != .none }
}

extension FacetListRequest {
  /// Whether no row is asked for.
  var isEmpty: Bool {
    if case .places(let places) = rows { places.isEmpty } else { false }
  }
}
