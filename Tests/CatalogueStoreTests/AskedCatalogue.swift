import Catalogue
import CatalogueStore
import Publications
import Vocabularies

/// A catalogue and the service over it, asked in the words of tests.
struct AskedCatalogue {
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

  /// The answer to a query with every row.
  func results(for query: Query) -> AskedResults {
    AskedResults(
      page: page(PageRequest(query: query, rows: .ranks(0..<max(1, count)))), records: records)
  }

  /// The answer to a request; the service gives one at once.
  func page(_ request: PageRequest) -> Page {
    do {
      return try service.page(request)
    } catch {
      preconditionFailure("a page was asked for")
    }
  }

  /// The list of facets for a query, with every value unfolded.
  func list(_ facets: [FacetKey], _ query: Query = Query(), filter: String? = nil) -> FacetList {
    var list = FacetListRequest(facets, filter: filter)
    list.expandsAll = true
    return page(PageRequest(query: query, rows: .ranks(0..<0), lists: [list])).lists[0]
  }

  /// The counts of a facet's values in a query's result, those without any left out.
  func counts(of facet: FacetKey, _ query: Query = Query()) -> [ValueKey: Int] {
    var counts: [ValueKey: Int] = [:]
    for row in list([facet], query).rows {
      if case .value(let key) = row.kind { counts[key] = row.count }
    }
    return counts
  }

  /// Every value that the catalogue has.
  var values: [ValueKey] {
    FacetTable.all.flatMap { counts(of: $0.key).keys }.filter { !$0.isNotGiven }.sorted()
  }

  /// The publication with an identifier and what belongs to it.
  func detail(_ id: String, relatedLimit: Int = 9) -> PublicationDetail? {
    service.send(
      CatalogueRequest(
        number: 1,
        .publication(PublicationRequest(id: PublicationID(id), relatedLimit: relatedLimit))))
    guard case .publication(let detail)? = service.receive()?.content else { return nil }
    return detail
  }

  /// What names of a facet mean.
  func matches(_ facet: FacetKey, _ names: String...) -> [NameAnswer] {
    service.send(CatalogueRequest(number: 1, .names(NameRequest(facet, names: names))))
    guard case .names(let matches)? = service.receive()?.content else { return [] }
    return matches
  }
}

/// The answer to a query.
struct AskedResults {
  let page: Page
  let records: StoredCatalogue

  var count: Int { page.count }
  var advice: NoResultAdvice? { page.advice }
  var ordinals: [Int] { page.rows.compactMap { records.ordinal(of: $0.id) } }

  func ordinal(at rank: Int) -> Int { ordinals[rank] }
  func title(at rank: Int) -> String { page.rows[rank].title }
}

extension Query {
  /// Words that mean nothing but themselves.
  static func typed(_ words: String, order: ResultOrder = .relevance) -> Query {
    Query(words: words, usesMeanings: false, order: order)
  }
}
