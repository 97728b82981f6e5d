/// Characters of one scalar and one column: nearly all text, measured without lookups.
///
/// They are printable ASCII and the letters of U+00C0 to U+027F and U+0400 to U+047F, among which no
/// code point is a mark or unassigned.
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

  private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    while length < bytes.count, columns < limit {
      let byte = bytes[length]
      if byte &- 0x20 < 0x7F - 0x20 {
        length += 1
      } else if PlainRun.isLead(byte) {
        length += 2
      } else {
        break
      }
      columns += 1
    }
    if columns > 0, length < bytes.count, bytes[length] >= 0x80, !PlainRun.isLead(bytes[length]) {
      columns -= 1
      length -= bytes[length - 1] < 0x80 ? 1 : 2
    }
  }

  /// Whether `byte` begins a letter of two bytes that is plain.
  private static func isLead(_ byte: UInt8) -> Bool {
    0xC3...0xC9 ~= byte || byte == 0xD0 || byte == 0xD1
  }
}
