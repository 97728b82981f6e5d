internal import Browsing
internal import Catalogue
internal import Messages
internal import Screen
internal import Text

/// Draws the first lines: the catalogue's name, the number of results, and the filters.
enum HeaderView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard layout.hasHeadings else {
      return LeanHeaderView.draw(browser, layout, into: &frame)
    }
    let count = browser.countText(isBrief: layout.breadcrumb.columns < 40)
    if !layout.header.isEmpty {
      let isBeside = drawMarked(browser, layout, into: &frame)
      drawLine(
        browser.name, .text, right: numbers(of: browser, layout, withMarked: !isBeside), .text,
        in: layout.header, into: &frame)
    }
    guard !layout.breadcrumb.isEmpty else { return }
    guard !browser.breadcrumb.isEmpty else {
      let all =
        layout.header.isEmpty
        ? browser.countText() : browser.hasResults ? browser.messages.text(.allPublications) : ""
      let hint = layout.header.isEmpty ? "" : undoHint(browser)
      return drawLine(all, .text, right: hint, .muted, in: layout.breadcrumb, into: &frame)
    }
    drawLine(
      browser.breadcrumb(columns:), .included,
      right: layout.header.isEmpty ? count : undoHint(browser), .muted, in: layout.breadcrumb,
      into: &frame)
  }

  /// The numbers of marked publications and of results, in the first of several variants that fits:
  /// numbers matter more than the word after them, and results more than marks. The results are
  /// padded to their maximum width, so that the marks do not move when the number changes; if there
  /// is no room for that, both are close together.
  private static func numbers(
    of browser: Browser, _ layout: BrowserLayout, withMarked: Bool
  ) -> String {
    let marked = withMarked ? browser.markedText : ""
    let counts = [browser.countText(), browser.countText(isBrief: true)]
    let rooms = marked.isEmpty ? [] : browser.countColumns
    for columns in rooms {
      let count = counts.first { DisplayWidth.columns(of: $0) <= columns } ?? ""
      let gap = String(repeating: " ", count: columns - DisplayWidth.columns(of: count))
      let text = marked + "  " + gap + count
      if !count.isEmpty, hasRoom(for: text, in: layout.header) { return text }
    }
    let close = marked.isEmpty ? [] : [marked + "  " + counts[1]]
    return (close + counts).first { hasRoom(for: $0, in: layout.header) } ?? ""
  }

  /// Whether a text on the right leaves enough of the line for one on the left.
  private static func hasRoom(for right: String, in rect: Rect) -> Bool {
    DisplayWidth.columns(of: right) + 12 <= rect.columns
  }

  /// Writes the number of marked publications; false if there is no room.
  ///
  /// It ends above the marks of the results: from there the cursor reaches the changed mark with
  /// fewer bytes than from anywhere else in the line.
  private static func drawMarked(
    _ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) -> Bool {
    let text = browser.markedText
    let column = layout.results.column + 1 - DisplayWidth.columns(of: text)
    guard !text.isEmpty, column >= 2 + DisplayWidth.columns(of: browser.name) else { return false }
    frame.write(text, at: layout.header.position(0, column))
    return true
  }

  /// The hint for the key that undoes the last filter; empty if there is none.
  private static func undoHint(_ browser: Browser) -> String {
    guard browser.filters.canUndo, let chord = browser.chord(for: .undo) else { return "" }
    return browser.messages.text(.undoHint, chord.shownName)
  }

  /// Draws a text on the left, truncated if necessary, and one on the right unless that leaves too
  /// little room.
  static func drawLine(
    _ left: String, _ leftRole: StyleRole, right: String, _ rightRole: StyleRole, in rect: Rect,
    into frame: inout Frame
  ) {
    drawLine(
      { Clipping.end(left, columns: $0) }, leftRole, right: right, rightRole, in: rect, into: &frame
    )
  }

  /// Draws a line whose left text is truncated by a function of the available columns.
  private static func drawLine(
    _ left: (Int) -> String, _ leftRole: StyleRole, right: String, _ rightRole: StyleRole,
    in rect: Rect, into frame: inout Frame
  ) {
    let width = DisplayWidth.columns(of: right)
    guard !rect.isEmpty else { return }
    let hasRight = width > 0 && hasRoom(for: right, in: rect)
    let room = rect.columns - 2 - (hasRight ? width + 2 : 0)
    frame.write(left(max(0, room)), at: rect.position(0, 1), role: leftRole)
    guard hasRight else { return }
    frame.write(right, at: rect.position(0, rect.columns - width - 1), role: rightRole)
  }
}
