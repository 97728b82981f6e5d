internal import Catalogue
internal import CatalogueStore

/// Answers and times questions as a screen asks them.
///
/// A service caches the results of its last query: another query runs between two questions.
struct Answer {
  private let service: StoredCatalogueService

  init(on image: CatalogueImage) throws {
    service = try StoredCatalogueService(image, name: "")
  }

  /// The count, the titles of the first 50 rows and the counts of all topics and countries; if
  /// nothing is found, the page for the suggested spelling.
  @discardableResult
  func page(for query: Query) -> Page {
    _ = ask(PageRequest(query: Query(order: .title), rows: .ranks(0..<0)))
    let lists = [FacetListRequest([.topic]), FacetListRequest([.country])]
    let page = ask(PageRequest(query: query, rows: .ranks(0..<50), lists: lists))
    guard page.count == 0, let suggestion = page.advice?.suggestion else { return page }
    let other = Query(words: "\"\(suggestion)\"", expandsWords: false)
    return ask(PageRequest(query: other, rows: .ranks(0..<50), lists: lists))
  }

  /// The sum of the counts of all topics, which other engines compute as well.
  func topicSum(of query: Query) -> Int {
    var list = FacetListRequest([.topic])
    list.expandsAll = true
    let page = ask(PageRequest(query: query, rows: .ranks(0..<0), lists: [list]))
    return page.lists[0].rows.reduce(0) { sum, row in
      if case .value(let key) = row.kind, !key.isNotGiven { sum + row.count } else { sum }
    }
  }

  func time(_ query: Query) -> Measurement { Measurement { page(for: query) } }

  /// The page that answers `request`.
  func ask(_ request: PageRequest) -> Page {
    service.send(CatalogueRequest(number: 1, .page(request)))
    guard case .page(let page)? = service.receive()?.content else {
      preconditionFailure("a page was asked for")
    }
    return page
  }
}
