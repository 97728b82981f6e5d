internal import Publications
internal import Vocabularies

/// Tells what the words of queries mean in one catalogue, by the names it was built with.
struct QueryExpander: Sendable {
  private let reader: CatalogueReader

  init(_ reader: CatalogueReader) {
    self.reader = reader
  }

  /// The query with every name in its words expanded, the longest first at each place, and with
  /// the inflections of all words.
  func expanded(_ query: StoreQuery) -> StoreQuery {
    guard query.words.contains(where: { $0 != " " }) else { return query }
    var query = query
    query.findsInflections = true
    let words = query.words.utf8
    query.expansions = meanings(in: query.words).map { range, meaning in
      let start = words.distance(from: words.startIndex, to: range.lowerBound)
      let end = words.distance(from: words.startIndex, to: range.upperBound)
      // Every name finds the same, whichever is typed.
      return Expansion(
        range: start..<end, label: meaning.name, values: meaning.values, phrases: meaning.labels,
        // A code is a word as well (`IT`); no other name is found by it.
        code: QueryExpander.code(query.words[range]),
        meaning: meaning.number)
    }
    return query
  }

  /// A name that is a word of texts as well: a code, also with full stops as in U.S.A.
  private static func code(_ name: Substring) -> String? {
    if NameScanner.isCode(name) { return String(name) }
    let letters = name.split(separator: ".")
    guard letters.count > 1, letters.allSatisfy({ $0.count == 1 }) else { return nil }
    let joined = letters.joined()
    return letters.count > 2 || NameScanner.isCode(joined[...]) ? joined : nil
  }

  /// A suggestion with the preferred label in place of each one that is found and never shown.
  func offered(_ suggestion: String) -> String {
    var offered = ""
    var end = suggestion.startIndex
    for (range, meaning) in meanings(in: suggestion)
    where reader.names.isHidden(suggestion[range]) {
      offered += suggestion[end..<range.lowerBound] + meaning.name
      end = range.upperBound
    }
    return offered + suggestion[end...]
  }

  private func meanings(
    in words: String
  ) -> [(range: Range<String.Index>, meaning: NameReader.Meaning)] {
    reader.names.matches(in: words).map { ($0.range, reader.names.meaning($0.meaning)) }
  }
}
