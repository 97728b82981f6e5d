internal import Messages
internal import Publications

/// Reads one object.
struct JSONRecord {
  var record: RawRecord
  var problems: [ImportReport.Problem] = []
  private var seen: UInt32 = 0
  private var wrongName: ImportReport.Problem?
  /// Stored by `complete`.
  var url: String?
  var year: Int?

  /// The number of lines between the first line of an invalid object and the error.
  private(set) var linesBeforeProblem = 0

  /// The offset of another object after this one on its line; `nil` if none follows.
  private(set) var nextObject: Int?

  /// Whether the file had valid non-ASCII UTF-8, before or in this object.
  private(set) var isUTF8: Bool

  init(lines: ClosedRange<Int>, isUTF8: Bool = false) {
    self.isUTF8 = isUTF8
    record = RawRecord(place: RecordPlace(lines: lines))
    record.tagMeaning = .collections
  }

  /// Whether a line, or its part after `start` characters, begins with a record; if not, `problems`
  /// has the reason. Suggestions for unknown members are not included.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Bool {
    var scanner = JSONScanner(line, isUTF8: isUTF8)
    let isWhole = scanner.object { scanner, name in readMember(name, from: &scanner) }
    isUTF8 = scanner.isUTF8
    problems += scanner.takeProblems()
    // After a fault this would skip the tab or line end that is the fault.
    let next = isWhole ? scanner.peek() : nil
    guard isWhole, next == nil || next == UInt8(ascii: "{") else {
      let before = line[..<min(scanner.offset, line.count)]
      linesBeforeProblem = before.count { $0 == 0x0A }
      problems = [JSONRecord.problem(of: line, at: scanner.offset, from: start)]
      return false
    }
    if next != nil { nextObject = scanner.offset }
    if let wrongName {
      problems.append(wrongName)
      return false
    }
    guard !record.title.isEmpty || !record.id.isEmpty else {
      problems.append(.namelessRecord)
      return false
    }
    complete()
    return true
  }

  /// The problem in a line, or in its part after `start` characters, that could be read only up to an
  /// offset.
  private static func problem(
    of line: UnsafeBufferPointer<UInt8>, at offset: Int, from start: Int
  ) -> ImportReport.Problem {
    var scanner = JSONScanner(line)
    guard scanner.take("{") else { return .notARecord }
    let isAtEnd = line[offset...].allSatisfy { $0 == 0x0D }
    if isAtEnd { return .unfinishedRecord }
    return .brokenRecord(column: TextPosition.column(after: line[..<offset], from: start + 1))
  }

  /// Reads a member's value; false when it is not valid JSON.
  private mutating func readMember(_ name: String, from scanner: inout JSONScanner) -> Bool {
    guard let member = JSONMember(named: name) else {
      problems.append(.unknownMember(name, meant: nil))
      return scanner.skipValue()
    }
    // A null is no value, so it neither repeats a member nor replaces its value.
    if scanner.takeNull() { return true }
    if seen & member.bit != 0 {
      problems.append(.repeatedMember(name))
      forget(member)
    }
    seen |= member.bit
    var attempt = scanner
    guard let expected = readValue(of: member, from: &attempt) else {
      scanner = attempt
      return true
    }
    guard let found = scanner.skipNamedValue() else { return false }
    if member == .id || member == .title {
      wrongName = .wrongName(member: name, found: .key(found), expected: .key(expected))
    } else {
      problems.append(
        .wrongValue(member: name, found: .key(found), expected: .key(expected)))
    }
    return true
  }

  /// Stores `url` and `year`, after all members were read.
  private mutating func complete() {
    if let url, record.links.first?.url != url {
      record.links.removeAll { $0.url == url }
      record.links.insert(Link(url: url), at: 0)
    }
    guard let year else { return }
    switch record.date {
    case nil: record.date = .parts(year: year)
    case .text(let text)? where text.utf8.prefix(4).elementsEqual(String(year).utf8): break
    default:
      problems.append(
        .leftOut(field: "year", reason: .message(Message(.problemOtherYear, "\(year)"))))
    }
  }
}
