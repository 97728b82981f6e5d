internal import Catalogue

/// Finds the records that have a word or phrase.
///
/// Phrases take the longest, so their records are cached.
final class WordFinder {
  private let terms: TermDictionary
  private let stems: StemIndex?
  private var phrases: [FoundTerm: PhraseRecords] = [:]

  /// A finder; without `stems`, words have no inflections.
  init(terms: TermDictionary, stems: StemIndex? = nil) {
    self.terms = terms
    self.stems = stems
  }

  /// The records that contain `term` in a field.
  func records(of term: FoundTerm, in field: TermDictionary.Field = .any) -> Bitmap {
    guard let last = term.words.last else { return Bitmap(allOf: terms.recordCount) }
    let range = range(of: last, matchesStart: term.matchesStart)
    guard term.words.count > 1 else { return terms.records(of: range, in: field) }
    let phrase = phrases[term] ?? records(ofPhrase: term, endingWith: range)
    phrases[term] = phrase
    return field == .title ? phrase.inTitle : phrase.all
  }

  /// The records that contain any of `phrases` in a field.
  func records(ofAny phrases: [FoundTerm], in field: TermDictionary.Field) -> Bitmap {
    var records = Bitmap(count: terms.recordCount)
    for phrase in phrases { records.formUnion(self.records(of: phrase, in: field)) }
    return records
  }

  /// Whether any record contains a term or another inflection of it.
  func isInTexts(_ term: QueryTerm) -> Bool {
    let isFound = term.forms.contains { form in
      guard form.words.count == 1 else { return records(of: form).population > 0 }
      return !range(of: form.words[0], matchesStart: form.matchesStart).isEmpty
    }
    return isFound || !inflections(of: term).isEmpty
  }

  /// Words of the catalogue that are other inflections of a term, in byte order.
  func inflections(of term: QueryTerm) -> [FoundTerm] {
    guard let stems, let word = term.openWord else { return [] }
    let own = range(of: word, matchesStart: true)
    return stems.inflections(of: word, spelt: term.spelling, in: terms).filter { !own.contains($0) }
      .map { self.term($0) }
  }

  /// Words of the catalogue that are inflections of a folded word, including itself; `spelling` is
  /// the same word with its accents.
  func inflections(of word: String, spelt spelling: String) -> [FoundTerm] {
    stems?.inflections(of: word, spelt: spelling, in: terms).map { term($0) } ?? []
  }

  /// Variants of a multi-word phrase with one word replaced with another inflection: *child
  /// marriages*.
  func inflectedPhrases(of phrase: FoundTerm) -> [FoundTerm] {
    guard phrase.words.count > 1 else { return [] }
    return phrase.words.indices.flatMap { place in
      let word = phrase.words[place]
      return inflections(of: word, spelt: word).prefix(WordFinder.mostInflections).compactMap {
        other in
        var words = phrase.words
        words[place] = other.words[0]
        return words == phrase.words
          ? nil : FoundTerm(words: words, matchesStart: phrase.matchesStart)
      }
    }
  }

  private static let mostInflections = 8

  private func term(_ number: Int) -> FoundTerm {
    FoundTerm(
      words: [String(decoding: terms.bytes(of: number), as: UTF8.self)], matchesStart: false)
  }

  /// The catalogue words that a word matches. The signs after a single letter are dropped when no
  /// word has them.
  func range(of word: String, matchesStart: Bool) -> Range<Int> {
    let range = terms.terms(word, matchesStart: matchesStart)
    guard range.isEmpty, let last = word.utf8.last, last == 0x2B || last == 0x23 else {
      return range
    }
    let letter = word.prefix { $0 != "+" && $0 != "#" }
    return terms.terms(String(letter), matchesStart: matchesStart)
  }

  private func records(ofPhrase term: FoundTerm, endingWith last: Range<Int>) -> PhraseRecords {
    let words = term.words.dropLast().map { range(of: $0, matchesStart: false) } + [last]
    guard words.allSatisfy({ !$0.isEmpty }) else { return PhraseRecords(count: terms.recordCount) }
    var candidates = terms.records(of: words[0])
    for word in words.dropFirst() { candidates.formIntersection(terms.records(of: word)) }
    return PhraseMatcher(terms, words: words).records(among: candidates)
  }
}
