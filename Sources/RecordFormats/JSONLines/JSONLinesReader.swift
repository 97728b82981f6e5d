internal import Publications
internal import Text

/// Reads JSON Lines: one object per line, with the members of `JSONMember`, all of them optional.
/// Objects spread over several lines, in an array, or several on one line are read too: white space
/// in JSON, which a CR is, may separate them.
///
/// An invalid line is reported and skipped, as is an invalid value. An unknown member is reported
/// once per file. Of two members with the same name the last one is used, and that is reported.
struct JSONLinesReader: RecordReader {
  private var lines: LineSplitter
  /// Splits objects that are not on one line each; `nil` for lines, and until the first bytes are
  /// known.
  private var document: JSONRecordStream?
  private var isAtStart = true
  private var unknownMembers: Set<String> = []

  init(_ context: ReadingContext) {
    lines = LineSplitter(file: context.file)
  }

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError) {
    if isAtStart, let first = bytes.first(where: { !FileHead.isBlank($0) }) {
      isAtStart = false
      if JSONLinesReader.isDocument(bytes, first) { document = JSONRecordStream(member: nil) }
    }
    var unknown = unknownMembers
    defer { unknownMembers = unknown }
    guard document != nil else {
      return try lines.read(bytes) { line, number in
        JSONLinesReader.read(line, number...number, unknown: &unknown, to: &output)
      }
    }
    document?.read(bytes, to: &output) { object, lines, column, output in
      JSONLinesReader.read(object, from: column - 1, lines, unknown: &unknown, to: &output)
    }
  }

  /// Whether a file begins with an array, or with a brace on a line of its own.
  static func isDocument(_ bytes: some Sequence<UInt8>, _ first: UInt8) -> Bool {
    if first == UInt8(ascii: "[") { return true }
    guard first == UInt8(ascii: "{") else { return false }
    let rest = bytes.drop { $0 != first }.dropFirst()
    let next = rest.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return next == 0x0A
  }

  mutating func finish(to output: inout RecordOutput) {
    document?.finish(to: &output)
    if document?.sawRecords == true, !output.isStopped { output.isSoundWithoutRecords = true }
    var unknown = unknownMembers
    lines.finish { line, number in
      JSONLinesReader.read(line, number...number, unknown: &unknown, to: &output)
    }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from column: Int = 0, _ lines: ClosedRange<Int>,
    unknown: inout Set<String>, to output: inout RecordOutput
  ) {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
    var (rest, start) = (bytes, column)
    while let next = readObject(rest, from: start, lines, unknown: &unknown, to: &output) {
      start += TextPosition.characters(in: rest[..<next])
      rest = UnsafeBufferPointer(rebasing: rest[next...])
    }
  }

  /// Reads the object at the beginning of a line's rest; returns the offset of the next one.
  private static func readObject(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ lines: ClosedRange<Int>,
    unknown: inout Set<String>, to output: inout RecordOutput
  ) -> Int? {
    var object = JSONRecord(lines: lines, isUTF8: output.isUTF8)
    let isRecord = object.read(bytes, from: start)
    output.isUTF8 = object.isUTF8
    let number = lines.lowerBound + object.linesBeforeProblem
    for problem in object.problems {
      guard case .unknownMember(let member, _) = problem else {
        output.note(problem, at: number)
        continue
      }
      guard unknown.insert(member).inserted else { continue }
      // Suggestions are looked up only once, because every record may have the member.
      output.note(.unknownMember(member, meant: JSONMember.like(member)), at: number)
    }
    if isRecord { output.add(object.record) }
    return object.nextObject
  }
}
