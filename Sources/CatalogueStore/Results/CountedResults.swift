internal import Catalogue

/// The results of a query, as lists count them, in an image or in an engine.
protocol CountedResults: AnyObject {
  /// The number of results.
  var count: Int { get }
  /// The number of results with each value of a facet or a descendant, by index in the facet,
  /// ignoring the facet's own filter. `others` are facets that will be requested next.
  func counts(of facet: Int, others: [Int]) -> [Int]
  /// The number of results with any value of a facet, ignoring its own filter.
  func count(ofWhole facet: Int) -> Int
  /// The number of results without a value of a facet, ignoring its own filter.
  func count(ofNone facet: Int) -> Int
  /// The number of results with any of these values, ignoring the facet's filter.
  func count(ofAny values: [Int], settingAside facet: Int) -> Int
}

extension CatalogueReader {
  /// The results of a query.
  func results(of query: StoreQuery) -> any CountedResults {
    engine.map { EngineResults(self, $0, query: query) } ?? ResultSet(self, query: query)
  }
}
