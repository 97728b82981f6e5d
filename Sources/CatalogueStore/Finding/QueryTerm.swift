internal import Catalogue
internal import Text

/// A word or phrase of a query, in every form that a record may have.
struct QueryTerm: Hashable, Sendable {
  /// The words as typed; then their parts joined, where signs separate them; with a plain hamza,
  /// where an Arabic letter carries one; and a Hangul word in two words.
  let forms: [FoundTerm]
  /// The words as spelt, in lower case, for rules that depend on accents.
  let spelling: String
  /// Where it was typed, as offsets into the UTF-8 of the parsed text.
  let range: Range<Int>

  /// The forms of a text typed at an offset; `nil` when it has no words.
  init?(_ text: String, matchesStart: Bool, at offset: Int) {
    let scanned = WordScanner.words(in: text)
    let words = scanned.map(\.folded)
    guard let first = scanned.first, let last = scanned.last else { return nil }
    spelling = text[first.range.lowerBound..<last.range.upperBound].lowercased()
    range = offset..<offset + text.utf8.count
    var forms = [FoundTerm(words: words, matchesStart: matchesStart)]
    for words in WordScanner.otherForms(in: text) {
      forms.append(FoundTerm(words: words.map(\.folded), matchesStart: matchesStart))
    }
    for words in words.count == 1 ? HangulWords.halves(of: words[0]) : [] {
      forms.append(FoundTerm(words: words, matchesStart: matchesStart))
    }
    self.forms = forms
  }

  /// This word and the next one joined: Arabic-script words with a non-joiner are also typed with a
  /// space, and Korean compounds are written with and without one. `nil` for other scripts.
  func joined(to next: QueryTerm) -> QueryTerm? {
    guard let word = joinableWord, let end = next.joinableWord else { return nil }
    return QueryTerm(
      forms: [FoundTerm(words: [word + end], matchesStart: true)], spelling: "",
      range: range.lowerBound..<next.range.upperBound)
  }

  /// Whether it is two words joined into one.
  var isJoined: Bool { spelling.isEmpty }

  private init(forms: [FoundTerm], spelling: String, range: Range<Int>) {
    (self.forms, self.spelling, self.range) = (forms, spelling, range)
  }

  /// Its only word, if it matches as a prefix and consists of Arabic letters or Hangul jamo.
  private var joinableWord: String? {
    guard forms[0].words.count == 1, forms[0].matchesStart else { return nil }
    let word = forms[0].words[0]
    let letters = word.unicodeScalars
    let isJoinable =
      letters.allSatisfy { 0x620..<0x700 ~= $0.value }
      || letters.allSatisfy { 0x1100..<0x1200 ~= $0.value }
    return isJoinable ? word : nil
  }

  /// Its only word, if it has one form and matches as a prefix.
  var openWord: String? {
    guard forms.count == 1, forms[0].words.count == 1, forms[0].matchesStart else { return nil }
    return forms[0].words[0]
  }
}
