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
    var found = Bitmap(count: terms.recordCount)
    var ends = PhraseEnds()
    readEnds(of: words[0].lowerBound, among: candidates, into: &ends)
    for word in words.dropFirst().dropLast() {
      var longer = PhraseEnds()
      let records = ends.records(of: terms.recordCount)
      forEachMatch(of: word.lowerBound, after: ends, among: records) { ordinal, positions in
        longer.append(ordinal, positions)
      }
      ends = longer
    }
    var left = ends.records(of: terms.recordCount)
    for term in words[words.count - 1] {
      forEachMatch(of: term, after: ends, among: left) { ordinal, positions in
        guard field == .any || Int(positions[0]) < terms.titleWordCount(at: ordinal) else { return }
        found.insert(ordinal)
        left.remove(ordinal)
      }
    }
    return found
  }

  private func readEnds(of term: Int, among candidates: Bitmap, into ends: inout PhraseEnds) {
    let ordinals = terms.ordinals(of: term..<term + 1, in: .any)
    var list = terms.positions(of: term, recordCount: ordinals.count)
    var positions: [UInt32] = []
    for (index, ordinal) in ordinals.enumerated() where candidates.contains(Int(ordinal)) {
      list.positions(of: index, into: &positions)
      ends.append(Int(ordinal), positions)
    }
  }

  /// Calls `body` with each record of `records` in which the word stands right after one of
  /// `ends`, and the places where it does.
  private func forEachMatch(
    of term: Int, after ends: PhraseEnds, among records: Bitmap, _ body: (Int, [UInt32]) -> Void
  ) {
    let ordinals = terms.ordinals(of: term..<term + 1, in: .any)
    var list = terms.positions(of: term, recordCount: ordinals.count)
    var positions: [UInt32] = []
    var matches: [UInt32] = []
    var record = 0
    for (index, ordinal) in ordinals.enumerated() where records.contains(Int(ordinal)) {
      guard let place = ends.place(of: ordinal, from: record) else { continue }
      record = place
      list.positions(of: index, into: &positions)
      ends.successors(of: record, among: positions, into: &matches)
      if !matches.isEmpty { body(Int(ordinal), matches) }
    }
  }
}
