internal import Catalogue

/// The words, phrases and names of a query without results, to determine which can stay.
struct WordParts {
  private let counter: QueryCounter
  private let query: Query
  /// As offsets into the UTF-8 of the words; empty when there is only one.
  let ranges: [Range<Int>]

  /// The maximum number of parts tried one by one; somebody who pastes a page may drop all of it.
  private static let most = 12

  init(of query: Query, counter: QueryCounter) {
    self.counter = counter
    self.query = query
    ranges =
      query.hasWords
      ? QueryPart.words(of: counter.resolver.resolved(query)).prefix(1 + WordParts.most)
        .compactMap { if case .word(let range) = $0 { range } else { nil } } : []
  }

  /// The parts to drop so that as many as possible stay, rarest first; `nil` when no part has
  /// results with the filters.
  var fewestToDrop: [Range<Int>]? {
    let counts = ranges.map { count(keeping: [$0]) }
    var kept: [Range<Int>] = []
    for (_, range) in zip(counts, ranges).filter({ $0.0 > 0 }).sorted(by: { $0.0 < $1.0 })
    where counter.canGoOn && count(keeping: kept + [range]) > 0 {
      kept.append(range)
    }
    return kept.isEmpty ? nil : ranges.filter { !kept.contains($0) }
  }

  private func count(keeping kept: [Range<Int>]) -> Int {
    counter.count(query.without(.severalWords(ranges.filter { !kept.contains($0) })))
  }
}
