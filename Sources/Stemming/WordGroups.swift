internal import Text

/// Words whose inflections an algorithm gets wrong, in groups of which each is one word: what it
/// joins and should not (organ and organization), and what it misses (child and children).
///
/// A word of a group has the forms of its group and no others. Words are in lower case, accented.
enum WordGroups {
  /// The groups of a language, one a line; `nil` where its stemmer needs none.
  static func table(of language: TextLanguage) -> WordTable? {
    switch language {
    case .english: WordTable(english)
    case .spanish: WordTable(spanish)
    case .french: WordTable(french)
    case .portuguese: WordTable(portuguese)
    case .russian: WordTable(russian)
    case .german, .italian: nil
    }
  }
}
