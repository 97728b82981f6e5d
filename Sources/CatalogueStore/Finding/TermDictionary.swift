internal import CStore

/// The term dictionary: looks up words and their posting lists.
struct TermDictionary: Sendable {
  private let text: ByteView
  private let starts: NumberView<UInt32>
  private let signatures: NumberView<UInt64>
  private let postings: NumberView<UInt32>
  private let postingStarts: NumberView<UInt32>
  private let titlePostings: NumberView<UInt32>
  private let titlePostingStarts: NumberView<UInt32>
  private let positionBytes: ByteView
  private let positionStarts: NumberView<UInt32>
  private let titleWords: NumberView<UInt16>
  private let heavyEntries: NumberView<UInt32>
  private let heavyBitmaps: NumberView<UInt64>
  let sequences: WordSequences
  let recordCount: Int

  /// The texts of a record in which to search.
  enum Field {
    case any, title
  }

  init(_ parts: ImageParts) {
    text = parts[.terms]
    starts = parts.numbers(.termStarts)
    signatures = parts.numbers(.signatures)
    postings = parts.numbers(.postings)
    postingStarts = parts.numbers(.postingStarts)
    titlePostings = parts.numbers(.titlePostings)
    titlePostingStarts = parts.numbers(.titlePostingStarts)
    positionBytes = parts[.positions]
    positionStarts = parts.numbers(.positionStarts)
    titleWords = parts.numbers(.titleWords)
    heavyEntries = parts.numbers(.prefixBitmaps)
    heavyBitmaps = parts.numbers(.heavyBitmaps)
    recordCount = parts.recordCount
    sequences = WordSequences(parts, wordCount: max(0, starts.count - 1))
  }

  /// The number of distinct words.
  var count: Int { max(0, starts.count - 1) }

  /// The bytes of a word.
  func bytes(of term: Int) -> UnsafeRawBufferPointer { text[starts.range(term)].buffer }

  /// Whether the words are in byte order, each once, and begin like UTF-8.
  var isSorted: Bool {
    if count > 0, bytes(of: count - 1).first ?? 0 > 0xF7 { return false }
    return (0..<count).dropFirst().allSatisfy {
      TermDictionary.compare(bytes(of: $0 - 1), bytes(of: $0)) < 0
    }
  }

  /// Calls `body` with each word that has at most `limit` signature bits not in `signature`, and
  /// lacks at most `limit` of its bits.
  func forEachTerm(near signature: UInt64, limit: Int, _ body: (Int) -> Void) {
    let signatures = signatures.slice(0..<count)
    var near = [UInt32](repeating: 0, count: 1024)
    var start = 0
    while start < signatures.count {
      let block = UnsafeBufferPointer(
        rebasing: signatures[start..<min(start + near.count, signatures.count)])
      let found = store_near_signatures(
        block.baseAddress, block.count, signature, UInt32(limit), &near)
      for index in near.prefix(found) { body(start + Int(index)) }
      start += block.count
    }
  }

  /// The words that start with `word`, or the one word that equals it.
  func terms(_ word: String, matchesStart: Bool) -> Range<Int> {
    var word = word
    return word.withUTF8 { word in
      let bytes = UnsafeRawBufferPointer(word)
      let lower = firstTerm { TermDictionary.compare($0, bytes) >= 0 }
      let upper = firstTerm(from: lower) { term in
        let head = matchesStart ? UnsafeRawBufferPointer(rebasing: term.prefix(bytes.count)) : term
        return TermDictionary.compare(head, bytes) > 0
      }
      return lower..<max(lower, upper)
    }
  }

  /// The number of records with a word.
  func recordCount(of term: Int) -> Int {
    stored(term..<term + 1, in: .any).map(Bitmap.population)
      ?? listed(term..<term + 1, in: .any).count
  }

  /// The number of given records with a word.
  func count(of term: Int, in records: Bitmap) -> Int {
    if let stored = stored(term..<term + 1, in: .any) { return records.intersectionCount(stored) }
    return records.count(of: listed(term..<term + 1, in: .any))
  }

  /// The ordinals of the records with any of these words in the title, one posting list after the
  /// other.
  func titleOrdinals(of terms: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    listed(terms, in: .title)
  }

  /// The number of words in a record's title, which precede all other words.
  func titleWordCount(at ordinal: Int) -> Int { titleWords[ordinal] }

  /// The size in bytes of a word's positions: about one per position; 0 for a word with a class of
  /// its own.
  func positionSize(of term: Int) -> Int { positionBytes[positionStarts.range(term)].count }

  /// Calls `body` with a word's records and positions.
  func withWord<Result>(_ term: Int, _ body: (UnsafePointer<store_word>) -> Result) -> Result {
    let positions = positionBytes[positionStarts.range(term)]
    let bits = stored(term..<term + 1, in: .any)
    let ordinals = listed(term..<term + 1, in: .any)
    var word = store_word(
      ordinals: bits == nil ? ordinals.baseAddress : nil, bits: bits?.baseAddress,
      count: bits.map(Bitmap.population) ?? ordinals.count,
      positions: positions.base.assumingMemoryBound(to: UInt8.self), size: positions.count)
    return body(&word)
  }

  /// Calls `body` with the ordinals of the records that have a word in a field, ascending.
  func forEachRecord(with term: Int, in field: Field, _ body: (Int) -> Void) {
    guard field == .any else {
      for ordinal in titleOrdinals(of: term..<term + 1) { body(Int(ordinal)) }
      return
    }
    _ = firstRecord(with: term) { ordinal in
      body(ordinal)
      return false
    }
  }

