/// Articles, prepositions, conjunctions and question words of English, Spanish, French, Portuguese,
/// Russian and Indonesian: they say nothing about the subject of a search.
package enum LinkingWords {
  /// Whether a word, in lower case or folded, is one of them.
  package static func contains(_ word: String) -> Bool { words.contains(word) }

  /// The article or preposition, with its apostrophe, with which a typed word begins, such as the `l’`
  /// of `l’école`; `nil` if it does not, or if nothing follows.
  package static func elision(of text: String) -> Range<String.Index>? {
    guard let mark = text.firstIndex(where: { $0 == "'" || $0 == "\u{2019}" }),
      elided.contains(text[..<mark].lowercased())
    else { return nil }
    let end = text.index(after: mark)
    return end < text.endIndex && text[end].isLetter ? text.startIndex..<end : nil
  }

  private static let elided: Set = ["d", "l", "qu"]

  /// Words for the sign `-`, in lower case: they change what a search means, and are never left out.
  package static let negations: Set = [
    "not", "without", "except", "sin", "excepto", "salvo", "sans", "sauf", "sem", "exceto", "без",
    "кроме", "tanpa", "kecuali", "selain",
  ]
  /// Words for the sign `|`, in lower case.
  package static let alternatives: Set = ["or", "o", "u", "ou", "или", "atau"]

  /// Words before the first year of a range, in lower case: `since 2014`.
  package static let since: Set = ["since", "from", "desde", "depuis", "с", "sejak", "dari"]
  /// Words before the year that a range follows, in lower case: `after 2014`.
  package static let after: Set = [
    "after", "después", "despues", "tras", "après", "apres", "depois", "após", "apos", "после",
    "setelah",
  ]
  /// Words before the year that follows a range, in lower case: `antes de 2014`.
  package static let before: Set = ["before", "antes", "avant", "до", "sebelum"]
  /// Words before the last year of a range, in lower case: `hasta 2014`.
  package static let until: Set = [
    "until", "till", "hasta", "jusqu'en", "jusqu’en", "até", "ate", "по", "sampai",
    "hingga",
  ]
  /// Words between two years that make them a range, in lower case: `2014 to 2016`.
  package static let to: Set = [
    "to", "and", "until", "till", "a", "al", "y", "hasta", "à", "et", "au", "e", "até", "ate", "ao",
    "и", "до", "по", "hingga", "sampai", "dan",
  ]

  private static let words = Set(
    WordScanner.words(in: typed).flatMap { [$0.folded, String(typed[$0.range])] })

  private static let typed = """
    a against an and are about as at between by do does for from how in into is of on or the to
    what when where which why with
    a al como con contra cuál cuáles cuándo de del dónde e el en entre es la las lo los o para
    por qué que se sobre son su u un una y
    à au aux avec ce ces chez comment contre dans de des du en entre est et la le les ou où par
    pour pourquoi quand que quel quelle quels quelles qui quoi sont sur un une
    a à ao aos as às com como contra da das de do dos e é em entre na nas no nos num numa o onde
    os ou para pela pelas pelo pelos por qual quais quando que são sobre um uma
    а в во где для до за и из или к как ко когда между на не о об от по под почему при про
    против с со такое у через что это
    adalah antara apa atau bagi bagaimana dalam dan dari dengan di itu kapan ke mana mengapa
    oleh pada para tentang terhadap untuk yang
    """
}
