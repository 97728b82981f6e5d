/// Where a word stands in the records that have it.
///
/// Steps from position to position are varints, doubled, and 1 more at the last of a record; before
/// them stands where the positions of every 64th record begin.
struct PositionList {
  /// Every so many records the place of their positions is written down.
  static let stride = 64

  private let bytes: UnsafeRawBufferPointer
  /// Where the first record's positions begin.
  private let base: Int
  private var offset: Int
  /// The record, by its place in the word's postings, whose positions `offset` stands before.
  private var next = 0

  /// The positions of a word with `recordCount` postings.
  init(_ view: ByteView, recordCount: Int) {
    bytes = view.buffer
    base = 4 * (max(0, recordCount - 1) / PositionList.stride)
    offset = base
  }

  /// The positions in the record of posting `index`, ascending; ask for ascending postings.
  mutating func positions(of index: Int, into result: inout [UInt32]) {
    move(to: index)
    result.removeAll(keepingCapacity: true)
    var position: UInt32 = 0
    var isLast = false
    while !isLast, offset < bytes.count {
      let step = varint()
      position &+= UInt32(truncatingIfNeeded: step >> 1)
      result.append(position)
      isLast = step & 1 == 1
    }
    next = index + 1
  }

  private mutating func move(to index: Int) {
    let block = index / PositionList.stride
    if block > next / PositionList.stride, 4 * block <= bytes.count {
      let skip = bytes.loadUnaligned(fromByteOffset: 4 * (block - 1), as: UInt32.self)
      offset = min(base + Int(UInt32(littleEndian: skip)), bytes.count)
      next = block * PositionList.stride
    }
    while next < index, offset < bytes.count {
      // The lowest bit is in a number's first byte, the highest bit of its last byte is 0.
      let isLast = bytes[offset] & 1 == 1
      while offset < bytes.count, bytes[offset] >= 0x80 { offset += 1 }
      offset += 1
      if isLast { next += 1 }
    }
  }

  private mutating func varint() -> Int {
    var value = 0
    var shift = 0
    while offset < bytes.count, shift < 63 {
      let byte = bytes[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return value
  }
}
