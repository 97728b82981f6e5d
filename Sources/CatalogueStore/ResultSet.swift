package import Publications

/// The publications that match a query, in its order.
package struct ResultSet: Sendable {
  private let catalogue: Catalogue
  /// What was asked.
  package let query: Query

  init(catalogue: Catalogue, query: Query) {
    self.catalogue = catalogue
    self.query = query
  }

  /// The number of results; their ranks are `0..<count`.
  package var count: Int { catalogue.count }
  /// The number of publications in the catalogue.
  package var total: Int { catalogue.count }

  /// The ordinal of the result at a rank.
  package func ordinal(at rank: Int) -> Int { rank }
  /// The rank of a publication; `nil` when it is no result.
  package func rank(of ordinal: Int) -> Int? { ordinal < count ? ordinal : nil }
  /// The title of the result at a rank.
  package func title(at rank: Int) -> String { catalogue.title(at: ordinal(at: rank)) }
  /// The publication of the result at a rank.
  package func publication(at rank: Int) -> Publication {
    catalogue.publication(at: ordinal(at: rank))
  }

  /// The results that have a value or one below it, the selection within its own facet set aside.
  package func count(of value: FacetValueID) -> Int { 0 }
  /// The results that have any value of a facet, the selection within the facet set aside.
  package func count(of facet: Facet) -> Int { 0 }

  /// The words and phrases looked for, for emphasis; those that take away are not among them.
  package var terms: [FoundTerm] { [] }

  /// The results when nothing of a facet is included or excluded.
  package func count(ignoring facet: Facet) -> Int { count }

  /// The titles right before and after that of the result at a rank, in the order of all titles of
  /// the catalogue.
  package func titleNeighbours(at rank: Int) -> [String] { [] }

  /// Publications like the one at a rank.
  package func related(at rank: Int, limit: Int) -> [RelatedPublication] {
    catalogue.related(to: ordinal(at: rank), limit: limit)
  }

  /// What to drop or respell; `nil` when there are results.
  package var advice: NoResultAdvice? { nil }
}
