internal import Publications
internal import Text

/// Reads records in JSON Lines: one object a line, with the members of `JSONMember`, each of which
/// may be missing.
///
/// A line that is no record is reported and skipped; so is a value that a member cannot have, and,
/// once for all lines, a member of another name. Of two members with one name the last one counts,
/// which is reported.
struct JSONLinesReader: RecordReader {
  private var lines: LineSplitter
  private var unknownMembers: Set<String> = []

  init(_ context: ReadingContext) {
    lines = LineSplitter(file: context.file)
  }

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError) {
    var unknown = unknownMembers
    try lines.read(bytes) { line, number in
      JSONLinesReader.read(line, number, unknown: &unknown, to: &output)
    }
    unknownMembers = unknown
  }

  mutating func finish(to output: inout RecordOutput) {
    var unknown = unknownMembers
    lines.finish { line, number in
      JSONLinesReader.read(line, number, unknown: &unknown, to: &output)
    }
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, unknown: inout Set<String>,
    to output: inout RecordOutput
  ) {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
    var object = JSONRecord(line: number)
    let isRecord = object.read(line)
    for problem in object.problems {
      guard case .unknownMember(let member, _) = problem else {
        output.note(problem, at: number)
        continue
      }
      guard unknown.insert(member).inserted else { continue }
      // Looked for once, for every record may have the member.
      output.note(.unknownMember(member, meant: JSONMember.like(member)), at: number)
    }
    if isRecord { output.add(object.record) }
  }
}
