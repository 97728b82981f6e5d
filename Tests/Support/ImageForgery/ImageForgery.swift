/// Repairs the checksum of a changed header, as an attacker would.
package enum ImageForgery {
  /// The offset of the number of parts.
  private static let partCountOffset = 36

  /// Returns the size of the header: the fixed fields, including the number of parts, and an entry
  /// for each part.
  package static func headerSize(of bytes: [UInt8]) -> Int {
    64 + Int(bytes[partCountOffset]) * 24
  }

  /// Returns the range of the part with a number, counted from 0, in a sound image.
  package static func range(ofPart number: Int, in bytes: [UInt8]) -> Range<Int> {
    func field(_ offset: Int) -> Int {
      (0..<8).reduce(0) { $0 | Int(bytes[64 + number * 24 + offset + $1]) << (8 * $1) }
    }
    return field(0)..<field(0) + field(8)
  }

  /// Updates the header's checksum; fewer bytes than a header stay unchanged.
  package static func sign(_ bytes: inout [UInt8]) {
    guard bytes.count > partCountOffset, bytes.count >= headerSize(of: bytes) else { return }
    bytes.replaceSubrange(24..<32, with: repeatElement(0, count: 8))
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for offset in stride(from: 0, to: headerSize(of: bytes), by: 8) {
      let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    bytes.replaceSubrange(24..<32, with: withUnsafeBytes(of: hash.littleEndian) { Array($0) })
  }
}
