internal import Messages
internal import Text

/// A line of a listing with visible text.
struct ListingLine {
  /// Counted from 1.
  let number: Int
  /// The line without invisible characters.
  let text: String
  /// The number of blank lines before it.
  let blanks: Int

  /// The mark at the end of a record, usually directly after the last character of the text.
  private static let mark = Array("Read More".utf8)

  var endsRecord: Bool {
    text.utf8.count >= Self.mark.count && text.utf8.suffix(Self.mark.count).elementsEqual(Self.mark)
  }

  var startsWithParenthesis: Bool { text.utf8.first == UInt8(ascii: "(") }

  /// The text before the mark.
  var textBeforeMark: String {
    guard endsRecord else { return text }
    return Substring(text.utf8.dropLast(Self.mark.count)).trimmed
  }
}

/// Splits a file into lines that end with LF, CR LF or CR.
struct ListingLines {
  private(set) var lines: [ListingLine] = []
  private(set) var findings: [ImportReport.Finding] = []
  /// The number of invalid UTF-8 bytes.
  private(set) var invalidCount = 0
  private var isUTF8 = false
  private var blanks = 0
  private var number = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      add(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    number += 1
    let published = decoded(bytes)
    let text = TextFilter.line(published)
    if text.isEmpty {
      blanks += 1
    } else {
      lines.append(ListingLine(number: number, text: text, blanks: blanks))
      blanks = 0
    }
    // Vertical tabs and form feeds are white space, and become spaces.
    if bytes.contains(where: { $0 < 0x20 && !(0x09...0x0D ~= $0) || $0 == 0x7F }) {
      findings.append(.init(line: number, problem: .hiddenCharacters))
    }
  }

  private mutating func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let (text, encoding) = TextDecoding.text(of: bytes, isUTF8: &isUTF8)
    if encoding == .utf8 { return text }
    if let problem = encoding.problem(of: .key(.fieldCharacters)) {
      findings.append(.init(line: number, problem: problem))
    }
    let repaired = String(decoding: bytes, as: UTF8.self)
    // A replacement character has three bytes, whatever the number of bytes that it replaces.
    let repairs = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
    invalidCount += bytes.count - (repaired.utf8.count - 3 * repairs)
    return text
  }
}
