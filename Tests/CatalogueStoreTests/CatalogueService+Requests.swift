import Catalogue

/// An answer of the wrong kind.
struct UnexpectedAnswer: Error {}

extension CatalogueService {
  /// Returns the page that answers a request.
  func page(_ request: PageRequest) throws -> Page {
    send(CatalogueRequest(number: 1, .page(request)))
    guard case .page(let page)? = receive()?.content else { throw UnexpectedAnswer() }
    return page
  }

  /// Returns the list that answers a request.
  func list(_ list: FacetListRequest, _ query: Query = Query()) throws -> FacetList {
    let page = try page(PageRequest(query: query, rows: .ranks(0..<0), lists: [list]))
    guard let list = page.lists.first else { throw UnexpectedAnswer() }
    return list
  }
}
