internal import Browsing
internal import CatalogueStore
internal import Screen
internal import Text

/// The first lines: whose catalogue it is, how many publications are left, and what narrows them.
enum HeaderView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    let count = countText(browser)
    guard layout.hasHeadings else {
      drawLine(
        name(of: browser, layout), .heading, right: "\(browser.hint(.help)) keys", .key,
        in: layout.breadcrumb, into: &frame)
      return
    }
    if !layout.header.isEmpty {
      drawLine(
        browser.outline.name, .text, right: count, .text, in: layout.header, into: &frame)
    }
    guard !layout.breadcrumb.isEmpty else { return }
    let narrowed = browser.breadcrumb
    let hint = undoHint(browser)
    drawLine(
      narrowed.isEmpty ? "All publications" : narrowed, narrowed.isEmpty ? .text : .included,
      right: layout.header.isEmpty ? count : hint, .muted, cutsStart: true, in: layout.breadcrumb,
      into: &frame)
  }

  /// Which key takes the last narrowing back, where it does.
  private static func undoHint(_ browser: Browser) -> String {
    guard browser.narrowings.canUndo, let chord = browser.chord(for: .undo) else { return "" }
    return "\(chord) takes back"
  }

  /// `2 of 29 publications`, or the number of all of them.
  static func countText(_ browser: Browser) -> String {
    let results = browser.pending ?? browser.results
    let (count, total) = (results.count, results.total)
    let noun = total == 1 ? "publication" : "publications"
    return count == total ? "\(total) \(noun)" : "\(count) of \(total) \(noun)"
  }

  /// What the screen shows, for a layout without other headings.
  private static func name(of browser: Browser, _ layout: BrowserLayout) -> String {
    if case .help = browser.activity { return "Keys" }
    if case .choosing = browser.activity { return "Commands" }
    if let open = browser.reading.last {
      return "\(DetailView.name(of: open, in: browser)), \(DetailView.place(of: open, layout))"
    }
    let pane =
      browser.focus == .results
      ? browser.resultsHeading : FacetPaneView.name(of: browser.focus)
    let narrowed = browser.breadcrumb
    return "\(pane), \(countText(browser))" + (narrowed.isEmpty ? "" : "  \(narrowed)")
  }

  /// Draws a text at the left, its end or its beginning cut off where it is too long, and one at
  /// the right.
  private static func drawLine(
    _ left: String, _ leftRole: StyleRole, right: String, _ rightRole: StyleRole,
    cutsStart: Bool = false, in rect: Rect, into frame: inout Frame
  ) {
    let width = DisplayWidth.columns(of: right)
    guard !rect.isEmpty else { return }
    let hasRight = width > 0 && width + 12 <= rect.columns
    let room = rect.columns - 2 - (hasRight ? width + 2 : 0)
    let text =
      cutsStart
      ? Clipping.start(left, columns: max(0, room)) : Clipping.end(left, columns: max(0, room))
    frame.write(text, at: rect.position(0, 1), role: leftRole)
    guard hasRight else { return }
    frame.write(right, at: rect.position(0, rect.columns - width - 1), role: rightRole)
  }
}
