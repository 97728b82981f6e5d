internal import CStore

/// Finds words and the records that have them.
struct TermDictionary: Sendable {
  private let text: ByteView
  private let starts: NumberView<UInt32>
  private let signatures: NumberView<UInt64>
  private let postings: NumberView<UInt32>
  private let postingStarts: NumberView<UInt32>
  private let titlePostings: NumberView<UInt32>
  private let titlePostingStarts: NumberView<UInt32>
  private let positionBytes: ByteView
  private let positionStarts: NumberView<UInt64>
  private let titleWords: NumberView<UInt16>
  private let heavyEntries: NumberView<UInt32>
  private let heavyBitmaps: NumberView<UInt64>
  let recordCount: Int

  /// The texts of a record in which a word is looked for.
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
    heavyEntries = parts.numbers(.heavyPrefixes)
    heavyBitmaps = parts.numbers(.heavyBitmaps)
    recordCount = parts.recordCount
  }

  /// The number of distinct words.
  var count: Int { max(0, starts.count - 1) }

  /// The bytes of a word.
  func bytes(of term: Int) -> UnsafeRawBufferPointer { text[starts.range(term)].buffer }

  /// Calls `body` with each word that has at most `limit` letters that `signature` lacks, and lacks
  /// at most `limit` of its letters.
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

  /// The words that start with `prefix`, or the one word that equals it.
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

  /// The number of postings of a range of words.
  func postingCount(_ terms: Range<Int>) -> Int { ordinals(of: terms, in: .any).count }

  /// The ordinals of the records of a range of words, word after word.
  func ordinals(of terms: Range<Int>, in field: Field) -> UnsafeBufferPointer<UInt32> {
    switch field {
    case .any: postings.slice(postingStarts.range(terms))
    case .title: titlePostings.slice(titlePostingStarts.range(terms))
    }
  }

  /// Where a word stands in each of its records.
  func positions(of term: Int, recordCount: Int) -> PositionList {
    PositionList(positionBytes[positionStarts.range(term)], recordCount: recordCount)
  }

  /// A word's records and positions as they lie.
  func word(_ term: Int) -> store_word {
    let ordinals = ordinals(of: term..<term + 1, in: .any)
    let bytes = positionBytes[positionStarts.range(term)].buffer
    return store_word(
      ordinals: ordinals.baseAddress, count: ordinals.count,
      positions: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), size: bytes.count)
  }

  /// The number of words of a record's title, which stand before all others.
  func titleWordCount(at ordinal: Int) -> Int { titleWords[ordinal] }

  /// The records that have any of a range of words.
  func records(of terms: Range<Int>, in field: Field = .any) -> Bitmap {
    if let stored = heavyBitmap(of: terms, in: field) {
      return Bitmap(count: recordCount, stored: stored)
    }
    var records = Bitmap(count: recordCount)
    records.insert(ordinals(of: terms, in: field))
    return records
  }

  /// The stored bits of a range with very many postings.
  private func heavyBitmap(of terms: Range<Int>, in field: Field) -> UnsafeBufferPointer<UInt64>? {
    // By first word, and of one first word the widest first.
    let wanted = (terms.lowerBound, -terms.upperBound)
    let entry = partitionPoint(0..<heavyEntries.count / 4) {
      (heavyEntries[$0 * 4], -heavyEntries[$0 * 4 + 1]) >= wanted
    }
    guard heavyEntries[entry * 4] == terms.lowerBound,
      heavyEntries[entry * 4 + 1] == terms.upperBound, !terms.isEmpty
    else { return nil }
    let wordCount = Bitmap.wordCount(recordCount)
    let number = heavyEntries[entry * 4 + (field == .title ? 3 : 2)]
    guard number > 0 else { return nil }
    let start = (number - 1) * wordCount
    let stored = heavyBitmaps.slice(start..<start + wordCount)
    return stored.count == wordCount ? stored : nil
  }

  private func firstTerm(from lower: Int = 0, where predicate: (UnsafeRawBufferPointer) -> Bool)
    -> Int
  {
    partitionPoint(lower..<max(lower, count)) { predicate(bytes(of: $0)) }
  }

  /// Compares bytes as `<`, `==`, `>`: negative, 0, positive.
  private static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
    for index in 0..<min(a.count, b.count) where a[index] != b[index] {
      return Int(a[index]) - Int(b[index])
    }
    return a.count - b.count
  }
}

/// The first number of `range` from which on `predicate` holds.
func partitionPoint(_ range: Range<Int>, _ predicate: (Int) -> Bool) -> Int {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  while lower < upper {
    let middle = lower + (upper - lower) / 2
    if predicate(middle) { upper = middle } else { lower = middle + 1 }
  }
  return lower
}
