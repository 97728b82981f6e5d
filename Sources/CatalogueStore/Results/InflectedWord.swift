internal import Catalogue

/// A query word and its other forms that also matched.
struct InflectedWord {
  /// Where the word was typed, as offsets into the UTF-8 of the query's words.
  let range: Range<Int>
  /// Other forms that occur in records, as whole words.
  let forms: [FoundTerm]

  /// The displayed forms: a few that a user may not expect, not a grammar.
  var label: String {
    CatalogueReader.listed(forms.map { $0.words.joined(separator: " ") }, by: "/")
  }
}
