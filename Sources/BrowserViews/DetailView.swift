internal import Browsing
internal import CatalogueStore
internal import Screen

/// An open publication over the whole body.
enum DetailView {
  static func draw(
    _ open: ReadingState, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let text = Heading.draw(
      name(of: open, in: browser), right: place(of: open, layout), isFocused: true,
      in: layout.body, layout, into: &frame)
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

  /// Where the publication stands among the results. A related one was not reached from its place
  /// there, nor does the next one follow from it.
  static func name(of open: ReadingState, in browser: Browser) -> String {
    guard browser.reading.count < 2, let rank = browser.results.rank(of: open.detail.ordinal)
    else { return "Related publication" }
    return "Publication \(rank + 1) of \(browser.results.count)"
  }

  /// Which lines of the text are on the screen.
  static func place(of open: ReadingState, _ layout: BrowserLayout) -> String {
    let end = min(open.lines.count, open.top + layout.content(of: layout.body).rows)
    return "lines \(open.top + 1)-\(end) of \(open.lines.count)"
  }
}
