/// A word of a text; see `FoldedWords` for what is a word.
package struct Word: Equatable, Sendable {
  /// The word as search compares it.
  package let folded: String
  /// Its range in the text that was scanned, marks after its last letter included.
  package let range: Range<String.Index>

  /// A word as a scanner finds it.
  package init(folded: String, range: Range<String.Index>) {
    self.folded = folded
    self.range = range
  }
}

/// Divides text into words.
package enum WordScanner {
  /// The words of a text in order.
  package static func words(in text: String) -> [Word] {
    var folded = FoldedWords(keepsPlaces: true)
    folded.append(text)
    return folded.indexed(in: text)
  }

  /// The words of a text, joined where hyphens, apostrophes or signs between groups of digits
  /// divide one: see `JoinedForms`. `nil` when they are those of `words(in:)`.
  package static func joinedWords(in text: String) -> [Word]? {
    var folded = FoldedWords(keepsPlaces: true)
    folded.append(text)
    return folded.joined(folded.indexed(in: text))
  }

  /// The words of a text in each other form under which one of them is found: joined, and in Arabic
  /// with hamzas alone; see `JoinedForms`.
  package static func otherForms(in text: String) -> [[Word]] {
    var folded = FoldedWords(keepsPlaces: true)
    folded.append(text)
    let words = folded.indexed(in: text)
    let joined = folded.joined(words)
    guard !folded.hamzas.isEmpty else { return joined.map { [$0] } ?? [] }
    let bare = folded.withBareHamzas(words)
    return [joined, bare, folded.joined(bare)].compactMap(\.self)
  }
}

extension FoldedWords {
  /// Some words, which are those of the text, with those joined that have a joined form; `nil` without any.
  fileprivate func joined(_ words: [Word]) -> [Word]? {
    let chains = JoinedForms.chains(in: self)
    if chains.isEmpty { return nil }
    var words = words
    for chain in chains.reversed() {
      let parts = words[chain.words]
      guard let first = parts.first, let last = parts.last else { continue }
      let joined = Word(
        folded: parts.map(\.folded).joined(),
        range: first.range.lowerBound..<last.range.upperBound)
      words.replaceSubrange(chain.words, with: [joined])
    }
    return words
  }

  /// The words of the text with the hamza alone where a letter carried one.
  fileprivate func withBareHamzas(_ words: [Word]) -> [Word] {
    words.enumerated().map { number, word in
      ArabicHamza.form(of: range(number), in: self).map {
        Word(folded: String(decoding: $0, as: UTF8.self), range: word.range)
      } ?? word
    }
  }

  /// The words with their places as indices of the text that they were read from. No two overlap: of
  /// several words that one letter stands for, such as `½`, the first has the letter.
  fileprivate func indexed(in text: String) -> [Word] {
    var last = 0
    return (0..<count).map { word in
      let lower = max(last, places[word].lowerBound)
      last = max(lower, places[word].upperBound)
      let start = text.utf8.index(text.startIndex, offsetBy: lower)
      let end = text.utf8.index(start, offsetBy: last - lower)
      return Word(
        folded: String(decoding: bytes[range(word)], as: UTF8.self), range: start..<end)
    }
  }
}
