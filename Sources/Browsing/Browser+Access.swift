internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

extension Browser {
  /// Decides what is drawn for speech and braille; called before each frame. In other profiles, and
  /// in views that have no rows, there is nothing to decide.
  package mutating func prepareScreen() {
    guard profile == .access, let list = accessList else {
      accessScreen = nil
      return
    }
    accessScreen = accessScreen(after: accessScreen, showing: list)
    startsTextPage = false
  }

  /// Goes to the next page of a text that is read by speech or braille, or to the one before it; false
  /// where there is none.
  mutating func turnTextPage(by step: Int) -> Bool {
    guard let (screen, list) = spokenText else { return false }
    let page =
      step > 0
      ? screen.nextPage(from: list.selected, of: list.count)
      : screen.previousPage(from: list.selected, height: max(1, layout.body.rows))
    if let page {
      startsTextPage = true
      _ = scrollText(by: page - list.selected)
    } else if step > 0 {
      notice = Message(.linearEndOfText)
    }
    return true
  }

  /// Whether all lines of a text from the cursor to the end are on the screen; `nil` where no text is
  /// drawn for speech and braille.
  var isTextRead: Bool? {
    spokenText.map { screen, list in screen.nextPage(from: list.selected, of: list.count) == nil }
  }

  /// The text that is drawn for speech and braille; the forms of a search have pages of their own.
  private var spokenText: (screen: AccessScreen, list: AccessList)? {
    guard profile == .access, let screen = accessScreen, let list = accessList,
      list.view == screen.view, list.view.isText, list.view != .forms
    else { return nil }
    return (screen, list)
  }

  /// A list and where the reader is in it.
  private typealias AccessList = (view: AccessScreen.View, count: Int, selected: Int)

  private func accessScreen(
    after old: AccessScreen?, showing list: AccessList
  ) -> AccessScreen {
    let (view, selected, height) = (list.view, list.selected, max(1, layout.body.rows))
    var (rows, top): ([Int: AccessScreen.Row], Int?) = ([:], nil)
    if drawsAll(of: list, after: old) {
      let first = view.isPane ? min(viewport(of: focus).top, selected) : selected
      top = first
      rows = rowsOfPage(from: first, of: list)
    } else if let old, old.view == view, (old.top..<old.top + height).contains(selected) {
      rows = old.drawn
      top = old.top
      // What was said is no row.
      if old.isMessage { rows[old.selected] = nil }
      if let row = old.stepRow { rows[row] = nil }
    }
    let said = saidInAccess
    let message = said.map { AccessScreen.Row(messages.text($0)) }
    let isStep = said?.key == .lessonStep && height > 1
    let row = selectedRow(in: list, after: old, drawn: rows[selected])
    let shown = isStep ? row : message ?? row
    rows[selected] = shown
    let first = top ?? selected - AccessScreen.row(for: shown.text, of: height, after: old)
    // A step leaves the selected row on the screen, and is said beside it.
    let stepRow = isStep ? selected + (selected + 1 < first + height ? 1 : -1) : nil
    if let stepRow {
      rows[stepRow] = message.map { AccessScreen.Row(AccessScreen.spelled($0.text)) }
    }
    return AccessScreen(
      // Of what is typed nothing is said until it is done.
      view: view, query: view == .prompt ? old?.query ?? page.query : page.query,
      top: first, selected: selected, drawn: rows, isMessage: said != nil && !isStep,
      stepRow: stepRow)
  }

  /// Whether a page is drawn, and not the selected row alone.
  private func drawsAll(of list: AccessList, after old: AccessScreen?) -> Bool {
    guard let old else { return true }
    guard old.view == list.view else {
      // The forms are short, and asked for while something else is typed: they are read at one go.
      if list.view == .forms { return true }
      if case .results = list.view, case .facets = old.view { return true }
      return false
    }
    guard list.view.isText else { return false }
    if startsTextPage { return old.drawn[list.selected] == nil }
    let isShown = (old.top..<old.top + max(1, layout.body.rows)).contains(list.selected)
    return !isShown && abs(list.selected - old.selected) > 1
  }

