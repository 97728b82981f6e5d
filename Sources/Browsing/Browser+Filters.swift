package import Catalogue
internal import Messages
internal import Publications
internal import Screen

extension Browser {
  mutating func include() {
    guard let row = focusedFacetRow else {
      notice = Message(.noValueHere)
      return
    }
    switch row.kind {
    case .all(let facet):
      guard filters.haveAny(of: facet) else {
        notice = Message(.noFilterInList)
        return
      }
      filters.clear(facet, selected: explicitSelection)
    case .value(let value): toggle(.include(value), row)
    }
  }

  mutating func exclude() {
    guard let row = focusedFacetRow else {
      notice = Message(.listIsEmpty)
      return
    }
    switch row.kind {
    case .all(let facet): excludeAll(of: facet, row)
    case .value(let value): toggle(.exclude(value), row)
    }
  }

  /// Keeps only the records without a value of a facet, or reports that there are none. `row`
  /// counts the records with a value.
  private mutating func excludeAll(of facet: FacetKey, _ row: FacetRow) {
    let notGiven = Filter.include(.notGiven(facet))
    guard !filters.current.contains(notGiven) else { return toggle(notGiven, row) }
    // Otherwise the row's count is not for the records of the page: the rows of a page may arrive
    // before its lists.
    guard !filters.haveAny(of: facet), page.query == query, page.isCounted, page.count > 0,
      requests.page?.hasReceivedRows != true,
      let name = FacetTable.facet(facet)?.singular
    else {
      notice = Message(.noValueToExclude)
      return
    }
    guard row.count < page.count else {
      notice = Message(.allHaveValue, .number(page.count), .key(name))
      return
    }
    toggle(notGiven, row)
  }

  private mutating func toggle(_ filter: Filter, _ row: FacetRow) {
    if case .value(let value) = row.kind, !value.isNotGiven { labels[value] = row.label }
    filters.toggle(filter, selected: explicitSelection)
  }

  /// Includes the selected value, then excludes it, then clears it.
  mutating func cycleInclusion() {
    focusedFacetRow?.inclusion == FacetRow.Inclusion.none ? include() : exclude()
  }

  /// Undoes the last filter. A publication that the reader has gone to since stays selected.
  mutating func undo() {
    guard filters.canUndo else {
      notice = Message(.nothingToUndo)
      return
    }
    let undone = filters.current
    let before = filters.undo()
    explicitSelection = explicitSelection ?? before
    // Other profiles show all filters.
    if profile == .access { notice = noticeOfUndo(from: undone) }
  }

  private func noticeOfUndo(from undone: [Filter]) -> Message {
    let removed = text(of: undone.filter { !filters.current.contains($0) })
    let restored = text(of: filters.current.filter { !undone.contains($0) })
    if restored.isEmpty { return Message(.undoRemoved, .text(removed)) }
    if removed.isEmpty { return Message(.undoRestored, .text(restored)) }
    return Message(.undoReplaced, .text(removed), .text(restored))
  }

  mutating func nextOrder() {
    let orders = ResultOrder.allCases
    let index = orders.firstIndex(of: order) ?? 0
    order = orders[(index + 1) % orders.count]
    notice = Message(.sortedBy, .message(Message(orderName)))
    // A reader still on the first row wants the new first result.
    explicitSelection = resultRows.selected == 0 ? nil : explicitSelection ?? selectedResult?.id
  }

  /// The heading of the results pane, with the order if the reader has chosen one.
  package var resultsHeading: String {
    switch order {
    case .relevance: messages.text(.results)
    case .title: messages.text(.resultsByTitle)
    case .year: messages.text(.resultsByYear)
    }
  }

  /// What the results are sorted by.
  private var orderName: MessageKey {
    switch order {
    case .relevance: filters.words.isEmpty ? .orderCatalogue : .orderBestMatch
    case .title: .orderTitle
    case .year: .orderYear
    }
  }

  mutating func unfold() {
    guard let row = focusedFacetRow, case .value(let value) = row.kind, row.fold == .closed,
      let pane = focusedPane
    else {
      focus = .results
      return
    }
    self[pane].setExpanded(value, true)
  }

  mutating func fold() {
    guard let row = focusedFacetRow, case .value(let value) = row.kind, let pane = focusedPane
    else { return }
    if row.fold == .open {
      self[pane].setExpanded(value, false)
    } else if let parent = row.parent {
      selectFacetRow(.value(parent))
    }
  }

  /// Opens the focused pane's filter or changes its text. While the text is empty, the row that was
  /// selected before is selected.
  mutating func setFilter(_ prompt: PromptModel, before: FacetRow.Kind?) {
    guard let pane = focusedPane else { return }
    inputMode = .filtering(prompt, before: before)
    self[pane].setFilter(prompt.text)
    if prompt.text.isEmpty, let before { selectFacetRow(before) }
  }

  mutating func handleFiltering(
    _ chord: KeyChord, _ prompt: PromptModel, before: FacetRow.Kind?
  ) {
    var prompt = prompt
    if prompt.edit(chord) { return setFilter(prompt, before: before) }
    switch chord.key {
    case .up: move(rows: -1)
    case .down: move(rows: 1)
    case .pageUp: move(pages: -1)
    case .pageDown: move(pages: 1)
    case .enter:
      let found = focusedFacetRow
      if found != nil { include() }
      endFiltering(at: found?.kind ?? before, below: found?.ancestors ?? [])
    default: endFiltering(at: before, below: [])
    }
  }

  /// Shows the whole list again, with `row` selected.
  private mutating func endFiltering(at row: FacetRow.Kind?, below ancestors: [ValueKey]) {
    guard let pane = focusedPane else { return }
    inputMode = .browsing
    self[pane].setFilter(nil)
    if let row { self[pane].select(row, below: ancestors, in: window(of: focus)) }
  }

  /// The selected row of the focused pane; `nil` if the results have the focus.
  package var focusedFacetRow: FacetRow? { focusedPane.flatMap { self[$0].selectedRow } }

  /// The focused pane of facet values; `nil` if the results have the focus.
  package var focusedPane: PaneKey? {
    if case .facets(let key) = focus { key } else { nil }
  }

  private mutating func selectFacetRow(_ kind: FacetRow.Kind) {
    guard let pane = focusedPane else { return }
    self[pane].select(kind, below: [], in: window(of: focus))
  }
}
