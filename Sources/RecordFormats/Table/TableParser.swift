/// Cuts a table that comes in pieces into rows of fields.
///
/// A quote opens a quoted field only at its beginning. After the quote that ends it, anything up to
/// the delimiter belongs to the field, as it stands.
struct TableParser {
  /// Bytes that a row may have: a quote that is not closed must not fill memory.
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
  /// The line that the parser is at, counted from 1, and the line of the row's beginning.
  private(set) var line = 1
  private(set) var rowLine = 1
  /// Where the quote that is open was.
  private(set) var quoteLine = 1

  /// A parser at a line, counted from 1.
  init(delimiter: UInt8, line: Int = 1) {
    self.delimiter = delimiter
    self.line = line
    rowLine = line
  }

  /// Whether a quote is open.
  var isInQuotes: Bool { state == .quoted }

  /// Whether a row is too large.
  var isTooLarge: Bool { size > TableParser.limit }

  /// Takes bytes; calls `row` with each row that is whole.
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
      // CRLF is one end of a line.
      if byte == 0x0A, isAfterReturn {
        if state == .quoted { field.append(byte) }
        continue
      }
      if byte == 0x0A || byte == 0x0D { line += 1 }
      take(byte, row: row)
    }
  }

  /// The place of the next byte that means something.
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
      state = state == .start ? .plain : .afterQuoted
    }
  }

  private mutating func endField() {
    fields.append(field)
    if !field.isEmpty { hasContent = true }
    field.removeAll(keepingCapacity: true)
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

  /// Takes the end of the file.
  mutating func finish(row: ([[UInt8]], _ lines: ClosedRange<Int>) -> Void) {
    if !fields.isEmpty || !field.isEmpty || state != .start { endRow(row, last: line) }
  }
}
