internal import CStemmer
package import Text

/// Finds the words that are inflections of one word, in English, Spanish, French, Portuguese and
/// Russian.
///
/// Words are stemmed as written and folded afterwards: without accents a stemmer errs more often
/// and misses a quarter of the inflections of Russian.
package final class Stemming {
  /// The languages that have a stemmer.
  package static let languages: [TextLanguage] = [
    .english, .spanish, .french, .portuguese, .russian,
  ]

  private var stemmers: [TextLanguage: OpaquePointer] = [:]
  private var groups: [TextLanguage: WordTable] = [:]

  /// A stemmer; nothing is loaded until it is used.
  package init() {}

  deinit { for stemmer in stemmers.values { stemmer_free(stemmer) } }

  /// The number of the class of words that `word` is an inflection of; other classes have the same
  /// number only by a rare hash collision. `word` is lower case, with accents if they are known;
  /// `nil` for a language without a stemmer.
  package func stemClass(of word: String, in language: TextLanguage) -> UInt32? {
    guard Stemming.languages.contains(language) else { return nil }
    let word = listed(word, language)
    // Stems have no "=", which therefore keeps groups apart from stems.
    let stem = leader(of: word, in: language).map { "=" + $0 } ?? stem(word, language)
    return Stemming.number(of: TextFolding.fold(stem), language)
  }

  /// A folded English word in its other American and British spellings; empty when it has one only.
  package static func otherSpellings(of word: String) -> [String] {
    SpellingVariants.others(of: word)
  }

  /// The other spellings, American and British, of the English words that an unfinished folded word may
  /// become; those that begin like it are left out.
  package static func otherSpellings(ofStart start: String) -> [String] {
    SpellingVariants.others(ofStart: start)
  }

  /// Whether a list, and not its stem, determines the inflections of a word.
  package func isInGroup(_ word: String, of language: TextLanguage) -> Bool {
    leader(of: listed(word, language), in: language) != nil
  }

  /// The spelling that lists and stemmers know. A word that a list has without accents needs none:
  /// `orgao` is *órgão*, not *orgão*.
  private func listed(_ word: String, _ language: TextLanguage) -> String {
    if language == .english { return SpellingVariants.american(word) }
    let isListed = leader(of: word, in: language) != nil
    return isListed ? word : AccentedEndings.restored(word, in: language)
  }

  private func leader(of word: String, in language: TextLanguage) -> String? {
    if groups[language] == nil { groups[language] = WordGroups.table(of: language) }
    return groups[language]?.leader(of: word)
  }

  private func stem(_ word: String, _ language: TextLanguage) -> String {
    guard let stemmer = stemmer(of: language) else { return word }
    var word = word
    return word.withUTF8 { utf8 in
      var size = 0
      guard let stem = stemmer_stem(stemmer, utf8.baseAddress, utf8.count, &size) else {
        return String(decoding: utf8, as: UTF8.self)
      }
      return String(decoding: UnsafeBufferPointer(start: stem, count: size), as: UTF8.self)
    }
  }

  private func stemmer(of language: TextLanguage) -> OpaquePointer? {
    if let stemmer = stemmers[language] { return stemmer }
    let algorithm =
      switch language {
      case .spanish: STEMMER_SPANISH
      case .french: STEMMER_FRENCH
      case .portuguese: STEMMER_PORTUGUESE
      case .russian: STEMMER_RUSSIAN
      case .english, .german, .italian: STEMMER_ENGLISH
      }
    stemmers[language] = stemmer_new(algorithm)
    return stemmers[language]
  }

  /// 64-bit FNV-1a, folded to 32 bits.
  private static func number(of stem: String, _ language: TextLanguage) -> UInt32 {
    var hash = (0xCBF2_9CE4_8422_2325 ^ UInt64(language.rawValue)) &* 0x0000_0100_0000_01B3
    for byte in stem.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
