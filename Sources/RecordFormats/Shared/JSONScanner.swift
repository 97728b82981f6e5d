internal import Messages

/// Reads the values of a JSON text (RFC 8259) in sequence.
///
/// It checks the whole grammar and stores nothing: unwanted values are checked and skipped. At an
/// error, `offset` is the position of the invalid byte.
package struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte, from 0.
  package private(set) var offset = 0
  /// Whether a string mixed UTF-8 with invalid bytes, which were read as U+FFFD.
  package private(set) var hasInvalidText = false
  /// Whether a string had valid non-ASCII UTF-8, here or earlier in the file.
  private(set) var isUTF8: Bool
  /// The encoding in which strings without any UTF-8 were read.
  private var encoding: TextDecoding.Encoding?
  /// Whether a string contained a lone surrogate, which was read as U+FFFD.
  package private(set) var hasLoneSurrogate = false

  /// A name that an object in a record has twice; the last value is used.
  package private(set) var repeatedName: String?

  /// A scanner at the beginning of a text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes, isUTF8: false) }

  /// A scanner at the beginning of a part of a file; `isUTF8` is whether earlier parts had valid
  /// non-ASCII UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool) {
    self.bytes = bytes
    self.isUTF8 = isUTF8
  }

  /// Returns the problems with texts and names since the last call.
  mutating func takeProblems() -> [ImportReport.Problem] {
    let problems = [
      hasInvalidText ? ImportReport.Problem.notText : nil, hasLoneSurrogate ? .loneSurrogate : nil,
      encoding?.problem(of: .key(.fieldCharacters)), repeatedName.map { .repeatedMember($0) },
    ]
    (hasInvalidText, hasLoneSurrogate) = (false, false)
    (encoding, repeatedName) = (nil, nil)
    return problems.compactMap(\.self)
  }

  /// The bytes from an offset up to the next byte, as text.
  func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

  /// Skips white space and returns the next byte; `nil` at the end.
  package mutating func peek() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
    }
    return nil
  }

  /// Whether the next byte is `byte`; if so, it is consumed.
  package mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard let next = peek(), next == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  /// Calls `body` at each value of an object, to read it; false when there is no complete object.
  package mutating func object(_ body: (inout JSONScanner, _ name: String) -> Bool) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    repeat {
      guard let name = string(), take(":"), body(&self, name) else { return false }
    } while take(",")
    return take("}")
  }

  /// Like `object`, but records a repeated name.
  package mutating func distinctMembers(
    _ body: (inout JSONScanner, _ name: String) -> Bool
  ) -> Bool {
    var names: Set<String> = []
    return object { scanner, name in
      if !names.insert(name).inserted { scanner.repeatedName = name }
      return body(&scanner, name)
    }
  }

  /// Calls `body` at each value of an array, to read it; false when there is no complete array.
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

  /// A whole number in the range of `Int`, with or without a fraction of zeros; `nil` when the next
  /// value is something else.
  package mutating func integer() -> Int? {
    let start = self
    guard let digits = wholeNumber(), let number = Int(digits) else {
      self = start
      return nil
    }
    return number
  }

  /// The digits of a whole number of any size, with its minus, without a fraction of zeros; an
  /// exponent is resolved (`2.016e3`). `nil` when the next value is something else.
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

  /// The digits of a number with an exponent; `rest` is its fraction and exponent. `nil` if it is
  /// not whole or its exponent is beyond ±18.
  private static func digits(_ whole: [UInt8], _ rest: [UInt8]) -> [UInt8]? {
    let parts = rest.split(omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)) else {
      return nil
    }
    var fraction = Array(parts[0].dropFirst())
    while fraction.last == 0x30 { fraction.removeLast() }
    if exponent < 0 {
      // In `20160e-1` the final zeros are a fraction.
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

  /// Consumes `null`; false for anything else.
  package mutating func takeNull() -> Bool {
    guard peek() == 0x6E else { return false }
    let start = offset
    if skipWord("null") { return true }
    offset = start
    return false
  }

  /// Skips a value of any type and depth; false when there is none.
  package mutating func skipValue() -> Bool {
    // For each open value, whether it is an object.
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

  /// Skips a number of the JSON grammar: no leading zeros, digits on both sides of a decimal point.
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
    let (text, encoding) = TextDecoding.text(of: bytes, isUTF8: &isUTF8)
    switch encoding {
    case .utf8: break
    case .damagedUTF8: hasInvalidText = true
    case .windows1252, .windows1251: self.encoding = encoding
    }
    return text
  }

  private mutating func escapedString(from start: Int) -> String? {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case 0x22:
        offset += 1
        // Characters of escapes do not show the encoding of the file.
        let known = isUTF8
        defer { isUTF8 = known }
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

  /// The character of `\uXXXX`, or of a surrogate pair of them; a lone surrogate becomes a
  /// replacement character.
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

  /// The code unit of the `\uXXXX` at an index; `nil` when there is none.
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
