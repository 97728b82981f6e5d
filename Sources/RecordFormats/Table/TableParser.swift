/// Splits a table, which arrives in pieces, into rows of fields.
///
/// A quotation mark is special only at the beginning of a field. After the closing one, any text up
/// to the delimiter is added to the field unchanged, and its line is noted.
struct TableParser {
  /// The most bytes of a row, so that an unclosed quotation mark does not fill memory.
  static let limit = 64 << 20

  private enum State {
    case start, plain, quoted, quoteInQuoted, afterQuoted
  }

  private let delimiter: UInt8
  private var state = State.start
  private var fields: [[UInt8]] = []
  private var field: [UInt8] = []
  private var size = 0
  private var hasCarriageReturn = false
  private var hasContent = false
  /// The current line, counted from 1, and the first line of the row.
  private(set) var line = 1
  private(set) var rowLine = 1
  /// The line of the open quotation mark.
  private(set) var quoteLine = 1

  /// The lines where text follows a closing quotation mark, since the last call of `takeLooseLines`.
  private var looseLines: [Int] = []

  /// A parser at a line, counted from 1.
  init(delimiter: UInt8, line: Int = 1) {
    self.delimiter = delimiter
    self.line = line
    rowLine = line
  }

  /// Whether a quoted field is open.
  var isInQuotes: Bool { state == .quoted }

  /// Returns the lines where text follows a closing quotation mark, since the last call.
  mutating func takeLooseLines() -> [Int] {
    defer { looseLines = [] }
    return looseLines
  }

  /// Whether the row exceeds the limit.
  var isTooLarge: Bool { size > TableParser.limit }

  /// Reads bytes; calls `row` with each complete row.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, row: ([[UInt8]], _ lines: ClosedRange<Int>) -> Void
  ) {
    var index = 0
    while index < bytes.count {
      if state == .plain || state == .quoted || state == .afterQuoted {
        let start = index
        index = end(of: bytes, from: index)
        if index > start {
          field.append(contentsOf: bytes[start..<index])
          size += index - start
          if isTooLarge { return }
          continue
        }
      }
      let byte = bytes[index]
      index += 1
      let isAfterReturn = hasCarriageReturn
      hasCarriageReturn = byte == 0x0D
      // CRLF is a single line end.
      if byte == 0x0A, isAfterReturn {
        if state == .quoted { field.append(byte) }
        continue
      }
      if byte == 0x0A || byte == 0x0D { line += 1 }
      take(byte, row: row)
    }
  }

  /// The index of the next special byte.
  private func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    if state == .quoted {
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x22 || byte == 0x0A || byte == 0x0D { break }
        index += 1
      }
      return index
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    return index
  }

  private mutating func take(
    _ byte: UInt8, row: ([[UInt8]], _ lines: ClosedRange<Int>) -> Void
  ) {
    switch state {
    case .quoted:
      if byte == 0x22 { state = .quoteInQuoted } else { field.append(byte) }
      return
    case .quoteInQuoted where byte == 0x22:
      field.append(byte)
      state = .quoted
      return
    default: break
    }
    if byte == delimiter {
      endField()
    } else if byte == 0x0A || byte == 0x0D {
      endRow(row, last: line - 1)
    } else if state == .start, byte == 0x22 {
      state = .quoted
      quoteLine = line
      hasContent = true
    } else {
      field.append(byte)
      if state == .quoteInQuoted { looseLines.append(line) }
      state = state == .start ? .plain : .afterQuoted
    }
  }

  private mutating func endField() {
    fields.append(field)
    if !field.isEmpty { hasContent = true }
    // The row has the buffer; keeping the capacity would give each field one as large as the largest.
    field = []
    state = .start
  }

  private mutating func endRow(_ row: ([[UInt8]], ClosedRange<Int>) -> Void, last: Int) {
    endField()
    if hasContent { row(fields, rowLine...max(rowLine, last)) }
    fields.removeAll(keepingCapacity: true)
    hasContent = false
    size = 0
    rowLine = line
  }

  /// Ends the file.
  mutating func finish(row: ([[UInt8]], _ lines: ClosedRange<Int>) -> Void) {
    if !fields.isEmpty || !field.isEmpty || state != .start { endRow(row, last: line) }
  }
}
