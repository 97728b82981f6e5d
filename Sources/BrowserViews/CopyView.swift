internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// Draws the texts of a publication that can be copied, and their QR codes.
enum CopyView {
  static func draw(
    _ menu: CopyMenu, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    if menu.showsCode {
      // All rows but the last, which has the keys.
      let whole = Rect(
        row: 0, column: 0, rows: layout.body.row + layout.body.rows, columns: layout.body.columns)
      return CodePicture.draw(menu.text, of: browser, in: layout.body, or: whole, into: &frame)
    }
    let rect = Heading.draw(
      browser.messages.text(.copyHeading),
      right: rangeText(of: menu, in: layout.content(of: layout.body), browser), isFocused: true,
      in: layout.body, layout, into: &frame)
    // The text comes first and without margins, so that it alone can be selected with a mouse.
    let (lines, rest, window) = parts(of: menu, in: rect, browser)
    for (offset, line) in lines.enumerated() {
      frame.write(line, at: rect.position(offset), limit: rect.columns)
    }
    for (offset, index) in window.enumerated() {
      let name = Clipping.end(
        browser.messages.text(menu.items[index].name), columns: max(0, rest.columns - 2))
      frame.write(name, at: rest.position(offset, 2))
      guard index == menu.selected else { continue }
      let line = Rect(row: rest.row + offset, column: rest.column, rows: 1, columns: rest.columns)
      browser.selection.mark(line, in: &frame)
      frame.cursor = rest.position(offset)
    }
  }

  /// The lines of the text, the area left for the rows, and the rows visible in it.
  private static func parts(
    of menu: CopyMenu, in rect: Rect, _ browser: Browser
  ) -> (lines: ArraySlice<String>, rest: Rect, window: Range<Int>) {
    let lines = Wrapping.lines(browser.messages.shown(menu.text), columns: rect.columns)
      .map(String.init)
    var rest = rect
    let top = rest.takeTop(min(lines.count, max(0, rest.rows - 1)))
    if rest.rows > menu.items.count { _ = rest.takeTop(1) }
    let first = max(0, menu.selected - max(1, rest.rows) + 1)
    return (lines.prefix(top.rows), rest, first..<min(menu.items.count, first + rest.rows))
  }

  /// The range of rows on the screen; empty if all are, and beside a code.
  static func rangeText(of menu: CopyMenu, in rect: Rect, _ browser: Browser) -> String {
    guard !menu.showsCode, !rect.isEmpty else { return "" }
    return browser.rowRangeText(parts(of: menu, in: rect, browser).window, of: menu.items.count)
  }
}
