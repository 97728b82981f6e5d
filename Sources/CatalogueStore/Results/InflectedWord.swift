/// A word of a query, and the forms of it under which records are found as well.
package struct InflectedWord: Equatable, Sendable {
  /// The word as it was typed, folded.
  package let word: String
  /// Other forms that records have, whole words.
  package let forms: [FoundTerm]

  /// A word with forms that records have.
  package init(word: String, forms: [FoundTerm]) {
    self.word = word
    self.forms = forms
  }
}
