internal import Text

/// A whole screen, drawn and not yet shown.
///
/// Everything that is written is cut at the frame's edge; a wide character that would be cut in
/// half becomes a space.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's cursor stands, so that a braille line or a screen reader follows it.
  package var cursor: Position?
  /// Row by row, `size.columns` cells each.
  private var cells: [Cell]

  /// A blank screen.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.rows * size.columns)
  }

  /// The cell at a place inside the frame.
  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Writes `text` from `position` to the right, over at most `limit` columns and not past the
  /// edge; returns the columns written.
  ///
  /// A control character or a lone mark is drawn as `?`: nothing that moves a terminal's cursor
  /// gets into a frame.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at position: Position, limit: Int = .max, role: StyleRole = .text
  ) -> Int {
    guard position.row >= 0, position.row < size.rows, position.column >= 0 else { return 0 }
    let end = position.column + min(limit, max(0, size.columns - position.column))
    var column = position.column
    for character in text {
      let width = DisplayWidth.columns(of: character)
      guard column + width <= end else { break }
      self[position.row, column] = Cell(text: Frame.shown(character), role: role)
      if width == 2 { self[position.row, column + 1] = Cell(text: "", role: role) }
      column += width
    }
    return column - position.column
  }

  /// Gives every cell of `rect` the look of `role`, and blanks it unless `keepingText`.
  package mutating func fill(_ rect: Rect, role: StyleRole, keepingText: Bool = false) {
    let rows = max(0, rect.row)..<max(0, min(size.rows, rect.row + rect.rows))
    let columns = max(0, rect.column)..<max(0, min(size.columns, rect.column + rect.columns))
    for row in rows {
      for column in columns {
        self[row, column] = Cell(text: keepingText ? self[row, column].text : " ", role: role)
      }
    }
  }

  /// The text of each row, without the blanks at its end.
  package var lines: [String] {
    (0..<size.rows).map { row in
      let line = (0..<size.columns).map { self[row, $0].text }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// A grapheme as a cell holds it: a base and at most four marks, as ncurses does.
  private static func shown(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    guard let width = DisplayWidth.columns(of: scalars.first!), width > 0 else { return "?" }
    if scalars.count == 1 { return String(character) }
    var text = String.UnicodeScalarView()
    for scalar in scalars.prefix(5) {
      // A second spacing character (an emoji family) would shift every column after it.
      if !text.isEmpty, DisplayWidth.columns(of: scalar) != 0 { break }
      text.append(scalar)
    }
    return String(text)
  }
}
