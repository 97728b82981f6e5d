internal import Messages
internal import Publications

/// Reads RIS as programs and web sites write it: with text between records, wrapped lines, records
/// without TY or ER, and any line ends.
struct RISReader: RecordReader {
  private var lines: TextLines
  private var state = RISState()

  init(_ context: ReadingContext) {
    lines = TextLines(file: context.file)
  }

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError) {
    var state = state
    self.state = RISState()
    defer { self.state = state }
    try lines.read(bytes) { line, number in state.take(line, number, &output) }
  }

  mutating func finish(to output: inout RecordOutput) {
    var state = state
    lines.finish { line, number in state.take(line, number, &output) }
    state.finish(lines.count, &output)
    self.state = state
  }

  /// Certain if the first line is a TY line; likely if a TY line elsewhere is followed by another
  /// tag.
  static func match(_ head: FileHead) -> RecordFormat.Match {
    var start = head.bytes.startIndex
    var isFirst = true
    var isAfterType = false
    while start < head.bytes.endIndex {
      let line = head.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
      start = line.endIndex + 1
      if line.allSatisfy({ $0 == 0x20 }) { continue }
      let isType = line.withUnsafeBufferPointer { line in
        RISLine(line).map { $0.tag == .type && !$0.value.isEmpty }
      }
      if isAfterType, isType != nil { return .likely }
      if isType == true, isFirst { return .certain }
      isAfterType = isType == true
      // A line such as `ID  - 7` before TY may be part of a wrapped text.
      isFirst = false
    }
    return .none
  }
}

/// A RIS line with a tag.
struct RISLine {
  let tag: RISTag
  let key: UInt16
  let value: UnsafeBufferPointer<UInt8>

  /// `nil` for a line without a tag.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < line.count, line[start] == 0x20 { start += 1 }
    guard start + 3 < line.count || start + 4 <= line.count else { return nil }
    let (first, second) = (line[start], line[start + 1])
    guard RISLine.isCapital(first), RISLine.isCapital(second) || 0x30...0x39 ~= second else {
      return nil
    }
    var hyphen = start + 2
    while hyphen < line.count, line[hyphen] == 0x20 { hyphen += 1 }
    let blanks = hyphen - start - 2
    guard hyphen < line.count, line[hyphen] == 0x2D, blanks > 0 else { return nil }
    let isSpaced = hyphen + 1 == line.count || line[hyphen + 1] == 0x20
    key = RISTag.key(first, second)
    guard isSpaced || blanks == 2 else { return nil }
    // Other two-character words may precede a hyphen too.
    guard let tag = RISTag.known(key) ?? (blanks == 2 && isSpaced ? .other : nil) else {
      return nil
    }
    self.tag = tag
    var from = hyphen + 1
    var end = line.count
    while from < end, line[from] == 0x20 || line[from] == 0x09 { from += 1 }
    while end > from, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    value = UnsafeBufferPointer(rebasing: line[from..<end])
  }

  private static func isCapital(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
}

/// The state of a reader.
private struct RISState {
  private var record = RISRecord()
  private var firstLine = 0
  private var hasType = false
  private var hasBlank = false
  private var isOutside = true
  private var hasReportedText = false
  private var reportedTags: Set<UInt16> = []
  private var reportedNearTags: Set<String> = []

  mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Int, _ output: inout RecordOutput
  ) {
    guard let line = RISLine(bytes) else { return takeText(bytes, number, &output) }
    defer { hasBlank = false }
    switch line.tag {
    case .end:
      if !line.value.isEmpty {
        output.note(.leftOut(field: "ER", reason: .key(.textAfterRecord)), at: number)
      }
      end(number, &output)
      return
    case .type where hasType:
      output.note(
        .changed(field: "ER", how: .key(.missingEndOfRecord)),
        at: firstLine)
      end(number - 1, &output)
    default: break
    }
    if isOutside { firstLine = number }
    isOutside = false
    hasReportedText = false
    if line.tag == .type { hasType = true }
    if line.tag == .other, !line.value.isEmpty, reportedTags.insert(line.key).inserted {
      output.note(
        .leftOut(field: .text(RISTag.name(line.key)), reason: .key(.noMatchingField)),
        at: number)
    }
    record.add(line, number, &output)
  }

  /// A line without a tag: it continues the last value, or is text between records.
  private mutating func takeText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Int, _ output: inout RecordOutput
  ) {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      hasBlank = true
      return
    }
    if !isOutside, !record.isInText, let tag = RISState.nearTag(bytes) {
      if reportedNearTags.insert(tag).inserted {
        output.note(.leftOut(field: .text(tag), reason: .key(.noMatchingField)), at: number)
      }
    } else if !isOutside {
      record.go(on: bytes, afterBlank: hasBlank, number, &output)
    } else if !hasReportedText {
      hasReportedText = true
      output.note(
        .leftOut(field: .key(.textOutsideRecords), reason: .key(.lineWithoutTag)), at: number)
    }
    hasBlank = false
  }

  /// The first word of a line that resembles a tagged line of another format: `PMID- 123`.
  private static func nearTag(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    let tag = text.prefix { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
    let rest = text[tag.endIndex...].drop { $0 == 0x20 }
    guard 2...4 ~= tag.count, let first = tag.first, 0x41...0x5A ~= first, rest.first == 0x2D,
      let next = rest.dropFirst().first, next == 0x20
    else { return nil }
    return String(decoding: tag, as: UTF8.self)
  }

  mutating func finish(_ number: Int, _ output: inout RecordOutput) {
    guard !isOutside else { return }
    output.note(
      .changed(field: "ER", how: .key(.missingEndOfFile)),
      at: firstLine)
    end(number, &output)
  }

  private mutating func end(_ number: Int, _ output: inout RecordOutput) {
    guard !isOutside else { return }
    var raw = RawRecord(place: RecordPlace(lines: firstLine...max(firstLine, number)))
    record.fill(&raw, reported: &reportedTags, &output)
    if raw.title.isEmpty, raw.id.isEmpty {
      output.note(.unreadRecord(.key(.recordWithoutTitleAndID)), at: firstLine)
    } else {
      output.add(raw)
    }
    record = RISRecord()
    isOutside = true
    hasType = false
    hasBlank = false
  }
}
