internal import Catalogue

/// A word of a query, and the forms of it under which records are found as well.
struct InflectedWord {
  /// Where the word was typed, as offsets into the UTF-8 of the query's words.
  let range: Range<Int>
  /// Other forms that records have, whole words.
  let forms: [FoundTerm]

  /// Forms that are named; a rare verb has more.
  private static let mostNamed = 3

  /// The forms, to show: the one or two that a reader may not expect, not a grammar.
  var label: String {
    let names = forms.prefix(InflectedWord.mostNamed).map { $0.words.joined(separator: " ") }
    return (names + (forms.count > names.count ? ["…"] : [])).joined(separator: "/")
  }
}
