internal import Messages

/// Reads a date of CSL-JSON: `date-parts`, or what some programs write instead.
struct CSLDate {
  /// The date that was read; `nil` when there is none.
  private(set) var date: RawDate?
  private(set) var problems: [ImportReport.Problem] = []
  private var parts: [Int] = []
  /// Whether a second date or words follow `parts`.
  private var isPart = false
  private var text: String?
  /// The position of a year or of `date-parts` that could not be read.
  private var unread: JSONScanner?

  /// Reads the value of a member; false when it is not JSON.
  mutating func read(_ member: String, from scanner: inout JSONScanner) -> Bool {
    if scanner.peek() == 0x22 {
      guard let text = scanner.string() else { return false }
      date = .text(text)
      return true
    }
    if let number = scanner.wholeNumber() {
      date = .text(number)
      return true
    }
    guard scanner.peek() == UInt8(ascii: "{") else { return skip(from: &scanner) }
    let isRead = scanner.distinctMembers { scanner, name in readPart(name, from: &scanner) }
    date = date(of: member)
    if date == nil, var unread { _ = skip(from: &unread) }
    return isRead
  }

  /// Reads the value of a member of the date; false when it is not JSON.
  private mutating func readPart(_ name: String, from scanner: inout JSONScanner) -> Bool {
    switch name {
    case "year": return readYear(from: &scanner)
    case "date-parts": return readDateParts(from: &scanner)
    case "raw", "literal":
      guard scanner.peek() == 0x22 else { return scanner.skipValue() }
      text = scanner.string()
      return text != nil
    default: return scanner.skipValue()
    }
  }

  private mutating func readYear(from scanner: inout JSONScanner) -> Bool {
    _ = scanner.peek()
    let start = scanner
    guard let year = scanner.integer() ?? scanner.string().flatMap({ Int($0) }) else {
      scanner = start
      unread = start
      return scanner.skipValue()
    }
    if parts.isEmpty { parts = [year] }
    return true
  }

  private mutating func readDateParts(from scanner: inout JSONScanner) -> Bool {
    var attempt = scanner
    guard let read = CSLDate.dates(from: &attempt) else {
      unread = scanner
      return scanner.skipValue()
    }
    scanner = attempt
    parts = read.dates.first ?? []
    isPart = read.dates.count > 1 || read.isPart
    return true
  }

  /// Skips a value that is not a date, and reports it.
  private mutating func skip(from scanner: inout JSONScanner) -> Bool {
    _ = scanner.peek()
    let start = scanner.offset
    guard scanner.skipValue() else { return false }
    problems.append(.wrongDate(scanner.text(from: start)))
    return true
  }

  /// The date from its parts, else from a text.
  private mutating func date(of member: String) -> RawDate? {
    guard let year = parts.first else { return text.map { .text($0) } }
    let month = parts.count > 1 ? parts[1] : nil
    let isSeason = month.map { !(1...12).contains($0) } ?? false
    // There is no field for the end of a range, a season or words.
    if isPart || isSeason {
      problems.append(.leftOut(field: .text(member), reason: .key(.extraDateParts)))
    }
    return .parts(
      year: year, month: isSeason ? nil : month,
      day: !isSeason && parts.count > 2 ? parts[2] : nil)
  }

  /// Reads `[[2016, "5", 3], …]` up to a month or day that is not a number; `isPart` when there is
  /// one.
  private static func dates(from scanner: inout JSONScanner) -> (dates: [[Int]], isPart: Bool)? {
    var dates: [[Int]] = []
    var isPart = false
    let isRead = scanner.array { scanner in
      guard let parts = self.parts(from: &scanner, isPart: &isPart) else { return false }
      dates.append(parts)
      return true
    }
    return isRead ? (dates, isPart) : nil
  }

  /// Reads `[2016, "5", 3]`; `nil` when it is another value.
  private static func parts(from scanner: inout JSONScanner, isPart: inout Bool) -> [Int]? {
    var parts: [Int] = []
    var isOver = false
    let isRead = scanner.array { scanner in
      let isString = scanner.peek() == 0x22
      let text = isString ? scanner.string() : nil
      if isString, text == nil { return false }
      if text?.isBlank ?? scanner.takeNull() {
        isOver = true
        return true
      }
      guard let part = text.map({ Int($0) }) ?? scanner.integer() else {
        isOver = true
        isPart = true
        return text != nil && !parts.isEmpty
      }
      if !isOver { parts.append(part) }
      return true
    }
    return isRead ? parts : nil
  }
}
