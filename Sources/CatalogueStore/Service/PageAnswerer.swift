internal import Catalogue
internal import Publications
internal import Vocabularies

/// Answers requests from one image. It caches the results of the last query.
final class PageAnswerer {
  private let reader: CatalogueReader
  private let resolver: QueryResolver
  private let lister: FacetLister
  private let completer: FieldCompleter
  /// The value of the latest changes.
  private let latest: Int?
  private var last: (query: Query, results: ResultSet)?

  init(_ reader: CatalogueReader) {
    self.reader = reader
    resolver = QueryResolver(reader)
    lister = FacetLister(reader)
    completer = FieldCompleter(reader)
    latest = reader.facets.index(of: .added).flatMap { reader.facets.tops(of: $0).first }
  }

  /// The requested page.
  func page(_ request: PageRequest) -> Page {
    let query = request.query
    let results = results(of: query)
    var page = Page(query: query, count: results.count, total: reader.recordCount)
    addRows(request.rows, of: results, to: &page)
    page.lists = lister.lists(request, results: results)
    for key in query.included.union(query.excluded) {
      page.labels[key] = resolver.label(of: key, in: request.language)
    }
    // Without rows and lists, only the count is requested.
    if request.rows == .ranks(0..<0), request.lists.isEmpty { return page }
    page.latest = reader.latestChanges
    page.expansions = reader.expansions(
      of: results.query, results.inflections, in: request.language)
    page.emphasis = results.terms
    if results.count == 0 {
      page.advice =
        ResultAdvisor(
          reader, resolver: resolver, query: query, language: request.language
        ).advice
    }
    return page
  }

  private func results(of query: Query) -> ResultSet {
    if let last, last.query == query { return last.results }
    let results = ResultSet(reader, query: resolver.resolved(query))
    last = (query, results)
    lister.forgetRows()
    return results
  }

  private func addRows(_ rows: PageRequest.Rows, of results: ResultSet, to page: inout Page) {
    let ranks: Range<Int>
    switch rows {
    case .ranks(let wanted): ranks = wanted.clamped(to: 0..<results.count)
    case .around(let candidates, let top, let count):
      page.candidateRank =
        candidates.lazy
        .compactMap { self.reader.ordinal(ofID: $0.text).flatMap(results.rank) }.first
      ranks = ListWindow.range(
        top: page.candidateRank == nil ? 0 : top, count: count, showing: page.candidateRank,
        of: results.count)
    }
    page.firstRank = ranks.lowerBound
    page.rows = ranks.map { rank in
      let ordinal = results.ordinal(at: rank)
      return ResultRow(
        id: reader.records.id(at: ordinal), title: reader.records.title(at: ordinal),
        year: reader.records.year(at: ordinal),
        isNew: latest.map { reader.forward.ownValues(at: ordinal).contains($0) } ?? false,
        similarTitles: reader.titleNeighbours(of: ordinal))
    }
  }

  /// The values that match names.
  func matches(_ request: NameRequest) -> [NameAnswer] {
    guard let facet = reader.facets.index(of: request.facet) else {
      return request.names.map { _ in .unknown(nearest: []) }
    }
    let finder = NameFinder(reader, facet: facet, language: request.language)
    return request.names.map(finder.match)
  }

  /// Completions of the typed text.
  func completions(_ request: CompletionRequest) -> [String] { completer.labels(request) }

  /// The requested publication.
  func detail(_ request: PublicationRequest) -> PublicationDetail? {
    let id = request.id.text
    guard let ordinal = reader.ordinal(ofID: id) ?? reader.ordinals(ofTypedID: id).first else {
      return nil
    }
    return reader.detail(
      of: reader.records.publication(at: ordinal),
      ownValues: reader.forward.ownValues(at: ordinal), in: request.language,
      related: RelatedFinder(reader, language: request.language)
        .related(to: ordinal, limit: request.relatedLimit))
  }
}

/// Scroll positions of lists.
enum ListWindow {
  /// `count` rows of `total`, scrolled as little as possible from `top` so that `row` is visible,
  /// and not past the end.
  static func range(top: Int, count: Int, showing row: Int?, of total: Int) -> Range<Int> {
    let count = max(0, min(count, total))
    var top = top
    if let row, count > 0 {
      if row < top { top = row }
      if row - top >= count { top = row - count + 1 }
    }
    top = max(0, min(top, total - count))
    return top..<top + count
  }
}
