internal import Browsing
internal import Messages
internal import QRCode
internal import Screen
internal import Text

/// The texts of a publication that can be copied, and their QR codes.
enum CopyView {
  static func draw(
    _ menu: CopyMenu, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    if menu.showsCode { return drawCode(menu, of: browser, layout, into: &frame) }
    var rest = Heading.draw(
      browser.messages.text(.copyHeading), isFocused: true, in: layout.body, layout, into: &frame)
    // The text first, from edge to edge, so that a mouse selects it and nothing else.
    let lines = unbroken(menu.text, columns: rest.columns)
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

  /// The text in parts of the full width, broken wherever the edge is.
  private static func unbroken(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      var line = Substring()
      while let next = rest.first, DisplayWidth.columns(of: line + String(next)) <= columns {
        line.append(rest.removeFirst())
      }
      guard !line.isEmpty else { break }
      lines.append(String(line))
    }
    return lines
  }

  private static func drawCode(
    _ menu: CopyMenu, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    let body = layout.body
    frame.cursor = body.position(0)
    switch HalfBlockPicture.fitting(menu.text, rows: body.rows, columns: body.columns) {
    case .picture(let picture):
      for (offset, row) in picture.rows.enumerated() {
        frame.write(
          String(row.map(\.character)), at: body.position(offset), limit: body.columns, role: .code)
      }
    case .tooLong(let bytes, let capacity):
      say(browser.messages.text(.codeTooLong, .number(bytes), .number(capacity)), body, &frame)
    case .noRoom(let rows, let columns, let capacity):
      say(
        browser.messages.text(
          .codeNoRoom, .number(rows), .number(columns), .number(capacity)), body, &frame)
    case .notASCII: say(browser.messages.text(.codeNotASCII), body, &frame)
    }
  }

  private static func say(_ text: String, _ body: Rect, _ frame: inout Frame) {
    let lines = Wrapping.lines(text, columns: max(1, body.columns - 2))
    for (offset, line) in lines.prefix(body.rows).enumerated() {
      frame.write(line, at: body.position(offset, 1), limit: body.columns - 1, role: .notice)
    }
  }
}
