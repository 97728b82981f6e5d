internal import Browsing
internal import Catalogue
internal import Publications
internal import ReadingLists
internal import Screen

/// Draws an open publication in the whole body.
enum DetailView {
  static func draw(
    _ open: ReadingState, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let text = Heading.draw(
      browser.heading(of: open, columns: layout.body.columns - 3),
      right: browser.lineRangeText(of: open), isFocused: true,
      in: layout.body, layout, into: &frame)
    // In the heading's style, setting or clearing the mark would cost 10 bytes more.
    frame.write(
      browser.marks.contains(open.detail.publication.id) ? "*" : " ",
      at: layout.hasHeadings ? layout.body.position(0) : layout.breadcrumb.position(0))
    let end = min(open.lines.count, open.top + text.rows)
    frame.cursor = text.position(0)
    for (offset, line) in open.lines[open.top..<max(open.top, end)].enumerated() {
      frame.write(
        line.pieces, at: text.position(offset, layout.margin),
        limit: max(0, text.columns - layout.margin))
      guard let link = line.link, link == open.link else { continue }
      let row = Rect(row: text.row + offset, column: text.column, rows: 1, columns: text.columns)
      browser.selection.mark(row, in: &frame)
      let isFirst = offset == 0 || open.lines[open.top + offset - 1].link != link
      if isFirst { frame.cursor = text.position(offset) }
    }
  }
}
