package import CatalogueStore
package import Screen

extension Browser {
  /// Moves by rows in whatever has the keys.
  mutating func move(rows: Int) {
    if scrollText(by: rows) { return }
    withFocusedList { $0.select($0.selected + rows, of: $1, height: $2) }
  }

  /// Moves by pages in whatever has the keys.
  mutating func move(pages: Int) {
    if scrollText(by: pages * max(1, layout.body.rows - 2)) { return }
    withFocusedList { $0.page(by: pages, of: $1, height: $2) }
  }

  /// Moves to the first or the last row of whatever has the keys.
  mutating func move(toEnd: Bool) {
    if scrollText(by: toEnd ? Int.max / 2 : Int.min / 2) { return }
    withFocusedList { $0.select(toEnd ? $1 - 1 : 0, of: $1, height: $2) }
  }

  /// Gives the keys to the next pane that has rows.
  mutating func cycleFocus(by step: Int) {
    let panes = Pane.allCases.filter { pane in
      switch pane {
      case .topics: !topics.isEmpty
      case .countries: !countries.isEmpty
      case .results: true
      }
    }
    let place = panes.firstIndex(of: focus) ?? 0
    focus = panes[(place + step + panes.count) % panes.count]
  }

  /// Changes the list of the focused pane: its viewport, its rows and the rows on the screen.
  private mutating func withFocusedList(_ change: (inout ListViewport, Int, Int) -> Void) {
    let height = layout.height(of: focus)
    switch focus {
    case .topics: change(&topics.viewport, topics.rows.count, height)
    case .countries: change(&countries.viewport, countries.rows.count, height)
    case .results: change(&resultRows, resultRowCount, height)
    }
  }

  /// Scrolls the list of keys or the open publication; false when neither is shown.
  private mutating func scrollText(by rows: Int) -> Bool {
    let height = layout.body.belowHeading.rows
    if case .help(let top) = activity {
      let last = max(0, KeyReference(keyMap).rowCount - height)
      activity = .help(top: max(0, min(last, top + rows)))
      return true
    }
    guard var open = reading.popLast() else { return false }
    open.scroll(by: rows, height: height)
    reading.append(open)
    return true
  }
}
