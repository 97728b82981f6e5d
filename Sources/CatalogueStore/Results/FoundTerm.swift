internal import Catalogue
internal import Text

extension FoundTerm {
  /// Names as phrases of whole words, without duplicates; names without words are omitted.
  static func phrases(_ names: [String]) -> [FoundTerm] {
    var phrases: [FoundTerm] = []
    for name in names {
      let term = FoundTerm(words: WordScanner.words(in: name).map(\.folded), matchesStart: false)
      if !term.words.isEmpty, !phrases.contains(term) { phrases.append(term) }
    }
    return phrases
  }
}
