internal import Catalogue
internal import Messages
internal import ReadingLists
internal import Screen
internal import Text

/// The rows of each list as the access profile speaks them.
extension Browser {
  /// The lines of the key list. Where only part of it is seen or heard at once, the keys of what is
  /// open come first.
  package var helpLines: [StyledLine] {
    let columns = layout.body.columns - 2
    let isNarrow = columns < 60
    return KeyReference(keyMap, messages, first: profile == .access || isNarrow ? openScope : nil)
      .lines(columns: columns)
  }

  /// The lines of a citation as shown on the screen. In the access profile nothing is appended to
  /// them, so they fill a narrow screen.
  func citationLines(_ page: CitationPage) -> [StyledLine] {
    let columns =
      profile == .access ? min(96, layout.body.columns - 1) : detailColumns
    return page.lines(columns: columns, messages, namesStyle: profile == .access)
  }

  /// `rows`, which is one up or down, as far as it takes to reach a line with text: at an empty line
  /// there is nothing to speak. 0 if there is no such line, and `rows` outside of texts.
  func skippingBlankLines(_ rows: Int) -> Int {
    guard profile == .access, abs(rows) == 1, let list = accessList, list.view.isText else {
      return rows
    }
    var row = list.selected + rows
    while (0..<list.count).contains(row), areEmpty(row..<row + 1) { row += rows }
    return (0..<list.count).contains(row) ? row - list.selected : 0
  }

  /// Whether lines of the text that is read are all empty.
  func areEmpty(_ lines: Range<Int>) -> Bool {
    lines.allSatisfy { accessText(of: $0)?.isEmpty ?? true }
  }

  /// A row of the focused list; `nil` if there is none or it has not been answered yet. Lines of a
  /// text are never truncated; other rows are truncated to `columns`. With `hasState`, a facet
  /// value includes its count and fold state.
  func accessText(of row: Int, columns: Int? = nil, hasState: Bool = true) -> String? {
    let columns = columns ?? accessColumns
    let cut = { (text: String) in Clipping.end(text, columns: columns) }
    switch inputMode {
    case .help: return line(row, of: helpLines)
    case .searching where shownSyntax != nil: return line(row, of: shownSyntax?.lines ?? [])
    case .citing(let page): return line(row, of: citationLines(page))
    case .copying(let menu):
      return menu.items.indices.contains(row) ? cut(messages.text(menu.items[row].name)) : nil
    case .glossary(let glossary):
      return glossary.found.indices.contains(row)
        ? cut(messages.shown(glossary.text(of: row))) : nil
    case .term(let page): return line(row, of: termLines(of: page))
    case .menu(let menu): return menu.rows.indices.contains(row) ? cut(menu.rows[row]) : nil
    case .choosing(let palette):
      let choices = palette.choices
      return choices.indices.contains(row)
        ? cut(palette.text(of: choices[row], keyMap, messages, isWide: false)) : nil
    default: break
    }
    if let open = reading.last { return line(row, of: open.lines) }
    if markedList != nil { return accessMarked(at: row, columns: columns) }
    switch focus {
    case .facets(let key):
      return accessText(of: row, in: key, columns: columns, hasState: hasState)
    case .results: return accessResult(at: row, columns: columns)
    }
  }

  /// The selected row of a menu that opens, after its heading and position: alone it would sound like
  /// a text. The row is truncated if they do not all fit.
  func menuText(of list: AccessList, _ heading: MessageKey) -> String {
    let text = { (row: String) in
      messages.text(
        .accessMenuRow, .text(messages.text(heading)), .number(list.selected + 1),
        .number(list.count), .text(row))
    }
    let room = accessColumns - DisplayWidth.columns(of: text(""))
    let row = accessText(of: list.selected, columns: .max) ?? ""
    guard room >= min(8, DisplayWidth.columns(of: row)) else {
      return withPosition(row, row: list.selected, at: list.selected, of: list.count)
    }
    return text(AccessScreen.spelled(accessText(of: list.selected, columns: room) ?? ""))
  }

