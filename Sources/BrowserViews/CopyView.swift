internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// The texts of a publication that can be copied, and their QR codes.
enum CopyView {
  static func draw(
    _ menu: CopyMenu, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    if menu.showsCode {
      return CodePicture.draw(menu.text, of: browser, in: layout.body, into: &frame)
    }
    var rest = Heading.draw(
      browser.messages.text(.copyHeading), isFocused: true, in: layout.body, layout, into: &frame)
    // The text first, from edge to edge, so that a mouse selects it and nothing else.
    let lines = Unbroken.lines(menu.text, columns: rest.columns)
    let top = rest.takeTop(min(lines.count, max(0, rest.rows - 1)))
    for (offset, line) in lines.prefix(top.rows).enumerated() {
      frame.write(line, at: top.position(offset), limit: top.columns)
    }
    if rest.rows > menu.items.count { _ = rest.takeTop(1) }
    let first = max(0, menu.selected - max(1, rest.rows) + 1)
    for (offset, item) in menu.items.dropFirst(first).prefix(rest.rows).enumerated() {
      let name = Clipping.end(
        browser.messages.text(item.name), columns: max(0, rest.columns - 2))
      frame.write(name, at: rest.position(offset, 2))
      guard first + offset == menu.selected else { continue }
      let line = Rect(row: rest.row + offset, column: rest.column, rows: 1, columns: rest.columns)
      browser.selection.mark(line, in: &frame)
      frame.cursor = rest.position(offset)
    }
  }
}
