/// A 64-bit checksum of values in their order: the same on every machine and in every run.
///
/// It finds slips and other files, not forgery.
package struct ContentDigest: Sendable {
  /// The checksum of what was added so far.
  package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The checksum of nothing.
  package init() {}

  /// Adds a number.
  package mutating func combine(_ number: UInt64) {
    let hash = (value ^ number) &* 0xFF51_AFD7_ED55_8CCD
    value = hash ^ hash >> 32
  }

  /// Adds bytes and their number, eight bytes at a time.
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

  /// Adds a text by its bytes.
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text that may be missing, which differs from an empty one.
  package mutating func combine(_ text: String?) {
    if let text { combine(text) } else { combine(UInt64.max) }
  }

  /// Adds a list and the number of its elements.
  package mutating func combine<Element>(
    _ list: [Element], _ add: (Element, inout ContentDigest) -> Void
  ) {
    combine(UInt64(list.count))
    for element in list { add(element, &self) }
  }

  /// Adds texts and their number.
  package mutating func combine(_ texts: [String]) {
    combine(texts) { $1.combine($0) }
  }
}

/// The number of records of a catalogue and a checksum of what they say, in their order: the same
/// for every form of file that they are in.
package struct CatalogueDigest: Equatable, Sendable {
  /// The number of records.
  package private(set) var count = 0
  private var contents = ContentDigest()

  /// The digest of no records.
  package init() {}

  /// A digest that a file names.
  package init(count: Int, checksum: UInt64) {
    self.count = count
    stated = checksum
  }

  /// What a file names; `nil` for a digest that is being made.
  private var stated: UInt64?

  /// The checksum of the records so far.
  package var checksum: UInt64 { stated ?? contents.value }

  /// Adds the next record by the checksum of its content.
  package mutating func add(_ content: UInt64) {
    count += 1
    contents.combine(content)
  }

  /// Digests are equal when number and checksum are.
  package static func == (a: CatalogueDigest, b: CatalogueDigest) -> Bool {
    a.count == b.count && a.checksum == b.checksum
  }

  /// The checksum as files have it: 16 hexadecimal digits.
  package var text: String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
