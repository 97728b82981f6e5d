internal import Messages
internal import Text

/// Makes text of bytes in an encoding that the file does not name: UTF-8, else Windows-1252, or
/// Windows-1251 where nearly every letter is one that only Cyrillic words have so many of.
enum TextDecoding {
  /// What the bytes were taken for.
  enum Encoding: Equatable {
    case utf8, damagedUTF8, windows1252, windows1251

    /// How it is reported; `nil` when nothing was wrong.
    func problem(of field: String) -> ImportReport.Problem? { problem(of: .text(field)) }

    /// The same of a field that has no name of its own.
    func problem(of field: Message.Argument) -> ImportReport.Problem? {
      switch self {
      case .utf8: nil
      case .damagedUTF8: .notText
      case .windows1251: .changed(field: field, how: .key(.readAsWindows1251))
      case .windows1252: .changed(field: field, how: .key(.readAsWindows1252))
      }
    }
  }

  /// The text, and the encoding.
  ///
  /// Bytes with some characters of UTF-8 and some damage are UTF-8: in Windows-1252 such sequences
  /// do not occur in words.
  static func text(of bytes: some Collection<UInt8>) -> (text: String, encoding: Encoding) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    let repaired = String(decoding: bytes, as: UTF8.self)
    if repaired.unicodeScalars.contains(where: { $0.value >= 0x80 && $0 != "\u{FFFD}" }) {
      return (repaired, .damagedUTF8)
    }
    if isCyrillic(bytes), let coding = SingleByteCoding(named: "windows-1251") {
      let scalars = bytes.map { coding.scalar(of: $0) ?? "\u{FFFD}" }
      return (String(String.UnicodeScalarView(scalars)), .windows1251)
    }
    return (windowsText(of: bytes), .windows1252)
  }

  /// Whether nearly all letters are in the upper half: in Western languages few are.
  private static func isCyrillic(_ bytes: some Collection<UInt8>) -> Bool {
    var (upper, lower) = (0, 0)
    for byte in bytes {
      if byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 {
        upper += 1
      } else if 0x61...0x7A ~= byte | 0x20 {
        lower += 1
      }
    }
    return upper > 2 && upper > 3 * lower
  }

  /// The text of bytes in Windows-1252.
  static func windowsText(of bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(
        0x80..<0xA0 ~= byte ? HTMLEntity.windows[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// The text that somebody saved as UTF-8 after reading UTF-8 as Windows-1252 (`Ã©` for `é`);
  /// `nil` for any other text.
  static func undoneTwice(_ text: String) -> String? {
    // Each such sequence begins with one of these: C3 to F4 as Windows-1252.
    guard TextParts.contains(text, byte: 0xC3) || TextParts.contains(text, byte: 0xC2) else {
      return nil
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 || 0xA0...0xFF ~= scalar.value {
        bytes.append(UInt8(scalar.value))
      } else if scalar.value < 0xA0 {
        // What Windows-1252 leaves free is kept as it is by most programs.
        bytes.append(UInt8(scalar.value))
      } else if let index = HTMLEntity.windows.firstIndex(of: scalar), scalar != "\u{FFFD}" {
        bytes.append(UInt8(0x80 + index))
      } else {
        return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
