package import Messages

/// Reads the parts of a JSON text (RFC 8259) out of its bytes, one after the other.
///
/// It knows the whole grammar and keeps nothing: values that nobody wants are checked and skipped.
/// Where something is broken, `offset` is the byte at which it is.
package struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte, counted from 0.
  package private(set) var offset = 0
  /// Whether a string had bytes that are not UTF-8; each was read as U+FFFD.
  package private(set) var hasInvalidText = false
  /// Whether a string had half of a surrogate pair, which was read as U+FFFD.
  package private(set) var hasLoneSurrogate = false

  /// A name that an object in a record has twice, of which the last counts.
  package private(set) var repeatedName: String?

  /// A scanner at the beginning of a text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The byte after white space; `nil` at the end.
  package mutating func peek() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
    }
    return nil
  }

  /// Whether the next byte is `byte`, which is then read.
  package mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard let next = peek(), next == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  /// Calls `body` before each value of an object, to read it; false when there is no whole object.
  package mutating func object(_ body: (inout JSONScanner, _ name: String) -> Bool) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    repeat {
      guard let name = string(), take(":"), body(&self, name) else { return false }
    } while take(",")
    return take("}")
  }

  /// Reads an object as `object` does, and keeps a name that it has twice.
  package mutating func distinctMembers(
    _ body: (inout JSONScanner, _ name: String) -> Bool
  ) -> Bool {
    var names: Set<String> = []
    return object { scanner, name in
      if !names.insert(name).inserted { scanner.repeatedName = name }
      return body(&scanner, name)
    }
  }

  /// Calls `body` before each value of an array, to read it; false when there is no whole array.
  package mutating func array(_ body: (inout JSONScanner) -> Bool) -> Bool {
    guard take("[") else { return false }
    if take("]") { return true }
    repeat {
      guard body(&self) else { return false }
    } while take(",")
    return take("]")
  }

  /// A string; `nil` when the next value is something else.
  package mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = offset
    var bits: UInt8 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x22 {
        offset += 1
        return text(bytes[start..<offset - 1], isASCII: bits < 0x80)
      }
      if byte == 0x5C { return escapedString(from: start) }
      guard byte >= 0x20 else { return nil }
      bits |= byte
      offset += 1
    }
    return nil
  }

  /// A whole number that fits, a fraction of zeros allowed; `nil` when the next value is another.
  package mutating func integer() -> Int? {
    let start = self
    guard let digits = wholeNumber(), let number = Int(digits) else {
      self = start
      return nil
    }
    return number
  }

  /// The digits of a whole number of any size, with its minus, a fraction of zeros left out, also of
  /// `2.016e3`; `nil` when the next value is something else.
  package mutating func wholeNumber() -> String? {
    guard let first = peek(), first == 0x2D || 0x30...0x39 ~= first else { return nil }
    let start = offset
    guard skipNumber() else {
      offset = start
      return nil
    }
    let number = bytes[start..<offset]
    let digits = number.prefix { $0 == 0x2D || 0x30...0x39 ~= $0 }
    let rest = number[digits.endIndex...]
    if rest.allSatisfy({ $0 == 0x2E || $0 == 0x30 }) {
      return String(decoding: digits, as: UTF8.self)
    }
    guard let whole = JSONScanner.digits(Array(digits), Array(rest)) else {
      offset = start
      return nil
    }
    return String(decoding: whole, as: UTF8.self)
  }

  /// The digits of a number with an exponent, of which the fraction and the exponent are `rest`;
  /// `nil` for one that is not whole or has more than eighteen places.
  private static func digits(_ whole: [UInt8], _ rest: [UInt8]) -> [UInt8]? {
    let parts = rest.split(omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)) else {
      return nil
    }
    var fraction = Array(parts[0].dropFirst())
    while fraction.last == 0x30 { fraction.removeLast() }
    if exponent < 0 {
      // `20160e-1`: its zeros at the end are a fraction.
      guard fraction.isEmpty, exponent >= -18, whole.count > -exponent,
        whole.suffix(-exponent).allSatisfy({ $0 == 0x30 }), whole.first != 0x2D
      else { return nil }
      return Array(whole.dropLast(-exponent))
    }
    guard fraction.count <= exponent, exponent <= 18 else { return nil }
    let zeros = Array(repeating: 0x30 as UInt8, count: exponent - fraction.count)
    let sign = whole.prefix { $0 == 0x2D }
    let digits = (whole.dropFirst(sign.count) + fraction + zeros).drop { $0 == 0x30 }
    return digits.isEmpty ? [0x30] : Array(sign + digits)
  }

  /// `true` or `false`; `nil` when the next value is neither.
  package mutating func flag() -> Bool? {
    switch peek() {
    case 0x74: skipWord("true") ? true : nil
    case 0x66: skipWord("false") ? false : nil
    default: nil
    }
  }

  /// Reads past `null`; false for anything else.
  package mutating func takeNull() -> Bool {
    guard peek() == 0x6E else { return false }
    let start = offset
    if skipWord("null") { return true }
    offset = start
    return false
  }

  /// Reads past a value of any kind, however deep; false when there is none.
  package mutating func skipValue() -> Bool {
    // Whether each value that is open is an object.
    var open: [Bool] = []
    repeat {
      guard let next = peek() else { return false }
      if next == 0x7B || next == 0x5B {
        offset += 1
        if peek() == next + 2 {
          offset += 1
        } else {
          open.append(next == 0x7B)
          if next == 0x7B, !skipName() { return false }
          continue
        }
      } else if !skipSimpleValue(next) {
        return false
      }
      while let isObject = open.last, !take(",") {
        guard take(isObject ? "}" : "]") else { return false }
        open.removeLast()
      }
      if open.last == true, !skipName() { return false }
    } while !open.isEmpty
    return true
  }

  private mutating func skipName() -> Bool { peek() == 0x22 && string() != nil && take(":") }

  private mutating func skipSimpleValue(_ first: UInt8) -> Bool {
    switch first {
    case 0x22: string() != nil
    case 0x74: skipWord("true")
    case 0x66: skipWord("false")
    case 0x6E: skipWord("null")
    default: skipNumber()
    }
  }

  private mutating func skipWord(_ word: StaticString) -> Bool {
    for index in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count, bytes[offset] == word.utf8Start[index] else { return false }
      offset += 1
    }
    return true
  }

  /// Reads past a number as the grammar has it: no leading zeros, digits on both sides of a point.
  private mutating func skipNumber() -> Bool {
    if isNext(0x2D) { offset += 1 }
    if isNext(0x30) {
      offset += 1
    } else if !skipDigits() {
      return false
    }
    if isNext(0x2E) {
      offset += 1
      guard skipDigits() else { return false }
    }
    if isNext(0x45) || isNext(0x65) {
      offset += 1
      if isNext(0x2B) || isNext(0x2D) { offset += 1 }
      guard skipDigits() else { return false }
    }
    return true
  }

  private func isNext(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

  private mutating func skipDigits() -> Bool {
    let start = offset
    while offset < bytes.count, 0x30...0x39 ~= bytes[offset] { offset += 1 }
    return offset > start
  }
}

