internal import CatalogueStore

/// Answers a question as a screen needs it, and times that.
struct Answer {
  private let catalogue: Catalogue
  private let topics: [FacetValueID]
  private let countries: [FacetValueID]

  init(on catalogue: Catalogue) {
    self.catalogue = catalogue
    topics = catalogue.values(of: .topic).map(\.id)
    countries = catalogue.values(of: .country).map(\.id)
  }

  /// The count, the titles of the first 50 rows and the counts of all topics and countries; what is
  /// found for the spelling that was perhaps meant, when nothing is found.
  @discardableResult
  func results(for query: Query) -> ResultSet {
    var results = catalogue.results(for: query)
    if results.count == 0, let suggestion = results.advice?.suggestion {
      results = catalogue.results(for: Query(words: "\"\(suggestion)\""))
    }
    for rank in 0..<min(50, results.count) { _ = results.title(at: rank) }
    for value in topics { _ = results.count(of: value) }
    for value in countries { _ = results.count(of: value) }
    return results
  }

  /// The results of all topics together, which other engines count as well.
  func topicSum(of results: ResultSet) -> Int {
    topics.reduce(0) { $0 + results.count(of: $1) }
  }

  func time(_ query: Query) -> Measurement { Measurement { results(for: query) } }
}
