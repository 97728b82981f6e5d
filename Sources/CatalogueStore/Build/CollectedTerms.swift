internal import CStore

/// The words that were collected from all records.
struct CollectedTerms: TermSource {
  private let terms: TextNumbers
  private let sequences: TermSequences
  /// The numbers in `terms`, in byte order.
  private let sorted: [Int]
  private let ranks: TermRanks
  let counts: TermCounts
  let stemMembers: [UInt64]

  init(_ words: RecordWords) {
    terms = words.terms
    sequences = words.sequences
    sorted = terms.sorted()
    ranks = TermRanks(sorted: sorted)
    counts = TermCounts(of: sequences, ranks: ranks)
    stemMembers = words.stems.members(ranks)
  }

  var titleLengths: [UInt16] { sequences.titleLengths }

  func forEachWord(_ body: (UnsafeRawBufferPointer) -> Void) {
    for term in sorted { terms.bytes(of: term).withUnsafeBytes(body) }
  }

  func forEachRecord(_ classes: TermBuckets, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var numbers: [UInt8] = []
    sequences.forEachRecord { _, words in
      numbers.removeAll(keepingCapacity: true)
      for word in words { numbers.append(word == 0 ? 0 : classes.numbers[ranks[word]]) }
      numbers.append(UInt8(STORE_RECORD_END))
      numbers.withUnsafeBufferPointer(body)
    }
  }

  func inverted(_ words: Range<Int>, _ classes: TermBuckets) -> InvertedRange {
    InvertedRange(words, of: sequences, ranks: ranks, counts: counts, classes: classes)
  }
}
