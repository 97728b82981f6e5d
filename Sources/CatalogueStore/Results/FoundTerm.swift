internal import Text

/// A word or phrase that a query looks for, folded, as results emphasise it.
package struct FoundTerm: Hashable, Sendable {
  /// One word, or the adjacent words of a phrase.
  package let words: [String]
  /// Whether the last word stands for every word that starts with it.
  package let matchesStart: Bool

  /// A term of folded words, at least one.
  package init(words: [String], matchesStart: Bool) {
    self.words = words
    self.matchesStart = matchesStart
  }

  /// Names as phrases of whole words, each once; punctuation alone is none.
  static func phrases(_ names: [String]) -> [FoundTerm] {
    var phrases: [FoundTerm] = []
    for name in names {
      let term = FoundTerm(words: WordScanner.words(in: name).map(\.folded), matchesStart: false)
      if !term.words.isEmpty, !phrases.contains(term) { phrases.append(term) }
    }
    return phrases
  }
}
