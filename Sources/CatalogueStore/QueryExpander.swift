internal import Catalogue
internal import Publications
internal import Vocabularies

/// Expands the words of queries by their meanings in one catalogue, using the names it was built
/// with.
struct QueryExpander: Sendable {
  private let reader: CatalogueReader

  init(_ reader: CatalogueReader) {
    self.reader = reader
  }

  /// The query with every name in its words expanded, longest first at each position, then places in
  /// other inflections and the words of names that no text contains; without linking words that no
  /// text contains, with the other ones optional, and with inflections enabled for all words.
  func expanded(_ query: StoreQuery) -> StoreQuery {
    guard query.words.contains(where: { $0 != " " }) else { return query }
    var query = query
    query.findsInflections = true
    let words = query.words.utf8
    query.expansions = meanings(in: query.words).map { range, meaning, isExcluded in
      let start = words.distance(from: words.startIndex, to: range.lowerBound)
      let end = words.distance(from: words.startIndex, to: range.upperBound)
      return Expansion(
        range: start..<end, values: meaning.values, phrases: meaning.labels,
        // A code also matches as a word (`IT`); other names do not match it.
        code: QueryExpander.code(query.words[range]),
        meanings: [meaning.number], isOfOrdinaryWords: isTopic(meaning), isExcluded: isExcluded)
    }
    query.expansions += reader.inflectedPlaces.expansions(
      of: query.words, outside: query.expansions.map(\.range), isInTexts: reader.isInTexts)
    let names = query.expansions.map(\.range)
    query.expansions += LabelWordFinder(reader).expansions(of: query.words, outside: names)
    addLinkingWords(to: &query)
    query.expansions.sort { $0.range.lowerBound < $1.range.lowerBound }
    return query
  }

  /// Sets the linking words, and adds the meanings of words without their elided articles.
  private func addLinkingWords(to query: inout StoreQuery) {
    let finder = LinkingWordFinder(reader)
    let elisions = finder.elisions(of: query.words, outside: query.expansions.map(\.range))
    if !elisions.isEmpty {
      query.expansions += LabelWordFinder(reader).expansions(
        of: query.words.blanking(elisions), outside: query.expansions.map(\.range))
    }
    let words = finder.words(of: query.words, outside: query.expansions.map(\.range))
    query.linkingWords = (elisions + words.inNoText).sorted { $0.lowerBound < $1.lowerBound }
    query.optionalWords = words.optional
  }

  private func isTopic(_ meaning: NameReader.Meaning) -> Bool {
    reader.facets.index(of: .topic) == reader.names.facet(ofMeaning: meaning.number)
  }

  /// A name that also occurs as a word in texts: a notation, or a code, with or without full stops
  /// as in U.S.A.
  private static func code(_ name: Substring) -> String? {
    if NameScanner.isCode(name) || NameScanner.isNotation(name) { return String(name) }
    let letters = name.split(separator: ".")
    guard letters.count > 1, letters.allSatisfy({ $0.count == 1 }) else { return nil }
    let joined = letters.joined()
    return letters.count > 2 || NameScanner.isCode(joined[...]) ? joined : nil
  }

  /// A suggestion with hidden names replaced by their preferred labels.
  func offered(_ suggestion: String) -> String {
    var offered = ""
    var end = suggestion.startIndex
    // A label of several words cannot follow a minus.
    for (range, meaning, isExcluded) in meanings(in: suggestion)
    where !isExcluded && reader.names.isHidden(suggestion[range]) {
      offered += suggestion[end..<range.lowerBound] + meaning.name
      end = range.upperBound
    }
    return offered + suggestion[end...]
  }

  private func meanings(
    in words: String
  ) -> [(range: Range<String.Index>, meaning: NameReader.Meaning, isExcluded: Bool)] {
    reader.names.matches(in: words).map {
      ($0.range, reader.names.meaning($0.meaning), $0.isExcluded)
    }
  }
}
