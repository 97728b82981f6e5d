package import Publications
internal import Synchronization

/// The publications that match a query, in its order.
///
/// What is asked of it is worked out when it is asked for and then kept: a list that shows rows and
/// no counts pays for no counts.
package struct ResultSet: Sendable {
  private let evaluation: Evaluation
  /// What was asked.
  package let query: Query
  /// The number of results; their ranks are `0..<count`.
  package let count: Int

  init(_ reader: CatalogueReader, query: Query) {
    self.query = query
    evaluation = Evaluation(reader, query: query)
    count = evaluation.count
  }

  /// The number of publications in the catalogue.
  package var total: Int { evaluation.reader.recordCount }

  /// The ordinal of the result at a rank of `0..<count`.
  package func ordinal(at rank: Int) -> Int {
    precondition(rank >= 0 && rank < count, "no result has this rank")
    // Only a damaged image has fewer.
    return evaluation.ranking.ordinal(at: rank) ?? 0
  }

  /// The rank of a publication; `nil` when it is no result.
  package func rank(of ordinal: Int) -> Int? { evaluation.ranking.rank(of: ordinal) }

  /// The title of the result at a rank.
  package func title(at rank: Int) -> String {
    evaluation.reader.records.title(at: ordinal(at: rank))
  }

  /// The year of the result at a rank.
  package func year(at rank: Int) -> Int? {
    evaluation.reader.records.year(at: ordinal(at: rank))
  }

  /// The publication of the result at a rank.
  package func publication(at rank: Int) -> Publication {
    evaluation.reader.records.publication(at: ordinal(at: rank))
  }

  /// The results that have a value or one below it, what is included and excluded in its own facet
  /// set aside; 0 for a value that the catalogue does not have.
  package func count(of value: FacetValueID) -> Int {
    let counts = evaluation.counts(of: value.facet)
    return counts.indices.contains(value.number) ? counts[value.number] : 0
  }

  /// The results that have any value of a facet, what is included and excluded in it set aside.
  package func count(of facet: Facet) -> Int { evaluation.count(ofWhole: facet) }

  /// The titles right before and right after that of the result at a rank, in the order of all
  /// titles of the catalogue: those that begin most like it.
  package func titleNeighbours(at rank: Int) -> [String] {
    evaluation.reader.titleNeighbours(of: ordinal(at: rank))
  }

  /// The words and phrases looked for, for emphasis; those that take away are not among them.
  package var terms: [FoundTerm] {
    evaluation.words.emphasised + evaluation.inflections.flatMap { $0.forms }
  }

  /// The words of the query that were looked for in other forms as well.
  package var inflections: [InflectedWord] { evaluation.inflections }

  /// What to drop or respell; `nil` when there are results.
  package var advice: NoResultAdvice? {
    count == 0 ? evaluation.advice : nil
  }
}

/// A query's answer, as far as it was asked for.
private final class Evaluation: Sendable {
  let reader: CatalogueReader
  let query: Query
  let words: WordQuery
  let count: Int
  private let finder: ExpansionFinder
  private let selection: Selection
  /// `nil` when all records match.
  private let matches: Bitmap?
  // One thread asks; the lock is what lets the compiler see that others could.
  private let answers = Mutex(Answers())

  /// The facets that a screen shows the counts of.
  private static let shown: [Facet] = [.topic, .collection, .country]

  private struct Answers {
    var ranking: Ranking?
    var counts: [Facet: [Int]] = [:]
    var wholeCounts: [Facet: Int] = [:]
    var advice: NoResultAdvice?
  }

  init(_ reader: CatalogueReader, query: Query) {
    self.reader = reader
    self.query = query
    words = WordQuery(query)
    finder = ExpansionFinder(reader)
    selection = Selection(reader, query: query, words: words, finder: finder)
    matches = selection.records()
    count = matches?.population ?? reader.recordCount
  }

  var ranking: Ranking {
    answers.withLock { answers in
      if let ranking = answers.ranking { return ranking }
      let ranking = makeRanking()
      answers.ranking = ranking
      return ranking
    }
  }

  var inflections: [InflectedWord] {
    guard words.isInflected else { return [] }
    return words.allWanted.compactMap { term in
      let forms = finder.words.inflections(of: term)
      guard let word = term.openWord, !forms.isEmpty else { return nil }
      return InflectedWord(word: word, forms: forms)
    }
  }

  var advice: NoResultAdvice {
    answers.withLock { answers in
      if let advice = answers.advice { return advice }
      let advice = NoResultAdvice(reader, query: query, finder: finder)
      answers.advice = advice
      return advice
    }
  }

  func counts(of facet: Facet) -> [Int] {
    answers.withLock { answers in
      if let counts = answers.counts[facet] { return counts }
      addCounts(of: facet, to: &answers)
      return answers.counts[facet] ?? []
    }
  }

  func count(ofWhole facet: Facet) -> Int {
    answers.withLock { answers in
      if let count = answers.wholeCounts[facet] { return count }
      let records = records(for: facet)
      let count =
        records.map { FacetCounter(reader, records: $0).count(ofWhole: facet) }
        ?? reader.facets.count(reader.facets.number(ofWhole: facet))
      answers.wholeCounts[facet] = count
      return count
    }
  }

  /// The records in which a facet is counted.
  private func records(for facet: Facet) -> Bitmap? {
    selection.isNarrowed(by: facet) ? selection.records(settingAside: facet) : matches
  }

  private func addCounts(of facet: Facet, to answers: inout Answers) {
    guard let records = records(for: facet) else {
      answers.counts[facet] = reader.facets.range(of: facet).map { reader.facets.count($0) }
      return
    }
    let others = Evaluation.shown.filter {
      $0 != facet && answers.counts[$0] == nil && !isSetAside($0, facet)
    }
    switch FacetCounter(reader, records: records).counts(of: facet, others: others) {
    case .oneFacet(let counts): answers.counts[facet] = counts
    case .allFacets(let all):
      for other in Facet.allCases where other == facet || !isSetAside(other, facet) {
        answers.counts[other] = Array(all[reader.facets.range(of: other)])
      }
    }
  }

  /// Whether two facets are counted in different records.
  private func isSetAside(_ facet: Facet, _ other: Facet) -> Bool {
    selection.isNarrowed(by: facet) || selection.isNarrowed(by: other)
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
