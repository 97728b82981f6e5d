/// What the first bytes of a table say of its delimiter.
enum TableHead {
  private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// A table has a row of names, of which the title is one; two more make it sure.
  static func match(_ head: FileHead, isTabbed: Bool) -> RecordFormat.Match {
    guard let (delimiter, known) = best(head.bytes), (delimiter == 0x09) == isTabbed else {
      return .none
    }
    return known > 2 ? .certain : known > 1 ? .likely : .none
  }

  /// The delimiter with which the first row has most known names; `nil` when it has no title.
  static func best(_ bytes: [UInt8]) -> (delimiter: UInt8, known: Int)? {
    var best: (delimiter: UInt8, known: Int)?
    for delimiter in delimiters {
      let columns = firstRow(bytes, delimiter).map { TableColumn.named($0) }
      guard columns.contains(.title) else { continue }
      let known = Set(columns.compactMap { $0 }).count
      if known > best?.known ?? 0 { best = (delimiter, known) }
    }
    return best
  }

  private static func firstRow(_ bytes: [UInt8], _ delimiter: UInt8) -> [String] {
    var parser = TableParser(delimiter: delimiter)
    var row: [String]?
    let longest = 4096
    bytes.prefix(longest).withUnsafeBufferPointer { bytes in
      parser.read(bytes) { fields, _ in
        if row == nil { row = fields.map { TextDecoding.text(of: $0).text } }
      }
      if row == nil {
        parser.finish { fields, _ in row = fields.map { TextDecoding.text(of: $0).text } }
      }
    }
    return row ?? []
  }
}
