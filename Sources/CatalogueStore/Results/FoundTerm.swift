internal import Catalogue
internal import Text

extension FoundTerm {
  /// Names as phrases of whole words, without duplicates; names without words are omitted.
  static func phrases(_ names: [String]) -> [FoundTerm] {
    var phrases: [FoundTerm] = []
    var seen: Set<[String]> = []
    for name in names {
      let term = FoundTerm(words: WordScanner.words(in: name).map(\.folded), matchesStart: false)
      if !term.words.isEmpty, seen.insert(term.words).inserted { phrases.append(term) }
    }
    return phrases
  }
}
