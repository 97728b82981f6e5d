internal import Screen
internal import Text

/// Messages and other texts in place of list rows. They are never truncated if the screen has room
/// for all their lines.
extension AccessScreen {
  /// Shows `text` from the selected row on, or further up if it has more lines than are below.
  mutating func show(message text: Row, in body: Rect) {
    let height = max(1, body.rows)
    let lines = AccessScreen.lines(of: text.text, columns: body.columns, rows: height)
    let start = max(top, min(selected, top + height - lines.count))
    message = Inset(rows: start..<start + lines.count, text: text)
    draw(lines, from: start, keeping: nil)
  }

  /// Shows `text` beside the selected row. A lesson step is below it if there is room; other texts
  /// stay in the rows that they had in `old`, or get rows that did not show the previous text,
  /// because only the characters that differ would be printed and spoken.
  mutating func show(beside text: String, isStep: Bool, in body: Rect, after old: AccessScreen?) {
    let window = top..<top + max(1, body.rows)
    let (above, below) = (selected - window.lowerBound, window.upperBound - selected - 1)
    guard max(above, below) > 0 else { return }
    let lines = AccessScreen.lines(of: text, columns: body.columns, rows: max(above, below))
    let count = lines.count
    let places = [selected + 1, selected + 2, selected - count, selected - count - 1]
      .map { $0..<$0 + count }
      .filter { $0.lowerBound >= window.lowerBound && $0.upperBound <= window.upperBound }
    let unused = places.first { old?.aside?.rows.overlaps($0) != true }
    var rows = isStep ? places.first : unused ?? places.first
    if !isStep, let same = old?.aside, same.text.text == text, same.rows.count == count,
      same.rows.clamped(to: window) == same.rows, !same.rows.contains(selected)
    {
      rows = same.rows
    }
    guard let rows else { return }
    aside = Inset(rows: rows, text: Row(text))
    draw(lines, from: rows.lowerBound, keeping: selected)
  }

  /// Draws lines in place of rows. Of the rows below several lines only `row` stays, because a page
  /// over another is printed, and spoken, as a whole.
  private mutating func draw(_ lines: [String], from start: Int, keeping row: Int?) {
    if lines.count > 1 { drawn = drawn.filter { $0.key < start || $0.key == row } }
    for (offset, line) in lines.enumerated() { drawn[start + offset] = Row(line) }
  }

  /// A text as at most `rows` lines; the last one is truncated if there are more.
  private static func lines(of text: String, columns: Int, rows: Int) -> [String] {
    let lines = Wrapping.lines(text, columns: max(1, columns)).map(String.init)
    guard lines.count > rows else { return lines.isEmpty ? [""] : lines }
    let rest = lines[(rows - 1)...].joined(separator: " ")
    return lines.prefix(rows - 1) + [spelled(Clipping.end(rest, columns: max(0, columns - 2)))]
  }
}
