/// A word of a text: a run of letters and digits.
package struct Word: Equatable, Sendable {
  /// The word as finding compares it.
  package let folded: String
  /// Its range in the text that was scanned, marks after its last letter included.
  package let range: Range<String.Index>

  /// A word as a scanner finds it.
  package init(folded: String, range: Range<String.Index>) {
    self.folded = folded
    self.range = range
  }
}

/// Cuts text into words.
package enum WordScanner {
  /// The words of a text in order; everything that is no letter or digit parts them.
  package static func words(in text: String) -> [Word] {
    var words: [Word] = []
    var folded = String.UnicodeScalarView()
    var start = text.startIndex
    var end = text.startIndex
    func close() {
      guard !folded.isEmpty else { return }
      words.append(Word(folded: String(folded), range: start..<end))
      folded = String.UnicodeScalarView()
    }
    var scalars = FoldedScalars(text.unicodeScalars)
    var before = scalars.index
    while let character = scalars.next() {
      character.forEachScalar { scalar, isWord in
        guard isWord else { return close() }
        if folded.isEmpty { start = before }
        folded.append(scalar)
        end = scalars.index
      }
      if character.isDropped, !folded.isEmpty { end = scalars.index }
      before = scalars.index
    }
    close()
    return words
  }
}
