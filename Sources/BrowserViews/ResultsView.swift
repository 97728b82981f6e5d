internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

/// Draws the results pane: titles, or advice if there are none.
enum ResultsView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard !layout.results.isEmpty else { return }
    let count = browser.page.count
    let window = browser.resultRows.rows(of: count, in: browser.window(of: .results))
    let list = Heading.draw(
      browser.resultsHeading, position: positionText(of: window, browser),
      isFocused: browser.focus == .results, in: layout.results, layout, into: &frame)
    if count > 0 {
      drawTitles(browser, in: list, into: &frame)
    } else if browser.hasResults {
      drawAdvice(browser, in: list, into: &frame)
    }
  }

  /// The position of the selected result. In other profiles, where a move costs a few bytes, only
  /// the range of visible rows.
  private static func positionText(of window: Range<Int>, _ browser: Browser) -> String {
    guard browser.page.isCounted else { return "" }
    let count = browser.page.count
    guard browser.profile == .full, count > 0 else {
      return browser.rowRangeText(window, of: count)
    }
    let messages = browser.messages
    let total = messages.number(count)
    let rank = messages.number(browser.resultRows.selected + 1)
    // The width is constant, so that the text after it does not move.
    return String(repeating: " ", count: total.count - rank.count)
      + messages.text(.countOf, .text(rank), .text(total))
  }

  private static func drawTitles(_ browser: Browser, in list: Rect, into frame: inout Frame) {
    let window = browser.resultRows.rows(
      of: browser.page.count, in: browser.window(of: .results))
    let columns = browser.titleColumns
    let titles =
      browser.wrapsTitles
      ? window.map { browser.wrappedTitle(at: $0, columns: columns) }
      : browser.resultRows(window, columns: columns).map { [$0] }
    var offset = 0
    for (rank, lines) in zip(window, titles) {
      let rows = min(lines.count, list.rows - offset)
      for (index, line) in lines.prefix(rows).enumerated() {
        let ranges = Emphasis.ranges(in: line, of: browser.page.emphasis)
        drawRow(
          Emphasis.pieces(of: line[...], ranges: ranges, role: .text), at: offset + index,
          isSelected: rank == browser.resultRows.selected, isFirst: index == 0, browser, in: list,
          into: &frame)
      }
      if let id = browser.result(at: rank)?.id, browser.marks.contains(id), rows > 0 {
        // In the bar's style it would cost 8 bytes more.
        frame.write("*", at: list.position(offset, 1))
      } else if browser.result(at: rank)?.isNew == true, rows > 0 {
        frame.write("+", at: list.position(offset, 1))
      }
      offset += rows
    }
  }

  private static func drawAdvice(_ browser: Browser, in list: Rect, into frame: inout Frame) {
    let (message, rest) = browser.adviceParts
    let lines = browser.noMatchLines
    let last = min(lines.count, max(1, message.rows - 1)) - 1
    for row in message.isEmpty ? 0..<0 : 0..<last + 1 {
      // What does not fit follows in the last line, which is truncated.
      let text = lines[row...(row == last ? lines.count - 1 : row)].joined(separator: " ")
      frame.write(
        Clipping.end(text, columns: max(0, list.columns - 2)), at: message.position(row, 2),
        role: .notice)
    }
    let advice = browser.advice
    let window = browser.resultRows.rows(of: advice.count, in: ListWindow(rows: rest.rows))
    let texts = advice.map { browser.text(of: $0) }
    let rows = Clipping.distinct(texts, columns: texts.map { _ in max(0, list.columns - 3) })
    for (offset, row) in window.enumerated() {
      drawRow(
        [StyledPiece(text: rows[row], role: .text)], at: offset,
        isSelected: row == browser.resultRows.selected, isFirst: true, browser, in: rest,
        into: &frame)
    }
    if advice.isEmpty, browser.focus == .results { frame.cursor = message.position(0) }
  }

  private static func drawRow(
    _ pieces: [StyledPiece], at offset: Int, isSelected: Bool, isFirst: Bool, _ browser: Browser,
    in list: Rect, into frame: inout Frame
  ) {
    let written = frame.write(
      pieces, at: list.position(offset, 2), limit: max(0, list.columns - 2))
    guard isSelected else { return }
    if browser.focus == .results, isFirst { frame.cursor = cursor(browser, list, offset) }
    let line = Rect(row: list.row + offset, column: list.column, rows: 1, columns: list.columns)
    browser.selection(in: .results, columns: 2 + written).mark(line, isFirst: isFirst, in: &frame)
  }

  /// The cursor position in the selected row. Beside other panes it stays after what was drawn
  /// last, the bar or the mark: moving it back would add a tenth to the cost of a step.
  private static func cursor(
    _ browser: Browser, _ list: Rect, _ offset: Int
  ) -> Position {
    if browser.layout.shape == .single { return list.position(offset) }
    return list.position(offset, browser.hasJustMarked ? 2 : list.columns)
  }
}
