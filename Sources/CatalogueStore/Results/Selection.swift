/// The records that a query asks for, facet by facet and by words.
struct Selection: Sendable {
  private let reader: CatalogueReader
  /// The records with the words; `nil` when there are no words.
  let text: Bitmap?
  /// For each facet with a selection of its own, the records that it lets through.
  private let facets: [Facet: Bitmap]

  init(_ reader: CatalogueReader, query: Query, words: WordQuery, finder: ExpansionFinder) {
    self.reader = reader
    text = finder.records(of: words)
    var facets: [Facet: Bitmap] = [:]
    for facet in Facet.allCases {
      facets[facet] = Selection.records(
        included: query.included.filter { $0.facet == facet },
        excluded: query.excluded.filter { $0.facet == facet }, reader)
    }
    self.facets = facets
  }

  /// Whether values of a facet are included or excluded.
  func isNarrowed(by facet: Facet) -> Bool { facets[facet] != nil }

  /// The records that match, the selection within `facet` set aside; `nil` for all records.
  func records(settingAside facet: Facet? = nil) -> Bitmap? {
    var records = text
    for (narrowed, bitmap) in facets where narrowed != facet {
      if records == nil { records = bitmap } else { records?.formIntersection(bitmap) }
    }
    return records
  }

  private static func records(
    included: Set<FacetValueID>, excluded: Set<FacetValueID>, _ reader: CatalogueReader
  ) -> Bitmap? {
    guard !included.isEmpty || !excluded.isEmpty else { return nil }
    var records =
      included.isEmpty
      ? Bitmap(allOf: reader.recordCount) : union(of: included, reader)
    if !excluded.isEmpty { records.subtract(union(of: excluded, reader)) }
    return records
  }

  private static func union(of values: Set<FacetValueID>, _ reader: CatalogueReader) -> Bitmap {
    var union = Bitmap(count: reader.recordCount)
    for number in values.compactMap({ reader.facets.number(of: $0) }) {
      reader.facets.postings(number).insert(into: &union)
    }
    for value in values where value == .notGiven(value.facet) {
      var given = Bitmap(count: reader.recordCount)
      reader.facets.postings(reader.facets.number(ofWhole: value.facet)).insert(into: &given)
      given.invert()
      union.formUnion(given)
    }
    return union
  }
}
