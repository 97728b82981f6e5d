internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// Draws the commands that match the typed text.
enum PaletteView {
  static func draw(
    _ palette: PaletteModel, of browser: Browser, _ layout: BrowserLayout,
    into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let choices = palette.choices
    let window = palette.viewport.rows(
      of: choices.count,
      in: ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: true))
    let list = Heading.draw(
      browser.messages.text(.commands), right: browser.rowRangeText(window, of: choices.count),
      isFocused: true,
      in: layout.body, layout, into: &frame)
    let texts = window.map {
      palette.text(
        of: choices[$0], browser.keyMap, browser.messages, isWide: list.columns >= 60)
    }
    let rows = Clipping.distinct(texts, columns: texts.map { _ in max(0, list.columns - 2) })
    for (offset, index) in window.enumerated() {
      frame.write(rows[offset], at: list.position(offset, 2))
      guard index == palette.viewport.selected else { continue }
      let line = Rect(row: list.row + offset, column: list.column, rows: 1, columns: list.columns)
      browser.selection.mark(line, in: &frame)
    }
    if choices.isEmpty {
      frame.write(
        Clipping.end(browser.messages.text(.noCommand), columns: max(0, list.columns - 2)),
        at: list.position(0, 2), role: .muted)
    }
  }
}
