internal import Catalogue
internal import Publications

/// The results of a query in an engine; the counterpart of `ResultSet`.
final class EngineResults: CountedResults {
  let query: StoreQuery
  private let reader: CatalogueReader
  private let facts: EngineFacts
  private let words: WordQuery
  private let finder: EngineFinder
  private let text: RecordSet?
  private let filters: [(facet: Int?, records: RecordSet)]
  /// Counts by facet, cached: a list requests them once per value, and there may be thousands.
  private var counts: [Int: ValueCounts] = [:]

  private struct ValueCounts {
    /// By index in the facet.
    var values: [Int]
    var whole: Int
    var none: Int
  }

  init(_ reader: CatalogueReader, _ facts: EngineFacts, query: StoreQuery) {
    self.reader = reader
    self.facts = facts
    self.query = query
    words = WordQuery(query)
    finder = EngineFinder(reader, facts, isInflected: query.findsInflections)
    text = finder.records(of: words)
    filters = query.filters.map { ($0.facet, EngineResults.records(of: $0)) }
  }

  /// The matching records.
  var records: RecordSet { records(settingAside: nil) }

  var count: Int { count(of: records) }

  var terms: [FoundTerm] { words.emphasised + words.allWanted.flatMap(finder.inflections) }

  var inflections: [InflectedWord] {
    words.plainTerms.compactMap { term in
      let forms = finder.inflections(of: term)
      return forms.isEmpty ? nil : InflectedWord(range: term.range, forms: forms)
    }
  }

  func counts(of facet: Int, others: [Int]) -> [Int] { counts(of: facet).values }

  func count(ofWhole facet: Int) -> Int { counts(of: facet).whole }

  func count(ofNone facet: Int) -> Int { counts(of: facet).none }

  private func counts(of facet: Int) -> ValueCounts {
    if let kept = counts[facet] { return kept }
    let values = reader.facets.range(of: facet)
    let set = records(settingAside: facet)
    let found: ValueCounts
    if set == .all {
      let whole = reader.facets.count(reader.facets.number(ofWhole: facet))
      found = ValueCounts(
        values: values.map { reader.facets.count($0) }, whole: whole,
        none: max(0, reader.recordCount - whole))
    } else {
      let fact = facts.values(set, facet: facet)
      found = ValueCounts(
        values: values.map { fact.counts[$0] ?? 0 }, whole: fact.given, none: fact.notGiven)
    }
    counts[facet] = found
    return found
  }

  func count(ofAny values: [Int], settingAside facet: Int) -> Int {
    let any = RecordSet.union(values.map { .mark(.value($0)) })
    return count(of: .intersection([records(settingAside: facet), any]))
  }

  private func count(of set: RecordSet) -> Int {
    if set == .all { return reader.recordCount }
    if case .mark(.value(let value)) = set { return reader.facets.count(value) }
    return facts.count(set)
  }

  private func records(settingAside facet: Int?) -> RecordSet {
    var sets = filters.filter { facet == nil || $0.facet != facet }.map(\.records)
    if let text { sets.insert(text, at: 0) }
    return .intersection(sets)
  }

  private static func records(of filter: StoreQuery.Filter) -> RecordSet {
    let included = filter.isIncluding ? union(of: filter.included, filter.facet) : .all
    return included.subtracting(union(of: filter.excluded, filter.facet))
  }

  private static func union(of members: StoreQuery.Members, _ facet: Int?) -> RecordSet {
    var sets: [RecordSet] = members.values.map { .mark(.value($0)) }
    if members.hasNotGiven { sets.append(facet.map { .mark(.notGiven($0)) } ?? .all) }
    return .union(sets)
  }
}

extension EngineResults {
  /// The rows at the given ranks.
  func rows(at ranks: Range<Int>) -> [EngineRow] {
    var rows: [EngineRow] = []
    var before = 0
    for part in parts {
      // Every part is asked for the full number of rows, because the sizes of the earlier parts are
      // not known at first.
      let first = max(0, ranks.lowerBound - before)
      let found = self.rows(of: part, first..<first + ranks.count)
      rows += found
      // Title matches come first because they usually fill a screen; the remaining groups are then
      // requested together.
      if case .best = part, facts.isIncomplete { break }
      if rows.count >= ranks.count { break }
      before += found.isEmpty && first > 0 ? count(of: part.records) : first + found.count
    }
    return Array(rows.prefix(ranks.count))
  }

  /// Results that a single question finds in rank order.
  private enum Part {
    case best(BestRows)
    case group(RecordSet)

    var records: RecordSet {
      switch self {
      case .best(let best): best.records
      case .group(let set): set
      }
    }
  }

  private func rows(of part: Part, _ ranks: Range<Int>) -> [EngineRow] {
    switch part {
    case .best(let best): facts.rows(best, ranks)
    case .group(let set): facts.rows(set, order, ranks)
    }
  }

  private var parts: [Part] {
    guard query.order == .relevance,
      let best = finder.bestRows(of: words, among: .intersection(filters.map(\.records)))
    else { return groups.map(Part.group) }
    return [.best(best)] + groups(after: .wordStartsInTitle, best.wordStarts).map(Part.group)
  }

  /// The rank of a record; `nil` when it is not a result.
  func rank(of places: EnginePlaces) -> Int? {
    var before = 0
    for group in groups {
      if let place = facts.place(group, order, of: places) { return before + place }
      before += count(of: group)
    }
    return nil
  }

  private var order: EngineOrder {
    switch query.order {
    case .relevance: .catalogue
    case .title: .title
    case .year: .year
    }
  }

  /// The results in groups, best first, as in `RelevanceGroups`.
  private var groups: [RecordSet] {
    guard query.order == .relevance, !words.groups.isEmpty else { return [records] }
    let titles = finder.wholeTitles(of: words)
    return ([.intersection([records, titles])] + groups(after: .wholeTitle, titles))
      .filter { $0 != .none }
  }

  /// The groups after level `first`, without the records in `better`.
  private func groups(after first: MatchLevel, _ better: RecordSet) -> [RecordSet] {
    let filtered = RecordSet.intersection(filters.map(\.records))
    let last: MatchLevel =
      words.hasMeaning ? .meaning : words.isInflected ? .inflected : .wordStarts
    var groups: [RecordSet] = []
    var found = better
    for level in MatchLevel.allCases where level > first && level <= last {
      if level == .inflected, !words.isInflected { continue }
      let set =
        level == last ? records : finder.records(of: words, upTo: level, among: filtered)
      groups.append(set.subtracting(found))
      found = .union([better, finder.records(of: words, upTo: level, among: .all)])
    }
    return groups.filter { $0 != .none }
  }
}
