internal import Catalogue
internal import Stemming
internal import Synchronization
internal import Text
internal import Vocabularies

/// Finds countries, regions and areas by other inflections of their Russian names. A place beside
/// other words is hardly ever in the nominative: *школы в Таиланде*, *Латинской Америки*.
final class InflectedPlaces: Sendable {
  private let names: NameReader
  private let facets: Set<Int>
  // Only one thread uses it; the lock makes the class `Sendable`.
  private let known = Mutex(Known())

  private struct Known: ~Copyable {
    let stemming = Stemming()
    /// The meaning for the stems of a name's words, or `nil` if several have them.
    var meanings: [[UInt32]: Int?]?
  }

  /// The maximum number of words in a name.
  static let mostWords = 4

  init(_ names: NameReader, facets: [Int]) {
    self.names = names
    self.facets = Set(facets)
  }

  /// The one place whose name has other inflections of all words, in this order; `nil` for words in
  /// another script.
  func meaning(of words: [SpeltWord]) -> Int? {
    guard 1...InflectedPlaces.mostWords ~= words.count, words.allSatisfy(\.isCyrillic) else {
      return nil
    }
    return known.withLock { known in
      let meanings = known.meanings ?? meanings(known.stemming)
      known.meanings = meanings
      return InflectedPlaces.stems(of: words, known.stemming).flatMap { meanings[$0] } ?? nil
    }
  }

  private func meanings(_ stemming: Stemming) -> [[UInt32]: Int?] {
    var found: [[UInt32]: Int?] = [:]
    for meaning in 0..<names.meaningCount where facets.contains(names.facet(ofMeaning: meaning)) {
      for name in names.names(ofMeaning: meaning) where name.use != .code {
        let words = SpeltWord.words(in: name.text)
        guard 1...InflectedPlaces.mostWords ~= words.count, words.allSatisfy(\.isCyrillic) else {
          continue
        }
        for words in [words] + InflectedPlaces.cases(of: words) {
          guard let stems = InflectedPlaces.stems(of: words, stemming) else { continue }
          found[stems] = found[stems, default: meaning] == meaning ? meaning : .some(nil)
        }
      }
    }
    return found
  }

  /// A name of one word that ends with a consonant, with the ending of another case. The stemmer takes
  /// the end of *Йемен* and *Вьетнам* for an ending, but not that of *Йемене* and *Вьетнаме*.
  private static func cases(of words: [SpeltWord]) -> [[SpeltWord]] {
    guard words.count == 1, let last = words[0].spelling.last, !"аеёийоуыьэюя".contains(last) else {
      return []
    }
    return ["а", "е"].map { ending in
      [SpeltWord(folded: words[0].folded + ending, spelling: words[0].spelling + ending)]
    }
  }

  private static func stems(of words: [SpeltWord], _ stemming: Stemming) -> [UInt32]? {
    let stems = words.compactMap { stemming.stemClass(of: $0.spelling, in: .russian) }
    return stems.count == words.count ? stems : nil
  }
}

extension InflectedPlaces {
  /// The meanings of words outside the names of a query, as UTF-8 ranges, the longest first. A single
  /// word in lower case that a text contains is an ordinary word: *чада* is no form of *Чад*.
  func expansions(
    of words: String, outside names: [Range<Int>], isInTexts: (QueryTerm) -> Bool
  ) -> [Expansion] {
    guard words.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    let parts = WordQueryPart.parts(of: words)
    func range(_ first: Int, _ last: Int) -> Range<Int> {
      parts[first].bytes(in: words).lowerBound..<parts[last].bytes(in: words).upperBound
    }
    func place(_ first: Int, _ last: Int) -> Int? {
      let inside = parts[first...last]
      guard inside.allSatisfy({ $0.field == nil && !$0.isPhrase }),
        first == last || inside.allSatisfy(\.isPlain),
        !names.contains(where: range(first, last).overlaps)
      else { return nil }
      let text = String(words[parts[first].range.lowerBound..<parts[last].range.upperBound])
      guard let meaning = meaning(of: SpeltWord.words(in: text)) else { return nil }
      if first < last || text.first?.isUppercase ?? false { return meaning }
      return QueryTerm(text, matchesStart: false, at: 0).map(isInTexts) ?? true ? nil : meaning
    }
    var found: [Expansion] = []
    var first = 0
    while first < parts.count {
      let ends = (first..<min(parts.count, first + InflectedPlaces.mostWords)).reversed()
      guard let last = ends.first(where: { place(first, $0) != nil }),
        let number = place(first, last)
      else {
        first += 1
        continue
      }
      let meaning = self.names.meaning(number)
      found.append(
        Expansion(
          range: range(first, last), values: meaning.values, phrases: meaning.labels,
          meanings: [number], isExcluded: parts[first].isNegated))
      first = last + 1
    }
    return found
  }
}

extension SpeltWord {
  /// Whether all letters are Cyrillic.
  fileprivate var isCyrillic: Bool {
    folded.unicodeScalars.allSatisfy { 0x400..<0x530 ~= $0.value }
  }
}
