internal import Browsing
internal import Catalogue
internal import Messages
internal import ReadingLists
internal import Screen
internal import Text

/// Draws the only header line of a layout without headings: what is shown, the filters, and on the
/// right what fits.
enum LeanHeaderView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    let columns = layout.breadcrumb.columns
    let more = columns < 60 ? "" : more(of: browser, layout)
    // The last line shows the help key, if there is a last line.
    let keys =
      layout.status.isEmpty ? browser.messages.text(.keysHint, .text(browser.hint(.help))) : ""
    var left = name(of: browser, layout, isBrief: columns < 40)
    if showsList(browser), !browser.breadcrumb.isEmpty {
      let reserved = [
        more.isEmpty ? 0 : widestMore(browser.messages), DisplayWidth.columns(of: keys),
      ]
      left = filtered(left, of: browser, layout, reserved: reserved)
    }
    let marked = markedText(of: browser, beside: left, columns: columns)
    var right = [more, marked, keys].filter { !$0.isEmpty }.joined(separator: gap)
    if browser.breadcrumb.isEmpty, showsList(browser) {
      let used = DisplayWidth.columns(of: left + gap + (right.isEmpty ? "" : right + gap))
      let languages = browser.languageHint(columns: columns - 2 - used)
      right = [languages, right].filter { !$0.isEmpty }.joined(separator: gap)
    }
    HeaderView.drawLine(left, .heading, right: right, .key, in: layout.breadcrumb, into: &frame)
  }

  /// The number of marked publications, unless their list is shown. On a narrow screen only if
  /// nothing else is truncated for it.
  private static func markedText(of browser: Browser, beside left: String, columns: Int) -> String {
    let text = browser.markedText
    let isWhole = DisplayWidth.columns(of: left + gap + text) + 2 <= columns
    return browser.markedList == nil && (columns >= 60 || isWhole) ? text : ""
  }

  /// The line with the filters. To make room for them, the word after the numbers is dropped first,
  /// then their own beginning: the newest filter is at the end. `reserved` has the widths of the
  /// texts on the right.
  private static func filtered(
    _ left: String, of browser: Browser, _ layout: BrowserLayout, reserved: [Int]
  ) -> String {
    // A gap precedes each text on the right, and the line has margins.
    let right = reserved.filter { $0 > 0 }.map { $0 + gap.count }.reduce(0, +)
    func room(beside left: String) -> Int {
      layout.breadcrumb.columns - 2 - right - DisplayWidth.columns(of: left + gap)
    }
    let wanted = DisplayWidth.columns(of: browser.breadcrumb)
    let chosen = room(beside: left) >= wanted ? left : name(of: browser, layout, isBrief: true)
    let columns = room(beside: chosen)
    guard columns >= min(wanted, minimumFilterColumns) else { return chosen }
    return chosen + gap + browser.breadcrumb(columns: columns)
  }

  private static let gap = "  "

  /// The minimum width for filters; in fewer columns hardly anything would be left of them.
  private static let minimumFilterColumns = 4

  /// Whether the screen shows facet values or results.
  private static func showsList(_ browser: Browser) -> Bool {
    switch browser.inputMode {
    case .help, .choosing: false
    case .citing, .copying, .menu, .glossary, .term: false
    case .browsing, .searching, .filtering, .leaving, .typing, .confirming:
      browser.reading.isEmpty && browser.markedList == nil
    }
  }

  /// The name of what is shown and, for a list, the number of results.
  private static func name(
    of browser: Browser, _ layout: BrowserLayout, isBrief: Bool
  ) -> String {
    if case .help(let top) = browser.inputMode {
      return heading(
        browser.messages.text(.keys), KeysView.rangeText(from: top, layout, of: browser))
    }
    if case .choosing = browser.inputMode { return browser.messages.text(.commands) }
    switch browser.inputMode {
    case .glossary, .term: return browser.messages.text(.glossaryHeading)
    default: break
    }
    if case .citing(let page) = browser.inputMode {
      return heading(
        CitationView.heading(page, browser.messages),
        CitationView.rangeText(of: page, in: layout.body, layout, browser))
    }
    if case .menu(let menu) = browser.inputMode {
      let window = menu.viewport.rows(of: menu.rows.count, in: browser.markedWindow)
      return heading(
        browser.messages.text(menu.heading), browser.rowRangeText(window, of: menu.rows.count))
    }
    if case .copying(let menu) = browser.inputMode {
      return heading(
        browser.messages.text(.copyHeading), CopyView.rangeText(of: menu, in: layout.body, browser))
    }
    if let open = browser.reading.last {
      let range = browser.lineRangeText(of: open)
      let room = layout.breadcrumb.columns - 2 - DisplayWidth.columns(of: heading("", range))
      return heading(browser.heading(of: open, columns: room), range)
    }
    if let list = browser.markedList {
      let (name, count) = (browser.marks.name, browser.marks.count)
      let window = list.viewport.rows(of: count, in: browser.markedWindow)
      let range = browser.rowRangeText(window, of: count)
      return heading(
        name.isEmpty ? browser.messages.text(.markedHeading) : name,
        range.isEmpty ? browser.messages.number(count) : range)
    }
    let pane = browser.focusedPane.map { browser.name(of: $0) } ?? browser.resultsHeading
    return heading(pane, browser.countText(isBrief: isBrief))
  }

  private static func heading(_ name: String, _ rest: String) -> String {
    rest.isEmpty ? name : "\(name), \(rest)"
  }

  /// The text that the list continues above or below the screen. Unlike numbers, it changes only
  /// where the list begins and ends, not with each row.
  private static func more(of browser: Browser, _ layout: BrowserLayout) -> String {
    guard let (window, count) = list(of: browser, layout) else { return "" }
    return switch (window.lowerBound > 0, window.upperBound < count) {
    case (true, true): browser.messages.text(.moreAboveAndBelow)
    case (true, false): browser.messages.text(.moreAbove)
    case (false, true): browser.messages.text(.moreBelow)
    case (false, false): ""
    }
  }

  /// The width of the longest such text: reserved, so that the filters are not truncated anew when
  /// the list reaches an end.
  private static func widestMore(_ messages: Messages) -> Int {
    let texts = [MessageKey.moreAboveAndBelow, .moreAbove, .moreBelow].map { messages.text($0) }
    return texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }

  /// The visible rows and the length of the list on the screen; `nil` for a text, whose lines are
  /// counted elsewhere.
  private static func list(
    of browser: Browser, _ layout: BrowserLayout
  ) -> (window: Range<Int>, count: Int)? {
    if case .choosing(let palette) = browser.inputMode {
      let window = ListWindow(rows: layout.body.rows, scrollsByRow: true)
      let count = palette.choices.count
      return (palette.viewport.rows(of: count, in: window), count)
    }
    if case .glossary(let glossary) = browser.inputMode {
      let count = glossary.found.count
      return (glossary.viewport.rows(of: count, in: browser.glossaryWindow), count)
    }
    guard showsList(browser) else { return nil }
    let count = browser.rowCount(of: browser.focus)
    let window = browser.window(of: browser.focus)
    return (browser.viewport(of: browser.focus).rows(of: count, in: window), count)
  }
}
