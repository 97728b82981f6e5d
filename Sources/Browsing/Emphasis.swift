package import Catalogue
package import Screen
internal import Text

/// Marks the words that were looked for in a text.
package enum Emphasis {
  /// Ranges of `text` that a term matches, in order and not overlapping.
  package static func ranges(in text: String, of terms: [FoundTerm]) -> [Range<String.Index>] {
    guard !terms.isEmpty else { return [] }
    var found = ranges(of: terms, in: WordScanner.words(in: text))
    // What is written in parts is also found joined.
    for words in WordScanner.otherForms(in: text) {
      let others = ranges(of: terms, in: words).filter { !found.contains(where: $0.overlaps) }
      found += others
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func ranges(of terms: [FoundTerm], in words: [Word]) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var next = 0
    while next < words.count {
      let matched = terms.map { $0.matchLength(in: words, at: next) }.max() ?? 0
      if matched > 0 {
        ranges.append(words[next].range.lowerBound..<words[next + matched - 1].range.upperBound)
      }
      next += max(1, matched)
    }
    return ranges
  }

  /// A part of a text in pieces, with `ranges` of the whole text in the look of a match.
  package static func pieces(
    of part: Substring, ranges: [Range<String.Index>], role: StyleRole
  ) -> [StyledPiece] {
    var pieces: [StyledPiece] = []
    var start = part.startIndex
    for range in ranges where range.upperBound > start && range.lowerBound < part.endIndex {
      let from = max(range.lowerBound, start)
      let to = min(range.upperBound, part.endIndex)
      if from > start { pieces.append(.init(text: String(part.base[start..<from]), role: role)) }
      var piece = StyledPiece(text: String(part.base[from..<to]), role: .match)
      piece.continuesMatch = range.lowerBound < start
      pieces.append(piece)
      start = to
    }
    if start < part.endIndex {
      pieces.append(.init(text: String(part.base[start..<part.endIndex]), role: role))
    }
    return pieces
  }
}

extension FoundTerm {
  /// How many words from `start` on the term matches; 0 when it does not.
  fileprivate func matchLength(in text: [Word], at start: Int) -> Int {
    guard !words.isEmpty, start + words.count <= text.count else { return 0 }
    let last = words.count - 1
    for (offset, word) in words.enumerated() {
      let found = text[start + offset].folded
      let matches = offset == last && matchesStart ? found.hasPrefix(word) : found == word
      if !matches { return 0 }
    }
    return words.count
  }
}
