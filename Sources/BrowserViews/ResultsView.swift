internal import Browsing
internal import CatalogueStore
internal import Screen
internal import Text

/// The results pane: titles, or what to do when there are none.
enum ResultsView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard !layout.results.isEmpty else { return }
    let count = browser.results.count
    // The selected row's own number would cost as much as the move to it.
    let window = browser.resultRows.rows(of: count, in: layout.window(of: .results))
    let list = Heading.draw(
      "Results", right: Heading.place(of: window, in: count),
      isFocused: browser.focus == .results, in: layout.results, layout, into: &frame)
    if count > 0 {
      drawTitles(browser, in: list, into: &frame)
    } else {
      drawAdvice(browser, in: list, into: &frame)
    }
  }

  private static func drawTitles(_ browser: Browser, in list: Rect, into frame: inout Frame) {
    let window = browser.resultRows.rows(
      of: browser.results.count, in: browser.layout.window(of: .results))
    let titles = browser.resultRows(window, columns: list.columns - 3)
    for (offset, title) in titles.enumerated() {
      let ranges = Emphasis.ranges(in: title, of: browser.results.terms)
      drawRow(
        Emphasis.pieces(of: title[...], ranges: ranges, role: .text), at: offset,
        isSelected: window.lowerBound + offset == browser.resultRows.selected, browser, in: list,
        into: &frame)
    }
  }

  private static func drawAdvice(_ browser: Browser, in list: Rect, into frame: inout Frame) {
    var rest = list
    let message = rest.takeTop(list.rows > 3 ? 2 : 1)
    frame.write(
      "No publication matches.", at: message.position(0, 2), limit: list.columns - 2,
      role: .notice)
    for (offset, advice) in browser.advice.prefix(rest.rows).enumerated() {
      let text = Clipping.end(browser.text(of: advice), columns: max(0, list.columns - 3))
      drawRow(
        [StyledPiece(text: text, role: .text)], at: offset,
        isSelected: offset == browser.resultRows.selected, browser, in: rest, into: &frame)
    }
    if browser.advice.isEmpty, browser.focus == .results { frame.cursor = message.position(0) }
  }

  private static func drawRow(
    _ pieces: [StyledPiece], at offset: Int, isSelected: Bool, _ browser: Browser, in list: Rect,
    into frame: inout Frame
  ) {
    let written = frame.write(
      pieces, at: list.position(offset, 2), limit: max(0, list.columns - 2))
    guard isSelected else { return }
    if browser.focus == .results { frame.cursor = list.position(offset) }
    let line = Rect(row: list.row + offset, column: list.column, rows: 1, columns: 2 + written)
    browser.selection(in: .results).mark(line, in: &frame)
  }
}
