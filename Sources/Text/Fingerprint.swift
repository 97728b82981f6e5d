/// The 64-bit FNV-1a hash: the same on every machine and in every run, unlike `Hasher`.
package struct Fingerprint: Sendable {
  /// The hash of the bytes so far.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no bytes.
  package init() {}

  /// Appends a byte.
  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Appends several bytes.
  package mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// Appends several bytes. Not generic: called from other modules, a generic function would fetch
  /// each byte through several calls.
  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { combine($0) }
  }

  /// Appends several bytes.
  package mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { combine($0) }
  }

  /// Appends the UTF-8 of a text.
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine($0) }
  }
}
