internal import Browsing
internal import CatalogueStore
internal import Screen
internal import Text

/// The first lines: whose catalogue it is, how many publications are left, and what narrows them.
enum HeaderView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard layout.hasHeadings else { return drawName(browser, layout, into: &frame) }
    let count = countText(browser, isBrief: layout.breadcrumb.columns < 40)
    if !layout.header.isEmpty {
      drawLine(
        browser.outline.name, .text, right: count, .text, in: layout.header, into: &frame)
    }
    guard !layout.breadcrumb.isEmpty else { return }
    let narrowed = browser.breadcrumb
    guard !narrowed.isEmpty else {
      let all = layout.header.isEmpty ? countText(browser) : "All publications"
      let hint = layout.header.isEmpty ? "" : undoHint(browser)
      return drawLine(all, .text, right: hint, .muted, in: layout.breadcrumb, into: &frame)
    }
    drawLine(
      narrowed, .included, right: layout.header.isEmpty ? count : undoHint(browser), .muted,
      cutsStart: true, in: layout.breadcrumb, into: &frame)
  }

  /// The one line of a layout without other headings: what is shown, and at the right what there is
  /// room for.
  private static func drawName(
    _ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    let columns = layout.breadcrumb.columns
    let more = columns < 60 ? "" : more(of: browser, layout)
    // Where it is tight, the last line has the key.
    let keys = columns < 40 && !layout.status.isEmpty ? "" : "\(browser.hint(.help)) keys"
    drawLine(
      name(of: browser, layout), .heading, right: more + keys, .key, in: layout.breadcrumb,
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

  /// What the screen shows, for a layout without other headings.
  private static func name(of browser: Browser, _ layout: BrowserLayout) -> String {
    if case .help(let top) = browser.activity {
      return "Keys, \(KeysView.place(from: top, layout, of: browser.keyMap))"
    }
    if case .choosing = browser.activity { return "Commands" }
    if let open = browser.reading.last {
      return "\(DetailView.name(of: open, in: browser)), \(DetailView.place(of: open, layout))"
    }
    let pane =
      browser.focus == .results
      ? browser.resultsHeading : FacetPaneView.name(of: browser.focus)
    let narrowed = browser.breadcrumb
    let count = countText(browser, isBrief: layout.breadcrumb.columns < 40)
    return "\(pane), \(count)" + (narrowed.isEmpty ? "" : "  \(narrowed)")
  }

  /// Whether the list goes on beyond the screen. This changes where it begins and ends, and not
  /// with each row as numbers would.
  private static func more(of browser: Browser, _ layout: BrowserLayout) -> String {
    guard let (window, count) = list(of: browser, layout) else { return "" }
    return switch (window.lowerBound > 0, window.upperBound < count) {
    case (true, true): "more above and below  "
    case (true, false): "more above  "
    case (false, true): "more below  "
    case (false, false): ""
    }
  }

  /// The list on the screen; `nil` for a text, whose lines are counted.
  private static func list(
    of browser: Browser, _ layout: BrowserLayout
  ) -> (window: Range<Int>, count: Int)? {
    if case .choosing(let palette) = browser.activity {
      let window = ListWindow(rows: layout.body.rows, scrollsByRow: true)
      let count = palette.choices.count
      return (palette.viewport.rows(of: count, in: window), count)
    }
    if case .help = browser.activity { return nil }
    guard browser.reading.isEmpty else { return nil }
    let count = browser.rowCount(of: browser.focus)
    let window = browser.window(of: browser.focus)
    return (browser.viewport(of: browser.focus).rows(of: count, in: window), count)
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
