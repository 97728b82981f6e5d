internal import Browsing
internal import Messages
internal import Screen

/// Draws the search syntax in the body; the prompt stays visible.
enum SearchSyntaxView {
  static func draw(
    _ lines: [StyledLine], from top: Int, of browser: Browser, _ layout: BrowserLayout,
    into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let list = Heading.draw(
      browser.messages.text(.syntaxHeading),
      right: rangeText(from: top, of: lines, browser, layout),
      isFocused: true, in: layout.body, layout, into: &frame)
    for (offset, line) in lines.dropFirst(top).prefix(list.rows).enumerated() {
      frame.write(line.pieces, at: list.position(offset, 2), limit: max(0, list.columns - 2))
    }
  }

  /// The range of lines on the screen; empty if all are.
  private static func rangeText(
    from top: Int, of lines: [StyledLine], _ browser: Browser, _ layout: BrowserLayout
  ) -> String {
    let end = min(lines.count, top + layout.content(of: layout.body).rows)
    guard top > 0 || end < lines.count else { return "" }
    return browser.messages.text(.rowRange, .number(top + 1), .number(end), .number(lines.count))
  }
}
