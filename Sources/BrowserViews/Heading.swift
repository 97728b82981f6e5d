internal import Browsing
internal import Screen
internal import Text

/// The line above a pane: its name, and at the right where in it the reader is. A rule beside them
/// would take 3 bytes a column.
enum Heading {
  /// Which rows of a list are on the screen; empty when all are.
  static func place(of window: Range<Int>, in count: Int) -> String {
    window.count == count ? "" : "\(window.lowerBound + 1)-\(window.upperBound) of \(count)"
  }

  /// Draws the heading on the first row of `rect` where the layout has headings; what is left of
  /// `rect` under it.
  static func draw(
    _ name: String, right: String = "", isFocused: Bool, in rect: Rect, _ layout: BrowserLayout,
    into frame: inout Frame
  ) -> Rect {
    let content = layout.content(of: rect)
    guard content.rows < rect.rows, rect.columns > 0 else { return content }
    let start = rect.column + min(1, rect.columns - 1)
    let written = frame.write(
      " \(Clipping.end(name, columns: max(0, rect.columns - 3))) ",
      at: Position(row: rect.row, column: start), limit: rect.columns - 1,
      role: isFocused ? .focusedHeading : .heading)
    let width = DisplayWidth.columns(of: right) + 2
    guard !right.isEmpty, written + width + 3 <= rect.columns else { return content }
    frame.write(
      " \(right) ",
      at: Position(row: rect.row, column: rect.column + rect.columns - width - 1), role: .border)
    return content
  }
}

/// The lines between panes that lie side by side.
enum Separator {
  static func draw(beside layout: BrowserLayout, into frame: inout Frame) {
    let rows = layout.body.row..<(layout.body.row + layout.body.rows)
    let left = layout.results.column - 1
    for row in rows {
      frame.write("│", at: Position(row: row, column: left), role: .border)
      guard !layout.preview.isEmpty else { continue }
      frame.write(
        "│", at: Position(row: row, column: layout.preview.column - 1), role: .border)
    }
  }
}

extension Rect {
  /// The place of a row and a column of the part, counted from its top left.
  func position(_ row: Int, _ column: Int = 0) -> Position {
    Position(row: self.row + row, column: self.column + column)
  }
}

extension Frame {
  /// Writes pieces one after the other over at most `limit` columns; returns the columns written.
  @discardableResult
  mutating func write(_ pieces: [StyledPiece], at position: Position, limit: Int) -> Int {
    var used = 0
    for piece in pieces {
      used += write(
        piece.text, at: Position(row: position.row, column: position.column + used),
        limit: limit - used, role: piece.role)
    }
    return used
  }
}
