internal import Messages

/// Splits a Turtle file into tokens.
struct TurtleScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var offset: Int
  /// The line of `offset`, counted from 1.
  var line = 1
  /// The offset and line of the last token.
  private(set) var start = 0
  private(set) var startLine = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(TurtleError) {
    self.bytes = bytes
    self.file = file
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw self.error(.notText, at: error.byteOffsets.lowerBound)
    }
  }

  /// The next token; `.end` after the last.
  mutating func next() throws(TurtleError) -> TurtleToken {
    skipSpace()
    start = offset
    startLine = line
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "<"): return .iri(try iri())
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string(quote: byte))
    case UInt8(ascii: "@"): return try directiveOrLanguage()
    case UInt8(ascii: "^"):
      guard peek(1) == byte else { throw unexpectedCharacter() }
      offset += 2
      return .dataType
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), 0x30...0x39:
      if let number = number() { return number }
      guard byte == UInt8(ascii: ".") else { throw unexpectedCharacter() }
      fallthrough
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      offset += 1
      return .mark(byte)
    default: return try word()
    }
  }

  func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// An error at a byte of the file, by default at the start of the current token.
  func error(_ reason: TurtleError.Reason, at place: Int? = nil) -> TurtleError {
    let before = bytes[..<min(place ?? start, bytes.count)]
    var line = 1
    var lineStart = 0
    for (index, byte) in before.enumerated() where byte == 0x0A || byte == 0x0D {
      lineStart = index + 1
      if byte == 0x0A || index + 1 == bytes.count || bytes[index + 1] != 0x0A { line += 1 }
    }
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return TurtleError(file: file, line: line, column: column + 1, reason: reason)
  }

  func unexpectedCharacter() -> TurtleError {
    let end = bytes[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }.endIndex
    return error(
      .unexpected(text(offset..<end), expected: .key(.turtleTerm)), at: offset)
  }

  /// Skips one byte of a line end: LF, CR LF or CR.
  mutating func takeLineEnd() {
    if peek() == 0x0A || peek(1) != 0x0A { line += 1 }
    offset += 1
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x0A, 0x0D: takeLineEnd()
      case 0x20, 0x09: offset += 1
      case UInt8(ascii: "#"):
        offset = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      default: return
      }
    }
  }

  /// A number; `nil` when there is none here.
  private mutating func number() -> TurtleToken? {
    var end = offset
    if bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
    let whole = digits(from: &end)
    var type = "integer"
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      var fraction = end + 1
      let count = digits(from: &fraction)
      // In `1.` the full stop ends the statement; `1.e5` is one number.
      if count > 0 || whole > 0 && self.exponent(at: fraction) != nil {
        end = fraction
        type = "decimal"
      } else if whole == 0 {
        return nil
      }
    } else if whole == 0 {
      return nil
    }
    if let exponent = exponent(at: end) {
      end = exponent
      type = "double"
    }
    defer { offset = end }
    return .plain(text(offset..<end), type: type)
  }

  /// The end of the exponent that begins at `index`; `nil` when there is none.
  private func exponent(at index: Int) -> Int? {
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    var end = index + 1
    if end < bytes.count, bytes[end] == 0x2B || bytes[end] == 0x2D { end += 1 }
    return digits(from: &end) > 0 ? end : nil
  }

  /// Skips digits and returns their count.
  private func digits(from index: inout Int) -> Int {
    let first = index
    while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
    return index - first
  }
}
