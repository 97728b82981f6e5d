/// Finds the string literals of a Swift file, including those inside interpolations.
///
/// It understands comments, the three kinds of string literals and brackets, which is enough for
/// code formatted by `swift format`.
struct LiteralScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var brackets: [Bracket] = [Bracket(call: "")]
  private var word = ""
  private var found: [SourceLiteral] = []

  private struct Bracket {
    let call: String
    var label = ""
  }

  /// Returns the literals of a file's text, in the order of their ends.
  static func literals(of text: String) -> [SourceLiteral] {
    var scanner = LiteralScanner(bytes: Array(text.utf8))
    scanner.scanCode(untilClosed: false)
    return scanner.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func isNext(_ text: StaticString) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    // Written as a loop for speed: it runs several times for each byte of Sources.
    var place = 0
    while place < text.utf8CodeUnitCount, bytes[offset + place] == text.utf8Start[place] {
      place += 1
    }
    return place == text.utf8CodeUnitCount
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
  }

  /// Scans code to the end, or past the parenthesis that closes an interpolation.
  private mutating func scanCode(untilClosed: Bool) {
    let depth = brackets.count
    while offset < bytes.count {
      if isNext("//") {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { advance() }
      } else if isNext("/*") {
        while offset < bytes.count, !isNext("*/") { advance() }
        advance(2)
      } else if bytes[offset] == UInt8(ascii: "\"") || isNext("#\"") {
        scanLiteral()
      } else if untilClosed, brackets.count == depth, bytes[offset] == UInt8(ascii: ")") {
        return advance()
      } else {
        scanToken()
      }
    }
  }

  private mutating func scanToken() {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      brackets.append(Bracket(call: byte == UInt8(ascii: "(") ? word : ""))
      word = ""
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      if brackets.count > 1 { brackets.removeLast() }
      word = ""
    case UInt8(ascii: ":"):
      brackets[brackets.count - 1].label = word
      word = ""
    case UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "\n") where brackets.last?.call == "":
      brackets[brackets.count - 1].label = ""
      word = ""
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "@"):
      let start = offset
      while offset < bytes.count, LiteralScanner.isWord(bytes[offset]) { offset += 1 }
      word = String(decoding: bytes[start..<offset], as: UTF8.self)
      return
    case UInt8(ascii: " "), UInt8(ascii: "?"), UInt8(ascii: "!"): break
    default: word = ""
    }
    advance()
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private mutating func scanLiteral() {
    let start = line
    let isRaw = bytes[offset] == UInt8(ascii: "#")
    if isRaw { advance() }
    let isLong = isNext("\"\"\"")
    advance(isLong ? 3 : 1)
    let text = scanText(isRaw: isRaw, isLong: isLong)
    advance((isLong ? 3 : 1) + (isRaw ? 1 : 0))
    word = ""
    found.append(
      SourceLiteral(
        line: start, text: String(decoding: text, as: UTF8.self), calls: brackets.map(\.call),
        labels: brackets.map(\.label)))
  }

  /// Scans up to the quotes that close a literal.
  private mutating func scanText(isRaw: Bool, isLong: Bool) -> [UInt8] {
    var text: [UInt8] = []
    while offset < bytes.count {
      if isNext(isRaw ? (isLong ? "\"\"\"#" : "\"#") : (isLong ? "\"\"\"" : "\"")) { break }
      if isNext(isRaw ? "\\#(" : "\\(") {
        text += "{}".utf8
        advance(isRaw ? 3 : 2)
        brackets.append(Bracket(call: ""))
        scanCode(untilClosed: true)
        brackets.removeLast()
      } else if !isRaw, bytes[offset] == UInt8(ascii: "\\") {
        text += bytes[offset..<min(offset + 2, bytes.count)]
        advance(2)
      } else {
        text.append(bytes[offset])
        advance()
      }
    }
    return text
  }
}
