/// The words of all records in order, as numbers of a `TextNumbers`, while a catalogue is built: a
/// forward index that is inverted at the end.
///
/// It is written and read sequentially. Appending each occurrence to a list per word instead would
/// cost a random memory access when writing and another when reading. A word takes one to five
/// bytes; frequent words take fewer, because they are numbered first.
struct TermSequences {
  /// The number of positions of each record: words and gaps.
  private(set) var lengths: [UInt32] = []
  /// The number of positions of its title; larger numbers are clamped.
  private(set) var titleLengths: [UInt16] = []
  /// Whole records in blocks. A single array would be copied as it grows.
  private var blocks: [ByteWriter] = []
  private var open = ByteWriter()
  private var length = 0
  /// The size of `open` before the current record.
  private var start = 0

  /// An upper bound for the size in bytes of all positions in an image.
  private(set) var size = 0

  private static let blockSize = 1 << 20

  /// The next position in the record.
  var position: Int { length }

  /// The number of records.
  var count: Int { lengths.count }

  /// Adds a word to the record.
  @inline(__always)
  mutating func append(_ term: Int) {
    open.append(varint: UInt64(truncatingIfNeeded: term + 1))
    length += 1
  }

  /// Skips a position, so that no phrase spans it.
  mutating func appendGap() {
    open.append(varint: 0 as UInt64)
    length += 1
  }

  /// Ends the record; its title has `titleLength` positions.
  mutating func endRecord(titleLength: Int) {
    titleLengths.append(UInt16(clamping: titleLength))
    lengths.append(UInt32(length))
    // Positions are written as doubled deltas, seven bits per byte.
    let bits = UInt.bitWidth - (2 * UInt(length) | 1).leadingZeroBitCount
    size += max(open.count - start, length * ((bits + 6) / 7)) + 1
    length = 0
    if open.count >= TermSequences.blockSize {
      blocks.append(open)
      open = ByteWriter()
    }
    start = open.count
  }

  /// Calls `body` with the positions of each record, in order. Each is the number of a word plus 1,
  /// or 0 for a gap.
  func forEachRecord(_ body: (_ record: Int, _ places: UnsafeBufferPointer<UInt32>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Int(lengths.max() ?? 0)) { places in
      var record = 0
      for block in blocks + [open] {
        block.bytes.withUnsafeBufferPointer { bytes in
          var offset = 0
          while offset < bytes.count {
            let length = Int(lengths[record])
            for place in 0..<length {
              var value = UInt32(bytes[offset])
              offset += 1
              if value >= 0x80 {
                value = TermSequences.rest(of: value, in: bytes, &offset)
              }
              places[place] = value
            }
            body(record, UnsafeBufferPointer(rebasing: places[..<length]))
            record += 1
          }
        }
      }
    }
  }

  /// Reads the rest of a varint whose first byte is `low`.
  @inline(__always)
  private static func rest(
    of low: UInt32, in bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> UInt32 {
    var (value, shift) = (low & 0x7F, 7 as UInt32)
    while true {
      let byte = UInt32(bytes[offset])
      offset += 1
      value |= (byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }
}
