internal import Catalogue
internal import Messages
internal import Screen

extension Browser {
  /// Moves by rows in the focused list or text.
  mutating func move(rows: Int) {
    if scrollText(by: skippingBlankLines(rows)) { return }
    selectRow(viewport(of: focus).selected + rows)
  }

  /// Moves by pages in the focused list or text.
  mutating func move(pages: Int) {
    if turnTextPage(by: pages) { return }
    if scrollText(by: pages * max(1, layout.body.rows - 2)) { return }
    let window = window(of: focus)
    switch focus {
    case .facets(let key): self[key].page(by: pages, in: window)
    case .results:
      resultRows.page(by: pages, of: resultRowCount, in: window)
      recordSelection()
    }
  }

  /// Moves by half a page in the focused list or text. On the access screen a text moves by a whole
  /// page, because skipped lines would not be spoken.
  mutating func moveHalfPage(by halves: Int) {
    if turnTextPage(by: halves) { return }
    let isText = inputMode != .browsing || !reading.isEmpty || markedList != nil
    let height = isText ? layout.content(of: layout.body).rows : window(of: focus).rows
    move(rows: halves * max(1, height / 2))
  }

  /// Moves to the first or last row of the focused list or text.
  mutating func move(toEnd: Bool) {
    if scrollText(by: toEnd ? Int.max / 2 : Int.min / 2) { return }
    selectRow(toEnd ? rowCount(of: focus) - 1 : 0)
  }

  private mutating func selectRow(_ row: Int) {
    switch focus {
    case .facets(let key): self[key].select(row, in: window(of: focus))
    case .results: selectResult(row)
    }
  }

  /// Selects a result, or the nearest existing one.
  mutating func selectResult(_ rank: Int) {
    resultRows.select(rank, of: resultRowCount, in: window(of: .results))
    recordSelection()
  }

  private mutating func recordSelection() {
    explicitSelection = selectedResult?.id
    hasSelectedUnansweredRow = explicitSelection == nil
  }

  /// Selects a row of the focused list, counted from 0, and requests it; `nil` if there is no such
  /// row.
  package mutating func select(row: Int) -> [Effect]? {
    guard (0..<rowCount(of: focus)).contains(row) else { return nil }
    showPrintedRows(nil)
    selectRow(row)
    return refresh()
  }

  /// Requests rows of the focused list for printing, independent of its viewport; `nil` returns to
  /// the viewport.
  package mutating func print(rows: Range<Int>?) -> [Effect] {
    showPrintedRows(rows)
    return refresh()
  }

  private mutating func showPrintedRows(_ rows: Range<Int>?) {
    switch focus {
    case .facets(let key): self[key].printedRows = rows
    case .results: printedResults = rows
    }
  }

  /// Focuses a pane, closes whatever was open, and requests its list.
  package mutating func show(_ pane: Pane) -> [Effect] {
    inputMode = .browsing
    markedList = nil
    reading = []
    requests.opening = nil
    if case .facets(let key) = pane, isEmpty(key) {
      notice = Message(.paneIsEmpty, .text(shortName(of: pane)))
    } else {
      focusPane(pane)
    }
    return refresh()
  }

  private mutating func focusPane(_ pane: Pane) {
    focus = pane
    guard case .facets(let key) = pane else { return }
    if PaneKey.upper.contains(key) { upperPane = key } else { lowerPane = key }
  }

  /// Focuses the next list of the lower pane.
  mutating func nextLowerPane() {
    guard let next = followingLowerPane else {
      notice = Message(.noOtherList)
      return
    }
    focusPane(.facets(next))
  }

  /// The next list for the lower pane; `nil` if there is no other.
  var followingLowerPane: PaneKey? {
    let panes = PaneKey.lower.filter { !isEmpty($0) || $0 == lowerPane }
    guard let index = panes.firstIndex(of: lowerPane), panes.count > 1 else {
      return isEmpty(lowerPane) || focus == .facets(lowerPane) ? nil : lowerPane
    }
    return panes[(index + 1) % panes.count]
  }

  /// Switches the upper pane between the vocabulary's topics and the publishers' tags.
  mutating func switchUpperPane() {
    guard let other = PaneKey.upper.first(where: { $0 != upperPane && !isEmpty($0) }) else {
      notice = Message(.noOtherColumn)
      return
    }
    if focus == .facets(upperPane) { focus = .facets(other) }
    upperPane = other
    notice = Message(other == .tags ? .showingTags : .showingTopics)
  }

  /// Clears the notice after it has been printed.
  package mutating func clearNotice() { notice = nil }

  /// The pane that Tab leads to.
  var nextPane: Pane { pane(by: 1) }

  /// Focuses the next pane that has rows.
  mutating func cycleFocus(by step: Int) { focusPane(pane(by: step)) }

  /// Focuses a list of facet values.
  mutating func focusFacets() {
    guard let pane = [upperPane, lowerPane].first(where: { !isEmpty($0) }) else {
      notice = Message(.noFacets)
      return
    }
    focusPane(.facets(pane))
  }

  /// The pane `step` panes after the focused one, counting those that have rows.
  private func pane(by step: Int) -> Pane {
    let isAlone = layout.shape == .single
    let lower = PaneKey.lower.filter {
      $0 == lowerPane || isAlone && PaneKey.onTab.contains($0)
    }
    let panes =
      ([upperPane] + lower).filter { !isEmpty($0) }.map(Pane.facets) + [.results]
    let index = panes.firstIndex(of: focus) ?? 0
    return panes[(index + step + panes.count) % panes.count]
  }

  /// Scrolls the open text or moves in the open menu or list; false if none is open.
  mutating func scrollText(by rows: Int) -> Bool {
    if scrollMarked(by: rows) || scrollTerm(by: rows) { return true }
    let height = readingHeight
    if case .citing(var page) = inputMode {
      page.scroll(by: rows, of: citationLines(page).count, height: height)
      inputMode = .citing(page)
      return true
    }
    if case .copying(var menu) = inputMode {
      menu.select(menu.selected + rows)
      inputMode = .copying(menu)
      return true
    }
    if case .menu(var menu) = inputMode {
      menu.viewport.select(
        menu.viewport.selected + rows, of: menu.rows.count, in: markedWindow)
      inputMode = .menu(menu)
      return true
    }
    if case .help(let top) = inputMode {
      let last = max(0, helpLines.count - height)
      inputMode = .help(top: max(0, min(last, top + rows)))
      return true
    }
    guard var open = reading.popLast() else { return false }
    open.scroll(by: rows, height: height)
    reading.append(open)
    return true
  }
}
