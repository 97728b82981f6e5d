/// Several values in one field of a table, between semicolons.
///
/// A backslash before a semicolon or a backslash makes it a part of its value, so that what was
/// written is read back, whatever the values hold.
package enum ListField {
  /// The values between `; `.
  package static func text(of values: [String]) -> String {
    values.map(escaped).joined(separator: "; ")
  }

  /// The values of a field, without the spaces around them; empty ones are left out.
  package static func values(of text: some StringProtocol) -> [String] {
    var values: [String] = []
    var value: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        // A backslash before anything else is one that nobody escaped.
        if byte != UInt8(ascii: ";"), byte != UInt8(ascii: "\\") {
          value.append(UInt8(ascii: "\\"))
        }
        value.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: ";") {
        values.append(trimmed(value))
        value = []
      } else {
        value.append(byte)
      }
    }
    if isEscaped { value.append(UInt8(ascii: "\\")) }
    values.append(trimmed(value))
    return values.filter { !$0.isEmpty }
  }

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") })
    else { return value }
    return value.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end].drop { $0 == 0x20 }, as: UTF8.self)
  }
}
