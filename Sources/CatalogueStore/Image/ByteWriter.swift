/// The bytes of a part while it is built.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  /// Removes all bytes and keeps the capacity.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a varint: seven bits per byte, lowest first.
  @inline(__always)
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(varint value: Int) { append(varint: UInt64(bitPattern: Int64(value))) }

  /// Appends a zigzag-encoded varint, for numbers that may be negative.
  mutating func append(signed value: Int) {
    append(varint: UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  /// Appends a text, preceded by its length.
  mutating func append(text: String) {
    append(varint: text.utf8.count)
    append(contentsOf: text)
  }

  /// Appends the bytes of a text.
  mutating func append(contentsOf text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  mutating func append(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func appendZeros(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0, count: count))
  }

  /// Overwrites four bytes.
  mutating func overwrite(_ value: UInt32, at offset: Int) {
    for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}

/// Reads what a `ByteWriter` wrote; past the end, it reads zeros.
struct ByteCursor {
  private let view: ByteView
  private(set) var offset = 0

  init(_ view: ByteView) {
    self.view = view
  }

  /// Whether the cursor is at or past the end.
  var isAtEnd: Bool { offset >= view.count }

  mutating func varint() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = view[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: value)
  }

  mutating func signed() -> Int {
    let value = UInt64(bitPattern: Int64(varint()))
    return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1)
  }

  /// An element count, limited to the number of bytes left, because each element takes at least
  /// one.
  mutating func length() -> Int { min(max(0, varint()), max(0, view.count - offset)) }

  mutating func text() -> String {
    let length = length()
    defer { offset += length }
    return view[offset..<offset + length].text
  }

  mutating func skipText() {
    let length = length()
    offset += length
  }
}
