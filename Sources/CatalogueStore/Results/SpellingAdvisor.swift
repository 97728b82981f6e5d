internal import Catalogue

/// Finds other spellings of the words of a query that finds nothing.
struct SpellingAdvisor {
  private let counter: QueryCounter
  private let query: Query
  private let spelling: Spelling
  private let words: [TypedWord]
  private let unknown: [TypedWord]

  /// Words for which those near to them are looked through.
  private static let mostWords = 4
  /// Spellings that are shown for a word.
  private static let mostSpellings = 2

  init(_ query: Query, counter: QueryCounter) {
    self.counter = counter
    self.query = query
    let spelling = Spelling(counter.reader)
    let labels = spelling.labels(in: query.words)
    self.spelling = spelling
    words = TypedWord.words(of: query.words).filter { word in
      !labels.contains(where: word.range.overlaps)
    }
    unknown = words.filter { !spelling.isKnown($0.folded) }
  }

  /// All words as the catalogue spells them, with what they find.
  ///
  /// The name of a field comes first, for it is no word of the catalogue. To join changes no letter and
  /// comes next; then each unknown word becomes the nearest known one.
  /// Where that finds nothing, other words are respelt too; last, words without results are dropped.
  var suggestion: (words: String, count: Int)? {
    let typed = query.words
    if let found = MisspeltField(in: typed).flatMap({ suggested($0.words) }) { return found }
    if let found = joined(typed).flatMap(suggested) { return found }
    let changes = respelt
    guard !changes.isEmpty else { return nil }
    let respelled = typed.replacing(changes)
    if let found = suggested(respelled) ?? joined(respelled).flatMap(suggested) { return found }
    let near = spellings(among: changes)
    if let found = near.lazy.compactMap({ suggested($0.words) }).first { return found }
    if query.usesMeanings, let found = near.first { return (found.words, found.count) }
    return kept(of: respelled).flatMap(suggested)
  }

  /// For each word that alone is wrong, spellings that records with all others have.
  var replacements: [NoResultAdvice.Replacement] {
    spellings(among: []).map { found in
      .init(
        .words(found.words), old: String(query.words[found.word.range]), new: found.new,
        count: found.count)
    }
  }

  /// Each unknown word as the nearest known one, or as the two that it consists of.
  private var respelt: [TypedWord] {
    unknown.compactMap { word in
      (spelling.nearest(to: word.folded) ?? spelling.halves(of: word.folded)?.joined(separator: " "))
        .map { TypedWord(folded: $0, range: word.range) }
    }
  }

  private typealias Found = (words: String, word: TypedWord, new: String, count: Int)

  /// The words with one of them spelt as some record has it that has all others, among which
  /// `changes` have been made; unknown words first.
  private func spellings(among changes: [TypedWord]) -> [Found] {
    var found: [Found] = []
    var tried = 0
    for word in unknown + words.filter({ !unknown.contains($0) })
    where tried < Self.mostWords && Spelling.mayDiffer(word.folded) && counter.canGoOn {
      let others = changes.filter { $0.range != word.range }
      let rest = variant(with: others + [TypedWord(folded: "", range: word.range)])
      guard counter.count(rest) > 0 else { continue }
      tried += 1
      let near = spelling.nearest(
        to: word.folded, inRecordsOf: rest, counter, atMost: Self.mostSpellings)
      found += near.compactMap { new in
        let other = variant(with: others + [TypedWord(folded: new, range: word.range)])
        let count = counter.count(other)
        return count > 0 && new != word.folded ? (other.words, word, new, count) : nil
      }
    }
    return found
  }

  private func variant(with changes: [TypedWord]) -> Query {
    var query = query
    let sorted = changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    query.words = counter.resolver.expander.offered(query.words.replacing(sorted))
    // So a reader finds them.
    query.usesMeanings = true
    return query
  }

  /// Words with what they find; `nil` where they find nothing, alone or with what they mean: that
  /// would be a second dead end.
  private func suggested(_ words: String) -> (words: String, count: Int)? {
    var alone = query
    alone.words = words
    alone.usesMeanings = false
    var offered = query
    offered.words = counter.resolver.expander.offered(words)
    offered.usesMeanings = true
    let count = counter.count(offered)
    return count > 0 && counter.count(alone) > 0 ? (offered.words, count) : nil
  }

  /// As many of some words as find something together; `nil` where that is less than half of them.
  private func kept(of words: String) -> String? {
    var other = query
    other.words = words
    let parts = WordParts(of: other, counter: counter)
    guard let dropped = parts.fewestToDrop, dropped.count * 2 <= parts.ranges.count else {
      return nil
    }
    return other.without(.severalWords(dropped)).words
  }

  /// The words as typed, with each two neighbours joined that are one word of the catalogue; `nil`
  /// without any.
  private func joined(_ typed: String) -> String? {
    var changes: [TypedWord] = []
    let words = TypedWord.words(of: typed)
    for (word, next) in zip(words, words.dropFirst()) {
      let together = word.folded + next.folded
      let range = word.range.lowerBound..<next.range.upperBound
      let between = typed[word.range.upperBound..<next.range.lowerBound]
      // No quote that would be left alone, and nothing that is taken away.
      guard !between.contains(where: { $0.isLetter || $0.isNumber || $0 == "\"" }),
        spelling.isWord(together),
        changes.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true
      else { continue }
      changes.append(TypedWord(folded: together, range: range))
    }
    return changes.isEmpty ? nil : typed.replacing(changes)
  }
}
