internal import Browsing
internal import CatalogueStore
internal import Screen
internal import Text

/// The first lines: whose catalogue it is, how many publications are left, and what narrows them.
enum HeaderView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard layout.hasHeadings else {
      return LeanHeaderView.draw(browser, layout, into: &frame)
    }
    let count = countText(browser, isBrief: layout.breadcrumb.columns < 40)
    if !layout.header.isEmpty {
      drawLine(
        browser.outline.name, .text, right: count, .text, in: layout.header, into: &frame)
    }
    guard !layout.breadcrumb.isEmpty else { return }
    guard !browser.breadcrumb.isEmpty else {
      let all = layout.header.isEmpty ? countText(browser) : "All publications"
      let hint = layout.header.isEmpty ? "" : undoHint(browser)
      return drawLine(all, .text, right: hint, .muted, in: layout.breadcrumb, into: &frame)
    }
    drawLine(
      browser.breadcrumb(columns:), .included,
      right: layout.header.isEmpty ? count : undoHint(browser), .muted, in: layout.breadcrumb,
      into: &frame)
  }

  /// Which key takes the last narrowing back, where it does.
  private static func undoHint(_ browser: Browser) -> String {
    guard browser.narrowings.canUndo, let chord = browser.chord(for: .undo) else { return "" }
    return "\(chord) takes back"
  }

  /// `2 of 29 publications`, or the number of all of them; the numbers alone when it is to be
  /// brief.
  static func countText(_ browser: Browser, isBrief: Bool = false) -> String {
    let results = browser.pending ?? browser.results
    let (count, total) = (results.count, results.total)
    let numbers = count == total ? "\(total)" : "\(count) of \(total)"
    return isBrief ? numbers : "\(numbers) \(total == 1 ? "publication" : "publications")"
  }

  /// Draws a text at the left, its end cut off where it is too long, and one at the right, unless
  /// that would leave too little.
  static func drawLine(
    _ left: String, _ leftRole: StyleRole, right: String, _ rightRole: StyleRole, in rect: Rect,
    into frame: inout Frame
  ) {
    drawLine(
      { Clipping.end(left, columns: $0) }, leftRole, right: right, rightRole, in: rect, into: &frame
    )
  }

  /// The same with a text that is cut to a number of columns.
  private static func drawLine(
    _ left: (Int) -> String, _ leftRole: StyleRole, right: String, _ rightRole: StyleRole,
    in rect: Rect, into frame: inout Frame
  ) {
    let width = DisplayWidth.columns(of: right)
    guard !rect.isEmpty else { return }
    let hasRight = width > 0 && width + 12 <= rect.columns
    let room = rect.columns - 2 - (hasRight ? width + 2 : 0)
    frame.write(left(max(0, room)), at: rect.position(0, 1), role: leftRole)
    guard hasRight else { return }
    frame.write(right, at: rect.position(0, rect.columns - width - 1), role: rightRole)
  }
}
