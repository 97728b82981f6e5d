internal import Catalogue

/// Finds the records that have a word or phrase.
///
/// Phrases take the longest to find: each is looked for once.
final class WordFinder {
  private let terms: TermDictionary
  private var phrases: [FoundTerm: PhraseRecords] = [:]

  init(terms: TermDictionary) {
    self.terms = terms
  }

  /// The records in which `term` stands in a field.
  func records(of term: FoundTerm, in field: TermDictionary.Field = .any) -> Bitmap {
    guard let last = term.words.last else { return Bitmap(allOf: terms.recordCount) }
    let range = terms.terms(last, matchesStart: term.matchesStart)
    guard term.words.count > 1 else { return terms.records(of: range, in: field) }
    let phrase = phrases[term] ?? records(ofPhrase: term, endingWith: range)
    phrases[term] = phrase
    return field == .title ? phrase.inTitle : phrase.all
  }

  /// The records in which any of `phrases` stands in a field.
  func records(ofAny phrases: [FoundTerm], in field: TermDictionary.Field) -> Bitmap {
    var records = Bitmap(count: terms.recordCount)
    for phrase in phrases { records.formUnion(self.records(of: phrase, in: field)) }
    return records
  }

  /// The records of each of `wanted`, without those of any of `unwanted`; `nil` when that is all.
  func records(of query: WordQuery) -> Bitmap? {
    guard !query.isEmpty else { return nil }
    var found: Bitmap?
    for term in query.wanted {
      let records = records(of: term)
      if found == nil { found = records } else { found?.formIntersection(records) }
    }
    var result = found ?? Bitmap(allOf: terms.recordCount)
    for term in query.unwanted { result.subtract(records(of: term)) }
    return result
  }

  private func records(ofPhrase term: FoundTerm, endingWith last: Range<Int>) -> PhraseRecords {
    let words = term.words.dropLast().map { terms.terms($0, matchesStart: false) } + [last]
    guard words.allSatisfy({ !$0.isEmpty }) else { return PhraseRecords(count: terms.recordCount) }
    var candidates = terms.records(of: words[0])
    for word in words.dropFirst() { candidates.formIntersection(terms.records(of: word)) }
    return PhraseMatcher(terms, words: words).records(among: candidates)
  }
}
