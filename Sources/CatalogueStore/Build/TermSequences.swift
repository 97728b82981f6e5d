/// The words of all records in order, as numbers of a `TextNumbers`, while a catalogue is built: a
/// forward index, of which the inverted one is made at the end.
///
/// It is written and read from its beginning to its end. To add each place to a list of its word
/// instead is a jump in memory for each, and another one at reading. A word takes one to five bytes,
/// frequent ones fewer, since they are seen first.
struct TermSequences {
  /// The places of each record, which are words and gaps.
  private(set) var lengths: [UInt32] = []
  /// Those of its title, as far as they are counted.
  private(set) var titleLengths: [UInt16] = []
  /// Whole records. One array of everything would be copied as it grows.
  private var blocks: [ByteWriter] = []
  private var open = ByteWriter()
  private var length = 0
  /// Bytes of `open` before the record.
  private var start = 0

  /// The most bytes that the places of all words will take in an image.
  private(set) var size = 0

  private static let blockSize = 1 << 20

  /// The place that comes next in the record.
  var position: Int { length }

  /// The number of records.
  var count: Int { lengths.count }

  /// Adds a word to the record.
  @inline(__always)
  mutating func append(_ term: Int) {
    open.append(varint: UInt64(truncatingIfNeeded: term + 1))
    length += 1
  }

  /// Leaves a place without a word, which no phrase crosses.
  mutating func appendGap() {
    open.append(varint: 0 as UInt64)
    length += 1
  }

  /// Ends the record, whose title has so many places.
  mutating func endRecord(titleLength: Int) {
    titleLengths.append(UInt16(clamping: titleLength))
    lengths.append(UInt32(length))
    // Steps from place to place are written doubled, seven bits a byte.
    let bits = UInt.bitWidth - (2 * UInt(length) | 1).leadingZeroBitCount
    size += max(open.count - start, length * ((bits + 6) / 7)) + 1
    length = 0
    if open.count >= TermSequences.blockSize {
      blocks.append(open)
      open = ByteWriter()
    }
    start = open.count
  }

  /// Calls `body` with the places of each record, in order: the number of a word plus 1, or 0.
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

  /// The number that goes on behind a first byte of `low`.
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
