internal import CatalogueStore
internal import Screen

extension Browser {
  /// Moves by rows in whatever has the keys.
  mutating func move(rows: Int) {
    if scrollText(by: rows) { return }
    withFocusedList { $0.select($0.selected + rows, of: $1, in: $2) }
  }

  /// Selects a row of the focused list, counted from 0; false when it has no such row.
  package mutating func select(row: Int) -> Bool {
    var isRow = false
    withFocusedList { viewport, count, window in
      isRow = (0..<count).contains(row)
      if isRow { viewport.select(row, of: count, in: window) }
    }
    return isRow
  }

  /// Moves by pages in whatever has the keys.
  mutating func move(pages: Int) {
    if scrollText(by: pages * max(1, layout.body.rows - 2)) { return }
    withFocusedList { $0.page(by: pages, of: $1, in: $2) }
  }

  /// Moves to the first or the last row of whatever has the keys.
  mutating func move(toEnd: Bool) {
    if scrollText(by: toEnd ? Int.max / 2 : Int.min / 2) { return }
    withFocusedList { $0.select(toEnd ? $1 - 1 : 0, of: $1, in: $2) }
  }

  /// Gives the keys to a pane, whatever was open.
  package mutating func show(_ pane: Pane) {
    activity = .browsing
    reading = []
    focus = pane
    if pane == .countries || pane == .sources { showLower(pane) }
  }

  /// Gives the keys to the sources, or back to the countries.
  mutating func switchSources() {
    let pane: Pane =
      focus == .sources || focus != .countries && lowerPane == .sources
      ? .countries : .sources
    guard pane == .sources ? !sources.isEmpty : !countries.isEmpty else {
      notice = "this catalogue names no \(pane == .sources ? "sources" : "countries")"
      return
    }
    focus = pane
    showLower(pane)
  }

  /// The selected row of a pane and the part of its list on the screen.
  package func viewport(of pane: Pane) -> ListViewport {
    switch pane {
    case .topics: topics.viewport
    case .countries: countries.viewport
    case .sources: sources.viewport
    case .results: resultRows
    }
  }

  /// Rows of a pane's list.
  package func rowCount(of pane: Pane) -> Int {
    switch pane {
    case .topics: topics.rows.count
    case .countries: countries.rows.count
    case .sources: sources.rows.count
    case .results: resultRowCount
    }
  }

  /// Takes the notice away once it is told.
  package mutating func takeNotice() { notice = nil }

  /// The pane that Tab leads to.
  var nextPane: Pane { pane(by: 1) }

  /// Gives the keys to the next pane that has rows.
  mutating func cycleFocus(by step: Int) {
    focus = pane(by: step)
    if focus == .countries || focus == .sources { showLower(focus) }
  }

  /// The pane so many steps after the focused one, of those that have rows.
  private func pane(by step: Int) -> Pane {
    let isAlone = layout.shape == .single
    let panes = Pane.allCases.filter { pane in
      switch pane {
      case .topics: !topics.isEmpty
      case .countries: !countries.isEmpty && (isAlone || lowerPane == pane)
      case .sources: !sources.isEmpty && (isAlone || lowerPane == pane)
      case .results: true
      }
    }
    let place = panes.firstIndex(of: focus) ?? 0
    return panes[(place + step + panes.count) % panes.count]
  }

  /// Changes the list of the focused pane: its viewport, the number of its rows and its window.
  private mutating func withFocusedList(_ change: (inout ListViewport, Int, ListWindow) -> Void) {
    let window = window(of: focus)
    switch focus {
    case .topics: change(&topics.viewport, topics.rows.count, window)
    case .countries: change(&countries.viewport, countries.rows.count, window)
    case .sources: change(&sources.viewport, sources.rows.count, window)
    case .results: change(&resultRows, resultRowCount, window)
    }
  }

  /// Scrolls the list of keys or the open publication; false when neither is shown.
  mutating func scrollText(by rows: Int) -> Bool {
    let height = layout.content(of: layout.body).rows
    if case .help(let top) = activity {
      let lines = KeyReference(keyMap).lines(columns: layout.body.columns - 2)
      let last = max(0, lines.count - height)
      activity = .help(top: max(0, min(last, top + rows)))
      return true
    }
    guard var open = reading.popLast() else { return false }
    open.scroll(by: rows, height: height)
    reading.append(open)
    return true
  }
}
