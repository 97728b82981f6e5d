internal import Catalogue
internal import Text

/// Suggests other spellings for the words of a query without results.
struct SpellingAdvisor {
  private let counter: QueryCounter
  private let query: Query
  private let misspelt: MisspeltField?
  private let spelling: Spelling
  private let words: [TypedWord]
  private let unknown: [TypedWord]
  private let printed: PrintedSpelling

  /// The maximum number of words for which similar ones are tried.
  private static let mostWords = 4
  /// The maximum number of spellings per word.
  private static let mostSpellings = 2

  init(_ query: Query, counter: QueryCounter, language: String) {
    self.counter = counter
    self.query = query
    misspelt = MisspeltField(in: query.words, language: language)
    let spelling = Spelling(counter.reader)
    let labels = spelling.labels(in: query.words)
    self.spelling = spelling
    let resolved = counter.resolver.resolved(query)
    let linking = resolved.linkingWords + resolved.optionalWords
    words = TypedWord.words(of: query.words).filter { word in
      let start = query.words.utf8.distance(from: query.words.startIndex, to: word.range.lowerBound)
      return !labels.contains(where: word.range.overlaps)
        && !linking.contains { $0.contains(start) }
    }
    unknown = words.filter { !spelling.isKnown($0.folded) }
    printed = PrintedSpelling(counter.reader)
  }

  /// All words as the catalogue spells them, and the number of results.
  ///
  /// A misspelt field name is corrected first, because it is not a word of the catalogue. Next,
  /// neighbouring words are joined, which changes no letter; then each unknown word becomes the
  /// nearest known one. If there are still no results, other words are respelt too; last, words
  /// without results are dropped.
  var suggestion: (words: String, count: Int)? {
    let typed = query.words
    if let found = misspelt?.words.flatMap(suggested) { return found }
    if let found = joined(typed).flatMap(suggested) { return found }
    let changes = respelt
    guard !changes.isEmpty else { return nil }
    let respelled = typed.replacing(changes)
    if let found = suggested(respelled) ?? joined(respelled).flatMap(suggested) { return found }
    let near = spellings(among: changes)
    if let found = near.lazy.compactMap({ suggested($0.words) }).first { return found }
    if query.expandsWords, let found = near.first { return (found.words, found.count) }
    return kept(of: respelled).flatMap(suggested)
  }

  /// For each word that alone causes the lack of results, spellings that occur in records with all
  /// other words.
  var replacements: [NoResultAdvice.Replacement] {
    spellings(among: []).map { found in
      .init(
        .words(found.words), old: String(query.words[found.word.range]), new: found.new,
        count: found.count)
    }
  }

  /// Each unknown word as the nearest known one, or split into two words; numbers stay.
  private var respelt: [TypedWord] {
    unknown.filter { !$0.isNumber }.compactMap { word in
      (spelling.nearest(to: word.folded) ?? spelling.halves(of: word.folded)?.joined(separator: " "))
        .map { TypedWord(folded: $0, range: word.range) }
    }
  }

  private typealias Found = (words: String, word: TypedWord, new: String, count: Int)

  /// Variants in which one word is respelt to match records with all other words, after `changes`
  /// have been applied to these; unknown words first.
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
        guard new != word.folded else { return nil }
        let new = printed.spelling(of: new)
        let other = variant(with: others + [TypedWord(folded: new, range: word.range)])
        let count = counter.count(other)
        return count > 0 ? (other.words, word, new, count) : nil
      }
    }
    return found
  }

  private func variant(with changes: [TypedWord]) -> Query {
    var query = query
    let sorted = changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    query.words = counter.resolver.expander.offered(query.words.replacing(sorted))
    // The user's query will also match by meanings.
    query.expandsWords = true
    return query
  }

  /// Words as records print them, and the number of their results with meanings; `nil` if they have
  /// none with meanings or none without: that would be a second dead end.
  private func suggested(_ words: String) -> (words: String, count: Int)? {
    let words = printed.spelled(words, except: Set(self.words.map(\.folded)))
    var alone = query
    alone.words = words
    alone.expandsWords = false
    var offered = query
    offered.words = counter.resolver.expander.offered(words)
    offered.expandsWords = true
    let count = counter.count(offered)
    return count > 0 && counter.count(alone) > 0 ? (offered.words, count) : nil
  }

  /// The words without those that prevent results; `nil` when more than half would be dropped, or only
  /// linking words and other words than typed would stay: *last year* says nothing about *east*.
  private func kept(of words: String) -> String? {
    var other = query
    other.words = words
    let parts = WordParts(of: other, counter: counter)
    guard let dropped = parts.fewestToDrop, dropped.count * 2 <= parts.ranges.count else {
      return nil
    }
    let kept = other.without(.severalWords(dropped)).words
    // Together, for words that are joined or split.
    let typed = self.words.map(\.folded).joined()
    let isTyped = TypedWord.words(of: kept).contains {
      typed.contains($0.folded) && !LinkingWords.contains($0.folded)
    }
    return isTyped ? kept : nil
  }

  /// The words as typed, with neighbours joined that form a word of the catalogue; `nil` when there
  /// are none.
  ///
  /// A word that the catalogue has is what the reader means, and is not joined: another word may be
  /// painful to read, as *therapist* is for `the rapist`.
  private func joined(_ typed: String) -> String? {
    var changes: [TypedWord] = []
    let words = TypedWord.words(of: typed)
    for (word, next) in zip(words, words.dropFirst()) {
      let together = word.folded + next.folded
      let range = word.range.lowerBound..<next.range.upperBound
      let between = typed[word.range.upperBound..<next.range.lowerBound]
      // Do not leave a quote unpaired, join an excluded word, or offer one number for two.
      guard !(word.isNumber && next.isNumber),
        !between.contains(where: { $0.isLetter || $0.isNumber || $0.isDoubleQuote }),
        mayBeParts(word.folded, next.folded), spelling.isWord(together),
        changes.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true
      else { continue }
      changes.append(TypedWord(folded: together, range: range))
    }
    return changes.isEmpty ? nil : typed.replacing(changes)
  }

  /// Whether two words may be one written apart: two words of the catalogue are not, nor are an
  /// article and a word: `the rapist` is no *therapist*.
  private func mayBeParts(_ word: String, _ next: String) -> Bool {
    ![word, next].contains(where: QueryTerm.isArticle) && ![word, next].allSatisfy(spelling.isWord)
  }
}