  /// The rows of a page. Behind the last one of a part of a text is which part it is.
  private func rowsOfPage(from first: Int, of list: AccessList) -> [Int: AccessScreen.Row] {
    let end = max(first, min(list.count, first + max(1, layout.body.rows)))
    var rows: [Int: AccessScreen.Row] = [:]
    for row in first..<end {
      rows[row] = accessText(of: row).map { AccessScreen.Row(AccessScreen.spelled($0)) }
    }
    guard list.view.isText, end - first < list.count, let last = rows[end - 1]?.text else {
      return rows
    }
    let place = messages.text(.linesOf, .number(first + 1), .number(end), .number(list.count))
    let text = last.isEmpty ? place : "\(last); \(place)"
    // Nothing is cut for it.
    if DisplayWidth.columns(of: text) < layout.body.columns {
      rows[end - 1] = AccessScreen.Row(text, for: last)
    }
    return rows
  }

  /// What the program has to say.
  private var saidInAccess: Message? {
    if case .confirming(let question) = inputMode { question.question } else { notice ?? progress }
  }

  /// The selected row, with the number of results behind it where that has changed.
  private func selectedRow(
    in list: AccessList, after old: AccessScreen?, drawn: AccessScreen.Row?
  ) -> AccessScreen.Row {
    let text = AccessScreen.spelled(
      accessText(of: list.selected) ?? messages.text(.emptyList))
    if case .reading = list.view, let open = reading.last, drawn == nil, old?.view != list.view {
      // A row that is the same as before would not be printed, and not be said.
      return AccessScreen.Row(joined(text, placeName(of: open)), for: text)
    }
    if let heading = heading(of: list.view), drawn == nil, old?.view != list.view {
      return AccessScreen.Row(joined(text, heading), for: text)
    }
    if list.view.isPane, let old, old.query != page.query {
      return AccessScreen.Row(joined(text, countText()), for: text)
    }
    // What was said behind it stays: to erase it would be a change that nobody has asked for.
    return drawn.flatMap { $0.base == text ? $0 : nil } ?? AccessScreen.Row(text)
  }

  /// What is said behind the row with which a view begins that has no other heading here.
  private func heading(of view: AccessScreen.View) -> String? {
    switch view {
    case .term: return messages.text(.glossaryHeading)
    case .marked where marks.count > 0:
      let row = (markedList?.viewport.selected ?? 0) + 1
      return messages.text(.markedOf, .number(row), .number(marks.count))
    case .marked: return messages.text(.markedHeading)
    case .copying: return messages.text(.copyHeading)
    case .menu(let heading): return messages.text(heading)
    default: return nil
    }
  }

  /// A row with what is said behind it, for which the row is cut.
  private func joined(_ text: String, _ ending: String) -> String {
    let room = layout.body.columns - 3 - DisplayWidth.columns(of: ending)
    guard DisplayWidth.columns(of: text) > room else { return "\(text); \(ending)" }
    return AccessScreen.spelled(Clipping.end(text, columns: max(0, room - 2))) + "; \(ending)"
  }

  /// The prompt as it stands on the screen: what is to be typed, and what has been typed.
  package var promptText: (label: String, prompt: PromptModel)? {
    switch inputMode {
    case .searching(let prompt, _): (messages.text(.searchPrompt), prompt)
    case .filtering(let prompt, _):
      (messages.text(.filterPrompt, .text(focusedPane.map { name(of: $0) } ?? "")), prompt)
    case .choosing(let palette): (messages.text(.commandPrompt), palette.prompt)
    case .typing(let prompt, let purpose): (messages.text(purpose.label), prompt)
    case .glossary(let glossary): (messages.text(.glossaryPrompt), glossary.prompt)
    case .browsing, .help, .citing, .copying, .menu, .term, .confirming, .leaving: nil
    }
  }

  private var accessList: AccessList? {
    if case .help(let top) = inputMode { return (.help, helpLines.count, top) }
    if case .citing(let page) = inputMode {
      return (.citation(page.styleName(messages)), citationLines(page).count, page.top)
    }
    if case .copying(let menu) = inputMode {
      return menu.showsCode ? nil : (.copying, menu.items.count, menu.selected)
    }
    if case .choosing(let palette) = inputMode, palette.viewport.selected > 0 {
      return (.palette, palette.choices.count, palette.viewport.selected)
    }
    if case .glossary(let glossary) = inputMode, glossary.viewport.selected > 0 {
      return (.glossary, glossary.found.count, glossary.viewport.selected)
    }
    if case .term(let page) = inputMode {
      return (.term(page.term.name), termLines(of: page).count, page.top)
    }
    if let (lines, top) = shownForms { return (.forms, lines.count, top) }
    if promptText != nil { return (.prompt, 1, 0) }
    if case .menu(let menu) = inputMode {
      return (.menu(menu.heading), menu.rows.count, menu.viewport.selected)
    }
    guard presentation == nil else { return nil }
    if let open = reading.last {
      let view = AccessScreen.View.reading(
        depth: reading.count, open.detail.publication.id)
      return (view, open.lines.count, open.top)
    }
    if let markedList { return (.marked, marks.count, markedList.viewport.selected) }
    switch focus {
    case .facets(let key):
      let pane = self[key]
      return (.facets(key, pane.list), pane.rowCount, pane.viewport.selected)
    case .results: return (.results(page.query), resultRowCount, resultRows.selected)
    }
  }

