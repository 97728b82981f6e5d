/// The words of all records, from which `TermPartsBuilder` writes its parts. Words are numbered in
/// byte order.
protocol TermSource: Sendable {
  /// How often each word occurs.
  var counts: TermCounts { get }
  /// The number of positions in each record's title; larger numbers are clamped.
  var titleLengths: [UInt16] { get }
  /// The words of stem classes, for `StemPartsWriter`.
  var stemMembers: [UInt64] { get }

  /// Calls `body` with the bytes of each word, in order.
  func forEachWord(_ body: (UnsafeRawBufferPointer) -> Void)

  /// Calls `body` with the classes of each record's words, then `STORE_RECORD_END`.
  func forEachRecord(_ classes: TermBuckets, _ body: (UnsafeBufferPointer<UInt8>) -> Void)

  /// The posting lists and positions of a range of words.
  func inverted(_ words: Range<Int>, _ classes: TermBuckets) -> InvertedRange
}
