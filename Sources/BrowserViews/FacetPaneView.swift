internal import Browsing
internal import Screen
internal import Text

/// A pane of facet values: marker, mark, tree, counts.
enum FacetPaneView {
  /// The pane's name as a heading.
  static func name(of pane: Pane) -> String {
    pane.rawValue.prefix(1).uppercased() + pane.rawValue.dropFirst()
  }

  static func draw(
    _ facets: FacetPane, _ pane: Pane, of browser: Browser, into frame: inout Frame
  ) {
    let layout = browser.layout
    let rect = layout.rect(of: pane)
    guard !rect.isEmpty, !facets.isEmpty else { return }
    let isFocused = browser.focus == pane
    let window = facets.viewport.rows(of: facets.rows.count, in: layout.window(of: pane))
    let list = Heading.draw(
      name(of: pane),
      right: Heading.place(of: window, in: facets.rows.count),
      isFocused: isFocused, in: rect, layout, into: &frame)
    for (offset, index) in window.enumerated() {
      var line = list
      line.row += offset
      line.rows = 1
      draw(
        facets.rows[index], among: facets.rows[window],
        selection: index == facets.viewport.selected ? browser.selection(in: pane) : .none,
        in: line, into: &frame)
    }
    if window.isEmpty {
      let written = frame.write(
        "none", at: list.position(0, 2), limit: max(0, list.columns - 2), role: .muted)
      let line = Rect(row: list.row, column: list.column, rows: 1, columns: 2 + written)
      browser.selection(in: pane).mark(line, in: &frame)
    }
    guard isFocused else { return }
    frame.cursor = list.position(max(0, facets.viewport.selected - window.lowerBound))
  }

  private static func draw(
    _ row: FacetRow, among rows: ArraySlice<FacetRow>, selection: RowSelection, in line: Rect,
    into frame: inout Frame
  ) {
    var line = line
    let role = row.role
    let count = String(row.count)
    // What takes a facet's narrowings away stands at the margin: under it lie the values.
    let indent = row.isAll ? -2 : min(row.depth, 4) * 2
    let room = line.columns - 2 - indent - 2 - count.count - 2
    frame.write(row.markText, at: line.position(0, 1), role: role)
    if row.fold != .none {
      frame.write(
        row.fold == .open ? "-" : "+", at: line.position(0, 2 + indent), limit: line.columns - 2,
        role: role)
    }
    let label = Clipping.apart(
      row.label, from: rows.lazy.map(\.label), columns: max(0, room))
    let written = frame.write(
      label, at: line.position(0, 4 + indent),
      limit: max(0, line.columns - 4 - indent), role: role)
    if room > 0 {
      frame.write(count, at: line.position(0, line.columns - 1 - count.count), role: role)
    }
    line.columns = 4 + indent + written
    selection.mark(line, in: &frame)
  }
}

extension FacetRow {
  fileprivate var role: StyleRole {
    switch mark {
    case .included: .included
    case .excluded: .excluded
    case .none: .text
    }
  }

  fileprivate var markText: String {
    switch mark {
    case .included: "*"
    case .excluded: "x"
    case .none: " "
    }
  }

  fileprivate var isAll: Bool {
    if case .all = kind { true } else { false }
  }
}
