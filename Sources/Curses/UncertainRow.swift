internal import Screen

/// A row with text whose width differs between terminals: Khmer, Burmese and Indian scripts have
/// vowel signs to which some terminals give no column of their own.
///
/// Whatever follows such text is positioned from the beginning of the row, and the columns of the
/// text are blanked before it is written, since it may not cover them.
struct UncertainRow {
  let cells: [Cell]
  /// The columns of each text of uncertain width, in order.
  let texts: [Range<Int>]

  /// The number of certain cells that end a text: words separated by one space are written as one.
  private static let end = 2

  /// `nil` if the row has no such text.
  init?(_ row: ArraySlice<Cell>) {
    var texts: [Range<Int>] = []
    for (column, cell) in row.enumerated() where UncertainRow.isUncertain(cell) {
      var upper = column + 1
      while upper < row.count, row[row.startIndex + upper].text.isEmpty { upper += 1 }
      if let last = texts.last, column - last.upperBound < UncertainRow.end {
        texts[texts.count - 1] = last.lowerBound..<upper
      } else {
        texts.append(column..<upper)
      }
    }
    if texts.isEmpty { return nil }
    cells = Array(row)
    self.texts = texts
  }

  /// The row with its uncertain texts blanked.
  var blanked: [Cell] {
    var cells = cells
    for column in texts.joined() { cells[column] = Cell(role: cells[column].role) }
    return cells
  }

  /// Whether the uncertain texts equal those of `old` and the changed range touches none of them;
  /// then none is written again.
  func hasTexts(of old: UncertainRow?) -> Bool {
    guard let old, old.texts == texts, old.cells.count == cells.count else { return false }
    let changed = cells.indices.filter { cells[$0] != old.cells[$0] }
    guard let first = changed.first, let last = changed.last else { return true }
    return !texts.contains { $0.upperBound > first && $0.lowerBound <= last }
  }

  private static func isUncertain(_ cell: Cell) -> Bool {
    guard cell.text.utf8.count > 2, let scalar = cell.text.unicodeScalars.first else {
      return false
    }
    switch scalar.value {
    case 0x900..<0xE00, 0xF00..<0x10A0, 0x1780..<0x1800, 0xAA60..<0xAA80: return true
    default: return false
    }
  }
}
