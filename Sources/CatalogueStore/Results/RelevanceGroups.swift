internal import Text

/// Groups results by how well they match the words of a query; see `MatchLevel`.
struct RelevanceGroups {
  private let reader: CatalogueReader
  private let words: WordQuery
  private let finder: ExpansionFinder

  init(_ reader: CatalogueReader, words: WordQuery, finder: ExpansionFinder) {
    self.reader = reader
    self.words = words
    self.finder = finder
  }

  /// The results in groups, best first, each in catalogue order; empty groups are omitted.
  func groups(of results: Bitmap) -> [Bitmap] {
    guard !words.groups.isEmpty else { return [results] }
    var rest = results
    var groups: [Bitmap] = []
    for level in MatchLevel.allCases {
      // Whatever matches at no better level matches at the last one.
      var group = level == lastLevel ? rest : matches(level, among: rest)
      group.formIntersection(rest)
      if group.population > 0 {
        rest.subtract(group)
        groups += ExactSpelling(reader, words: words).divided(group, at: level)
      }
      if level == lastLevel { break }
    }
    return groups.isEmpty ? [results] : groups
  }

  private var lastLevel: MatchLevel {
    words.hasMeaning ? .meaning : words.isInflected ? .inflected : .wordStarts
  }

  /// Records that match every required word at `level` or better.
  private func matches(_ level: MatchLevel, among results: Bitmap) -> Bitmap {
    if level == .wholeTitle {
      var found = Bitmap(count: results.count)
      for title in words.titles {
        found.formUnion(
          WholeTitles(reader, words: title.words, text: title.text).records(among: results))
      }
      // A title without the typed article matches less well.
      for group in words.optionalGroups {
        found.formIntersection(
          finder.records(of: words.groups[group], upTo: .wholeWordsInTitle, isInflected: false))
      }
      return found
    }
    var found = results
    if level == .inflected, !words.isInflected { return Bitmap(count: results.count) }
    for group in words.groups(at: level) {
      found.formIntersection(
        finder.records(of: group, upTo: level, isInflected: words.isInflected))
    }
    return found
  }
}
