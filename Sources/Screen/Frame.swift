internal import Text

/// The content of a whole screen, not yet shown.
///
/// Everything written is clipped at the frame's edge; a wide character that would be cut in half
/// becomes a space.
package struct Frame: Equatable, Sendable {
  /// The size of the screen that it is drawn for.
  package let size: Size
  /// The position of the terminal's cursor, which braille displays and screen readers follow.
  package var cursor: Position?
  /// Whether a screen reader speaks what is printed: it would not speak a row that is moved.
  package var isSpoken = false
  /// Row by row, `size.columns` cells each.
  private var cells: [PackedCell]
  /// The texts of cells with marks, by index in `cells`.
  private var marked: [Int: String] = [:]

  /// A blank screen.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a position inside the frame. Overwriting half of a wide character blanks the other
  /// half.
  package subscript(row: Int, column: Int) -> Cell {
    get { cell(row * size.columns + column) }
    set {
      let index = row * size.columns + column
      if column > 0 { blankHalf(at: index, of: index - 1) }
      if column + 1 < size.columns { blankHalf(at: index + 1, of: index + 1) }
      set(newValue.text, role: newValue.role, index)
    }
  }

  private func cell(_ index: Int) -> Cell {
    let packed = cells[index]
    let text = packed.hasMarks ? marked[index] : packed.scalar.map { String($0) }
    return Cell(text: text ?? "", role: packed.role)
  }

  private mutating func set(_ text: String, role: StyleRole, _ index: Int) {
    var scalars = text.unicodeScalars.makeIterator()
    let first = scalars.next()
    let hasMarks = scalars.next() != nil
    if hasMarks || cells[index].hasMarks { marked[index] = hasMarks ? text : nil }
    cells[index] = PackedCell(first, hasMarks: hasMarks, role: role)
  }

  /// The cells of a row inside the frame.
  package func cells(inRow row: Int) -> [Cell] {
    (row * size.columns..<(row + 1) * size.columns).map(cell)
  }

  /// The cells of a row in their stored form.
  func packedCells(inRow row: Int) -> ArraySlice<PackedCell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Whether a row inside both frames, which have the same size, is equal in them.
  package func hasRow(_ row: Int, of other: Frame) -> Bool {
    let range = row * size.columns..<(row + 1) * size.columns
    return cells[range] == other.cells[range]
      && (marked.isEmpty && other.marked.isEmpty
        || range.allSatisfy { marked[$0] == other.marked[$0] })
  }

  /// Writes `text` from `position` to the right, over at most `limit` columns and not past the
  /// edge; returns the number of columns written.
  ///
  /// Control characters and lone marks are drawn as `?`: nothing that moves a terminal's cursor
  /// gets into a frame.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at position: Position, limit: Int = .max, role: StyleRole = .text
  ) -> Int {
    guard position.row >= 0, position.row < size.rows, position.column >= 0 else { return 0 }
    let end = position.column + max(0, min(limit, size.columns - position.column))
    return write(Substring(text), row: position.row, columns: position.column..<end, role)
  }

  private mutating func write(
    _ text: Substring, row: Int, columns: Range<Int>, _ role: StyleRole
  ) -> Int {
    var column = columns.lowerBound
    var index = text.startIndex
    while index < text.endIndex {
      let plain = PlainRun(in: text[index...], limit: columns.upperBound - column)
      let end = text.utf8.index(index, offsetBy: plain.length)
      writePlain(text.utf8[index..<end], row: row, column: column, role)
      column += plain.columns
      index = end
      guard index < text.endIndex else { break }
      let character = text[index]
      guard column + DisplayWidth.columns(of: character) <= columns.upperBound else {
        blank(row: row, columns: column..<columns.upperBound, role: role)
        return columns.count
      }
      for (piece, width) in CellPiece.pieces(of: character) {
        self[row, column] = Cell(text: piece, role: role)
        if width == 2 { self[row, column + 1] = Cell(text: "", role: role) }
        column += width
      }
      index = text.index(after: index)
    }
    return column - columns.lowerBound
  }

  /// Writes characters of a plain run, which take one column each and fit in the row.
  private mutating func writePlain(
    _ bytes: Substring.UTF8View, row: Int, column: Int, _ role: StyleRole
  ) {
    var end = row * size.columns + column
    PlainRun.forEachScalar(in: bytes) { scalar in
      if end > row * size.columns { blankHalf(at: end, of: end - 1) }
      if cells[end].hasMarks { marked[end] = nil }
      cells[end] = PackedCell(scalar, hasMarks: false, role: role)
      end += 1
      if end < (row + 1) * size.columns { blankHalf(at: end, of: end) }
    }
  }

  /// Blanks a half of a wide character if the cell at `right` is its right half.
  private mutating func blankHalf(at right: Int, of half: Int) {
    if cells[right].scalar == nil { set(" ", role: cells[half].role, half) }
  }

  private mutating func blank(row: Int, columns: Range<Int>, role: StyleRole) {
    for column in columns { self[row, column] = Cell(role: role) }
  }

  /// Gives every cell of `rect` the role `role`, and blanks it unless `keepingText`.
  package mutating func fill(_ rect: Rect, role: StyleRole, keepingText: Bool = false) {
    let rows = max(0, rect.row)..<max(0, min(size.rows, rect.row + rect.rows))
    let columns = max(0, rect.column)..<max(0, min(size.columns, rect.column + rect.columns))
    for row in rows {
      for column in columns {
        if keepingText {
          cells[row * size.columns + column].role = role
        } else {
          self[row, column] = Cell(role: role)
        }
      }
    }
  }

  /// Replaces the role of each cell by what `role` returns for it.
  package mutating func replaceRoles(_ role: (StyleRole) -> StyleRole) {
    for index in cells.indices { cells[index].role = role(cells[index].role) }
  }

  /// The frame without `count` rows from `row` on: the rows below move up, and blank ones follow.
  func removingRows(_ count: Int, at row: Int) -> Frame {
    var frame = self
    let removed = row * size.columns..<(row + count) * size.columns
    frame.cells.removeSubrange(removed)
    frame.cells += Array(repeating: .blank, count: removed.count)
    frame.marked = [:]
    for (index, text) in marked where !removed.contains(index) {
      frame.marked[index < removed.lowerBound ? index : index - removed.count] = text
    }
    return frame
  }

  /// The text of each row, without trailing spaces.
  package var lines: [String] {
    (0..<size.rows).map { row in
      let line = (0..<size.columns).map { self[row, $0].text }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
