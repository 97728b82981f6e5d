internal import Messages
internal import Text

extension SingleByteCoding {
  /// The text of bytes that are not UTF-8 in an encoding that their file names; `nil` for UTF-8.
  func text(of bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return String(String.UnicodeScalarView(bytes.map { scalar(of: $0) ?? "\u{FFFD}" }))
  }
}

/// Decodes bytes of unknown encoding: UTF-8, else Windows-1251 if nearly all letters are non-ASCII,
/// else Windows-1252.
enum TextDecoding {
  /// The encoding that was used.
  enum Encoding: Equatable {
    case utf8, damagedUTF8, windows1252, windows1251

    /// The problem to report; `nil` for valid UTF-8.
    func problem(of field: String) -> ImportReport.Problem? { problem(of: .text(field)) }

    /// As `problem(of:)`, for a field named by a message.
    func problem(of field: Message.Argument) -> ImportReport.Problem? {
      switch self {
      case .utf8: nil
      case .damagedUTF8: .notText
      case .windows1251: .changed(field: field, how: .key(.readAsWindows1251))
      case .windows1252: .changed(field: field, how: .key(.readAsWindows1252))
      }
    }
  }

  /// The text and its encoding.
  ///
  /// Invalid UTF-8 that contains some valid non-ASCII characters is still read as UTF-8, because in
  /// Windows-1252 such sequences do not occur in words. In Windows-1251 they do (`Пё`), between more
  /// letters that are none.
  static func text(of bytes: some Collection<UInt8>) -> (text: String, encoding: Encoding) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    let repaired = String(decoding: bytes, as: UTF8.self)
    let isCyrillic = isCyrillic(bytes)
    let (valid, damaged) = counts(in: repaired)
    if valid > 0, !isCyrillic || valid >= damaged { return (repaired, .damagedUTF8) }
    if isCyrillic, let coding = SingleByteCoding(named: "windows-1251") {
      let scalars = bytes.map { coding.scalar(of: $0) ?? "\u{FFFD}" }
      return (String(String.UnicodeScalarView(scalars)), .windows1251)
    }
    return (windowsText(of: bytes), .windows1252)
  }

  /// As `text(of:)`, but in a file that has valid non-ASCII UTF-8 all other bytes are damaged UTF-8;
  /// `isUTF8` is whether it has, and is set when these bytes show it.
  static func text(
    of bytes: some Collection<UInt8>, isUTF8: inout Bool
  ) -> (text: String, encoding: Encoding) {
    let (text, encoding) = text(of: bytes)
    switch encoding {
    case .utf8, .damagedUTF8: isUTF8 = isUTF8 || bytes.contains { $0 >= 0x80 }
    case .windows1252, .windows1251:
      if isUTF8 { return (String(decoding: bytes, as: UTF8.self), .damagedUTF8) }
    }
    return (text, encoding)
  }

  /// The numbers of non-ASCII characters and of replacements for bytes that are none.
  private static func counts(in repaired: String) -> (valid: Int, damaged: Int) {
    var (valid, damaged) = (0, 0)
    for scalar in repaired.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { damaged += 1 } else { valid += 1 }
    }
    return (valid, damaged)
  }

  /// Whether nearly all letters are in the upper half; in Western languages few are.
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

  /// Decodes Windows-1252.
  static func windowsText(of bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(
        0x80..<0xA0 ~= byte ? HTMLEntity.windows[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// Reverses double encoding: the text of UTF-8 that was read as Windows-1252 and saved as UTF-8
  /// (`Ã©` for `é`); `nil` for any other text.
  static func undoneTwice(_ text: String) -> String? {
    // A double-encoded text contains one of these bytes; most texts do not.
    guard TextParts.contains(text, byte: 0xC3) || TextParts.contains(text, byte: 0xC2) else {
      return nil
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 || 0xA0...0xFF ~= scalar.value {
        bytes.append(UInt8(scalar.value))
      } else if scalar.value < 0xA0 {
        // Most programs keep the bytes that Windows-1252 leaves unassigned.
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

extension ImportReport.Problem {
  /// Decodes the bytes of a file with this name; the problem is `nil` for valid UTF-8.
  package static func decoding(_ bytes: [UInt8], of file: String) -> (text: String, problem: Self?)
  {
    let (text, encoding) = TextDecoding.text(of: bytes)
    guard encoding == .damagedUTF8 else { return (text, encoding.problem(of: file)) }
    return (text, .changed(field: .text(file), how: .key(.problemNotText)))
  }
}
