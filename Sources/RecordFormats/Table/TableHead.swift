/// Detects the delimiter of a table by its first bytes.
enum TableHead {
  private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// A table has a header row with the title; with one more known column it is likely, with two it
  /// is certain.
  static func match(_ head: FileHead, isTabbed: Bool) -> RecordFormat.Match {
    guard let (delimiter, known) = best(head.bytes), (delimiter == 0x09) == isTabbed else {
      return .none
    }
    return known > 2 ? .certain : known > 1 ? .likely : .none
  }

  /// Reads `sep=;` before the first row, as in Excel: the delimiter, and the offset of the first
  /// row.
  static func separator(_ bytes: [UInt8]) -> (delimiter: UInt8, start: Int)? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let text = line.filter { $0 != 0x22 }
    guard text.count == 5, line.count < 8, line.endIndex < bytes.count,
      String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    var start = line.endIndex
    while start < bytes.count, start < line.endIndex + 2,
      bytes[start] == 0x0A || bytes[start] == 0x0D
    {
      start += 1
    }
    return (text[4], start)
  }

  /// The delimiter with the most known column names in the first row; `nil` if there is no title.
  static func best(
    _ bytes: [UInt8], _ choice: TableColumns? = nil
  ) -> (delimiter: UInt8, known: Int)? {
    if let (delimiter, start) = separator(bytes) {
      let names = firstRow(Array(bytes[start...]), delimiter)
      let columns = TableColumn.columns(named: names, choice)
      return columns.contains(.title) ? (delimiter, Set(columns.compactMap { $0 }).count) : nil
    }
    var best: (delimiter: UInt8, known: Int)?
    if choice?.places != nil {
      // Without a header row, use the most frequent delimiter.
      for delimiter in delimiters {
        let count = firstRow(bytes, delimiter).count
        if count > best?.known ?? 0 { best = (delimiter, count) }
      }
      return best
    }
    for delimiter in delimiters {
      let columns = TableColumn.columns(named: firstRow(bytes, delimiter), choice)
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
