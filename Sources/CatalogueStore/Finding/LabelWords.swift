internal import Catalogue
internal import Stemming
internal import Synchronization
internal import Text
internal import Vocabularies

/// Finds the topics that have a word in one of their names, in any language.
///
/// Readers type what the screen says, but the texts may be in another language: no text has the word
/// *trata*, while *Trata de niños* is a topic.
final class LabelWords: Sendable {
  private let names: NameReader
  private let facet: Int?
  // Only one thread uses it; the lock makes the class `Sendable`.
  private let known = Mutex(Known())

  private struct Known: ~Copyable {
    let stemming = Stemming()
    /// The words of the names; `nil` until they are needed.
    var words: LabelWordIndex?
    var found: [String: [Int]] = [:]
  }

  /// The maximum number of topics in a catalogue: their names are read while the reader types.
  private static let mostNamed = 10_000
  /// The maximum number of cached words.
  private static let mostKnown = 256
  /// The fewest letters of a word; shorter ones are mostly articles and prepositions.
  private static let shortest = 3

  /// The names of a facet's values and vocabulary entries.
  init(_ names: NameReader, facet: Int?) {
    self.names = names
    self.facet = facet
  }

  /// The meanings of the topics that have typed words in a name, side by side and whole, each as typed
  /// or in another inflection; ascending.
  func topics(with text: String) -> [Int] {
    guard let facet else { return [] }
    return known.withLock { known in
      if let found = known.found[text] { return found }
      var found: [Int] = []
      if let words = NameWords(text, known.stemming, shortest: LabelWords.shortest) {
        let index = known.words ?? index(of: facet, known.stemming)
        found = index.topics(words).filter { topic in
          names.names(ofMeaning: topic).contains { words.stand(in: $0) }
        }
        known.words = index
      }
      if known.found.count >= LabelWords.mostKnown { known.found = [:] }
      known.found[text] = found
      return found
    }
  }

  /// Whether a topic has typed words in a name, as typed or inflected, side by side or not.
  func isInNames(_ text: String) -> Bool {
    guard let facet else { return false }
    return known.withLock { known in
      guard let words = NameWords(text, known.stemming, shortest: LabelWords.shortest) else {
        return false
      }
      let index = known.words ?? index(of: facet, known.stemming)
      known.words = index
      return !index.topics(words).isEmpty
    }
  }

  private func index(of facet: Int, _ stemming: Stemming) -> LabelWordIndex {
    var index = LabelWordIndex()
    for topic in topics(of: facet) {
      for name in names.names(ofMeaning: topic) where name.use != .code {
        index.add(name, of: topic, stemming)
      }
    }
    index.finish()
    return index
  }

  private func topics(of facet: Int) -> [Int] {
    let topics = (0..<names.meaningCount).filter {
      names.facet(ofMeaning: $0) == facet && names.isFoundByWords($0)
    }
    return topics.count > LabelWords.mostNamed ? [] : topics
  }
}

/// Typed words as compared with names.
struct NameWords {
  /// The words in every form that is searched for.
  let forms: [FoundTerm]
  let words: [(word: SpeltWord, classes: [TextLanguage: StemClass])]
  private let stemming: Stemming

  struct StemClass {
    let number: UInt32
    let isGrouped: Bool
  }

  /// `nil` for a word that is too short, and for a single letter or cluster of a script without
  /// spaces.
  init?(_ text: String, _ stemming: Stemming, shortest: Int) {
    guard let term = QueryTerm(text, matchesStart: true, at: 0) else { return nil }
    forms = term.forms.map { FoundTerm(words: $0.words, matchesStart: false) }.filter { form in
      let isCluster = form.words.last.map(WordFinder.isCluster) ?? true
      return isCluster
        ? form.words.count > 1 : form.words.joined().unicodeScalars.count >= shortest
    }
    if forms.isEmpty { return nil }
    self.stemming = stemming
    words = SpeltWord.words(in: text).map { word in
      (word, NameWords.classes(of: word.spelling, stemming))
    }
  }

  private static func classes(
    of spelling: String, _ stemming: Stemming
  ) -> [TextLanguage: StemClass] {
    let isASCII = spelling.utf8.allSatisfy { $0 < 0x80 }
    return Stemming.languages.reduce(into: [:]) { classes, language in
      if language == .russian, isASCII { return }
      classes[language] = stemming.stemClass(of: spelling, in: language).map {
        StemClass(number: $0, isGrouped: stemming.isInGroup(spelling, of: language))
      }
    }
  }

  /// Whether a name has the words. A single word must be in the name that is shown, or be all of
  /// another one: an everyday word of another name, as *home* in *run away from home*, does not mean
  /// the topic.
  func stand(in name: VocabularyName) -> Bool {
    guard name.use != .code,
      words.count > 1 || name.use == .preferred || SpeltWord.words(in: name.text).count == 1
    else { return false }
    return forms.contains { $0.matches(in: name.text) } || areInflected(in: name)
  }

  /// Whether words of a name, side by side, are the typed ones or other inflections of them in the
  /// language of the name.
  private func areInflected(in name: VocabularyName) -> Bool {
    guard let language = TextLanguage(named: name.language) else { return false }
    let others = SpeltWord.words(in: name.text)
    guard others.count >= words.count else { return false }
    return (0...others.count - words.count).contains { start in
      words.indices.allSatisfy { isForm(others[start + $0], of: words[$0], in: language) }
    }
  }

  private func isForm(
    _ other: SpeltWord, of typed: (word: SpeltWord, classes: [TextLanguage: StemClass]),
    in language: TextLanguage
  ) -> Bool {
    if other.folded == typed.word.folded { return true }
    guard let stem = typed.classes[language],
      stem.isGrouped || other.folded.utf8.first == typed.word.folded.utf8.first
    else { return false }
    return stemming.stemClass(of: other.spelling, in: language) == stem.number
  }
}
