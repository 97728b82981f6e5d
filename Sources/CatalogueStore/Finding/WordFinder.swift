/// Finds the records that have a word or phrase.
struct WordFinder: Sendable {
  let terms: TermDictionary

  /// The records in which `term` stands in a field.
  func records(of term: FoundTerm, in field: TermDictionary.Field = .any) -> Bitmap {
    guard let last = term.words.last else { return Bitmap(allOf: terms.recordCount) }
    let range = terms.terms(last, matchesStart: term.matchesStart)
    guard term.words.count > 1 else { return terms.records(of: range, in: field) }
    var words = term.words.dropLast().map { terms.terms($0, matchesStart: false) }
    words.append(range)
    guard words.allSatisfy({ !$0.isEmpty }) else { return Bitmap(count: terms.recordCount) }
    return records(ofPhrase: words, in: field)
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

  /// The records with the words side by side; only the last range may hold more than one word.
  private func records(ofPhrase words: [Range<Int>], in field: TermDictionary.Field) -> Bitmap {
    var candidates = terms.records(of: words[0], in: field)
    for word in words.dropFirst() {
      candidates.formIntersection(terms.records(of: word, in: field))
    }
    var matcher = PhraseMatcher(terms, first: words[0].lowerBound, among: candidates)
    for word in words.dropFirst().dropLast() { matcher.extend(by: word.lowerBound) }
    return matcher.records(endingWith: words[words.count - 1], in: field)
  }
}
