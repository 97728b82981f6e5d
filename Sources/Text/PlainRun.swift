/// Characters of one scalar and one column: nearly all text, measured without lookups.
///
/// They are printable ASCII, the letters of U+00C0 to U+027F and U+0400 to U+047F, and the dashes,
/// quotation marks and dots of U+2010 to U+2027: none of these code points is a mark or unassigned.
package struct PlainRun {
  /// Bytes of the run.
  package private(set) var length = 0
  /// Columns, scalars and characters of the run.
  package private(set) var columns = 0

  /// The plain characters at the beginning of `text`, at most `limit`. Without the last one if a
  /// mark may follow it.
  package init(in text: Substring, limit: Int = .max) {
    text.utf8.withContiguousStorageIfAvailable { measure($0, limit: limit) }
  }

  /// Calls `body` with each scalar of the bytes of a run. Iterating over a string's scalars checks
  /// each index.
  package static func forEachScalar(
    in bytes: Substring.UTF8View, _ body: (Unicode.Scalar) -> Void
  ) {
    bytes.withContiguousStorageIfAvailable { bytes in
      var (value, following) = (UInt32(0), 0)
      for byte in bytes {
        if following > 0 {
          (value, following) = (value << 6 | UInt32(byte & 0x3F), following - 1)
        } else {
          following = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : 2
          value = UInt32(following == 0 ? byte : byte & 0x1F)
        }
        if following == 0, let scalar = Unicode.Scalar(value) { body(scalar) }
      }
    }
  }

  private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    var last = 0
    while columns < limit {
      let count = PlainRun.plainLength(in: bytes, at: length)
      guard count > 0 else { break }
      (length, columns, last) = (length + count, columns + 1, count)
    }
    if columns > 0, length < bytes.count, bytes[length] >= 0x80,
      PlainRun.plainLength(in: bytes, at: length) == 0
    {
      columns -= 1
      length -= last
    }
  }

  /// The bytes of the plain character at `place`; 0 if there is none.
  private static func plainLength(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    switch bytes[place] {
    case 0x20..<0x7F: return 1
    case 0xC3...0xC9, 0xD0, 0xD1: return 2
    case 0xE2:
      let isPunctuation = bytes[place + 1] == 0x80 && 0x90...0xA7 ~= bytes[place + 2]
      return isPunctuation ? 3 : 0
    default: return 0
    }
  }
}
