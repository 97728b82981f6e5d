package import Browsing
package import Catalogue
package import Publications

/// The embedded listing, with its publications by position.
package enum Listing {
  /// The identifiers in catalogue order.
  package static let ids = ids(for: Query())

  /// The results of a query.
  package static func ids(for query: Query) -> [PublicationID] {
    page(PageRequest(query: query, rows: .ranks(0..<1000)))?.rows.map(\.id) ?? []
  }

  /// Returns the positions in the catalogue of a query's results.
  package static func ordinals(for query: Query) -> [Int] {
    ids(for: query).compactMap { ids.firstIndex(of: $0) }
  }

  /// Returns the answer of a service on the listing.
  package static func page(_ request: PageRequest) -> Page? {
    let service = Services.listing()
    service.send(CatalogueRequest(number: 1, .page(request)))
    guard case .page(let page) = service.receive()?.content else { return nil }
    return page
  }

  /// Returns a publication with its related ones.
  package static func detail(of id: PublicationID) -> PublicationDetail? {
    let service = Services.listing()
    service.send(CatalogueRequest(number: 1, .publication(PublicationRequest(id: id))))
    guard case .publication(let detail) = service.receive()?.content else { return nil }
    return detail
  }
}

extension Browser {
  /// The position in the listing of the selected result.
  package var selectedOrdinal: Int? {
    selectedResult.flatMap { Listing.ids.firstIndex(of: $0.id) }
  }

  /// The positions in the listing of the results, in result order.
  package var ordinals: [Int] { Listing.ordinals(for: page.query) }

  /// Returns the labels of a pane's rows that have been answered.
  package func labels(of pane: PaneKey) -> [String] {
    rows(of: pane).map { label(of: $0, in: pane) }
  }

  /// Returns a pane's rows that have been answered.
  package func rows(of pane: PaneKey) -> [FacetRow] { self[pane].list.rows }
}
