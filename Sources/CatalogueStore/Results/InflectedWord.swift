internal import Catalogue

/// A query word and its other forms that also matched.
struct InflectedWord {
  /// Where the word was typed, as offsets into the UTF-8 of the query's words.
  let range: Range<Int>
  /// Other forms that occur in records, as whole words.
  let forms: [FoundTerm]

  /// The maximum number of forms shown; a rare verb has more.
  private static let mostNamed = 3

  /// The displayed forms: a few that a user may not expect, not a grammar.
  var label: String {
    let names = forms.prefix(InflectedWord.mostNamed).map { $0.words.joined(separator: " ") }
    return (names + (forms.count > names.count ? ["…"] : [])).joined(separator: "/")
  }
}