  private var helpLines: [StyledLine] {
    KeyReference(keyMap, messages).lines(columns: layout.body.columns - 2)
  }

  /// The lines of a citation as they are on the screen.
  func citationLines(_ page: CitationPage) -> [StyledLine] {
    page.lines(columns: detailColumns, messages, namesStyle: profile == .access)
  }

  /// A row of the list that has the keys; `nil` when there is none or it has not been answered yet.
  private func accessText(of row: Int) -> String? {
    switch inputMode {
    case .help: return line(row, of: helpLines)
    case .searching where shownForms != nil: return line(row, of: shownForms?.lines ?? [])
    case .citing(let page): return line(row, of: citationLines(page))
    case .copying(let menu):
      return menu.items.indices.contains(row) ? messages.text(menu.items[row].name) : nil
    case .glossary(let glossary):
      return glossary.found.indices.contains(row) ? cut(glossary.text(of: row)) : nil
    case .term(let page): return line(row, of: termLines(of: page))
    case .menu(let menu): return menu.rows.indices.contains(row) ? cut(menu.rows[row]) : nil
    case .choosing(let palette):
      let choices = palette.choices
      return choices.indices.contains(row)
        ? cut(palette.text(of: choices[row], keyMap, messages, isWide: false)) : nil
    default: break
    }
    if let open = reading.last { return line(row, of: open.lines) }
    if markedList != nil {
      let titles = marks.entries.map { DisplayTitle.text(of: $0.title, messages) }
      guard titles.indices.contains(row) else { return nil }
      let title = Clipping.distinct(titles, columns: titles.map { _ in accessColumns })[row]
      let notes = marks.entries[row].notes.enumerated().map { place, note in
        place == 0 ? note : messages.text(.conflictingNote, .text(note))
      }
      return cut(([title] + notes).joined(separator: "; "))
    }
    switch focus {
    case .facets(let key): return accessText(of: row, in: key)
    case .results: return accessResult(at: row)
    }
  }

  /// Room is left for the dots that stand for ellipses.
  private var accessColumns: Int { max(0, layout.body.columns - 6) }

  private func cut(_ text: String) -> String { Clipping.end(text, columns: accessColumns) }

  private func line(_ row: Int, of lines: [StyledLine]) -> String? {
    lines.indices.contains(row) ? lines[row].text : nil
  }

  private func accessResult(at row: Int) -> String? {
    guard page.count > 0 else {
      return advice.indices.contains(row) ? cut(text(of: advice[row])) : noMatchText
    }
    guard let result = result(at: row) else { return nil }
    let words =
      (result.isNew ? [messages.text(.accessNew)] : [])
      + (marks.contains(result.id) ? [messages.text(.accessMarked)] : [])
    let ending = words.map { ", " + $0 }.joined()
    return resultRows(row..<row + 1, columns: max(0, accessColumns - ending.count))[0] + ending
  }

  /// The label first, for that is what a braille display shows.
  private func accessText(of index: Int, in pane: PaneKey) -> String? {
    guard let row = self[pane].row(at: index) else { return nil }
    var ending = " " + messages.number(row.count)
    switch row.inclusion {
    case .included: ending += ", " + messages.text(.accessIncluded)
    case .excluded: ending += ", " + messages.text(.accessExcluded)
    case .none: break
    }
    switch row.fold {
    case .open: ending += ", " + messages.text(.accessOpen)
    case .closed: ending += ", " + messages.text(.accessClosed)
    case .none: break
    }
    let columns = max(0, accessColumns - DisplayWidth.columns(of: ending))
    return labels(of: [row], in: pane, columns: [columns])[0] + ending
  }
}
