internal import Messages

/// Extracts the objects that are records from a JSON text in pieces, so that a file need not fit
/// into memory.
///
/// Records are the objects at one depth: the elements of the outermost array, an outermost object,
/// or the elements of an array in a member of the outermost object. A file may contain several
/// texts, as saved pages do.
struct JSONRecordStream {
  /// The most bytes of a record.
  static let limit = 64 << 20

  /// The member of the outermost object that has the array of records; `nil` if the array is
  /// outermost.
  private let member: String?
  private var record: [UInt8] = []
  private var isInRecord = false
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var line = 1
  private var recordLine = 1
  /// The column of the record's first byte, in characters from 1.
  private var recordColumn = 1
  /// The bytes of earlier pieces.
  private var position = 0
  /// The offset of the current line in the file, and its bytes so far that continue a character.
  private var lineStart = 0
  private var continuations = 0
  /// The last string at depth 1: the name of a member until its value begins.
  private var name: [UInt8] = []
  private var isRecordArray = false
  /// Whether the outermost value is an object that is itself a record.
  private var isBare = false
  /// Whether the next value is an element of the array of records.
  private var isBeforeItem = false
  /// Whether records may have occurred: an array of them, or an object that is one.
  private(set) var sawRecords = false
  /// The line of an address in the outermost object's `links.next`, which means that there are more
  /// records.
  private(set) var nextPageLine: Int?
  private var links = NextPageLink()
  private var isInLinks = false
  private var openers: [UInt8] = []

  init(member: String?) { self.member = member }

  /// A complete record, with its lines and the column where it begins.
  typealias Take = (
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: ClosedRange<Int>, _ column: Int,
    _ output: inout RecordOutput
  ) -> Void

  /// Reads a piece and calls `take` with each complete record. A syntax error outside records stops
  /// `output`.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput, _ take: Take
  ) {
    var start = 0
    for (index, byte) in bytes.enumerated() {
      countLines(byte, at: index)
      if isInLinks, links.take(byte, depth: openers.count, isInString: isInString) {
        nextPageLine = line
      }
      if isInString {
        readString(byte)
        continue
      }
      switch byte {
      case 0x22:
        isInString = true
        if openers.count == 1 { name = [] }
        noteItem(&output)
      case 0x7B, 0x5B:
        if byte == 0x5B { noteItem(&output) }
        begin(byte, at: index)
        if isInRecord, depth == recordDepth { start = index }
      case 0x7D, 0x5D:
        guard openers.last == byte - 2 else { return stopAtBracket(byte, &output) }
        openers.removeLast()
        if isInRecord, depth == recordDepth { finish(bytes[start...index], &output, take) }
        depth -= 1
        if depth < recordDepth - 1 { isRecordArray = false }
      case 0x2C: isBeforeItem = isAmongItems
      case 0x20, 0x09, 0x0A, 0x0D, 0x3A: break
      default:
        if depth == 0 { return stop(.key(.expectedBracket), &output) }
        noteItem(&output)
      }
    }
    position += bytes.count
    if isInRecord { keep(bytes[start...], &output) }
  }

  /// Keeps the beginning of a record for the next piece.
  private mutating func keep(
    _ part: Slice<UnsafeBufferPointer<UInt8>>, _ output: inout RecordOutput
  ) {
    guard record.count + part.count <= JSONRecordStream.limit + 1 else {
      return stop(.key(.longRecord), &output)
    }
    record.append(contentsOf: part)
  }

  private mutating func stopAtBracket(_ byte: UInt8, _ output: inout RecordOutput) {
    stop(.message(Message(.unmatchedBracket, "\(Character(Unicode.Scalar(byte)))")), &output)
  }

  private mutating func countLines(_ byte: UInt8, at index: Int) {
    if byte == 0x0A {
      line += 1
      (lineStart, continuations) = (position + index + 1, 0)
    } else if byte & 0xC0 == 0x80 {
      continuations += 1
    }
  }

  /// Ends the file.
  mutating func finish(to output: inout RecordOutput) {
    guard depth > 0 || isInString else { return }
    stop(
      isInRecord ? .key(.endsInsideRecord) : .key(.endsInsideList),
      &output)
  }

  /// The number of open brackets inside a record, including its own.
  private var recordDepth: Int { member == nil ? isBare ? 1 : 2 : 3 }

  private mutating func readString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == 0x5C {
      isEscaped = true
    } else if byte == 0x22 {
      isInString = false
      if openers.count == 1 { isInLinks = name.elementsEqual("links".utf8) }
    } else if openers.count == 1, name.count < 64 {
      name.append(byte)
    }
  }

  private mutating func begin(_ byte: UInt8, at index: Int) {
    depth += 1
    openers.append(byte)
    if member == nil, depth == 1 {
      isBare = byte == 0x7B
      if isBare { (isRecordArray, sawRecords) = (true, true) }
    }
    if byte == 0x5B, depth == recordDepth - 1 {
      isRecordArray = member.map { name.elementsEqual($0.utf8) } ?? true
      if isRecordArray { (sawRecords, isBeforeItem) = (true, true) }
    } else if byte == 0x7B, depth == recordDepth, isRecordArray {
      isInRecord = true
      isBeforeItem = false
      recordLine = line
      recordColumn = position + index - lineStart - continuations + 1
    }
  }

  private var isAmongItems: Bool { depth == recordDepth - 1 && isRecordArray }

  /// Reports an element of the array that is not an object.
  private mutating func noteItem(_ output: inout RecordOutput) {
    guard isBeforeItem, isAmongItems else { return }
    isBeforeItem = false
    output.note(.unreadRecord(.key(.itemNotObject)), at: line)
  }

  private mutating func finish(
    _ last: Slice<UnsafeBufferPointer<UInt8>>, _ output: inout RecordOutput,
    _ take: Take
  ) {
    isInRecord = false
    if record.isEmpty {
      take(UnsafeBufferPointer(rebasing: last), recordLine...line, recordColumn, &output)
    } else {
      record.append(contentsOf: last)
      record.withUnsafeBufferPointer { take($0, recordLine...line, recordColumn, &output) }
      record.removeAll(keepingCapacity: record.count < 1 << 20)
    }
  }

  private mutating func stop(_ reason: Message.Argument, _ output: inout RecordOutput) {
    output.note(.malformed(reason, column: nil), at: max(1, line))
    output.isStopped = true
  }
}

