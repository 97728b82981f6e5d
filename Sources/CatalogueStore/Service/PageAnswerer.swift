internal import Catalogue
internal import Publications
internal import Vocabularies

/// Answers requests from one image. It keeps the results of the last query.
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

  /// The page that was asked for.
  func page(_ request: PageRequest) -> Page {
    let query = request.query
    let results = results(of: query)
    var page = Page(query: query, count: results.count, total: reader.recordCount)
    addRows(request.rows, of: results, to: &page)
    page.lists = lister.lists(request, results: results)
    for key in query.included.union(query.excluded) {
      page.labels[key] = resolver.label(of: key, in: request.language)
    }
    // Who asks for no row and no list wants the count alone.
    if request.rows == .ranks(0..<0), request.lists.isEmpty { return page }
    page.latest = latest.map { value in
      Page.LatestChanges(
        value: reader.facets.key(value), date: reader.facets.label(value),
        count: reader.facets.count(value))
    }
    page.meanings = meanings(of: results, in: request.language)
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

  private func meanings(of results: ResultSet, in language: String) -> [Page.Meaning] {
    let expansions = results.query.expansions.map { expansion in
      let other = expansion.meaning.flatMap {
        language == "en" ? nil : reader.names.preferredName(ofMeaning: $0, in: language)
      }
      return Page.Meaning(range: expansion.range, label: other ?? expansion.label)
    }
    let meanings =
      expansions
      + results.inflections.map { Page.Meaning(range: $0.range, label: $0.label) }
    return meanings.sorted { $0.range.lowerBound < $1.range.lowerBound }
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

  /// The values that names mean.
  func matches(_ request: NameRequest) -> [NameAnswer] {
    guard let facet = reader.facets.index(of: request.facet) else {
      return request.names.map { _ in .unknown(nearest: []) }
    }
    let finder = NameFinder(reader, facet: facet, language: request.language)
    return request.names.map(finder.match)
  }

  /// Labels that begin with what was typed.
  func completions(_ request: CompletionRequest) -> [String] { completer.labels(request) }

  /// The publication that was asked for.
  func detail(_ request: PublicationRequest) -> PublicationDetail? {
    guard let ordinal = reader.ordinal(ofID: request.id.text) else { return nil }
    let language = request.language
    var publication = reader.records.publication(at: ordinal)
    func labels(_ key: FacetKey) -> [String]? {
      reader.facets.index(of: key).map { facet in
        reader.ownValues(of: facet, at: ordinal).map { reader.label(of: $0, in: language) }
      }
    }
    publication.topics = labels(.topic) ?? publication.topics
    publication.collections = labels(.collection) ?? publication.collections
    return PublicationDetail(
      publication, countries: groups(of: ordinal, in: language),
      languages: labels(.language) ?? publication.languages,
      related: RelatedFinder(reader, language: language)
        .related(to: ordinal, limit: request.relatedLimit))
  }

  private func groups(of ordinal: Int, in language: String) -> [PublicationDetail.CountryGroup] {
    guard let facet = reader.facets.index(of: .country) else { return [] }
    var groups: [PublicationDetail.CountryGroup] = []
    var places: [Int: Int] = [:]
    for country in reader.ownValues(of: facet, at: ordinal) {
      let region = reader.region(above: country)
      let label = reader.label(of: country, in: language)
      if let place = places[region ?? -1] {
        groups[place].countries.append(label)
      } else {
        places[region ?? -1] = groups.count
        groups.append(
          .init(
            region: region.map { reader.label(of: $0, in: language) } ?? "", countries: [label]))
      }
    }
    return groups
  }
}

/// Windows of lists.
enum ListWindow {
  /// `count` rows of `total`, scrolled as little as possible from `top` to show a row, and not
  /// beyond the end.
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
