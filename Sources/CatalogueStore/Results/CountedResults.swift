internal import Catalogue

/// The results of a query as lists count them, in an image or in an engine.
protocol CountedResults: AnyObject {
  /// The number of results.
  var count: Int { get }
  /// The results that have each value of a facet or one below it, by its place in the facet; the
  /// facet's own filter set aside. `others` are facets that are asked for next.
  func counts(of facet: Int, others: [Int]) -> [Int]
  /// The results that have any value of a facet, its own filter set aside.
  func count(ofWhole facet: Int) -> Int
  /// The results that give no value of a facet, its own filter set aside.
  func count(ofNone facet: Int) -> Int
  /// The results that have any of some values, a facet's filter set aside.
  func count(ofAny values: [Int], settingAside facet: Int) -> Int
}

extension CatalogueReader {
  /// What a query finds.
  func results(of query: StoreQuery) -> any CountedResults {
    engine.map { EngineResults(self, $0, query: query) } ?? ResultSet(self, query: query)
  }
}
