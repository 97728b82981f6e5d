import Catalogue
import CatalogueStore
import Publications
import Vocabularies

/// A catalogue and its service, with short requests for tests.
struct TestCatalogue {
  let service: StoredCatalogueService
  let records: StoredCatalogue

  init(_ image: CatalogueImage) throws(CatalogueImageError) {
    records = try StoredCatalogue(image)
    service = try StoredCatalogueService(image, name: "Test catalogue")
  }

  /// A catalogue of some publications.
  init(_ publications: [Publication], vocabulary: Vocabulary = RandomPublications.vocabulary) throws
  {
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    for publication in publications { builder.add(publication) }
    try self.init(builder.build())
  }

  var count: Int { records.count }

  /// Returns the answer to a query, with all rows.
  func results(for query: Query) -> TestResults {
    TestResults(
      page: page(PageRequest(query: query, rows: .ranks(0..<max(1, count)))), records: records)
  }

  /// Returns the answer to a request; the service answers at once.
  func page(_ request: PageRequest) -> Page {
    do {
      return try service.page(request)
    } catch {
      preconditionFailure("a page was asked for")
    }
  }

  /// Returns the list of facets for a query, with every value unfolded.
  func list(_ facets: [FacetKey], _ query: Query = Query(), filter: String? = nil) -> FacetList {
    var list = FacetListRequest(facets, filter: filter)
    list.expandsAll = true
    return page(PageRequest(query: query, rows: .ranks(0..<0), lists: [list])).lists[0]
  }

  /// Returns the counts of a facet's values in a query's result, omitting zeros.
  func counts(of facet: FacetKey, _ query: Query = Query()) -> [ValueKey: Int] {
    var counts: [ValueKey: Int] = [:]
    for row in list([facet], query).rows {
      if case .value(let key) = row.kind { counts[key] = row.count }
    }
    return counts
  }

  /// Every value in the catalogue.
  var values: [ValueKey] {
    FacetTable.all.flatMap { counts(of: $0.key).keys }.filter { !$0.isNotGiven }.sorted()
  }

  /// Returns the publication with an identifier, and its related data.
  func detail(_ id: String, relatedLimit: Int = 9) -> PublicationDetail? {
    service.send(
      CatalogueRequest(
        number: 1,
        .publication(PublicationRequest(id: PublicationID(id), relatedLimit: relatedLimit))))
    guard case .publication(let detail)? = service.receive()?.content else { return nil }
    return detail
  }

  /// Resolves names of a facet.
  func matches(_ facet: FacetKey, _ names: String...) -> [NameAnswer] {
    service.send(CatalogueRequest(number: 1, .names(NameRequest(facet, names: names))))
    guard case .names(let matches)? = service.receive()?.content else { return [] }
    return matches
  }
}

/// The answer to a query.
struct TestResults {
  let page: Page
  let records: StoredCatalogue

  var count: Int { page.count }
  var advice: NoResultAdvice? { page.advice }
  var ordinals: [Int] { page.rows.compactMap { records.ordinal(of: $0.id) } }

  func ordinal(at rank: Int) -> Int { ordinals[rank] }
  func title(at rank: Int) -> String { page.rows[rank].title }
}

extension Query {
  /// A query without synonyms.
  static func typed(_ words: String, order: ResultOrder = .relevance) -> Query {
    Query(words: words, expandsWords: false, order: order)
  }
}
