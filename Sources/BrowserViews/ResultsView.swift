internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

/// The results pane: titles, or what to do when there are none.
enum ResultsView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard !layout.results.isEmpty else { return }
    let count = browser.page.count
    let window = browser.resultRows.rows(of: count, in: layout.window(of: .results))
    let list = Heading.draw(
      browser.resultsHeading, right: browser.place(of: window, in: count),
      isFocused: browser.focus == .results, in: layout.results, layout, into: &frame)
    if count > 0 {
      drawTitles(browser, in: list, into: &frame)
    } else if browser.hasResults {
      drawAdvice(browser, in: list, into: &frame)
    }
  }

  private static func drawTitles(_ browser: Browser, in list: Rect, into frame: inout Frame) {
    let window = browser.resultRows.rows(
      of: browser.page.count, in: browser.layout.window(of: .results))
    let number = numberColumns(browser, in: list)
    let titles = browser.resultRows(window, columns: list.columns - 3 - number)
    for (offset, title) in titles.enumerated() {
      let ranges = Emphasis.ranges(in: title, of: browser.page.emphasis)
      drawRow(
        Emphasis.pieces(of: title[...], ranges: ranges, role: .text), at: offset,
        isSelected: window.lowerBound + offset == browser.resultRows.selected, browser, in: list,
        into: &frame)
      guard let id = browser.result(at: window.lowerBound + offset)?.id,
        browser.marks.contains(id)
      else { continue }
      frame.write("*", at: list.position(offset, 1))
    }
    guard number > 0, window.contains(browser.resultRows.selected) else { return }
    let text = String(browser.resultRows.selected + 1)
    let row = browser.resultRows.selected - window.lowerBound
    frame.write(text, at: list.position(row, list.columns - 1 - text.count), role: .border)
  }

  /// Columns at the right for the number of the selected row. It stands in that row because the
  /// row is drawn anyway: at another place it would cost as much as the move; in lean, where a move
  /// is a few bytes, there is none.
  private static func numberColumns(_ browser: Browser, in list: Rect) -> Int {
    guard browser.profile == .full, list.columns >= 30 else { return 0 }
    return String(browser.page.count).count + 1
  }

  private static func drawAdvice(_ browser: Browser, in list: Rect, into frame: inout Frame) {
    let (message, rest) = browser.layout.adviceParts()
    if !message.isEmpty {
      frame.write(
        Clipping.end(browser.messages.text(.noMatch), columns: max(0, list.columns - 2)),
        at: message.position(0, 2), role: .notice)
    }
    let advice = browser.advice
    let window = browser.resultRows.rows(of: advice.count, in: ListWindow(rows: rest.rows))
    for (offset, row) in window.enumerated() {
      let text = Clipping.end(browser.text(of: advice[row]), columns: max(0, list.columns - 3))
      drawRow(
        [StyledPiece(text: text, role: .text)], at: offset,
        isSelected: row == browser.resultRows.selected, browser, in: rest, into: &frame)
    }
    if advice.isEmpty, browser.focus == .results { frame.cursor = message.position(0) }
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
