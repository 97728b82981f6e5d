internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// The marked publications, over the whole body.
enum MarkedView {
  static func draw(
    _ list: MarkedList, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let marked = browser.marks.publications
    let window = list.viewport.rows(of: marked.count, in: browser.markedWindow)
    let rect = Heading.draw(
      browser.messages.text(.markedHeading), right: browser.place(of: window, in: marked.count),
      isFocused: true, in: layout.body, layout, into: &frame)
    frame.cursor = rect.position(max(0, list.viewport.selected - window.lowerBound))
    let titles = Clipping.distinct(
      marked.map { DisplayTitle.text(of: $0.title, browser.messages) },
      columns: marked.map { _ in max(0, rect.columns - 3) })
    for (offset, index) in window.enumerated() {
      frame.write(titles[index], at: rect.position(offset, 2), limit: max(0, rect.columns - 2))
      if index == list.viewport.selected {
        let line = Rect(
          row: rect.row + offset, column: rect.column, rows: 1, columns: rect.columns)
        browser.selection.mark(line, in: &frame)
      }
      frame.write("*", at: rect.position(offset, 1))
    }
    if window.isEmpty {
      frame.write(
        browser.messages.text(.emptyList), at: rect.position(0, 2),
        limit: max(0, rect.columns - 2), role: .muted)
    }
  }
}
