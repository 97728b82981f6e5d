import Publications
import Stemming
import Text

/// Finds inflections by comparing the stem classes of all words in all records.
final class NaiveInflections {
  private let stemming = Stemming()
  /// Every folded word, with the stem classes of its spellings in the languages of its records.
  private var classes: [String: Set<UInt32>] = [:]
  /// Words that occur only in joined form.
  private var known: Set<String> = []
  /// A cache: every record asks for the same words.
  private var found: [String: Set<String>] = [:]

  init(_ publications: [Publication]) {
    for publication in publications {
      let languages = publication.languages.compactMap { TextLanguage(named: $0) }
      for text in NaiveInflections.texts(of: publication) {
        for word in NaiveInflections.spellings(in: text) {
          add(word, publication.languages.isEmpty && isASCII(word) ? [.english] : languages)
        }
        known.formUnion(NaiveCatalogue.joinedForms(text).joined())
      }
    }
  }

  /// Returns other words of the catalogue that are inflections of a word; those that begin with it
  /// only if `withStarts`.
  func forms(of word: String, spelling: String, withStarts: Bool = false) -> Set<String> {
    let forms = found[spelling] ?? compare(word, spelling: spelling)
    found[spelling] = forms
    return withStarts ? forms : forms.filter { !$0.utf8.starts(with: word.utf8) }
  }

  private func compare(_ word: String, spelling: String) -> Set<String> {
    let isKnown = classes[word] != nil || known.contains(word)
    var wanted = classes[word, default: []]
    let isAnyLanguage = !isKnown || !isASCII(spelling)
    for language in isAnyLanguage ? Stemming.languages : [.english] {
      if language == .russian, isASCII(spelling) { continue }
      if let number = stemming.stemClass(of: spelling, in: language) { wanted.insert(number) }
    }
    return Set(
      classes.keys.filter { other in
        !classes[other, default: []].isDisjoint(with: wanted)
          && other.utf8.first == word.utf8.first
      })
  }

  private func add(_ spelling: String, _ languages: [TextLanguage]) {
    let word = NaiveCatalogue.words(spelling).joined()
    classes[word, default: []].formUnion([])
    guard 3...64 ~= spelling.utf8.count else { return }
    if isASCII(spelling), spelling.contains(where: \.isNumber) { return }
    for language in languages where language != .russian || !isASCII(spelling) {
      if let number = stemming.stemClass(of: spelling.lowercased(), in: language) {
        classes[word, default: []].insert(number)
      }
    }
  }

  private func isASCII(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

  private static func texts(of publication: Publication) -> [String] {
    [publication.title] + publication.sources.flatMap { [$0.name, $0.acronym ?? ""] }
      + publication.tags + publication.paragraphs
  }

  private static func spellings(in text: String) -> [String] {
    text.split { !NaiveCatalogue.isWordCharacter($0) }.map { String($0) }
  }
}
