internal import Catalogue
internal import Text

/// Finds the words of queries that no text contains and that topics have in their names: these topics
/// are their meaning.
struct LabelWordFinder {
  private let reader: CatalogueReader

  /// The maximum number of topics that a word alone stands for: one in the names of more takes long to
  /// find and says nothing about which of them is meant.
  private static let mostTopics = 30
  /// The maximum number of words in a name.
  private static let mostWords = 8

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// A word of a query, or several side by side in a name.
  private struct LabelWord {
    let range: Range<Int>
    let isExcluded: Bool
    /// The meanings of the topics; none if it has one only beside other words.
    let topics: [Int]

    var isOfFewTopics: Bool { topics.count <= LabelWordFinder.mostTopics }
  }

  /// The meanings of words outside the names of a query, as UTF-8 ranges. A word in the names of many
  /// topics has one only beside a word of few.
  func expansions(of words: String, outside names: [Range<Int>]) -> [Expansion] {
    let parts = WordQueryPart.parts(of: words)
    let alone = parts.map { part -> LabelWord? in
      let range = part.bytes(in: words)
      // A word after an elided article has its meaning without the article.
      guard part.field == nil, !part.isPhrase, !LinkingWords.contains(part.text.lowercased()),
        LinkingWords.elision(of: part.text) == nil, !names.contains(where: range.overlaps)
      else { return nil }
      return topics(of: part.text).map {
        LabelWord(range: range, isExcluded: part.isNegated, topics: $0)
      }
    }
    if alone.allSatisfy({ $0 == nil }) { return [] }
    let isOpen = parts.map { part in
      part.isPlain && !names.contains(where: part.bytes(in: words).overlaps)
    }
    let found = joined(alone, parts, isOpen, in: words)
    let isNarrowed = found.contains { word in
      !word.isExcluded && !word.topics.isEmpty && word.isOfFewTopics
    }
    return found.filter { word in
      !word.topics.isEmpty && (word.isOfFewTopics || isNarrowed && !word.isExcluded)
    }.map(expansion)
  }

  /// The words; those that are side by side in a name with other words are one, the longest first:
  /// `trata de niñas` for *Trata de niños*. A linking word joins two others, and is no end of a name.
  private func joined(
    _ alone: [LabelWord?], _ parts: [WordQueryPart], _ isOpen: [Bool], in words: String
  ) -> [LabelWord] {
    var found: [LabelWord] = []
    var first = 0
    while first < parts.count {
      let end =
        (first..<min(parts.count, first + LabelWordFinder.mostWords))
        .prefix { isOpen[$0] }.last ?? first
      let name = (first..<end + 1).dropFirst().reversed().lazy.compactMap { last -> LabelWord? in
        guard alone[first...last].contains(where: { $0 != nil }),
          ![first, last].contains(where: { LinkingWords.contains(parts[$0].text.lowercased()) })
        else { return nil }
        return self.name(from: parts[first], to: parts[last], in: words)
      }.first
      if let word = name ?? alone[first] { found.append(word) }
      first =
        parts.indices.first { place in
          place > first
            && parts[place].bytes(in: words).lowerBound >= (found.last?.range.upperBound ?? 0)
        } ?? parts.count
    }
    return found
  }

  private func name(
    from first: WordQueryPart, to last: WordQueryPart, in words: String
  ) -> LabelWord? {
    let text = String(words[first.range.lowerBound..<last.range.upperBound])
    let topics = reader.labelWords.topics(with: text)
    let range = first.bytes(in: words).lowerBound..<last.bytes(in: words).upperBound
    return topics.isEmpty ? nil : LabelWord(range: range, isExcluded: false, topics: topics)
  }

  private func expansion(of word: LabelWord) -> Expansion {
    let meanings = word.topics.map(reader.names.meaning)
    return Expansion(
      range: word.range, values: meanings.flatMap(\.values), phrases: meanings.flatMap(\.labels),
      meanings: word.topics, isOfOrdinaryWords: true, isExcluded: word.isExcluded)
  }

  /// The topics that a word of names means alone, maybe none; `nil` for a word that no name or any
  /// text contains. Texts in memory are searched first, which is cheap; an engine is asked only about
  /// the words of names.
  private func topics(of text: String) -> [Int]? {
    guard let term = QueryTerm(text, matchesStart: true, at: 0) else { return nil }
    if reader.engine == nil, reader.isInTexts(term) { return nil }
    guard reader.labelWords.isInNames(text), reader.engine == nil || !reader.isInTexts(term) else {
      return nil
    }
    return reader.labelWords.topics(with: text)
  }
}
