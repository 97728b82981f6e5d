internal import Browsing
internal import Screen

/// Draws the lines between panes that are side by side.
enum Separator {
  static func draw(between layout: BrowserLayout, into frame: inout Frame) {
    let rows = layout.body.row..<(layout.body.row + layout.body.rows)
    let left = layout.results.column - 1
    for row in rows {
      frame.write("│", at: Position(row: row, column: left), role: .border)
      guard layout.shape == .wide else { continue }
      frame.write(
        "│", at: Position(row: row, column: layout.preview.column - 1), role: .border)
    }
  }
}
