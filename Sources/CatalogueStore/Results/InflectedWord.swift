internal import Catalogue

/// A query word and its other forms that also matched.
struct InflectedWord {
  /// Where the word was typed, as offsets into the UTF-8 of the query's words.
  let range: Range<Int>
  /// Other forms that occur in records, as whole words.
  let forms: [FoundTerm]

  /// The displayed forms, as records print them: a few that a user may not expect, not a grammar.
  func label(in reader: CatalogueReader) -> String {
    let printed = PrintedSpelling(reader)
    let shown = forms.enumerated().map { place, form in
      place < CatalogueReader.mostListed
        ? form.words.map(printed.spelling).joined(separator: " ") : ""
    }
    return CatalogueReader.listed(shown, by: "/")
  }
}
