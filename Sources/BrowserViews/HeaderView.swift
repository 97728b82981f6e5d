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
    let hasMarked = drawNumbers(browser, layout, into: &frame)
    let undo = layout.header.isEmpty ? "" : undoHint(browser)
    let all = browser.hasResults ? browser.messages.text(.allPublications) : ""
    guard !browser.breadcrumb.isEmpty else {
      let left = layout.header.isEmpty ? browser.countText() : all
      var right = hasMarked ? undo : withMarked(undo, beside: left, browser, layout)
      let room = layout.breadcrumb.columns - 4 - DisplayWidth.columns(of: left)
      if right.isEmpty { right = browser.languageHint(columns: room) }
      return drawLine(left, .text, right: right, .muted, in: layout.breadcrumb, into: &frame)
    }
    let count = browser.countText(isBrief: layout.breadcrumb.columns < 40)
    let right = hasMarked ? undo : withMarked(undo, beside: browser.breadcrumb, browser, layout)
    drawLine(
      browser.breadcrumb(columns:), .included, right: layout.header.isEmpty ? count : right,
      .muted, in: layout.breadcrumb, into: &frame)
  }

  /// Draws the first line. Returns whether the number of marked publications, if any, is in it: it is
  /// if there is room for it without truncating anything else.
  private static func drawNumbers(
    _ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) -> Bool {
    guard !layout.header.isEmpty else { return true }
    let isBeside = drawMarked(browser, layout, into: &frame)
    let counts = [browser.countText(), browser.countText(isBrief: true)]
    let count = counts.first { hasRoom(for: $0, in: layout.header) } ?? ""
    let both = isBeside ? nil : withMarked(count, of: browser, layout)
    drawLine(browser.name, .text, right: both ?? count, .text, in: layout.header, into: &frame)
    return isBeside || both != nil
  }

  /// The number of marked publications before that of the results, which is padded to its maximum
  /// width, so that the marks do not move when it changes; if there is no room for that, both are
  /// close together. `nil` if there is no room for both.
  private static func withMarked(
    _ count: String, of browser: Browser, _ layout: BrowserLayout
  ) -> String? {
    guard !browser.markedText.isEmpty else { return nil }
    let gaps = browser.countColumns.map { max(0, $0 - DisplayWidth.columns(of: count)) } + [0]
    return gaps.map { browser.markedText + gap + String(repeating: " ", count: $0) + count }
      .first { isWhole(browser.name, beside: $0, in: layout.header) }
  }

  /// The text on the right of the second line, after the number of marked publications if there is
  /// room for it.
  private static func withMarked(
    _ text: String, beside left: String, _ browser: Browser, _ layout: BrowserLayout
  ) -> String {
    let right = [browser.markedText, text].filter { !$0.isEmpty }.joined(separator: gap)
    return isWhole(left, beside: right, in: layout.breadcrumb) ? right : text
  }

  private static let gap = "  "

  /// Whether a line has room for all of a text beside one on the right.
  private static func isWhole(_ left: String, beside right: String, in rect: Rect) -> Bool {
    DisplayWidth.columns(of: left) + DisplayWidth.columns(of: right) + 4 <= rect.columns
      && hasRoom(for: right, in: rect)
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
