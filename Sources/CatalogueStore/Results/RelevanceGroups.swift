internal import Text

/// Divides results by how well they match the words of a query; see `MatchLevel`.
struct RelevanceGroups {
  private let reader: CatalogueReader
  private let words: WordQuery
  private let finder: ExpansionFinder

  init(_ reader: CatalogueReader, words: WordQuery, finder: ExpansionFinder) {
    self.reader = reader
    self.words = words
    self.finder = finder
  }

  /// The results in groups, best first, each in catalogue order; empty ones are left out.
  func groups(of results: Bitmap) -> [Bitmap] {
    guard !words.wanted.isEmpty || !words.expanded.isEmpty else { return [results] }
    var rest = results
    var groups: [Bitmap] = []
    for level in MatchLevel.allCases {
      // What matches at no better level matches at the last one.
      var group = level == lastLevel ? rest : matches(level, among: rest)
      group.formIntersection(rest)
      if group.population > 0 {
        rest.subtract(group)
        groups.append(group)
      }
      if level == lastLevel { break }
    }
    return groups.isEmpty ? [results] : groups
  }

  private var lastLevel: MatchLevel {
    words.expanded.isEmpty ? words.isInflected ? .inflected : .wordStarts : .meaning
  }

  /// Records that match every word at a level or a better one.
  private func matches(_ level: MatchLevel, among results: Bitmap) -> Bitmap {
    if level == .wholeTitle {
      return WholeTitles(reader, words: words.typedWords, text: words.typedText).records(
        among: results)
    }
    var found = results
    if level == .inflected, !words.isInflected { return Bitmap(count: results.count) }
    for term in words.wanted {
      found.formIntersection(finder.words.records(of: term, upTo: level))
    }
    for part in words.expanded {
      found.formIntersection(
        finder.records(of: part, upTo: level, isInflected: words.isInflected))
    }
    return found
  }
}
