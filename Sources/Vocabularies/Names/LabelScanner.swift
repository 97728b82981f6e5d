internal import Text

/// Finds labels in the words of a query.
package enum LabelScanner {
  /// A label found in a query.
  package struct Match: Equatable, Sendable {
    /// The label's range in the query.
    package let range: Range<String.Index>
    /// The number of what it means.
    package let meaning: Int
  }

  /// The most words that are looked at as one label.
  private static let mostWords = 24

  /// The labels in a query, the longest first at each place; none overlaps another.
  ///
  /// Words inside quotes or after a minus are as they are typed: no label is looked for there.
  /// A country's code is found where it is the whole query and in capitals, as `IN` or `LAO`.
  /// `meaning` gives the number of what the label with a fingerprint means.
  package static func matches(in query: String, meaning: (UInt64) -> Int?) -> [Match] {
    let words = openWords(of: query)
    if words.count == 1, isCode(query[words[0].range]),
      let number = meaning(fingerprint(ofCode: query[words[0].range]))
    {
      return words[0].folded.isEmpty ? [] : [Match(range: words[0].range, meaning: number)]
    }
    var matches: [Match] = []
    var first = 0
    while first < words.count {
      if let (length, number) = longest(in: words[first...], meaning) {
        let range = words[first].range.lowerBound..<words[first + length - 1].range.upperBound
        matches.append(Match(range: range, meaning: number))
        first += length
      } else {
        first += 1
      }
    }
    return matches
  }

  /// The fingerprint under which a label is looked up, whatever its case, accents and punctuation.
  package static func fingerprint(of label: some StringProtocol) -> UInt64 {
    FoldedKey(String(label)).fingerprint
  }

  /// The fingerprint under which a code is looked up: no label has it, for none holds a zero.
  package static func fingerprint(ofCode code: some StringProtocol) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.combine(0)
    fingerprint.combine(code.utf8)
    return fingerprint.value
  }

  /// Whether a text is made like a country's code in letters.
  static func isCode(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }

  private static func longest(
    in words: ArraySlice<Word>, _ meaning: (UInt64) -> Int?
  ) -> (length: Int, meaning: Int)? {
    var fingerprint = Fingerprint()
    var best: (Int, Int)?
    for (count, word) in words.prefix(mostWords).enumerated() {
      if word.folded.isEmpty { break }
      if count > 0 { fingerprint.combine(0x20) }
      fingerprint.combine(word.folded.utf8)
      if let number = meaning(fingerprint.value) { best = (count + 1, number) }
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
