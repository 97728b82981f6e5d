internal import Catalogue
internal import Stemming
internal import Text
internal import Vocabularies

/// The topics by the words of their names, as written and by stem.
struct LabelWordIndex {
  private var topicsOfWord: [String: [Int]] = [:]
  private var topicsOfStem: [Stem: [Int]] = [:]

  /// The stems of words, many of which are in several names.
  private var stems: [TextLanguage: [String: UInt32]] = [:]

  private struct Stem: Hashable {
    let language: TextLanguage
    let number: UInt32
  }

  /// Adds a name of a topic; call in ascending order of topics.
  mutating func add(_ name: VocabularyName, of topic: Int, _ stemming: Stemming) {
    for form in WordScanner.nameForms(of: name.text) {
      for word in form { LabelWordIndex.add(topic, to: &topicsOfWord[word, default: []]) }
    }
    guard let language = TextLanguage(named: name.language), Stemming.languages.contains(language)
    else { return }
    for word in SpeltWord.words(in: name.text) {
      guard
        let number = stems[language]?[word.spelling]
          ?? stemming.stemClass(of: word.spelling, in: language)
      else { return }
      stems[language, default: [:]][word.spelling] = number
      let stem = Stem(language: language, number: number)
      LabelWordIndex.add(topic, to: &topicsOfStem[stem, default: []])
    }
  }

  /// Call after the last name.
  mutating func finish() { stems = [:] }

  private static func add(_ topic: Int, to topics: inout [Int]) {
    if topics.last != topic { topics.append(topic) }
  }

  /// The topics that may have typed words in one name, ascending: those with the rarest of them, as
  /// typed or inflected.
  func topics(_ typed: NameWords) -> [Int] {
    var found: Set<Int> = []
    for form in typed.forms {
      let words = form.words.map { topicsOfWord[$0] ?? [] }
      found.formUnion(words.min { $0.count < $1.count } ?? [])
    }
    let inflected = typed.words.map { word in
      word.classes.reduce(into: Set(topicsOfWord[word.word.folded] ?? [])) { topics, other in
        let stem = Stem(language: other.key, number: other.value.number)
        topics.formUnion(topicsOfStem[stem] ?? [])
      }
    }
    found.formUnion(inflected.min { $0.count < $1.count } ?? [])
    return found.sorted()
  }
}
