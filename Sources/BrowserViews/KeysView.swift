internal import Browsing
internal import Messages
internal import Screen

/// Draws the key list, which is generated from the command table.
enum KeysView {
  static func draw(
    _ browser: Browser, from top: Int, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let lines = browser.helpLines
    let list = Heading.draw(
      browser.messages.text(.keys), right: rangeText(from: top, layout, of: browser),
      isFocused: true,
      in: layout.body,
      layout, into: &frame)
    for (offset, line) in lines.dropFirst(top).prefix(list.rows).enumerated() {
      frame.write(line.pieces, at: list.position(offset, 2), limit: max(0, list.columns - 2))
    }
    frame.cursor = list.position(0)
  }

  /// The range of lines on the screen.
  static func rangeText(from top: Int, _ layout: BrowserLayout, of browser: Browser) -> String {
    let count = browser.helpLines.count
    let end = min(count, top + layout.content(of: layout.body).rows)
    return browser.messages.text(
      .rowRange, .number(top + 1), .number(end), .number(count))
  }
}