  /// Leaves room for the three dots that replace an ellipsis.
  private var accessColumns: Int { max(0, layout.body.columns - 6) }

  private func line(_ row: Int, of lines: [StyledLine]) -> String? {
    lines.indices.contains(row) ? lines[row].text : nil
  }

  private func accessResult(at row: Int, columns: Int) -> String? {
    guard page.count > 0 else {
      return advice.indices.contains(row)
        ? Clipping.end(text(of: advice[row]), columns: columns) : noMatchText
    }
    guard let result = result(at: row) else { return nil }
    let words =
      (result.isNew ? [messages.text(.accessNew)] : [])
      + (marks.contains(result.id) ? [messages.text(.accessMarked)] : [])
    let suffix = words.map { ", " + $0 }.joined()
    return resultRows(row..<row + 1, columns: max(0, columns - suffix.count))[0] + suffix
  }

  /// The title, followed by the notes; each is truncated if they do not all fit.
  private func accessMarked(at row: Int, columns: Int) -> String? {
    guard marks.entries.indices.contains(row) else { return nil }
    let titles = marks.entries.map { DisplayTitle.text(of: $0.title, messages) }
    let notes = marks.entries[row].notes.enumerated().map { index, note in
      index == 0 ? messages.shown(note) : messages.text(.conflictingNote, .text(note))
    }
    let texts = [titles[row]] + notes
    let whole = texts.joined(separator: "; ")
    guard DisplayWidth.columns(of: whole) > columns else { return whole }
    // Each text but the last is followed by a semicolon and a space, and may end in three dots
    // instead of an ellipsis.
    let room = max(0, columns - 4 * notes.count)
    let widths = Browser.fittedWidths(texts.map { DisplayWidth.columns(of: $0) }, in: room)
    let title = Clipping.distinct(titles, columns: titles.map { _ in widths[0] })[row]
    let cut = [title] + zip(notes, widths.dropFirst()).map { Clipping.end($0, columns: $1) }
    return cut.joined(separator: "; ")
  }

  /// The columns for each text: as many as it needs or, if they do not all fit, at least an equal
  /// share of what the shorter texts leave.
  private static func fittedWidths(_ widths: [Int], in columns: Int) -> [Int] {
    var (fitted, left) = (widths, columns)
    for (position, index) in widths.indices.sorted(by: { widths[$0] < widths[$1] }).enumerated() {
      fitted[index] = min(widths[index], left / (widths.count - position))
      left -= fitted[index]
    }
    return fitted
  }

  /// The label comes first, because a braille display shows the beginning. If hardly any of the
  /// label would be left, the count and fold state are dropped first, then the inclusion state.
  private func accessText(
    of index: Int, in pane: PaneKey, columns: Int, hasState: Bool
  ) -> String? {
    guard let row = self[pane].row(at: index) else { return nil }
    let inclusion: String
    switch row.inclusion {
    case .included: inclusion = ", " + messages.text(.accessIncluded)
    case .excluded: inclusion = ", " + messages.text(.accessExcluded)
    case .none: inclusion = ""
    }
    var suffixes = [inclusion, ""]
    if hasState {
      suffixes.insert(" " + messages.number(row.count) + inclusion + foldText(of: row), at: 0)
    }
    let labelColumns = min(8, DisplayWidth.columns(of: label(of: row, in: pane)))
    let suffix = suffixes.first { DisplayWidth.columns(of: $0) + labelColumns <= columns } ?? ""
    let room = max(0, columns - DisplayWidth.columns(of: suffix))
    return labels(of: [row], in: pane, columns: [room])[0] + suffix
  }

  /// The fold state, after a comma; empty for a row without children.
  private func foldText(of row: FacetRow) -> String {
    switch row.fold {
    case .open: ", " + messages.text(.accessOpen)
    case .closed: ", " + messages.text(.accessClosed)
    case .none: ""
    }
  }
}
