/// Where a word stands in the records that have it.
struct PositionList {
  /// Every so many records the place of their positions is written down.
  static let stride = 64

  private let view: ByteView
  private let recordCount: Int
  private let base: Int
  private var cursor: ByteCursor
  /// The record, by its place in the word's postings, whose positions the cursor stands before.
  private var next = 0

  /// The positions of a word with `recordCount` postings.
  init(_ view: ByteView, recordCount: Int) {
    self.view = view
    self.recordCount = recordCount
    base = 4 * (max(0, recordCount - 1) / PositionList.stride)
    cursor = ByteCursor(view.suffix(from: base))
  }

  /// The positions in the record of posting `index`, ascending; ask for ascending postings.
  mutating func positions(of index: Int, into result: inout [Int]) {
    result.removeAll(keepingCapacity: true)
    let block = index / PositionList.stride
    if block > next / PositionList.stride {
      let at = 4 * (block - 1)
      let skip = (0..<4).reduce(0) { $0 | Int(view[at + $1]) << (8 * $1) }
      cursor = ByteCursor(view.suffix(from: base + skip))
      next = block * PositionList.stride
    }
    while next < index, !cursor.isAtEnd {
      while !cursor.isAtEnd, cursor.varint() & 1 == 0 {}
      next += 1
    }
    var position = 0
    while !cursor.isAtEnd {
      let step = cursor.varint()
      position = position &+ (step >> 1)
      result.append(position)
      if step & 1 == 1 { break }
    }
    next += 1
  }
}
