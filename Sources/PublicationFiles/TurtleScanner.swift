/// Cuts a Turtle file into words.
struct TurtleScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var offset: Int
  /// The line of `offset`, counted from 1.
  var line = 1
  /// Where the word that was read last starts.
  private(set) var start = 0

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

  /// The next word; `.end` after the last.
  mutating func next() throws(TurtleError) -> TurtleToken {
    skipSpace()
    start = offset
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

  /// An error at a byte of the file, by default where the current word starts.
  func error(_ reason: TurtleError.Reason, at place: Int? = nil) -> TurtleError {
    let before = bytes[..<min(place ?? start, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return TurtleError(
      file: file, line: 1 + before.count { $0 == 0x0A }, column: column + 1, reason: reason)
  }

  func unexpectedCharacter() -> TurtleError {
    let end = bytes[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }.endIndex
    return error(
      .unexpected(text(offset..<end), expected: "an IRI, a name, a string or a mark"), at: offset)
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x0A:
        line += 1
        offset += 1
      case 0x20, 0x09, 0x0D: offset += 1
      case UInt8(ascii: "#"):
        offset = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      default: return
      }
    }
  }

  /// A number; `nil` when none stands here.
  private mutating func number() -> TurtleToken? {
    var end = offset
    if bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
    let whole = digits(from: &end)
    var fraction = 0
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), 0x30...0x39 ~= bytes[end + 1] {
      end += 1
      fraction = digits(from: &end)
    }
    guard whole + fraction > 0 else { return nil }
    var type = fraction > 0 ? "decimal" : "integer"
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < bytes.count, bytes[exponent] == 0x2B || bytes[exponent] == 0x2D {
        exponent += 1
      }
      if digits(from: &exponent) > 0 {
        end = exponent
        type = "double"
      }
    }
    defer { offset = end }
    return .plain(text(offset..<end), type: type)
  }

  /// Passes over digits and counts them.
  private func digits(from index: inout Int) -> Int {
    let first = index
    while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
    return index - first
  }
}
