internal import CStore

/// A set of ordinals, or of positions in an order, with fast access to the n-th member.
struct RankedBitmap: Sendable {
  let bits: Bitmap
  /// The number of members before each block of words, and the total at the end.
  private let before: [UInt32]

  private static let blockWords = 8

  init(_ bits: Bitmap) {
    self.bits = bits
    var before: [UInt32] = []
    before.reserveCapacity(bits.words.count / RankedBitmap.blockWords + 2)
    var count: UInt32 = 0
    bits.words.withUnsafeBufferPointer { words in
      for start in stride(from: 0, to: words.count, by: RankedBitmap.blockWords) {
        before.append(count)
        let block = UnsafeBufferPointer(
          rebasing: words[start..<min(start + RankedBitmap.blockWords, words.count)])
        count += UInt32(store_popcount_and(block.baseAddress, block.baseAddress, block.count))
      }
    }
    before.append(count)
    self.before = before
  }

  var count: Int { Int(before[before.count - 1]) }

  /// The member at a rank from 0; `nil` past the last member.
  func member(at rank: Int) -> Int? {
    guard rank >= 0, rank < count else { return nil }
    let block = partitionPoint(0..<before.count) { before[$0] > rank } - 1
    var left = rank - Int(before[block])
    var index = block * RankedBitmap.blockWords
    while left >= bits.words[index].nonzeroBitCount {
      left -= bits.words[index].nonzeroBitCount
      index += 1
    }
    var word = bits.words[index]
    for _ in 0..<left { word &= word &- 1 }
    return index << 6 | word.trailingZeroBitCount
  }

  /// The number of members before `member`; `nil` when it is not in the set.
  func rank(of member: Int) -> Int? {
    guard bits.contains(member) else { return nil }
    let index = member >> 6
    let block = index / RankedBitmap.blockWords
    var rank = Int(before[block])
    for word in block * RankedBitmap.blockWords..<index {
      rank += bits.words[word].nonzeroBitCount
    }
    return rank + (bits.words[index] & ((1 << UInt64(member & 63)) &- 1)).nonzeroBitCount
  }
}
