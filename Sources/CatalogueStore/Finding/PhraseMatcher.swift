/// Matches a phrase word by word: keeps where it ends in each record, as far as it was matched.
struct PhraseMatcher {
  private let terms: TermDictionary
  private var ends: PhraseEnds
  // Kept for their room.
  private var positions: [UInt32] = []
  private var matches: [UInt32] = []

  /// A phrase that begins with a word, looked for in `candidates`.
  init(_ terms: TermDictionary, first term: Int, among candidates: Bitmap) {
    self.terms = terms
    ends = PhraseEnds(recordCount: terms.recordCount)
    let ordinals = terms.ordinals(of: term..<term + 1, in: .any)
    var list = terms.positions(of: term, recordCount: ordinals.count)
    for (index, ordinal) in ordinals.enumerated() where candidates.contains(Int(ordinal)) {
      list.positions(of: index, into: &positions)
      ends.append(Int(ordinal), positions)
    }
    ends.seal()
  }

  /// Keeps the records in which a word comes next.
  mutating func extend(by term: Int) {
    var longer = PhraseEnds(recordCount: terms.recordCount)
    forEachMatch(of: term, among: ends.records) { longer.append($0, $1) }
    longer.seal()
    ends = longer
  }

  /// The records in which any of a range of words comes next, and all stand in `field`.
  func records(endingWith range: Range<Int>, in field: TermDictionary.Field) -> Bitmap {
    var left = ends.records
    var found = Bitmap(count: terms.recordCount)
    var next = PhraseEnds.NextWords()
    for term in range {
      ends.findNext(terms.word(term), among: left, into: &next)
      // A record is done with its first match.
      for (ordinal, position) in zip(next.records, next.positions).prefix(next.count)
      where field == .any || Int(position) < terms.titleWordCount(at: Int(ordinal)) {
        found.insert(Int(ordinal))
        left.remove(Int(ordinal))
      }
    }
    return found
  }

  /// Calls `body` with each record of `records` in which a word stands right after an end, and the
  /// places where it does.
  private mutating func forEachMatch(
    of term: Int, among records: Bitmap, _ body: (Int, [UInt32]) -> Void
  ) {
    let ordinals = terms.ordinals(of: term..<term + 1, in: .any)
    var list = terms.positions(of: term, recordCount: ordinals.count)
    for (index, ordinal) in ordinals.enumerated() where records.contains(Int(ordinal)) {
      guard let place = ends.place(of: Int(ordinal)) else { continue }
      list.positions(of: index, into: &positions)
      ends.successors(of: place, among: positions, into: &matches)
      if !matches.isEmpty { body(Int(ordinal), matches) }
    }
  }
}
