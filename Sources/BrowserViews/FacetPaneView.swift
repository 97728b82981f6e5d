internal import Browsing
internal import Catalogue
internal import Messages
internal import Screen
internal import Text

/// Draws a pane of facet values: marker, mark, tree, counts.
enum FacetPaneView {
  static func draw(_ key: PaneKey, of browser: Browser, into frame: inout Frame) {
    let layout = browser.layout
    let (facets, pane) = (browser[key], Pane.facets(key))
    let rect = layout.rect(of: pane)
    guard !rect.isEmpty, !browser.isEmpty(key) else { return }
    let isFocused = browser.focus == pane
    let window = facets.viewport.rows(of: facets.rowCount, in: browser.window(of: pane))
    let list = Heading.draw(
      browser.name(of: key), position: browser.rowRangeText(window, of: facets.rowCount),
      isFocused: isFocused, in: rect, layout, into: &frame)
    let shown = window.filter { facets.row(at: $0) != nil }
    let rows = shown.compactMap { facets.row(at: $0) }
    let labels = browser.labels(
      of: rows, in: key,
      columns: rows.map { max(0, room(for: $0, columns: list.columns, browser.messages)) })
    for (index, (row, label)) in zip(shown, zip(rows, labels)) {
      var line = list
      line.row += index - window.lowerBound
      line.rows = 1
      let written = draw(
        row, label, maximum: facets.list.maximum, browser.messages, in: line, into: &frame)
      guard index == facets.viewport.selected else { continue }
      browser.selection(in: pane, columns: written).mark(line, in: &frame)
    }
    if window.isEmpty {
      let written = frame.write(
        browser.emptyText(of: key), at: list.position(0, 2), limit: max(0, list.columns - 2),
        role: .muted)
      let line = Rect(row: list.row, column: list.column, rows: 1, columns: list.columns)
      browser.selection(in: pane, columns: 2 + written).mark(line, in: &frame)
    }
    guard isFocused else { return }
    frame.cursor = list.position(max(0, facets.viewport.selected - window.lowerBound))
  }

  /// The columns for a row's label, after the marks and before the count.
  private static func room(for row: FacetRow, columns: Int, _ messages: Messages) -> Int {
    columns - 4 - row.indent - FacetBar.countColumns(row.count, messages) - 2
  }

  /// Draws a row and returns the column at which its label ends.
  private static func draw(
    _ row: FacetRow, _ label: String, maximum: Int, _ messages: Messages, in line: Rect,
    into frame: inout Frame
  ) -> Int {
    let role = row.role
    let count = messages.number(row.count)
    let indent = row.indent
    let room = room(for: row, columns: line.columns, messages)
    frame.write(row.markText, at: line.position(0, 1), role: role)
    if row.fold != .none {
      frame.write(
        row.fold == .open ? "-" : "+", at: line.position(0, 2 + indent), limit: line.columns - 2,
        role: role)
    }
    let written = frame.write(
      label, at: line.position(0, 4 + indent),
      limit: max(0, line.columns - 4 - indent), role: role)
    if room > 0 {
      frame.write(count, at: line.position(0, line.columns - 1 - count.count), role: role)
      let bar = FacetBar.text(row, maximum: maximum, columns: room - written - 1, messages)
      let counts = FacetBar.countColumns(maximum, messages)
      frame.write(
        bar, at: line.position(0, line.columns - 2 - counts - bar.count), role: role)
    }
    return 4 + indent + written
  }
}

extension FacetRow {
  fileprivate var role: StyleRole {
    switch inclusion {
    case .included: .included
    case .excluded: .excluded
    case .none: .text
    }
  }

  fileprivate var markText: String {
    switch inclusion {
    case .included: "*"
    case .excluded: "x"
    case .none: " "
    }
  }

  /// The row that clears a facet's filters is at the margin, with the values indented below it.
  fileprivate var indent: Int {
    if case .all = kind { -2 } else { min(depth, 4) * 2 }
  }
}
