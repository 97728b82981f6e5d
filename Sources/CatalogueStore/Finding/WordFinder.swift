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
        guard field == .any || positions[0] < terms.titleWordCount(at: ordinal) else { return }
        found.insert(ordinal)
        left.remove(ordinal)
      }
    }
    return found
  }

  private func readEnds(of term: Int, among candidates: Bitmap, into ends: inout PhraseEnds) {
    let ordinals = terms.ordinals(of: term..<term + 1, in: .any)
    var list = terms.positions(of: term, recordCount: ordinals.count)
    var positions: [Int] = []
    for (index, ordinal) in ordinals.enumerated() where candidates.contains(Int(ordinal)) {
      list.positions(of: index, into: &positions)
      ends.append(Int(ordinal), positions)
    }
  }

  /// Calls `body` with each record of `records` in which the word stands right after one of
  /// `ends`, and the places where it does.
  private func forEachMatch(
    of term: Int, after ends: PhraseEnds, among records: Bitmap, _ body: (Int, [Int]) -> Void
  ) {
    let ordinals = terms.ordinals(of: term..<term + 1, in: .any)
    var list = terms.positions(of: term, recordCount: ordinals.count)
    var positions: [Int] = []
    var matches: [Int] = []
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

/// Where a phrase, as far as it was matched, ends in each record.
struct PhraseEnds {
  private var ordinals: [UInt32] = []
  private var starts: [Int] = [0]
  private var positions: [Int] = []

  /// The records that have one.
  func records(of recordCount: Int) -> Bitmap {
    var records = Bitmap(count: recordCount)
    ordinals.withUnsafeBufferPointer { records.insert($0) }
    return records
  }

  /// The place of a record's ends, looked for from `start` on in doubling steps: lists of very
  /// different lengths are matched in the time of the shorter one.
  func place(of ordinal: UInt32, from start: Int) -> Int? {
    var step = 1
    var lower = min(start, ordinals.count)
    while lower + step < ordinals.count, ordinals[lower + step] < ordinal {
      lower += step
      step *= 2
    }
    let upper = max(lower, min(lower + step + 1, ordinals.count))
    let place = partitionPoint(lower..<upper) { ordinals[$0] >= ordinal }
    return place < ordinals.count && ordinals[place] == ordinal ? place : nil
  }

  mutating func append(_ ordinal: Int, _ ends: [Int]) {
    ordinals.append(UInt32(ordinal))
    positions += ends
    starts.append(positions.count)
  }

  /// Those of ascending `candidates` that stand right after an end in a record.
  func successors(of record: Int, among candidates: [Int], into result: inout [Int]) {
    result.removeAll(keepingCapacity: true)
    var at = starts[record]
    let end = starts[record + 1]
    for candidate in candidates {
      while at < end, positions[at] &+ 1 < candidate { at += 1 }
      guard at < end else { return }
      if positions[at] &+ 1 == candidate { result.append(candidate) }
    }
  }
}
