/// Reads the parts of a JSON text out of its bytes, one after the other.
///
/// It knows the grammar and keeps nothing: values that nobody wants are skipped unread.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  /// Values inside values that are skipped; deeper ones are taken for damage.
  private static let depthLimit = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The byte after white space; `nil` at the end.
  mutating func peek() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
    }
    return nil
  }

  /// Whether the next byte is `byte`, which is then read.
  mutating func take(_ byte: Character) -> Bool {
    guard let next = peek(), next == byte.asciiValue else { return false }
    offset += 1
    return true
  }

  /// Calls `body` before each value of an object, to read it; false when there is no whole object.
  mutating func object(_ body: (inout JSONScanner, _ name: String) -> Bool) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    repeat {
      guard let name = string(), take(":"), body(&self, name) else { return false }
    } while take(",")
    return take("}")
  }

  /// Calls `body` before each value of an array, to read it; false when there is no whole array.
  mutating func array(_ body: (inout JSONScanner) -> Bool) -> Bool {
    guard take("[") else { return false }
    if take("]") { return true }
    repeat {
      guard body(&self) else { return false }
    } while take(",")
    return take("]")
  }

  /// A string; `nil` when the next value is none.
  mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x22 {
        offset += 1
        return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
      }
      if byte == 0x5C { return escapedString(from: start) }
      guard byte >= 0x20 else { return nil }
      offset += 1
    }
    return nil
  }

  /// A number without fraction or exponent that fits; `nil` when the next value is none.
  mutating func integer() -> Int? {
    guard let first = peek() else { return nil }
    var end = offset + (first == 0x2D ? 1 : 0)
    while end < bytes.count, 0x30...0x39 ~= bytes[end] { end += 1 }
    guard let number = Int(String(decoding: bytes[offset..<end], as: UTF8.self)) else { return nil }
    if end < bytes.count, [0x2E, 0x45, 0x65].contains(bytes[end]) { return nil }
    offset = end
    return number
  }

  /// Reads past a value of any kind; false when there is none.
  mutating func skipValue(depth: Int = 0) -> Bool {
    guard depth < JSONScanner.depthLimit, let next = peek() else { return false }
    switch next {
    case 0x7B: return object { scanner, _ in scanner.skipValue(depth: depth + 1) }
    case 0x5B: return array { $0.skipValue(depth: depth + 1) }
    case 0x22: return string() != nil
    default: return skipWord()
    }
  }

  /// Reads past `null`; false for anything else.
  mutating func takeNull() -> Bool {
    guard peek() == 0x6E else { return false }
    return skipWord()
  }

  /// Reads past a number or one of the three names.
  private mutating func skipWord() -> Bool {
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: offset += 1
      default: return isWord(start..<offset)
      }
    }
    return isWord(start..<offset)
  }

  private func isWord(_ range: Range<Int>) -> Bool {
    guard let first = range.first.map({ bytes[$0] }) else { return false }
    if first == 0x2D || 0x30...0x39 ~= first { return true }
    return ["null", "true", "false"].contains { $0.utf8.elementsEqual(bytes[range]) }
  }

  private mutating func escapedString(from start: Int) -> String? {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case 0x22: return String(decoding: text, as: UTF8.self)
      case 0x5C: guard appendEscape(to: &text) else { return nil }
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func appendEscape(to text: inout [UInt8]) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      guard let scalar = escapedScalar() else { return false }
      text.append(contentsOf: String(scalar).utf8)
    default: return false
    }
    return true
  }

  /// The character of `\uXXXX`, of two of them for one beyond the first 65,536; half of such a
  /// pair is a replacement character.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let unit = codeUnit() else { return nil }
    guard 0xD800..<0xDC00 ~= unit else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    let afterFirst = offset
    if offset + 1 < bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75 {
      offset += 2
      guard let second = codeUnit() else { return nil }
      if 0xDC00..<0xE000 ~= second {
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
      }
      offset = afterFirst
    }
    return "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    offset += 4
    return unit
  }
}
