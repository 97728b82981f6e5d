internal import Browsing
internal import CatalogueStore
internal import Screen
internal import Text

/// The first lines: whose catalogue it is, how many publications are left, and what narrows them.
enum HeaderView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    let count = countText(browser)
    if !layout.header.isEmpty {
      drawLine(
        browser.outline.name, .title, right: count, .text, in: layout.header, into: &frame)
    }
    guard !layout.breadcrumb.isEmpty else { return }
    let narrowed = browser.breadcrumb
    let hint = browser.narrowings.canUndo ? "\(browser.hint(.undo)) takes back" : ""
    drawLine(
      narrowed.isEmpty ? "All publications" : narrowed, narrowed.isEmpty ? .muted : .included,
      right: layout.header.isEmpty ? count : hint, .muted, in: layout.breadcrumb, into: &frame)
  }

  /// `2 of 29 publications`, or the number of all of them.
  static func countText(_ browser: Browser) -> String {
    let (count, total) = (browser.results.count, browser.results.total)
    let noun = total == 1 ? "publication" : "publications"
    return count == total ? "\(total) \(noun)" : "\(count) of \(total) \(noun)"
  }

  /// Draws a text at the left, its beginning cut off where it is too long, and one at the right.
  private static func drawLine(
    _ left: String, _ leftRole: StyleRole, right: String, _ rightRole: StyleRole, in rect: Rect,
    into frame: inout Frame
  ) {
    let width = DisplayWidth.columns(of: right)
    let hasRight = width > 0 && width + 12 <= rect.columns
    let room = rect.columns - 2 - (hasRight ? width + 2 : 0)
    frame.write(
      Clipping.start(left, columns: max(0, room)), at: rect.position(0, 1), role: leftRole)
    guard hasRight else { return }
    frame.write(right, at: rect.position(0, rect.columns - width - 1), role: rightRole)
  }
}