  /// The first record with a word for which `predicate` holds.
  func firstRecord(with term: Int, where predicate: (Int) -> Bool) -> Int? {
    guard let bits = stored(term..<term + 1, in: .any) else {
      return listed(term..<term + 1, in: .any).first { predicate(Int($0)) }.map { Int($0) }
    }
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        let ordinal = index << 6 | rest.trailingZeroBitCount
        if predicate(ordinal) { return ordinal }
        rest &= rest &- 1
      }
    }
    return nil
  }

  /// The positions of a word; empty for a word with a class of its own.
  func positions(of term: Int) -> UnsafeRawBufferPointer {
    positionBytes[positionStarts.range(term)].buffer
  }

  /// Calls `body` with each record and position of a word, ascending.
  func forEachPlace(of term: Int, _ body: (_ record: Int, _ position: Int) -> Void) {
    if let own = sequences.ownClass(of: term) {
      forEachRecord(with: term, in: .any) { record in
        for (position, number) in sequences.classes(at: record).enumerated() where number == own {
          body(record, position)
        }
      }
      return
    }
    let skips = 4 * ((recordCount(of: term) - 1) / Int(STORE_POSITION_BLOCK))
    var cursor = ByteCursor(positionBytes[positionStarts.range(term)].suffix(from: skips))
    forEachRecord(with: term, in: .any) { record in
      var position = 0
      while !cursor.isAtEnd {
        let delta = cursor.varint()
        position &+= delta >> 1
        body(record, position)
        if delta & 1 == 1 { break }
      }
    }
  }

  /// The records with any word of a range.
  func records(of terms: Range<Int>, in field: Field = .any) -> Bitmap {
    if let stored = stored(terms, in: field) { return Bitmap(count: recordCount, stored: stored) }
    var records = Bitmap(count: recordCount)
    records.insert(listed(terms, in: field))
    if field == .any { insertStored(terms, into: &records) }
    return records
  }

  /// The records with any word of any range.
  func records(ofAny ranges: [Range<Int>]) -> Bitmap {
    var records = Bitmap(count: recordCount)
    for range in ranges {
      records.insert(listed(range, in: .any))
      insertStored(range, into: &records)
    }
    return records
  }

  /// The posting lists of the words in a range, concatenated. For `.any`, words stored as bitmaps
  /// are missing; for `.title`, all are present.
  private func listed(_ terms: Range<Int>, in field: Field) -> UnsafeBufferPointer<UInt32> {
    switch field {
    case .any: postings.slice(postingStarts.range(terms))
    case .title: titlePostings.slice(titlePostingStarts.range(terms))
    }
  }

  /// Adds the records of the single words in a range that are stored as bitmaps.
  private func insertStored(_ terms: Range<Int>, into records: inout Bitmap) {
    var entry = firstStored(from: (terms.lowerBound, -terms.upperBound))
    while entry < storedCount, heavyEntries[entry * 4] < terms.upperBound {
      if heavyEntries[entry * 4 + 1] == heavyEntries[entry * 4] + 1,
        let stored = storedBits(heavyEntries[entry * 4 + 2])
      {
        records.formUnion(stored)
      }
      entry += 1
    }
  }

  /// The stored bitmap of exactly this range, if it has one.
  private func stored(_ terms: Range<Int>, in field: Field) -> UnsafeBufferPointer<UInt64>? {
    let entry = firstStored(from: (terms.lowerBound, -terms.upperBound))
    guard entry < storedCount, heavyEntries[entry * 4] == terms.lowerBound,
      heavyEntries[entry * 4 + 1] == terms.upperBound, !terms.isEmpty
    else { return nil }
    return storedBits(heavyEntries[entry * 4 + (field == .title ? 3 : 2)])
  }

  private var storedCount: Int { heavyEntries.count / 4 }

  /// The first entry not before `wanted`. Entries are sorted by first word, widest range first.
  private func firstStored(from wanted: (Int, Int)) -> Int {
    partitionPoint(0..<storedCount) {
      (heavyEntries[$0 * 4], -heavyEntries[$0 * 4 + 1]) >= wanted
    }
  }

  private func storedBits(_ number: Int) -> UnsafeBufferPointer<UInt64>? {
    let wordCount = Bitmap.wordCount(recordCount)
    guard number > 0, number <= heavyBitmaps.count else { return nil }
    let start = (number - 1) * wordCount
    let stored = heavyBitmaps.slice(start..<start + wordCount)
    return stored.count == wordCount ? stored : nil
  }

  private func firstTerm(from lower: Int = 0, where predicate: (UnsafeRawBufferPointer) -> Bool)
    -> Int
  {
    partitionPoint(lower..<max(lower, count)) { predicate(bytes(of: $0)) }
  }

  /// Three-way byte comparison: negative, 0 or positive.
  private static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
    for index in 0..<min(a.count, b.count) where a[index] != b[index] {
      return Int(a[index]) - Int(b[index])
    }
    return a.count - b.count
  }
}

/// The first number of `range` for which `predicate` holds, else the upper bound. Binary search:
/// the predicate must also hold for all later numbers.
func partitionPoint(_ range: Range<Int>, _ predicate: (Int) -> Bool) -> Int {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  while lower < upper {
    let middle = lower + (upper - lower) / 2
    if predicate(middle) { upper = middle } else { lower = middle + 1 }
  }
  return lower
}
