internal import Messages

/// One entry of a BibTeX file, with raw values.
struct BibTeXEntry {
  var type: String
  var key: String
  /// Field names in lower case, with their values without the outer delimiters.
  var fields: [String: [UInt8]] = [:]
  /// The notes after the first one.
  var furtherNotes: [[UInt8]] = []
  var lines: ClosedRange<Int>
  var problems: [ImportReport.Problem] = []
}

/// Parses BibTeX. Text outside entries is a comment.
struct BibTeXParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 1
  private var counted = 0
  private var strings: [String: [UInt8]] = [:]
  private(set) var problems: [(line: Int, problem: ImportReport.Problem)] = []

  /// The most bytes of a value after expanding `@string` names.
  private static let limit = 1 << 20

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    for month in BibTeXDate.months { strings[month] = Array(month.utf8) }
  }

  /// The next entry; `nil` at the end.
  mutating func next() -> BibTeXEntry? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "@") else {
        index += 1
        continue
      }
      let start = index
      index += 1
      skipBlanks()
      let type = name()
      skipBlanks()
      guard !type.isEmpty, type.utf8.allSatisfy({ $0 < 0x80 }), index < bytes.count,
        bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "("), type != "comment"
      else {
        if type == "comment" { skipComment() }
        continue
      }
      let close: UInt8 = bytes[index] == UInt8(ascii: "{") ? 0x7D : 0x29
      index += 1
      switch type {
      case "string": readString(close, from: start)
      case "preamble":
        if value(close) == nil { problems.append((line(at: start), unclosed("@preamble"))) }
      default: return entry(type, close, from: start)
      }
    }
    return nil
  }

  private func unclosed(_ what: String) -> ImportReport.Problem {
    .changed(field: .text(what), how: .key(.notClosed))
  }

  /// Skips a comment in braces, where JabRef stores its settings. If the braces are not closed,
  /// entries after them are still read.
  private mutating func skipComment() {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { return }
    let start = index
    index += 1
    if braced() == nil { index = start + 1 }
  }

  private mutating func readString(_ close: UInt8, from start: Int) {
    skipBlanks()
    let name = name()
    skipBlanks()
    guard !name.isEmpty, take(UInt8(ascii: "=")), let text = value(close) else {
      problems.append(
        (line(at: start), .leftOut(field: "@string", reason: .key(.missingNameAndValue))))
      return
    }
    if text.count > BibTeXParser.limit {
      problems.append((line(at: start), .leftOut(field: "@string \(name)", reason: .key(.tooLong))))
    } else {
      strings[name] = text
    }
    skipBlanks()
    _ = take(close)
  }

  private mutating func entry(_ type: String, _ close: UInt8, from start: Int) -> BibTeXEntry {
    let first = line(at: start)
    skipBlanks()
    let keyStart = index
    while index < bytes.count, bytes[index] != 0x2C, bytes[index] != close, bytes[index] != 0x0A,
      bytes[index] != UInt8(ascii: "=")
    {
      index += 1
    }
    var keyEnd = index
    while keyEnd > keyStart, bytes[keyEnd - 1] <= 0x20 { keyEnd -= 1 }
    var entry = BibTeXEntry(
      type: type, key: String(decoding: bytes[keyStart..<keyEnd], as: UTF8.self),
      lines: first...first)
    // An entry without a key may start with its first field.
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      entry.key = ""
      index = keyStart
    }
    readFields(of: &entry, close)
    noteRest(of: &entry)
    entry.lines = first...max(first, line(at: min(index, bytes.count)))
    return entry
  }

  /// Reports a comma directly after an entry: a superfluous brace has cut off its other fields.
  /// Other text between entries is a comment.
  private func noteRest(of entry: inout BibTeXEntry) {
    var place = index
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    guard place < bytes.count, bytes[place] == 0x2C else { return }
    while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == 0x2C { place += 1 }
    guard place < bytes.count, BibTeXParser.isLetter(bytes[place]) else { return }
    entry.problems.append(
      .leftOut(
        field: .message(Message(.entryOfKey, .text(entry.key))), reason: .key(.extraBrace)))
  }

  private mutating func readFields(of entry: inout BibTeXEntry, _ close: UInt8) {
    while true {
      while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == 0x2C { index += 1 }
      guard index < bytes.count, !startsEntry(index) else {
        entry.problems.append(
          .changed(
            field: .message(Message(.entryOfKey, .text(entry.key))), how: .key(.entryNotClosed)))
        return
      }
      if take(close) { return }
      let start = index
      let name = name()
      skipBlanks()
      guard !name.isEmpty, take(UInt8(ascii: "=")) else {
        entry.problems.append(
          .leftOut(
            field: .message(Message(.entryOfKey, .text(entry.key))), reason: .key(.notAField)))
        index = max(start + 1, index)
        skipToNextField(close)
        continue
      }
      let hasTypeError = index
      guard let text = value(close) else {
        entry.problems.append(
          .leftOut(
            field: .message(Message(.fieldOfEntry, .text(name), .text(entry.key))),
            reason: .key(.bracesNotClosed)))
        recover(from: hasTypeError)
        return
      }
      if entry.fields[name] == nil {
        entry.fields[name] = text
      } else if name == "note" {
        entry.furtherNotes.append(text)
      } else if entry.fields[name] != text {
        entry.problems.append(.leftOut(field: .text(name), reason: .key(.repeatedEntryField)))
      }
    }
  }

  private mutating func skipToNextField(_ close: UInt8) {
    while index < bytes.count, bytes[index] != 0x2C, bytes[index] != close, !startsEntry(index) {
      index += 1
    }
  }

  /// Advances to the next line that starts an entry.
  private mutating func recover(from start: Int) {
    index = start
    while index < bytes.count, !startsEntry(index) { index += 1 }
  }

  /// Whether a line starts at this index with `@word{`.
  private func startsEntry(_ place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "@"),
      place == 0 || bytes[place - 1] == 0x0A || bytes[place - 1] == 0x0D
    else { return false }
    var end = place + 1
    while end < bytes.count, BibTeXParser.isLetter(bytes[end]) { end += 1 }
    return end > place + 1 && end < bytes.count && bytes[end] == UInt8(ascii: "{")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  /// A value with its parts joined by `#`; `nil` when a part is not terminated.
  private mutating func value(_ close: UInt8) -> [UInt8]? {
    var text: [UInt8] = []
    repeat {
      skipBlanks()
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "{"):
        index += 1
        guard let range = braced() else { return nil }
        text += bytes[range]
      case 0x22:
        index += 1
        guard let range = quoted() else { return nil }
        text += bytes[range]
      default: text += bareWord(close)
      }
      skipBlanks()
      if text.count > BibTeXParser.limit * 64 { return text }
    } while take(UInt8(ascii: "#"))
    return text
  }

  private mutating func bareWord(_ close: UInt8) -> [UInt8] {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x2C, bytes[index] != close,
      bytes[index] != UInt8(ascii: "#"), bytes[index] != 0x7D
    {
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    if let text = strings[word.lowercased()] { return text }
    if !word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      problems.append(
        (line(at: start), .changed(field: "'\(word)'", how: .key(.unknownString))))
    }
    return Array(word.utf8)
  }

  /// The content up to the closing brace; `nil` at the end of the file or the start of another
  /// entry.
  private mutating func braced() -> Range<Int>? {
    let start = index
    var depth = 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          index += 1
          return start..<index - 1
        }
      case UInt8(ascii: "\\"):
        // Skip `\\`. A brace after a single backslash counts, as in BibTeX.
        index += index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\\") ? 1 : 0
      case UInt8(ascii: "@") where startsEntry(index): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func quoted() -> Range<Int>? {
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case 0x22 where depth <= 0:
        index += 1
        return start..<index - 1
      case UInt8(ascii: "@") where startsEntry(index): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      let isPart =
        BibTeXParser.isLetter(byte) || 0x30...0x39 ~= byte || byte >= 0x80
        || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2B || byte == 0x2E
        || byte == 0x2F
      guard isPart else { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func line(at offset: Int) -> Int {
    while counted < offset {
      if bytes[counted] == 0x0A { line += 1 }
      counted += 1
    }
    return line
  }
}
