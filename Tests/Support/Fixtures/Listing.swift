package import Browsing
package import Catalogue
package import Publications

/// The embedded listing as tests know it: its publications by their place.
package enum Listing {
  /// In catalogue order.
  package static let ids = ids(for: Query())

  /// The results of a query.
  package static func ids(for query: Query) -> [PublicationID] {
    page(PageRequest(query: query, rows: .ranks(0..<1000)))?.rows.map(\.id) ?? []
  }

  /// The places in the catalogue of the results of a query.
  package static func ordinals(for query: Query) -> [Int] {
    ids(for: query).compactMap { ids.firstIndex(of: $0) }
  }

  /// What a service on the listing answers.
  package static func page(_ request: PageRequest) -> Page? {
    let service = Services.listing()
    service.send(CatalogueRequest(number: 1, .page(request)))
    guard case .page(let page) = service.receive()?.content else { return nil }
    return page
  }

  /// A publication with its related ones.
  package static func detail(of id: PublicationID) -> PublicationDetail? {
    let service = Services.listing()
    service.send(CatalogueRequest(number: 1, .publication(PublicationRequest(id: id))))
    guard case .publication(let detail) = service.receive()?.content else { return nil }
    return detail
  }
}

extension Browser {
  /// The place in the listing of the selected result.
  package var selectedOrdinal: Int? {
    selectedResult.flatMap { Listing.ids.firstIndex(of: $0.id) }
  }

  /// The places in the listing of the results, in their order.
  package var ordinals: [Int] { Listing.ordinals(for: page.query) }

  /// The rows of a pane that have been answered, by their labels.
  package func labels(of pane: PaneKey) -> [String] {
    rows(of: pane).map { label(of: $0, in: pane) }
  }

  /// The rows of a pane that have been answered.
  package func rows(of pane: PaneKey) -> [FacetRow] { self[pane].list.rows }
}
