internal import Messages
internal import Publications

/// Reads an array of items, an object with `items`, or consecutive items.
struct CSLReader: RecordReader {
  private var document: DocumentBuffer
  static let limit = 1 << 30

  init(_ context: ReadingContext) {
    document = DocumentBuffer(file: context.file, limit: CSLReader.limit)
  }

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError) {
    try document.append(bytes)
  }

  mutating func finish(to output: inout RecordOutput) {
    document.withBytes { bytes in
      var items = CSLItems(bytes)
      items.read(&output)
    }
  }

  /// Other JSON formats have objects too, so member names decide.
  static func match(_ head: FileHead) -> RecordFormat.Match {
    guard head.first == UInt8(ascii: "[") || head.first == UInt8(ascii: "{") else { return .none }
    if head.contains("\"rendered\"") { return .none }
    if head.contains("\"date-parts\"") { return .certain }
    guard head.first == UInt8(ascii: "["), head.contains("\"type\"") else { return .none }
    return head.contains("\"title\"") ? .likely : .none
  }
}

/// The items of a document.
private struct CSLItems {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: JSONScanner
  private var line = 1
  private var counted = 0
  private var reported: Set<String> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    scanner = JSONScanner(bytes)
  }

  mutating func read(_ output: inout RecordOutput) {
    if scanner.take("[") {
      if scanner.take("]") {
        output.isSoundWithoutRecords = scanner.peek() == nil
        return
      }
      repeat {
        guard readItem(&output) else { return noteBroken(&output) }
      } while scanner.take(",")
      guard scanner.take("]"), scanner.peek() == nil else { return noteBroken(&output) }
      return
    }
    while scanner.peek() != nil {
      guard readItem(&output) else { return noteBroken(&output) }
    }
  }

  private mutating func noteBroken(_ output: inout RecordOutput) {
    let end = scanner.offset
    let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let reason = end >= bytes.count ? MessageKey.endsInsideJSON : .brokenJSON
    output.note(
      .malformed(.key(reason), column: bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1),
      at: line(at: end))
    output.isStopped = true
  }

  private mutating func line(at offset: Int) -> Int {
    while counted < offset {
      if bytes[counted] == 0x0A { line += 1 }
      counted += 1
    }
    return line
  }

  private mutating func readItem(_ output: inout RecordOutput) -> Bool {
    guard scanner.peek() == UInt8(ascii: "{") else { return skipOther(&output) }
    let first = line(at: scanner.offset)
    var item = CSLItem(line: first)
    var nested: [RawRecord] = []
    var hasItems = false
    var inner = self
    let isRead = scanner.object { scanner, name in
      guard name == "items", scanner.peek() == UInt8(ascii: "[") else {
        return item.read(name, from: &scanner)
      }
      hasItems = true
      inner.scanner = scanner
      var items = RecordOutput()
      let isWhole = inner.readArray(&items)
      scanner = inner.scanner
      nested += items.records
      for finding in items.report.findings { output.note(finding.problem, at: finding.line) }
      return isWhole
    }
    if hasItems {
      reported.formUnion(inner.reported)
      for record in nested { output.add(record) }
      for problem in scanner.takeProblems() { output.note(problem, at: first) }
      return isRead
    }
    guard isRead else { return false }
    let last = line(at: scanner.offset)
    item.complete(first...last)
    noteProblems(of: item, at: first, &output)
    if item.record.title.isEmpty, item.record.id.isEmpty {
      output.note(.unreadRecord(.key(.itemWithoutTitleAndID)), at: first)
    } else {
      output.add(item.record)
    }
    return true
  }

  /// Skips a value that is not an object, and reports it.
  private mutating func skipOther(_ output: inout RecordOutput) -> Bool {
    let first = line(at: scanner.offset)
    guard let found = scanner.skipNamedValue() else { return false }
    _ = scanner.takeProblems()
    output.note(.unreadRecord(.message(Message(.itemExpected, .key(found)))), at: first)
    return true
  }

  /// Reports problems of the item that was just read; a member without a field, once for all items.
  private mutating func noteProblems(
    of item: CSLItem, at line: Int, _ output: inout RecordOutput
  ) {
    for problem in scanner.takeProblems() + item.problems {
      if case .leftOut(.text(let field), _) = problem, !reported.insert(field).inserted { continue }
      output.note(problem, at: line)
    }
  }

  /// Reads an array of items.
  private mutating func readArray(_ output: inout RecordOutput) -> Bool {
    guard scanner.take("[") else { return false }
    if scanner.take("]") { return true }
    repeat {
      let first = line(at: scanner.offset)
      var item = CSLItem(line: first)
      guard scanner.object({ scanner, name in item.read(name, from: &scanner) }) else {
        return false
      }
      item.complete(first...line(at: scanner.offset))
      noteProblems(of: item, at: first, &output)
      output.add(item.record)
    } while scanner.take(",")
    return scanner.take("]")
  }
}
