internal import Browsing
internal import Messages
internal import Screen

/// Draws a publication as a citation in the whole body.
enum CitationView {
  static func draw(
    _ page: CitationPage, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let text = Heading.draw(
      heading(page, browser.messages),
      position: rangeText(of: page, in: layout.body, layout, browser),
      isFocused: true, in: layout.body, layout, into: &frame)
    frame.cursor = text.position(0)
    let lines = page.lines(columns: browser.detailColumns, browser.messages)
    for (offset, line) in lines.dropFirst(page.top).prefix(text.rows).enumerated() {
      frame.write(
        line.pieces, at: text.position(offset, layout.margin),
        limit: max(0, text.columns - layout.margin))
    }
  }

  /// The range of lines on the screen; empty if all are.
  static func rangeText(
    of page: CitationPage, in body: Rect, _ layout: BrowserLayout, _ browser: Browser
  ) -> String {
    let count = page.lines(columns: browser.detailColumns, browser.messages).count
    let end = min(count, page.top + layout.content(of: body).rows)
    return browser.rowRangeText(min(page.top, end)..<end, of: count)
  }

  /// The heading, with the name of the style.
  static func heading(_ page: CitationPage, _ messages: Messages) -> String {
    messages.text(.citationHeading, .text(page.styleName(messages)))
  }
}
