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
    let widths = window.enumerated().map { offset, index in
      let text = Clipping.apart(
        menu.rows[index], from: menu.rows, columns: max(0, rect.columns - 3))
      return frame.write(
        text, at: rect.position(offset, 2), limit: max(0, rect.columns - 2))
    }
    guard window.contains(menu.viewport.selected) else { return }
    // A bar over blanks costs a byte for each: it is as long as the longest row.
    let line = Rect(
      row: rect.row + menu.viewport.selected - window.lowerBound, column: rect.column, rows: 1,
      columns: 2 + (widths.max() ?? 0))
    browser.selection.mark(line, in: &frame)
  }
}
