internal import Text

/// Groups of words whose inflections a stemmer gets wrong: it joins words that differ (organ and
/// organization), or separates forms of one word (child and children).
///
/// A word of a group is a form of that group and of no other. Words are lower case, with accents, and
/// also without them where people type them so.
enum WordGroups {
  /// The groups of a language, one per line; `nil` if its stemmer needs none.
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