/// Finds an address under `next` in the object `links`.
private struct NextPageLink {
  private var key: [UInt8] = []
  private var isValue = false
  private var length = 0

  /// Processes a byte at a depth of brackets; true at the end of an address, or where an object
  /// with one begins.
  mutating func take(_ byte: UInt8, depth: Int, isInString: Bool) -> Bool {
    guard depth == 2 else {
      if depth < 2 { isValue = false }
      return false
    }
    if isInString {
      length += 1
      if byte == 0x22 { return isValue && isNext && length > 1 }
      if !isValue, key.count < 64 { key.append(byte) }
      return false
    }
    switch byte {
    case 0x22:
      length = 0
      if !isValue { key = [] }
    case 0x3A: isValue = true
    case 0x2C: isValue = false
    case 0x7B: return isValue && isNext
    default: break
    }
    return false
  }

  private var isNext: Bool { key.elementsEqual("next".utf8) }
}

/// Maps the objects of a JSON format to records.
protocol JSONMapping {
  /// The member of the outermost object that has the array of records.
  static var member: String? { get }
  /// The record of an object; `nil` with a reason when it is not a record. A reason with a record
  /// reports numbers for which the file has no names.
  static func record(of object: JSONTree, lines: ClosedRange<Int>) -> (RawRecord?, MessageKey?)
  /// The members of a record's object that have content and that records have no field for.
  static func unmapped(in object: JSONTree) -> [String]
}

/// Reads records of a JSON format; memory use is limited by the largest record.
struct JSONRecordReader<Mapping: JSONMapping>: RecordReader {
  private var stream = JSONRecordStream(member: Mapping.member)
  /// The number of skipped objects, and the line of the first.
  private var skipped: (count: Int, line: Int) = (0, 1)
  private var hasNotedNextPage = false
  private var hasNotedNumbers = false

  init(_ context: ReadingContext) {}

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput) {
    var (skipped, hasNotedNumbers) = (skipped, hasNotedNumbers)
    stream.read(bytes, to: &output) { bytes, lines, column, output in
      guard JSONRecordReader.take(bytes, lines, column, &hasNotedNumbers, to: &output) else {
        return
      }
      if skipped.count == 0 { skipped.line = lines.lowerBound }
      skipped.count += 1
    }
    (self.skipped, self.hasNotedNumbers) = (skipped, hasNotedNumbers)
    noteNextPage(to: &output)
  }

  private mutating func noteNextPage(to output: inout RecordOutput) {
    guard let line = stream.nextPageLine, !hasNotedNextPage else { return }
    hasNotedNextPage = true
    output.note(.changed(field: "links.next", how: .key(.moreRecordsOnServer)), at: line)
  }

  mutating func finish(to output: inout RecordOutput) {
    stream.finish(to: &output)
    if skipped.count > 0 {
      output.note(
        .leftOut(
          field: .message(Message(.itemsSkipped, .number(skipped.count))),
          reason: .key(.notPublished)), at: skipped.line)
    }
    if stream.sawRecords, !output.isStopped { output.isSoundWithoutRecords = true }
  }

  /// Handles one object; true if the format skips it.
  private static func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: ClosedRange<Int>, _ column: Int,
    _ hasNotedNumbers: inout Bool, to output: inout RecordOutput
  ) -> Bool {
    var scanner = JSONScanner(bytes, isUTF8: output.isUTF8)
    defer { output.isUTF8 = scanner.isUTF8 }
    guard let tree = JSONTree.read(from: &scanner), scanner.peek() == nil else {
      noteBroken(bytes[..<scanner.offset], lines.lowerBound, column, to: &output)
      return false
    }
    for problem in scanner.takeProblems() { output.note(problem, at: lines.lowerBound) }
    let (record, reason) = Mapping.record(of: tree, lines: lines)
    if let record {
      output.add(record)
      for member in Mapping.unmapped(in: tree) { output.noteUnmapped(member, at: record.place) }
      guard let reason, !hasNotedNumbers else { return false }
      hasNotedNumbers = true
      output.note(
        .leftOut(field: .key(.numberedNames), reason: .key(reason)), at: lines.lowerBound)
    } else if let reason {
      output.note(.unreadRecord(.key(reason)), at: lines.lowerBound)
    } else {
      return true
    }
    return false
  }

  /// Reports an object that is broken after the bytes `before`.
  private static func noteBroken(
    _ before: Slice<UnsafeBufferPointer<UInt8>>, _ line: Int, _ column: Int,
    to output: inout RecordOutput
  ) {
    let column = TextPosition.column(after: before, from: column)
    output.note(
      .unreadRecord(.message(Message(.brokenObject, .index(column)))),
      at: line + before.count { $0 == 0x0A })
  }
}
