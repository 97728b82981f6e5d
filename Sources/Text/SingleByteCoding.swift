/// A single-byte character set that extends ASCII.
package struct SingleByteCoding: Equatable, Sendable {
  /// The characters of the bytes 0x80 to 0xFF; U+0000 for an unassigned byte.
  package let scalars: [UInt32]
  private let bytes: [Character: UInt8]

  /// The set that locales call `name`; case and punctuation do not matter. `nil` if it is unknown
  /// or a multi-byte set.
  package init?(named name: String) {
    let key = SingleByteCoding.key(of: name)
    guard let table = SingleByteCoding.tables[SingleByteCoding.otherNames[key] ?? key] else {
      return nil
    }
    let known = table.unicodeScalars.map(\.value)
    scalars = Array(repeating: 0, count: max(0, 128 - known.count)) + known
    var bytes: [Character: UInt8] = [:]
    for (index, value) in scalars.enumerated() where value != 0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      bytes[Character(scalar)] = UInt8(0x80 + index)
    }
    self.bytes = bytes
  }

  /// The byte of a character, precomposed or not; `nil` if the set lacks the character.
  package func byte(of character: Character) -> UInt8? {
    character.asciiValue ?? bytes[character]
  }

  /// The character of a byte; `nil` if the byte is unassigned.
  package func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let value = scalars[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// A name without case and punctuation: `iso88591` for `ISO-8859-1`.
  static func key(of name: String) -> String {
    String(
      name.lowercased().unicodeScalars.filter {
        ("a"..."z").contains($0) || ("0"..."9").contains($0)
      })
  }

  private static let otherNames = [
    "latin1": "iso88591", "latin2": "iso88592", "latin5": "iso88599", "latin9": "iso885915",
    "l1": "iso88591", "l9": "iso885915", "cp819": "iso88591", "tis6200": "tis620",
    "windows1250": "cp1250", "windows1251": "cp1251", "windows1252": "cp1252",
    "windows1253": "cp1253", "windows1254": "cp1254", "windows1255": "cp1255",
    "windows1256": "cp1256", "windows1257": "cp1257", "windows1258": "cp1258",
    "microsoftcp1251": "cp1251", "koi8": "koi8r",
  ]
}
