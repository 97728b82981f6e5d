internal import Browsing
internal import Catalogue
internal import Messages
internal import Screen
internal import Text

/// A pane of facet values: marker, mark, tree, counts.
enum FacetPaneView {
  static func draw(_ key: PaneKey, of browser: Browser, into frame: inout Frame) {
    let layout = browser.layout
    let (facets, pane) = (browser[key], Pane.facets(key))
    let rect = layout.rect(of: pane)
    guard !rect.isEmpty, !browser.isEmpty(key) else { return }
    let isFocused = browser.focus == pane
    let window = facets.viewport.rows(of: facets.rowCount, in: layout.window(of: pane))
    let list = Heading.draw(
      browser.name(of: key), right: browser.place(of: window, in: facets.rowCount),
      isFocused: isFocused, in: rect, layout, into: &frame)
    let rows = window.map { facets.row(at: $0) }
    let labels = rows.map { row in row.map { browser.label(of: $0, in: key) } ?? "" }
    for (offset, index) in window.enumerated() {
      guard let row = rows[offset] else { continue }
      var line = list
      line.row += offset
      line.rows = 1
      draw(
        row, labels[offset], among: labels, maximum: facets.list.maximum,
        selection: index == facets.viewport.selected ? browser.selection(in: pane) : .none,
        in: line, into: &frame)
    }
    if window.isEmpty {
      let written = frame.write(
        browser.messages.text(.emptyList), at: list.position(0, 2), limit: max(0, list.columns - 2),
        role: .muted)
      let line = Rect(row: list.row, column: list.column, rows: 1, columns: 2 + written)
      browser.selection(in: pane).mark(line, in: &frame)
    }
    guard isFocused else { return }
    frame.cursor = list.position(max(0, facets.viewport.selected - window.lowerBound))
  }

  private static func draw(
    _ row: FacetRow, _ label: String, among labels: [String], maximum: Int,
    selection: RowSelection, in line: Rect, into frame: inout Frame
  ) {
    var line = line
    let role = row.role
    let count = String(row.count)
    // What clears a facet's filters is at the margin: under it are the values.
    let indent = row.isAll ? -2 : min(row.depth, 4) * 2
    let room = line.columns - 2 - indent - 2 - count.count - 2
    frame.write(row.markText, at: line.position(0, 1), role: role)
    if row.fold != .none {
      frame.write(
        row.fold == .open ? "-" : "+", at: line.position(0, 2 + indent), limit: line.columns - 2,
        role: role)
    }
    let label = Clipping.apart(label, from: labels, columns: max(0, room))
    let written = frame.write(
      label, at: line.position(0, 4 + indent),
      limit: max(0, line.columns - 4 - indent), role: role)
    if room > 0 {
      frame.write(count, at: line.position(0, line.columns - 1 - count.count), role: role)
      let bar = FacetBar.text(row, maximum: maximum, columns: room - written - 1)
      frame.write(
        bar, at: line.position(0, line.columns - 2 - FacetBar.countColumns(maximum) - bar.count),
        role: role)
    }
    line.columns = 4 + indent + written
    selection.mark(line, in: &frame)
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

  fileprivate var isAll: Bool {
    if case .all = kind { true } else { false }
  }
}
