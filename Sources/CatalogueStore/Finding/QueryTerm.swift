internal import Catalogue
internal import Text

/// A word or phrase of a query in each form in which a record may have it.
struct QueryTerm: Hashable, Sendable {
  /// The words as they are typed; then joined, where signs stand between the parts of one.
  let forms: [FoundTerm]
  /// The words in lower case as they are spelt, for what depends on accents.
  let spelling: String
  /// Where it was typed, as offsets into the UTF-8 of the text that was read.
  let range: Range<Int>

  /// The forms of a text that was typed at an offset; `nil` when it has no words.
  init?(_ text: String, matchesStart: Bool, at offset: Int) {
    let scanned = WordScanner.words(in: text)
    let words = scanned.map(\.folded)
    guard let first = scanned.first, let last = scanned.last else { return nil }
    spelling = text[first.range.lowerBound..<last.range.upperBound].lowercased()
    range = offset..<offset + text.utf8.count
    var forms = [FoundTerm(words: words, matchesStart: matchesStart)]
    if let joined = WordScanner.joinedWords(in: text) {
      forms.append(FoundTerm(words: joined.map(\.folded), matchesStart: matchesStart))
    }
    self.forms = forms
  }

  /// The one word that it is, if it is one that may grow.
  var openWord: String? {
    guard forms.count == 1, forms[0].words.count == 1, forms[0].matchesStart else { return nil }
    return forms[0].words[0]
  }
}
