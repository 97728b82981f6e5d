internal import Messages
internal import Publications
internal import Vocabularies

/// Reads tables; detects the delimiter, encoding and columns.
struct TableReader: RecordReader {
  private let file: String
  private let isTabbed: Bool
  /// The beginning of the file, until the first row is complete.
  private var head: [UInt8] = []
  private var parser: TableParser?
  private let columns: TableColumns?
  private let vocabulary: Vocabulary
  private var rows: TableRows

  init(_ context: ReadingContext, isTabbed: Bool, columns: TableColumns? = nil) {
    file = context.file
    self.columns = columns
    vocabulary = context.vocabulary
    rows = TableRows(columns, vocabulary)
    self.isTabbed = isTabbed
  }

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError) {
    guard parser == nil else { return try parse(bytes, &output) }
    head.append(contentsOf: bytes)
    if head.count >= 1 << 12 { try begin(&output) }
  }

  mutating func finish(to output: inout RecordOutput) throws(CatalogueFileError) {
    if parser == nil { try begin(&output) }
    guard !output.isStopped, var parser else { return }
    if parser.isInQuotes {
      output.note(
        .changed(field: .key(.fieldQuote), how: .key(.quoteNotClosed)),
        at: parser.quoteLine)
    }
    var rows = rows
    parser.finish { fields, lines in rows.take(fields, lines, &output) }
    self.rows = rows
    if !rows.hasNames { noteNoTitle(&output) }
  }

  private func noteNoTitle(_ output: inout RecordOutput) {
    output.note(.malformed(.key(.noTitleColumn), column: nil), at: 1)
    output.isStopped = true
  }

  private mutating func begin(_ output: inout RecordOutput) throws(CatalogueFileError) {
    let separator = TableHead.separator(head)
    let delimiter =
      separator?.delimiter ?? TableHead.best(head, columns)?.delimiter ?? (isTabbed ? 0x09 : 0x2C)
    parser = TableParser(delimiter: delimiter, line: separator == nil ? 1 : 2)
    let first = Array(head[(separator?.start ?? 0)...])
    head = []
    try first.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
      try parse(bytes, &output)
    }
  }

  private mutating func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout RecordOutput
  ) throws(CatalogueFileError) {
    guard var parser, !output.isStopped else { return }
    self.parser = nil
    var rows = rows
    self.rows = TableRows(columns, vocabulary)
    parser.read(bytes) { fields, lines in rows.take(fields, lines, &output) }
    self.rows = rows
    for line in parser.takeLooseLines() {
      output.note(.changed(field: .key(.fieldQuote), how: .key(.textAfterClosingQuote)), at: line)
    }
    self.parser = parser
    if parser.isTooLarge { throw .longLine(file, limit: TableParser.limit) }
    if rows.isUnnamed { noteNoTitle(&output) }
  }
}
