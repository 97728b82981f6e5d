internal import Text

/// The name of a publication that stays the same when its catalogue is read again.
///
/// Eight characters for records without an identifier of their own: short enough to type, and at
/// a million records a clash is rare; the builder tells clashing records apart.
package struct PublicationID: Hashable, Sendable, CustomStringConvertible {
  /// The identifier as typed and printed.
  package let text: String

  /// An identifier that the catalogue's file gives.
  package init(_ text: String) {
    self.text = text
  }

  /// The identifier as typed and printed.
  package var description: String { text }
}

extension PublicationID {
  /// Digits and small letters without those that look alike (i, l, o, u).
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The identifier of a record that has none of its own: a hash of its title and of its sources
  /// as published. Case, accents, spaces and punctuation do not change it.
  package init(title: String, sources: String) {
    var fingerprint = Fingerprint()
    fingerprint.combine(FoldedKey(title).bytes)
    fingerprint.combine(0x0A)
    fingerprint.combine(FoldedKey(sources).bytes)
    // The upper bits of FNV-1a depend on every byte, the lowest ones on little.
    var bits = fingerprint.value ^ fingerprint.value >> 32
    var letters: [UInt8] = []
    for _ in 0..<8 {
      letters.append(Self.alphabet[Int(bits & 31)])
      bits >>= 5
    }
    self.init(String(decoding: letters, as: UTF8.self))
  }
}
