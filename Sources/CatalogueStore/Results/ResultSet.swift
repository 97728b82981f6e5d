internal import Catalogue
internal import Publications

/// The publications that match a query, in its order.
///
/// Everything is computed on demand and cached: a list that shows rows without counts does not pay
/// for counts.
final class ResultSet: CountedResults {
  let reader: CatalogueReader
  let query: StoreQuery
  let words: WordQuery
  /// The number of results; ranks are `0..<count`.
  let count: Int
  let finder: ExpansionFinder
  private let selection: Selection
  /// `nil` when all records match.
  private let matches: Bitmap?
  private var counts: [Int: [Int]] = [:]
  private var wholeCounts: [Int: Int] = [:]
  private lazy var ranking = makeRanking()

  init(_ reader: CatalogueReader, query: StoreQuery) {
    self.reader = reader
    self.query = query
    words = WordQuery(query)
    finder = ExpansionFinder(reader, isInflected: query.findsInflections)
    selection = Selection(reader, query: query, words: words, finder: finder)
    matches = selection.records()
    count = matches?.population ?? reader.recordCount
  }

  /// The ordinal of the result at a rank of `0..<count`.
  func ordinal(at rank: Int) -> Int {
    precondition(rank >= 0 && rank < count, "no result has this rank")
    // Only a damaged image has fewer results.
    return ranking.ordinal(at: rank) ?? 0
  }

  /// The rank of a publication; `nil` when it is not a result.
  func rank(of ordinal: Int) -> Int? { ranking.rank(of: ordinal) }

  /// The words and phrases searched for, to be highlighted; excluded ones are not among them.
  var terms: [FoundTerm] {
    words.emphasised + words.allWanted.flatMap(finder.words.inflections)
  }

  /// The words whose inflections were searched too; words with a meaning are not among them.
  private(set) lazy var inflections = words.plainTerms.compactMap { term -> InflectedWord? in
    let forms = finder.words.inflections(of: term)
    return forms.isEmpty ? nil : InflectedWord(range: term.range, forms: forms)
  }

  /// The number of results with each value of a facet or a descendant, by index in the facet,
  /// ignoring the facet's own filter. `others` are facets that will be requested next.
  func counts(of facet: Int, others: [Int]) -> [Int] {
    if let counts = counts[facet] { return counts }
    addCounts(of: facet, others: others)
    return counts[facet] ?? []
  }

  /// The number of results with any value of a facet, ignoring its own filter.
  func count(ofWhole facet: Int) -> Int {
    if let count = wholeCounts[facet] { return count }
    let count =
      records(for: facet).map { FacetCounter(reader, records: $0).count(ofWhole: facet) }
      ?? reader.facets.count(reader.facets.number(ofWhole: facet))
    wholeCounts[facet] = count
    return count
  }

  /// The number of results without a value of a facet, ignoring its own filter.
  func count(ofNone facet: Int) -> Int {
    max(0, (records(for: facet)?.population ?? reader.recordCount) - count(ofWhole: facet))
  }

  /// The number of results with any of these values, ignoring the facet's filter.
  func count(ofAny values: [Int], settingAside facet: Int) -> Int {
    var records = Bitmap(count: reader.recordCount)
    for value in values { reader.facets.postings(value).insert(into: &records) }
    if let counted = self.records(for: facet) { records.formIntersection(counted) }
    return records.population
  }

  /// The records in which a facet is counted; `nil` for all records.
  private func records(for facet: Int) -> Bitmap? {
    selection.isFiltered(by: facet) ? selection.records(settingAside: facet) : matches
  }

  private func addCounts(of facet: Int, others: [Int]) {
    if let value = selection.soleValue(settingAside: facet),
      let stored = reader.pairs.counts(
        with: value, of: facet, count: reader.facets.range(of: facet).count)
    {
      counts[facet] = stored
      return
    }
    guard let records = records(for: facet) else {
      counts[facet] = reader.facets.range(of: facet).map { reader.facets.count($0) }
      return
    }
    let others = others.filter { $0 != facet && counts[$0] == nil && !isSetAside($0, facet) }
    switch FacetCounter(reader, records: records).counts(of: facet, others: others) {
    case .oneFacet(let own): counts[facet] = own
    case .allFacets(let all):
      for other in reader.facets.facets.indices where other == facet || !isSetAside(other, facet) {
        counts[other] = Array(all[reader.facets.range(of: other)])
      }
    }
  }

  /// Whether the two facets are counted in different sets of records.
  private func isSetAside(_ facet: Int, _ other: Int) -> Bool {
    selection.isFiltered(by: facet) || selection.isFiltered(by: other)
  }

  private func makeRanking() -> Ranking {
    let results = matches ?? Bitmap(allOf: reader.recordCount)
    switch query.order {
    case .relevance:
      return Ranking(RelevanceGroups(reader, words: words, finder: finder).groups(of: results))
    case .title:
      return Ranking(
        results, order: reader.parts.numbers(.titleOrder), ranks: reader.parts.numbers(.titleRanks))
    case .year:
      return Ranking(
        results, order: reader.parts.numbers(.yearOrder), ranks: reader.parts.numbers(.yearRanks))
    }
  }
}
