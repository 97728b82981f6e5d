/// A folded word or phrase that a query searches for, to be highlighted.
package struct FoundTerm: Hashable, Sendable {
  /// One word, or the adjacent words of a phrase.
  package let words: [String]
  /// Whether the last word matches as a prefix.
  package let matchesStart: Bool

  /// A term of one or more folded words.
  package init(words: [String], matchesStart: Bool) {
    self.words = words
    self.matchesStart = matchesStart
  }
}
