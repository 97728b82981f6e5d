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
      let matches = isOpen ? found.hasPrefix(word) : found == word
      if !matches, !(words.count == 1 && isInside(found, word, isOpen: isOpen)) { return 0 }
    }
    return words.count
  }

  /// Whether a word matches the end of another one: of a Hangul compound, or of an Arabic word with
  /// the article.
  private func isInside(_ found: String, _ word: String, isOpen: Bool) -> Bool {
    guard let first = word.utf8.first, first >= 0x80 else { return false }
    return WordTails.tails(of: found).contains { isOpen ? $0.hasPrefix(word) : $0 == word }
  }
}
