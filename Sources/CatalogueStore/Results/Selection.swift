/// The records that match a query's filters and words.
struct Selection {
  private let reader: CatalogueReader
  /// The records that match the words; `nil` when there are no words.
  let text: Bitmap?
  /// For each filtered facet, the records that pass its filter.
  private let filters: [(facet: Int?, value: Int?, records: Bitmap)]

  init(
    _ reader: CatalogueReader, query: StoreQuery, words: WordQuery, finder: ExpansionFinder
  ) {
    self.reader = reader
    text = finder.records(of: words)
    filters = query.filters.map { ($0.facet, $0.soleValue, Selection.records(of: $0, reader)) }
  }

  /// Whether values of a facet are included or excluded.
  func isFiltered(by facet: Int) -> Bool { filters.contains { $0.facet == facet } }

  /// The matching records, ignoring the filter of `facet`; `nil` for all records.
  func records(settingAside facet: Int? = nil) -> Bitmap? {
    var records = text
    for (filtered, _, bitmap) in filters where facet == nil || filtered != facet {
      if records == nil { records = bitmap } else { records?.formIntersection(bitmap) }
    }
    return records
  }

  /// The single value that determines the matching records, ignoring the filter of `facet`; `nil`
  /// when anything else filters too.
  func soleValue(settingAside facet: Int) -> Int? {
    let others = filters.filter { $0.facet != facet }
    return text == nil && others.count == 1 ? others[0].value : nil
  }

  private static func records(of filter: StoreQuery.Filter, _ reader: CatalogueReader) -> Bitmap {
    var records =
      filter.isIncluding
      ? union(of: filter.included, filter.facet, reader) : Bitmap(allOf: reader.recordCount)
    records.subtract(union(of: filter.excluded, filter.facet, reader))
    return records
  }

  private static func union(
    of members: StoreQuery.Members, _ facet: Int?, _ reader: CatalogueReader
  ) -> Bitmap {
    var union = Bitmap(count: reader.recordCount)
    for value in members.values { reader.facets.postings(value).insert(into: &union) }
    guard members.hasNotGiven else { return union }
    var given = Bitmap(count: reader.recordCount)
    if let facet {
      reader.facets.postings(reader.facets.number(ofWhole: facet)).insert(into: &given)
    }
    given.invert()
    union.formUnion(given)
    return union
  }
}

extension StoreQuery.Filter {
  /// The value that records must have, if it is the facet's only condition.
  fileprivate var soleValue: Int? {
    let isSole =
      included.values.count == 1 && !included.hasNotGiven && excluded.values.isEmpty
      && !excluded.hasNotGiven
    return isSole ? included.values[0] : nil
  }
}
