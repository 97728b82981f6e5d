/// A 64-bit checksum over a sequence of values, identical on every machine and in every run.
///
/// It detects mistakes and mixed-up files, not forgery.
package struct ContentDigest: Sendable {
  /// The checksum of the values added so far.
  package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A checksum of no values.
  package init() {}

  /// Adds a number.
  package mutating func combine(_ number: UInt64) {
    let hash = (value ^ number) &* 0xFF51_AFD7_ED55_8CCD
    value = hash ^ hash >> 32
  }

  /// Adds the byte count and the bytes, eight at a time.
  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    combine(UInt64(bytes.count))
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      combine(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    guard whole < bytes.count else { return }
    var rest: UInt64 = 0
    for byte in bytes[whole...].reversed() { rest = rest << 8 | UInt64(byte) }
    combine(rest)
  }

  /// Adds a text's UTF-8 bytes.
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  /// Adds an optional text; `nil` differs from an empty text.
  package mutating func combine(_ text: String?) {
    if let text { combine(text) } else { combine(UInt64.max) }
  }

  /// Adds the element count and each element.
  package mutating func combine<Element>(
    _ list: [Element], _ add: (Element, inout ContentDigest) -> Void
  ) {
    combine(UInt64(list.count))
    for element in list { add(element, &self) }
  }

  /// Adds the number of texts and each text.
  package mutating func combine(_ texts: [String]) {
    combine(texts) { $1.combine($0) }
  }
}

/// A catalogue's record count and a checksum of the records' content, in order. The same for every
/// file format that holds these records.
package struct CatalogueDigest: Equatable, Sendable {
  /// The number of records.
  package private(set) var count = 0
  private var contents = ContentDigest()

  /// The digest of no records.
  package init() {}

  /// A digest read from a file.
  package init(count: Int, checksum: UInt64) {
    self.count = count
    stated = checksum
  }

  /// The checksum read from a file; `nil` while a digest is being computed.
  private var stated: UInt64?

  /// The checksum of the records so far.
  package var checksum: UInt64 { stated ?? contents.value }

  /// Adds the next record, given its content checksum.
  package mutating func add(_ content: UInt64) {
    count += 1
    contents.combine(content)
  }

  /// Compares count and checksum.
  package static func == (a: CatalogueDigest, b: CatalogueDigest) -> Bool {
    a.count == b.count && a.checksum == b.checksum
  }

  /// The checksum as files store it: 16 hexadecimal digits.
  package var text: String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
