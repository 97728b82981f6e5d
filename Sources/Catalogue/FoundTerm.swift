/// A word or phrase that a query looks for, folded, for emphasis.
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
}