extension JSONScanner {
  private mutating func text(_ bytes: some Collection<UInt8>, isASCII: Bool) -> String {
    if isASCII { return String(decoding: bytes, as: UTF8.self) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    hasInvalidText = true
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escapedString(from start: Int) -> String? {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case 0x22:
        offset += 1
        return self.text(text, isASCII: false)
      case 0x5C: guard appendEscape(to: &text) else { return nil }
      case 0..<0x20: return nil
      default:
        text.append(byte)
        offset += 1
      }
    }
    return nil
  }

  private mutating func appendEscape(to text: inout [UInt8]) -> Bool {
    guard offset + 1 < bytes.count else {
      offset = bytes.count
      return false
    }
    let byte: UInt8
    switch bytes[offset + 1] {
    case 0x22, 0x5C, 0x2F: byte = bytes[offset + 1]
    case 0x62: byte = 0x08
    case 0x66: byte = 0x0C
    case 0x6E: byte = 0x0A
    case 0x72: byte = 0x0D
    case 0x74: byte = 0x09
    case 0x75:
      guard let scalar = escapedScalar() else { return false }
      text.append(contentsOf: String(scalar).utf8)
      return true
    default: return false
    }
    text.append(byte)
    offset += 2
    return true
  }

  /// The character of `\uXXXX`, of two of them for one beyond the first 65,536; half of such a
  /// pair is a replacement character.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let unit = codeUnit(at: offset) else { return nil }
    offset += 6
    guard 0xD800..<0xE000 ~= unit else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    if unit < 0xDC00, let second = codeUnit(at: offset), 0xDC00..<0xE000 ~= second {
      offset += 6
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    }
    hasLoneSurrogate = true
    return "\u{FFFD}"
  }

  /// The code unit of `\uXXXX` at a place; `nil` when there is none.
  private func codeUnit(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == 0x5C, bytes[place + 1] == 0x75 else {
      return nil
    }
    var unit: UInt32 = 0
    for byte in bytes[place + 2..<place + 6] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}

extension JSONScanner {
  /// Adds what `value` makes of each string of an array, or of a single string; of
  /// anything else nothing is added.
  package mutating func strings<Value>(
    into values: inout [Value], _ value: (String) -> Value
  ) -> Bool {
    list(into: &values) { scanner in scanner.string().map(value) }
  }

  /// Adds each value of an array, or a single one, that `read` returns; of an array with a
  /// value that `read` does not read nothing is added.
  package mutating func list<Value>(
    into values: inout [Value], _ read: (inout JSONScanner) -> Value?
  ) -> Bool {
    guard peek() == 0x5B else {
      guard let value = read(&self) else { return false }
      values.append(value)
      return true
    }
    let count = values.count
    let isRead = array { scanner in
      guard let value = read(&scanner) else { return false }
      values.append(value)
      return true
    }
    if !isRead { values.removeSubrange(count...) }
    return isRead
  }

  /// Reads past a value; returns the name of its kind, and `nil` when there is none.
  package mutating func skipNamedValue() -> MessageKey? {
    guard let first = peek() else { return nil }
    let kind: MessageKey
    switch first {
    case 0x22: kind = .foundString
    case 0x7B: kind = .foundObject
    case 0x5B: kind = isArrayOfStrings ? .foundArray : .foundMixedArray
    case 0x74, 0x66: kind = .foundBoolean
    case 0x6E: kind = .foundNull
    default: kind = .foundNumber
    }
    return skipValue() ? kind : nil
  }

  private var isArrayOfStrings: Bool {
    var copy = self
    return copy.array { $0.string() != nil }
  }
}
