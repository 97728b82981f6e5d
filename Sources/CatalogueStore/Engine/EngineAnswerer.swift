package import Catalogue
internal import Publications

/// Answers requests from an engine's answers, and lists the questions that remain to be asked.
package final class EngineAnswerer {
  private let reader: CatalogueReader
  private let facts: EngineFacts
  private let resolver: QueryResolver
  private let lister: FacetLister
  private let completer: FieldCompleter

  /// The maximum number of question rounds per request; what is still unknown then is left out.
  package static let mostRounds = 12

  /// An answerer for the catalogue of an outline.
  package init(_ outline: CatalogueOutline) throws(CatalogueImageError) {
    let facts = EngineFacts()
    self.facts = facts
    reader = try CatalogueReader(outline.bytes, engine: facts)
    resolver = QueryResolver(reader)
    lister = FacetLister(reader)
    completer = FieldCompleter(reader)
  }

  /// The number of records in the whole catalogue.
  package var recordCount: Int { reader.recordCount }

  /// The number of facets in the outline; the engine's fields are named by facet index.
  package var facetCount: Int { reader.facets.facets.count }

  /// The numbers of a facet's values.
  package func values(ofFacet facet: Int) -> Range<Int> { reader.facets.range(of: facet) }

  /// The value of the latest changes.
  package var latestValue: Int? { reader.latestValue }

  /// Discards every answer, because some did not cover the whole catalogue.
  package func forget() { facts.removeAll() }

  /// Adds an answer of the engine.
  package func add(_ fact: EngineFact, of question: EngineQuestion) {
    facts.add(fact, of: question)
  }

  /// A possibly incomplete answer, and what is missing from it. When nothing is missing, it is
  /// complete.
  package struct Attempt {
    /// The answer, as far as the facts are known.
    package let content: CatalogueAnswer.Content
    /// All questions that have not been answered yet.
    package let missing: [EngineQuestion]
    /// The questions that rows depend on; counts are requested once these are answered.
    package let missingForRows: [EngineQuestion]
    /// Whether the query's final rows are present and only counts are missing.
    package let hasRows: Bool
  }

  /// Computes an answer from the known facts.
  package func attempt(_ request: CatalogueRequest.Content) -> Attempt {
    facts.begin()
    var missingForRows: [EngineQuestion]?
    let content: CatalogueAnswer.Content
    var hasRows = false
    switch request {
    case .page(let request):
      let (page, missing) = page(request)
      content = .page(page)
      missingForRows = missing
      hasRows = missing.isEmpty && !page.rows.isEmpty
    case .publication(let request): content = .publication(detail(request))
    case .names(let request): content = .names(matches(request))
    case .completions(let request): content = .completions(completer.labels(request))
    }
    return Attempt(
      content: content, missing: facts.missing, missingForRows: missingForRows ?? facts.missing,
      hasRows: hasRows)
  }

  private func page(_ request: PageRequest) -> (Page, missingForRows: [EngineQuestion]) {
    let query = request.query
    let results = EngineResults(reader, facts, query: resolver.resolved(query))
    var page = Page(query: query, count: 0, total: reader.recordCount)
    // Lists bring the count with them. That takes longer than rows, which are therefore shown
    // first.
    let countsFirst = request.lists.allSatisfy(\.isEmpty) || request.rows.hasCandidates
    if countsFirst { page.count = results.count }
    addRows(request.rows, of: results, isCounted: countsFirst, to: &page)
    for key in query.included.union(query.excluded) {
      page.labels[key] = resolver.label(of: key, in: request.language)
    }
    let asksMore = request.rows != .ranks(0..<0) || !request.lists.isEmpty
    if asksMore {
      page.latest = reader.latestChanges
      page.expansions = reader.expansions(
        of: results.query, results.inflections, in: request.language)
      page.emphasis = results.terms
    }
    let missingForRows = facts.missing
    let hasRows = !facts.isIncomplete
    count(results, in: &page, hasRows: hasRows)
    lister.forgetRows()
    page.lists = lister.lists(request, results: results)
    if facts.isIncomplete { lister.forgetRows() }
    if asksMore, hasRows, page.isCounted, results.count == 0 {
      page.advice =
        ResultAdvisor(
          reader, resolver: resolver, query: query, language: request.language
        ).advice
    }
    return (page, missingForRows)
  }

  /// Sets the count; until it is known, the number of results up to the last visible row.
  private func count(_ results: EngineResults, in page: inout Page, hasRows: Bool) {
    page.count = results.count
    page.isCounted = !facts.isIncomplete
    if hasRows, !page.isCounted {
      page.count = page.rows.isEmpty ? 0 : page.firstRank + page.rows.count
    }
    page.firstRank = facts.isIncomplete ? page.firstRank : min(page.firstRank, page.count)
  }

  private func addRows(
    _ rows: PageRequest.Rows, of results: EngineResults, isCounted: Bool, to page: inout Page
  ) {
    let ranks: Range<Int>
    switch rows {
    case .ranks(let wanted): ranks = wanted
    case .around(let candidates, let top, let count):
      let isCounted = isCounted && !facts.isIncomplete
      page.candidateRank =
        candidates.lazy.compactMap { self.facts.places(of: $0) }.compactMap(results.rank).first
      let top =
        isCounted && !facts.isIncomplete
        ? ListWindow.range(
          top: page.candidateRank == nil ? 0 : top, count: count, showing: page.candidateRank,
          of: page.count
        ).lowerBound
        // The candidate's rank is not known yet; most are near the start.
        : candidates.isEmpty ? 0 : top
      ranks = top..<top + count
    }
    page.firstRank = ranks.lowerBound
    page.rows = results.rows(at: ranks).map(\.row)
  }

  private func matches(_ request: NameRequest) -> [NameAnswer] {
    guard let facet = reader.facets.index(of: request.facet) else {
      return request.names.map { _ in .unknown(nearest: []) }
    }
    let finder = NameFinder(reader, facet: facet, language: request.language)
    return request.names.map(finder.match)
  }

  private func detail(_ request: PublicationRequest) -> PublicationDetail? {
    guard let record = facts.record(request.id) else { return nil }
    return reader.detail(
      of: record.publication, ownValues: record.row.ownValues, in: request.language,
      related: RelatedFinder(reader, language: request.language).related(
        to: record.row, titleWordCounts: record.titleWordCounts, limit: request.relatedLimit, facts)
    )
  }
}

extension PageRequest.Rows {
  /// Whether rows around a publication are requested, whose rank must be determined.
  fileprivate var hasCandidates: Bool {
    if case .around(let candidates, _, _) = self { !candidates.isEmpty } else { false }
  }
}
