internal import Text

/// What a label in a query means.
package enum LabelTarget: Hashable, Sendable {
  /// The concept with this name to show.
  case topic(String)
  case country(CountryCode)
  /// The M49 region with this code.
  case region(String)
  /// The grouping with this name.
  case grouping(String)
}

/// A label found in the words of a query.
package struct LabelMatch: Equatable, Sendable {
  /// Where the label stands in the query.
  package var range: Range<String.Index>
  /// What the label names.
  package var target: LabelTarget
}

/// Finds every label of the vocabulary, in any language, in the words of a query.
///
/// It is made when somebody first asks, not at start: that takes about as long as reading the
/// listing. Labels are kept as 64-bit fingerprints; among some thousand labels two different ones
/// with the same fingerprint are not to be expected.
package struct LabelIndex: Sendable {
  private var targets: [UInt64: LabelTarget] = [:]
  private var mostWords = 1
  private let countries: CountryTable?

  /// An index without labels; codes are those of `countries`.
  init(countries: CountryTable?) {
    self.countries = countries
  }

  /// Adds a label; where two mean different things, the first counts.
  mutating func add(_ label: String, _ target: LabelTarget) {
    let key = FoldedKey(label)
    guard !key.isEmpty else { return }
    mostWords = max(mostWords, 1 + key.bytes.count { $0 == 0x20 })
    add(key.fingerprint, target)
  }

  /// Adds a label by its fingerprint.
  mutating func add(_ fingerprint: UInt64, _ target: LabelTarget) {
    if targets[fingerprint] == nil { targets[fingerprint] = target }
  }

  /// Makes room for as many labels of at most as many words.
  mutating func reserve(_ count: Int, words: Int) {
    targets.reserveCapacity(count)
    mostWords = max(mostWords, words)
  }

  /// What a label means.
  package func target(named label: String) -> LabelTarget? {
    targets[FoldedKey(label).fingerprint]
  }

  /// The labels in a query, the longest first at each place; none overlaps another.
  ///
  /// Words inside quotes or after a minus are as they are typed: no label is looked for there.
  /// A country's code is found where it is the whole query and in capitals, as `IN` or `LAO`.
  package func matches(in query: String) -> [LabelMatch] {
    let words = Self.openWords(of: query)
    if words.count == 1, let code = code(words[0], in: query) { return [code] }
    var matches: [LabelMatch] = []
    var first = 0
    while first < words.count {
      if let (length, target) = longest(in: words[first...]) {
        let range = words[first].range.lowerBound..<words[first + length - 1].range.upperBound
        matches.append(LabelMatch(range: range, target: target))
        first += length
      } else {
        first += 1
      }
    }
    return matches
  }

  private func code(_ word: Word, in query: String) -> LabelMatch? {
    let text = String(query[word.range])
    guard !word.folded.isEmpty, text.utf8.allSatisfy({ 0x41...0x5A ~= $0 }),
      let country = countries?.country(named: FoldedKey(text)),
      ([country.code.text] + country.aliases).contains(text)
    else { return nil }
    return LabelMatch(range: word.range, target: .country(country.code))
  }

  private func longest(in words: ArraySlice<Word>) -> (length: Int, target: LabelTarget)? {
    var fingerprint = Fingerprint()
    var best: (Int, LabelTarget)?
    for (count, word) in words.prefix(mostWords).enumerated() {
      if word.folded.isEmpty { break }
      if count > 0 { fingerprint.combine(0x20) }
      fingerprint.combine(word.folded.utf8)
      if let target = targets[fingerprint.value] { best = (count + 1, target) }
    }
    return best
  }

  /// The words of a query; those that labels must not reach into are empty.
  private static func openWords(of query: String) -> [Word] {
    var closed = closedRanges(of: query)[...]
    return WordScanner.words(in: query).map { word in
      while let range = closed.first, range.upperBound <= word.range.lowerBound {
        closed.removeFirst()
      }
      let isClosed = closed.first?.overlaps(word.range) ?? false
      return isClosed ? Word(folded: "", range: word.range) : word
    }
  }

  /// The parts of a query in quotes or after a minus, in order.
  private static func closedRanges(of query: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    var isQuoted = false
    var before: Character = " "
    for index in query.indices {
      let character = query[index]
      if character == "\"" {
        isQuoted.toggle()
        start = start ?? index
      } else if character == "-" && before.isWhitespace && start == nil {
        start = index
      }
      if let first = start, !isQuoted, character == "\"" || character.isWhitespace {
        ranges.append(first..<query.index(after: index))
        start = nil
      }
      before = character
    }
    if let start { ranges.append(start..<query.endIndex) }
    return ranges
  }
}
