internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// Draws a menu in the whole body.
enum MenuView {
  static func draw(
    _ menu: Menu, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let window = menu.viewport.rows(of: menu.rows.count, in: browser.markedWindow)
    let rect = Heading.draw(
      browser.messages.text(menu.heading), right: browser.rowRangeText(window, of: menu.rows.count),
      isFocused: true, in: layout.body, layout, into: &frame)
    frame.cursor = rect.position(max(0, menu.viewport.selected - window.lowerBound))
    for (offset, index) in window.enumerated() {
      let text = Clipping.apart(
        menu.rows[index], from: menu.rows, columns: max(0, rect.columns - 3))
      frame.write(
        text, at: rect.position(offset, 2), limit: max(0, rect.columns - 2))
      guard index == menu.viewport.selected else { continue }
      let line = Rect(row: rect.row + offset, column: rect.column, rows: 1, columns: rect.columns)
      browser.selection.mark(line, in: &frame)
    }
  }
}
