internal import Messages

extension TurtleScanner {
  /// An IRI between angle brackets.
  mutating func iri() throws(TurtleError) -> String {
    offset += 1
    let first = offset
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: ">"):
        defer { offset += 1 }
        let iri = try unescaped(first..<offset, isIRI: true)
        guard let wrong = iri.unicodeScalars.first(where: Self.isForbiddenInIRI) else { return iri }
        throw error(.wrongIRI(String(wrong)))
      case 0x00...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"):
        throw error(.wrongIRI(String(Unicode.Scalar(byte))), at: offset)
      default: offset += 1
      }
    }
    throw error(.unfinished(.key(.turtleInIRI)))
  }

  /// Whether a character is not allowed in an IRI, not even as an escape.
  private static func isForbiddenInIRI(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar)
  }

  /// A string with one or three quotation marks on each side.
  mutating func string(quote: UInt8) throws(TurtleError) -> String {
    let isLong = peek(1) == quote && peek(2) == quote
    offset += isLong ? 3 : 1
    let first = offset
    while let byte = peek() {
      switch byte {
      case quote where !isLong || peek(1) == quote && peek(2) == quote:
        defer { offset += isLong ? 3 : 1 }
        return try unescaped(first..<offset, isIRI: false)
      case UInt8(ascii: "\\"): offset += 2
      case 0x0A, 0x0D:
        guard isLong else { throw error(.lineEndInString) }
        takeLineEnd()
      default: offset += 1
      }
    }
    throw error(.unfinished(.key(.turtleInString)))
  }

  /// The text of a range with its escapes decoded.
  private func unescaped(_ range: Range<Int>, isIRI: Bool) throws(TurtleError) -> String {
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return text(range) }
    var result = String.UnicodeScalarView()
    var index = range.lowerBound
    var plain = index
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      result.append(contentsOf: text(plain..<index).unicodeScalars)
      let (scalar, length) = try escape(at: index, end: range.upperBound, isIRI: isIRI)
      result.append(scalar)
      index += length
      plain = index
    }
    result.append(contentsOf: text(plain..<range.upperBound).unicodeScalars)
    return String(result)
  }

  /// The character of an escape, and its length in bytes.
  private func escape(
    at index: Int, end: Int, isIRI: Bool
  ) throws(TurtleError) -> (Unicode.Scalar, length: Int) {
    let simple: [UInt8: Unicode.Scalar] = [
      0x74: "\t", 0x62: "\u{8}", 0x6E: "\n", 0x72: "\r", 0x66: "\u{C}", 0x22: "\"", 0x27: "'",
      0x5C: "\\",
    ]
    let letter = index + 1 < end ? bytes[index + 1] : 0
    if !isIRI, let scalar = simple[letter] { return (scalar, 2) }
    let digits = letter == UInt8(ascii: "u") ? 4 : letter == UInt8(ascii: "U") ? 8 : 0
    let stop = min(index + 2 + digits, end)
    var value: UInt32? = digits > 0 && stop == index + 2 + digits ? 0 : nil
    for byte in bytes[min(index + 2, stop)..<stop] {
      value = Self.hex(byte).flatMap { digit in value.map { $0 << 4 | digit } }
    }
    guard let value, let scalar = Unicode.Scalar(value) else {
      throw error(.wrongEscape(text(index..<max(stop, min(index + 2, end)))), at: index)
    }
    return (scalar, 2 + digits)
  }
}
