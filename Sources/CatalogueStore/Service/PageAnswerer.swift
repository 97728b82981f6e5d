internal import Catalogue
internal import Publications

/// Answers requests from one image. It keeps the results of the last query.
final class PageAnswerer {
  private let reader: CatalogueReader
  private let expander: QueryExpander
  private let keys: ValueKeys
  private let lister: FacetLister
  private var last: (request: PageRequest, results: ResultSet)?

  init(_ reader: CatalogueReader) {
    self.reader = reader
    expander = QueryExpander(reader)
    keys = ValueKeys(reader)
    lister = FacetLister(reader, keys: keys)
  }

  /// The page that was asked for.
  func page(_ request: PageRequest) -> Page {
    let results = results(of: request)
    var page = Page(query: request.query, count: results.count, total: reader.recordCount)
    addRows(request.rows, of: results, to: &page)
    page.lists = request.lists.map { lister.list($0, query: request, results: results) }
    for key in request.query.included.union(request.query.excluded) {
      page.labels[key] = keys.label(of: key)
    }
    page.meanings = results.query.expansions.map { .init(range: $0.range, label: $0.label) }
    page.emphasis = results.terms.map { .init(words: $0.words, matchesStart: $0.matchesStart) }
    if results.count == 0 { addAdvice(request, results: results, to: &page) }
    return page
  }

  private func results(of request: PageRequest) -> ResultSet {
    if let last, last.request.query == request.query { return last.results }
    let results = ResultSet(reader, query: query(of: request))
    last = (request, results)
    lister.forgetRows()
    return results
  }

  private func query(of request: PageRequest) -> Query {
    let asked = request.query
    let query = Query(
      included: keys.values(of: asked.included), excluded: keys.values(of: asked.excluded),
      words: asked.words, order: ResultOrder(rawValue: asked.order.rawValue) ?? .relevance)
    return asked.usesMeanings ? expander.expanded(query) : query
  }

  private func addRows(_ rows: PageRequest.Rows, of results: ResultSet, to page: inout Page) {
    let ranks: Range<Int>
    switch rows {
    case .ranks(let wanted): ranks = wanted.clamped(to: 0..<results.count)
    case .around(let candidates, let top, let count):
      page.candidateRank =
        candidates.lazy
        .compactMap { self.reader.ordinal(ofID: $0.text).flatMap(results.rank) }.first
      ranks = ListWindows.range(
        top: page.candidateRank == nil ? 0 : top, count: count, showing: page.candidateRank,
        of: results.count)
    }
    page.firstRank = ranks.lowerBound
    page.rows = ranks.map { rank in
      let ordinal = results.ordinal(at: rank)
      return ResultRow(
        id: reader.records.id(at: ordinal), title: reader.records.title(at: ordinal),
        year: reader.records.year(at: ordinal),
        similarTitles: reader.titleNeighbours(of: ordinal))
    }
  }

  private func addAdvice(_ request: PageRequest, results: ResultSet, to page: inout Page) {
    func relaxation(_ part: QueryPart) -> (part: QueryPart, count: Int) {
      var relaxed = request
      relaxed.query = relaxed.query.without(part)
      return (part, ResultSet(reader, query: query(of: relaxed)).count)
    }
    let values = QueryPart.values(of: request)
    var relaxations = values.map(relaxation)
    let useful = Set(relaxations.filter { $0.count > 0 }.compactMap(\.part.facet))
    if results.query.hasWords {
      relaxations += QueryPart.words(of: results.query).map(relaxation)
    }
    for facet in FacetTable.all.map(\.key) where !useful.contains(facet) {
      if values.count(where: { $0.facet == facet }) > 1 {
        relaxations.append(relaxation(.facet(facet)))
      }
    }
    if relaxations.allSatisfy({ $0.count == 0 }) {
      relaxations.append(relaxation(.everything))
    }
    page.advice = .init(
      relaxations: relaxations.map { .init(dropping: $0.part, count: $0.count) },
      suggestion: results.advice?.suggestion.map(expander.offered))
  }

  /// The publication that was asked for.
  func detail(_ request: PublicationRequest) -> PublicationDetail? {
    guard let ordinal = reader.ordinal(ofID: request.id.text) else { return nil }
    let publication = reader.records.publication(at: ordinal)
    let related = RelatedFinder(reader).related(to: ordinal, limit: request.relatedLimit)
    return PublicationDetail(
      publication, countries: groups(of: reader.ownValues(of: .country, at: ordinal)),
      languages: publication.languages,
      related: related.map { other in
        .init(
          id: reader.records.id(at: other.ordinal), title: other.title,
          reasons: other.reasons.map { reason in
            switch reason {
            case .sharedTopics(let labels): .shared(.topic, labels)
            case .sharedCountries(let labels): .shared(.country, labels)
            case .sharedSources(let labels): .shared(.source, labels)
            case .similarTitle: .similarTitle
            }
          })
      })
  }

  private func groups(of countries: [FacetValueID]) -> [PublicationDetail.CountryGroup] {
    let values = reader.facets.range(of: .country).indices.map {
      reader.facets.value(.country, $0 - reader.facets.range(of: .country).lowerBound)
    }
    var groups: [PublicationDetail.CountryGroup] = []
    for country in countries.map({ values[$0.number] }) {
      let region = country.region(among: values)?.label ?? ""
      if let place = groups.firstIndex(where: { $0.region == region }) {
        groups[place].countries.append(country.label)
      } else {
        groups.append(.init(region: region, countries: [country.label]))
      }
    }
    return groups
  }
}

/// Windows of lists.
enum ListWindows {
  /// `count` rows of `total`, scrolled as little as possible from `top` to show a row, and not
  /// beyond the end.
  static func range(top: Int, count: Int, showing row: Int?, of total: Int) -> Range<Int> {
    var top = top
    if let row {
      if row < top { top = row }
      if row >= top + count { top = row - count + 1 }
    }
    top = max(0, min(top, total - count))
    return top..<max(top, min(total, top + max(0, count)))
  }
}
