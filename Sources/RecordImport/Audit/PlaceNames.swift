internal import Publications
internal import Text
internal import Vocabularies

/// Finds the names of countries and groupings in titles.
struct PlaceNames {
  /// The meaning of a name in a title.
  enum Meaning: Equatable {
    case country(CountryCode)
    case grouping(Int)
    /// A region or another part of the world; it prevents a shorter match inside its name.
    case other
  }

  /// A name as written in the title, with its meaning.
  struct Match {
    let text: String
    let meaning: Meaning
  }

  private struct Name {
    var meanings: [(meaning: Meaning, language: String)]
  }

  private var names: [UInt64: Name] = [:]
  /// The first words of names, each with the word count of its longest name.
  private var firstWords: [UInt64: Int] = [:]
  /// Names in languages that no record has had yet, by language without script and country.
  private var waiting: [Substring: [(text: String, meaning: Meaning)]] = [:]

  /// The names of a vocabulary. Those in a language other than English wait for a record in it.
  init(_ vocabulary: Vocabulary) {
    let entries = (try? vocabulary.namedEntries(of: [.country])) ?? []
    for entry in entries {
      let meaning: Meaning =
        entry.isArea || entry.value.isRegion ? .other : .country(CountryCode(entry.value.id))
      for name in entry.names where name.use == .preferred || name.use == .alternative {
        if ["", "en", VocabularyName.severalLanguages].contains(name.language) {
          add(name.text, meaning, language: "")
        } else {
          waiting[PlaceNames.primary(name.language), default: []].append((name.text, meaning))
        }
      }
    }
    for (number, grouping) in vocabulary.groupings.enumerated() {
      for name in [grouping.name] + grouping.aliases { add(name, .grouping(number), language: "") }
    }
  }

  private mutating func add(_ text: String, _ meaning: Meaning, language: String) {
    var words = FoldedWords()
    words.append(text)
    guard words.count > 0 else { return }
    var fingerprint = Fingerprint()
    for word in 0..<words.count {
      if word > 0 { fingerprint.combine(0x20) }
      fingerprint.combine(words.bytes[words.range(word)])
      if word == 0 {
        firstWords[fingerprint.value] = max(firstWords[fingerprint.value] ?? 0, words.count)
      }
    }
    names[fingerprint.value, default: Name(meanings: [])].meanings.append((meaning, language))
  }

  /// The names in a title, the longest first at each position. Names are found in English and the
  /// given languages, and those whose language is not known (none, or `mul`) in every title.
  mutating func matches(
    in title: String, _ words: FoldedWords, languages: [String]
  ) -> [Match] {
    for language in languages {
      let language = PlaceNames.primary(language)
      for name in waiting.removeValue(forKey: language) ?? [] {
        add(name.text, name.meaning, language: String(language))
      }
    }
    var matches: [Match] = []
    var first = 0
    while first < words.count {
      guard let (length, meaning) = longest(at: first, words, languages) else {
        first += 1
        continue
      }
      let text = PlaceNames.text(title, words, first..<(first + length))
      if PlaceNames.isName(text, in: title), !isPartOfOther(title, words, first) {
        matches.append(Match(text: text, meaning: meaning))
      }
      first += length
    }
    return matches
  }

  private func longest(
    at first: Int, _ words: FoldedWords, _ languages: [String]
  ) -> (length: Int, Meaning)? {
    var fingerprint = Fingerprint()
    fingerprint.combine(words.bytes[words.range(first)])
    guard let most = firstWords[fingerprint.value] else { return nil }
    var best: (Int, Meaning)?
    for length in 1...most where first + length <= words.count {
      if length > 1 {
        fingerprint.combine(0x20)
        fingerprint.combine(words.bytes[words.range(first + length - 1)])
      }
      let meanings = names[fingerprint.value]?.meanings ?? []
      let found = meanings.first { meaning in
        meaning.language.isEmpty || meaning.language == "en"
          || languages.contains { PlaceNames.primary($0) == meaning.language }
      }
      if let found { best = (length, found.meaning) }
    }
    return best
  }

  /// The primary subtag: `pt` of `pt-BR`. It may have three letters: `fil` is Filipino, not
  /// Finnish.
  private static func primary(_ language: String) -> Substring { language.prefix { $0 != "-" } }

  private static func text(_ title: String, _ words: FoldedWords, _ range: Range<Int>) -> String {
    let (first, last) = (
      words.spelling(range.lowerBound, in: title), words.spelling(range.upperBound - 1, in: title)
    )
    return String(title[first.startIndex..<last.endIndex])
  }

  /// Whether the capitals show that a text is a name: `turkey` is not, and neither is `US` in a
  /// title all in capitals.
  private static func isName(_ text: String, in title: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard let first = letters.first else { return false }
    if first.properties.isLowercase { return false }
    guard text.count <= 3, first.properties.isUppercase else { return true }
    return letters.allSatisfy { $0.properties.isUppercase }
      && title.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Whether the name is part of another, as `Mexico` in `New Mexico`.
  private func isPartOfOther(_ title: String, _ words: FoldedWords, _ first: Int) -> Bool {
    first > 0 && words.spelling(first - 1, in: title) == "New"
  }
}
