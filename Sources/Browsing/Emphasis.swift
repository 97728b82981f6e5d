package import Catalogue
package import Screen
internal import Text

/// Highlights search terms in a text.
package enum Emphasis {
  /// The ranges of `text` that match a term, in order, without overlaps.
  package static func ranges(in text: String, of terms: [FoundTerm]) -> [Range<String.Index>] {
    guard !terms.isEmpty else { return [] }
    var found = ranges(of: terms, in: WordScanner.words(in: text))
    // Words written in parts are also matched as joined words.
    for words in WordScanner.otherForms(in: text) {
      found = merged(found, ranges(of: terms, in: words))
    }
    return found
  }

  /// The ranges of both lists, without those of the second that overlap one of the first. Each list
  /// is in order; a page has thousands of ranges.
  private static func merged(
    _ ranges: [Range<String.Index>], _ others: [Range<String.Index>]
  ) -> [Range<String.Index>] {
    var merged: [Range<String.Index>] = []
    var next = 0
    for other in others {
      while next < ranges.count, ranges[next].upperBound <= other.lowerBound {
        merged.append(ranges[next])
        next += 1
      }
      if next == ranges.count || !ranges[next].overlaps(other) { merged.append(other) }
    }
    return merged + ranges[next...]
  }

  private static func ranges(of terms: [FoundTerm], in words: [Word]) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    let inner = terms.filter(\.mayBeInside)
    var next = 0
    while next < words.count {
      var matched = terms.map { $0.matchLength(in: words, at: next) }.max() ?? 0
      if matched == 0, isInside(words[next].folded, inner) { matched = 1 }
      if matched > 0 {
        ranges.append(words[next].range.lowerBound..<words[next + matched - 1].range.upperBound)
      }
      next += max(1, matched)
    }
    return ranges
  }

  /// Whether a term matches the end of a word: of a Hangul compound, or of an Arabic word with the
  /// article.
  private static func isInside(_ word: String, _ terms: [FoundTerm]) -> Bool {
    guard !terms.isEmpty else { return false }
    return WordTails.tails(of: word).contains { tail in
      terms.contains { $0.matchesStart ? tail.hasPrefix($0.words[0]) : tail == $0.words[0] }
    }
  }

  /// A part of a text as pieces, with the match style for `ranges` of the whole text.
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
  /// The number of words that the term matches from `start` on; 0 if it does not match.
  fileprivate func matchLength(in text: [Word], at start: Int) -> Int {
    guard !words.isEmpty, start + words.count <= text.count else { return 0 }
    let last = words.count - 1
    for (offset, word) in words.enumerated() {
      let found = text[start + offset].folded
      let isOpen = offset == last && matchesStart
      guard isOpen ? found.hasPrefix(word) : found == word else { return 0 }
    }
    return words.count
  }

  /// Whether it can match the end of a word: such words are not in ASCII.
  fileprivate var mayBeInside: Bool {
    words.count == 1 && words[0].utf8.first.map { $0 >= 0x80 } ?? false
  }
}
