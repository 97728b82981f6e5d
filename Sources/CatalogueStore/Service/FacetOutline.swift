internal import Catalogue
internal import Text

/// The rows of a facet as a tree: the `all` row, the visible values, and "not given".
struct FacetOutline {
  private let reader: CatalogueReader
  private let facet: Int
  private let counts: FacetListCounts
  private let expanded: Set<Int>
  private let expandsAll: Bool
  private let language: String

  /// A value may have several parents, and these too: a vocabulary could have more paths than a
  /// list can have rows.
  private static let rowLimit = 1 << 17

  init(
    _ reader: CatalogueReader, facet: Int, _ request: FacetListRequest, _ counts: FacetListCounts,
    language: String
  ) {
    self.reader = reader
    self.language = language
    self.facet = facet
    self.counts = counts
    expandsAll = request.expandsAll
    let resolver = QueryResolver(reader)
    let key = reader.facets.facets[facet]
    expanded = Set(request.expanded.filter { $0.facet == key }.compactMap(resolver.value))
  }

  /// The rows in list order; empty when there would only be the `all` row.
  var rows: [ListedRow] {
    guard !reader.facets.range(of: facet).isEmpty else { return [] }
    var rows = [ListedRow(facet: facet, kind: .all)] + counts.unions(of: facet)
    var unfolded: Set<Int> = []
    // Iterative, because a vocabulary may be deeper than the stack.
    var waiting = inOrder(reader.facets.tops(of: facet)).reversed()
      .map { row($0, depth: 0, parent: nil) }
    while var row = waiting.popLast(), rows.count < FacetOutline.rowLimit {
      guard let value = row.value, counts.isWorthShowing(row) else { continue }
      let children = inOrder(reader.facets.children(of: value))
        .map { self.row($0, depth: row.depth + 1, parent: value) }
      if children.contains(where: counts.isWorthShowing) {
        let isOpen = expandsAll ? unfolded.insert(value).inserted : expanded.contains(value)
        row.fold = isOpen ? .open : .closed
        if isOpen { waiting += children.reversed() }
      }
      rows.append(row)
    }
    if rows.count == 1 { rows = [] }
    let notGiven = ListedRow(facet: facet, kind: .notGiven)
    return counts.isWorthShowing(notGiven) ? rows + [notGiven] : rows
  }

  /// Siblings sorted by their labels in the language; the image has the English order.
  private func inOrder(_ values: some Sequence<Int>) -> [Int] {
    FacetOutline.ordered(Array(values), of: facet, reader, language)
  }

  /// Facets sorted by count whose labels are translated; values with the same count are sorted by
  /// label.
  private static let translated: Set<FacetKey> = [.topic, .collection, .grouping]

  private static func ordered(
    _ values: [Int], of facet: Int, _ reader: CatalogueReader, _ language: String
  ) -> [Int] {
    let key = reader.facets.facets[facet]
    let isByCount = translated.contains(key)
    guard language != "en", isByCount || FacetTable.facet(key)?.order == .label else {
      return values
    }
    return values.map { value in
      (
        count: isByCount ? -reader.facets.count(value) : 0,
        key: TextFolding.fold(reader.label(of: value, in: language)), value: value
      )
    }.sorted { $0 < $1 }.map(\.value)
  }

  private func row(_ value: Int, depth: Int, parent: Int?) -> ListedRow {
    ListedRow(facet: facet, kind: .value(value), depth: depth, parent: parent)
  }

  /// All values of a facet without duplicates, in the order of an unfolded list.
  static func inOrder(_ facet: Int, _ reader: CatalogueReader, in language: String = "en") -> [Int]
  {
    let range = reader.facets.range(of: facet)
    var isListed = [Bool](repeating: false, count: range.count)
    var values: [Int] = []
    func inOrder(_ values: some Sequence<Int>) -> [Int] {
      ordered(Array(values), of: facet, reader, language).reversed()
    }
    var waiting = inOrder(reader.facets.tops(of: facet))
    while let value = waiting.popLast() {
      guard range.contains(value), !isListed[value - range.lowerBound] else { continue }
      isListed[value - range.lowerBound] = true
      values.append(value)
      waiting += inOrder(reader.facets.children(of: value))
    }
    return values
  }
}
