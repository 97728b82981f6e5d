/// Reads the rows of a tab-separated file. `#` comments and blank lines are skipped; the first
/// other line must be the header with the column names.
///
/// A file may have several tables, each after its header, in any order. In such a file, empty cells
/// at the end of a row may be missing, because editors strip them.
struct TableReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private var columns: [String]
  /// The columns of each table that the file may contain.
  private let tables: [[String]]
  /// The index of the current row's table.
  private(set) var table = 0
  private var offset: Int
  private var line = 0
  /// The ranges of the current row's cells in `bytes`.
  private(set) var cells: [Range<Int>] = []

  /// A reader positioned before the first row.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, columns: [String]
  ) throws(VocabularyFileError) {
    self.bytes = bytes
    self.file = file
    self.columns = columns
    tables = [columns]
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try checkText()
    guard nextLine(), cells.indices.map({ text($0) }) == columns else {
      throw .wrongHeader(place, expected: columns)
    }
  }

  /// A reader positioned before the first row of a file with some of `tables`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, tables: [[String]]
  ) throws(VocabularyFileError) {
    self.bytes = bytes
    self.file = file
    self.tables = tables
    columns = tables[0]
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try checkText()
    // A file with only comments has no rows: 'vocabulary suggest' writes one when nothing is
    // missing.
    guard !nextLine() || startsTable() else { throw .wrongHeader(place, expected: columns) }
  }

  /// The line of the current row.
  var place: VocabularyFileError.Place { .init(file: file, line: line) }

  /// Advances to the next row; false at the end.
  mutating func next() throws(VocabularyFileError) -> Bool {
    guard nextLine() else { return false }
    if tables.count > 1 {
      while startsTable() { guard nextLine() else { return false } }
      while cells.count < columns.count, let end = cells.last?.upperBound {
        cells.append(end..<end)
      }
    }
    guard cells.count == columns.count else {
      throw .wrongColumnCount(place, found: cells.count, expected: columns)
    }
    return true
  }

  /// The text of a cell.
  func text(_ column: Int) -> String {
    String(decoding: bytes[cells[column]], as: UTF8.self)
  }

  /// The text of a cell that must not be empty.
  func required(_ column: Int) throws(VocabularyFileError) -> String {
    guard !cells[column].isEmpty else {
      throw .emptyColumn(place, column: columns[column])
    }
    return text(column)
  }

  /// The parts of a cell separated by `|`, without empty ones.
  func list(_ column: Int) -> [String] {
    bytes[cells[column]].split(separator: UInt8(ascii: "|")).map { part in
      String(decoding: part, as: UTF8.self)
    }
  }

  /// The names in a cell with names in English and in one with names in other languages.
  func names(_ column: Int, foreign: Int) -> [VocabularyName] {
    list(column).map { VocabularyName($0) }
      + list(foreign).map { VocabularyName($0, language: VocabularyName.severalLanguages) }
  }

  /// Switches to the table whose header is the current line; false when it is not a header.
  private mutating func startsTable() -> Bool {
    let names = cells.indices.map { text($0) }
    guard let number = tables.firstIndex(of: names) else { return false }
    (table, columns) = (number, tables[number])
    return true
  }

  /// Splits the next line with a row into cells.
  private mutating func nextLine() -> Bool {
    while offset < bytes.count {
      line += 1
      let start = offset
      let feed = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      offset = feed + 1
      var end = feed
      while end > start, bytes[end - 1] == 0x0D || bytes[end - 1] == 0x20 { end -= 1 }
      guard end > start, bytes[start] != UInt8(ascii: "#") else { continue }
      cut(start..<end)
      return true
    }
    cells.removeAll()
    return false
  }

  private mutating func cut(_ row: Range<Int>) {
    cells.removeAll(keepingCapacity: true)
    var start = row.lowerBound
    for index in row where bytes[index] == 0x09 {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<row.upperBound)
  }

  private func checkText() throws(VocabularyFileError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let line = 1 + bytes[..<error.byteOffsets.lowerBound].count { $0 == 0x0A }
      throw .notText(.init(file: file, line: line))
    }
  }
}
