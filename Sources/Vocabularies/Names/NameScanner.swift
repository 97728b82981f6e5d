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
    /// Whether it has a minus before it.
    package let isExcluded: Bool
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
  /// Words in quotes or after a minus are skipped. A code is found only if it is the whole text, or a
  /// whole alternative, and in capitals.
  package func matches(
    in text: String
  ) -> [(range: Range<String.Index>, values: [NamedValue])] {
    Self.matches(in: text) { groups[$0] }.filter { !$0.isExcluded }
      .map { ($0.range, values[$0.meaning]) }
  }

  /// The most words in one name; scripts without spaces have many short words.
  private static let mostWords = 64

  /// The non-overlapping names in a query, the longest first at each position.
  ///
  /// Words inside quotes or after a field prefix (`source:`) are skipped, and no name extends across
  /// the `|` between two alternatives. After a minus, a name is all that follows up to the next
  /// space. A country's code is found only if it is in capitals and the whole query, as `IN` or
  /// `LAO`, a whole alternative, or all that follows a minus. A notation with digits, as `K-7` or
  /// `12.3`, is found between spaces. `meaning` maps the fingerprint of a name to the number of its
  /// meaning.
  package static func matches(in query: String, meaning: (UInt64) -> Int?) -> [Match] {
    let words = WordScanner.words(in: query)
    let runs = runs(of: words, in: query)
    return runs.flatMap { run -> [Match] in
      func code(_ word: Word) -> Int? {
        let text = query[word.range]
        guard run.words.count == 1, isCode(text), let number = meaning(fingerprint(ofCode: text)),
          run.isExcluded || isAlternative(word, among: words, in: query)
        else { return nil }
        return number
      }
      var matches: [Match] = []
      var first = 0
      while first < run.words.count, first == 0 || !run.isExcluded {
        let found =
          code(run.words[first]).map { (length: 1, meaning: $0) }
          ?? notation(at: run.words[first...], in: query, meaning)
          ?? longest(in: run.words[first...], meaning)
        let end = first + (found?.length ?? 1)
        if let found, !run.isExcluded || end == run.words.count {
          matches.append(run.match(first..<end, meaning: found.meaning))
        }
        first = end
      }
      return matches
    }
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

  /// Whether a text has the form of a notation that is no plain word or number: it has a digit and
  /// another character.
  package static func isNotation(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.count { 0x30...0x39 ~= $0 }
    return digits > 0 && digits < text.utf8.count && text.utf8.count <= longestNotation
  }

  /// In bytes.
  private static let longestNotation = 40

  /// Whether a word is all there is between two `|`, or the whole query.
  private static func isAlternative(_ word: Word, among words: [Word], in query: String) -> Bool {
    let start = query[..<word.range.lowerBound].lastIndex(of: "|") ?? query.startIndex
    let end = query[word.range.upperBound...].firstIndex(of: "|") ?? query.endIndex
    return words.count { (start..<end).contains($0.range.lowerBound) } == 1
  }

  /// A notation that is all there is from the first word to the next space.
  private static func notation(
    at words: ArraySlice<Word>, in query: String, _ meaning: (UInt64) -> Int?
  ) -> (length: Int, meaning: Int)? {
    guard let start = words.first?.range.lowerBound else { return nil }
    var before = query[..<start]
    if before.last == "-" { before.removeLast() }
    let isStart = before.last.map { $0.isWhitespace || $0 == "|" } ?? true
    guard isStart else { return nil }
    let text = query[start...].prefix(longestNotation + 1).prefix { !$0.isWhitespace && $0 != "|" }
    guard isNotation(text) else { return nil }
    let length = words.prefix { $0.range.upperBound <= text.endIndex }.count
    return meaning(fingerprint(ofCode: text)).map { (length, $0) }
  }

  private static func longest(
    in words: ArraySlice<Word>, _ meaning: (UInt64) -> Int?
  ) -> (length: Int, meaning: Int)? {
    var fingerprint = Fingerprint()
    var best: (Int, Int)?
    for (count, word) in words.prefix(mostWords).enumerated() {
      if count > 0 { fingerprint.combine(0x20) }
      fingerprint.combine(word.folded)
      if let number = meaning(fingerprint.value) { best = (count + 1, number) }
    }
    return best
  }

  /// Adjacent words of a query that may form names.
  private struct Run {
    var words: [Word]
    let isExcluded: Bool

    func match(_ part: Range<Int>, meaning: Int) -> Match {
      let (start, end) = (words[part.lowerBound].range, words[part.upperBound - 1].range)
      return Match(
        range: start.lowerBound..<end.upperBound, meaning: meaning, isExcluded: isExcluded)
    }
  }

  /// The runs of words without those that names must not include.
  private static func runs(of words: [Word], in query: String) -> [Run] {
    var marked = markedRanges(of: query)[...]
    var runs: [Run] = []
    var end = query.startIndex
    // The marked range of the last word; `nil` for a plain word.
    var last: Range<String.Index>?
    for word in words {
      while let range = marked.first, range.upperBound <= word.range.lowerBound {
        marked.removeFirst()
      }
      let range = marked.first.flatMap { $0.overlaps(word.range) ? $0 : nil }
      let isAlternative = query[end..<word.range.lowerBound].contains("|")
      end = word.range.upperBound
      let isNext = range == last && !isAlternative
      last = range
      if let range, !isExcludedName(query[range]) { continue }
      if isNext, !runs.isEmpty {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append(Run(words: [word], isExcluded: range != nil))
      }
    }
    return runs
  }

  /// The ranges of a query that are in quotes, after a minus or after a field prefix, in order.
  private static func markedRanges(of query: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    var isQuoted = false
    var isAtGap = true
    var part = query.startIndex
    for index in query.indices {
      let character = query[index]
      let isGap = character.isWhitespace || character == "|"
      if isAtGap { part = index }
      if character == ":", start == nil, isFieldName(query[part..<index].drop { $0 == "(" }) {
        start = part
      } else if character.isDoubleQuote {
        isQuoted.toggle()
        start = start ?? index
      } else if character == "-" && isAtGap && start == nil {
        start = index
      }
      if let first = start, !isQuoted, character.isDoubleQuote || isGap {
        ranges.append(first..<query.index(after: index))
        start = nil
      }
      isAtGap = isGap
    }
    if let start { ranges.append(start..<query.endIndex) }
    return ranges
  }

  /// Whether a marked range is a minus and words without quotes or a field prefix.
  private static func isExcludedName(_ text: Substring) -> Bool {
    guard text.first == "-", !text.contains(where: \.isDoubleQuote) else { return false }
    let name = text.dropFirst()
    return !(name.firstIndex(of: ":").map { isFieldName(name[..<$0]) } ?? false)
  }

  /// Whether a text before a colon may name a field: Latin or Cyrillic letters.
  private static func isFieldName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value < 0x530 }
  }
}
