internal import CatalogueStore
internal import Screen

extension Browser {
  /// Asks for what narrows now; the selected publication stays selected where it can.
  private mutating func ask(selecting selection: NextSelection? = nil) -> [Effect] {
    nextSelection = selection ?? selectedOrdinal.map { .ordinal($0) } ?? .first
    return [.find(query)]
  }

  mutating func include() -> [Effect] {
    guard let row = focusedFacetRow else {
      notice = "no value to choose here"
      return []
    }
    switch row.kind {
    case .all(let facet):
      guard narrowings.haveAny(of: facet) else {
        notice = "nothing in this list narrows the results yet"
        return []
      }
      narrowings.clear(facet, selected: selectedOrdinal)
    case .value(let id): narrowings.toggle(.include(id), selected: selectedOrdinal)
    }
    return ask()
  }

  mutating func exclude() -> [Effect] {
    guard case .value(let id) = focusedFacetRow?.kind else {
      notice = focusedFacetRow == nil ? "the list is empty" : "choose the value to leave out below"
      return []
    }
    narrowings.toggle(.exclude(id), selected: selectedOrdinal)
    return ask()
  }

  /// Includes the selected value, then excludes it, then neither.
  mutating func turn() -> [Effect] {
    focusedFacetRow?.mark == FacetRow.Mark.none ? include() : exclude()
  }

  mutating func undo() -> [Effect] {
    guard narrowings.canUndo else {
      notice = "nothing to take back"
      return []
    }
    let selected = narrowings.undo()
    return ask(selecting: selected.map { .ordinal($0) } ?? .first)
  }

  mutating func nextOrder() -> [Effect] {
    let orders = ResultOrder.allCases
    let place = orders.firstIndex(of: order) ?? 0
    order = orders[(place + 1) % orders.count]
    notice = "ordered by \(orderName)"
    // Who has not gone anywhere wants what is first now.
    return ask(selecting: resultRows.selected == 0 ? .first : nil)
  }

  /// The name of the results pane, with the order where the reader has chosen one.
  package var resultsHeading: String { order == .relevance ? "Results" : "Results by \(order)" }

  /// What the results are ordered by, in words.
  private var orderName: String {
    switch order {
    case .relevance: narrowings.words.isEmpty ? "place in the catalogue" : "best match"
    case .title: "title"
    case .year: "year, newest first"
    }
  }

  mutating func unfold() {
    guard let row = focusedFacetRow, case .value(let id) = row.kind, row.fold == .closed else {
      focus = .results
      return
    }
    changeFocusedFacets { $0.setOpen(id, true) }
  }

  mutating func fold() {
    guard let row = focusedFacetRow, case .value(let id) = row.kind else { return }
    if row.fold == .open {
      changeFocusedFacets { $0.setOpen(id, false) }
    } else if let parent = outline.values(of: id.facet)[id.number].parent {
      selectFacetRow(.value(parent))
    }
  }

  /// Opens the filter of the focused pane, or changes its text; while there is none, the row from
  /// before is the selected one.
  mutating func setFilter(_ prompt: PromptModel, before: FacetRow.Kind?) -> [Effect] {
    activity = .filtering(prompt, before: before)
    setFilter(prompt.text)
    if prompt.text.isEmpty, let before { selectFacetRow(before) }
    return []
  }

  mutating func handleFiltering(
    _ chord: KeyChord, _ prompt: PromptModel, before: FacetRow.Kind?
  ) -> [Effect] {
    var prompt = prompt
    if prompt.edit(chord) { return setFilter(prompt, before: before) }
    switch chord.key {
    case .up: move(rows: -1)
    case .down: move(rows: 1)
    case .pageUp: move(pages: -1)
    case .pageDown: move(pages: 1)
    case .enter:
      let found = focusedFacetRow?.kind
      endFiltering(at: found ?? before)
      return found == nil ? [] : include()
    default: endFiltering(at: before)
    }
    return []
  }

  private mutating func setFilter(_ text: String?) {
    let outline = outline
    changeFocusedFacets { $0.setFilter(text, outline: outline) }
  }

  /// Shows the whole list again, with a row of it selected.
  private mutating func endFiltering(at row: FacetRow.Kind?) {
    activity = .browsing
    setFilter(nil)
    if let row { revealFacetRow(row) }
  }

  /// The selected row of the focused pane of facet values.
  package var focusedFacetRow: FacetRow? { focusedFacets?.selectedRow }

  /// The focused pane of facet values.
  var focusedFacets: FacetPane? {
    switch focus {
    case .topics: topics
    case .countries: countries
    case .sources: sources
    case .results: nil
    }
  }

  private mutating func changeFocusedFacets(_ change: (inout FacetPane) -> Void) {
    let window = layout.window(of: focus)
    switch focus {
    case .topics:
      change(&topics)
      topics.update(results: results, in: window)
    case .countries:
      change(&countries)
      countries.update(results: results, in: window)
    case .sources:
      change(&sources)
      sources.update(results: results, in: window)
    case .results: break
    }
  }

  /// Selects a row, with what it lies under unfolded.
  private mutating func revealFacetRow(_ kind: FacetRow.Kind) {
    if case .value(let id) = kind { unfoldAbove(id) }
    selectFacetRow(kind)
  }

  private mutating func unfoldAbove(_ id: FacetValueID) {
    let values = outline.values(of: id.facet)
    changeFocusedFacets { pane in
      var above = values[id.number].parent
      while let parent = above {
        pane.setOpen(parent, true)
        above = values[parent.number].parent
      }
    }
  }

  private mutating func selectFacetRow(_ kind: FacetRow.Kind) {
    let window = layout.window(of: focus)
    changeFocusedFacets { pane in
      guard let row = pane.rows.firstIndex(where: { $0.kind == kind }) else { return }
      pane.viewport.select(row, of: pane.rows.count, in: window)
    }
  }
}
