package import Text

/// Finds names of a vocabulary in a text that a reader typed.
///
/// Names are stored as 64-bit fingerprints; collisions among some thousand names are negligible.
package struct NameScanner: Sendable {
  /// A name found in a text.
  package struct Match: Equatable, Sendable {
    /// The range of the name in the text.
    package let range: Range<String.Index>
    /// The number of its meaning.
    package let meaning: Int
  }

  private var values: [[NamedValue]] = []
  private var groups: [UInt64: Int] = [:]

  /// Adds a name by its fingerprint; a name may have several values.
  mutating func add(_ fingerprint: UInt64, _ value: NamedValue) {
    let group = groups[fingerprint] ?? values.count
    if group == values.count {
      groups[fingerprint] = group
      values.append([])
    }
    if !values[group].contains(value) { values[group].append(value) }
  }

  /// Whether a name with a fingerprint was added.
  func has(_ fingerprint: UInt64) -> Bool { groups[fingerprint] != nil }

  /// The non-overlapping names in a text with their values, the longest first at each position.
  ///
  /// Words in quotes or after a minus are skipped. A code is found only if it is the whole text and
  /// in capitals.
  package func matches(
    in text: String
  ) -> [(range: Range<String.Index>, values: [NamedValue])] {
    Self.matches(in: text) { groups[$0] }.map { ($0.range, values[$0.meaning]) }
  }

  /// The most words in one name; scripts without spaces have many short words.
  private static let mostWords = 64

  /// The non-overlapping names in a query, the longest first at each position.
  ///
  /// Words inside quotes, after a minus or after a field prefix (`source:`) are skipped, and no
  /// name extends across the `|` between two alternatives. A country's code is found only if it is
  /// the whole query and in capitals, as `IN` or `LAO`. `meaning` maps the fingerprint of a name to
  /// the number of its meaning.
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

  /// The lookup fingerprint of a name, independent of case, accents and punctuation.
  package static func fingerprint(of name: some StringProtocol) -> UInt64 {
    FoldedKey(String(name)).fingerprint
  }

  /// The lookup fingerprint of a code. It differs from that of any name, because names contain no
  /// zero byte.
  package static func fingerprint(ofCode code: some StringProtocol) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.combine(0)
    fingerprint.combine(String(code))
    return fingerprint.value
  }

  /// The lookup fingerprint of a loose key. It differs from that of any name or code.
  package static func fingerprint(ofLoose key: FoldedKey) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.combine(1)
    fingerprint.combine(key.bytes)
    return fingerprint.value
  }

  /// Whether a text has the form of an alphabetic country code.
  package static func isCode(_ text: some StringProtocol) -> Bool {
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
      fingerprint.combine(word.folded)
      if let number = meaning(fingerprint.value) { best = (count + 1, number) }
    }
    return best
  }

  /// The words of a query. Words that names must not include become empty.
  private static func openWords(of query: String) -> [Word] {
    var closed = closedRanges(of: query)[...]
    var end = query.startIndex
    return WordScanner.words(in: query).flatMap { word in
      while let range = closed.first, range.upperBound <= word.range.lowerBound {
        closed.removeFirst()
      }
      let isClosed = closed.first?.overlaps(word.range) ?? false
      let isAlternative = query[end..<word.range.lowerBound].contains("|")
      end = word.range.upperBound
      let boundary = Word(folded: "", range: word.range)
      return (isAlternative ? [boundary] : []) + [isClosed ? boundary : word]
    }
  }

  /// The ranges of a query that are in quotes, after a minus or after a field prefix, in order.
  private static func closedRanges(of query: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    var isQuoted = false
    var before: Character = " "
    var part = query.startIndex
    for index in query.indices {
      let character = query[index]
      if before.isWhitespace { part = index }
      if character == ":", start == nil, isFieldName(query[part..<index]) {
        start = part
      } else if character == "\"" {
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

  private static func isFieldName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }
}
