internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// Draws the glossary: the list of terms, or one term.
enum GlossaryView {
  /// Draws the terms that match the typed text.
  static func draw(
    _ glossary: GlossaryModel, of browser: Browser, _ layout: BrowserLayout,
    into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let window = glossary.viewport.rows(of: glossary.found.count, in: browser.glossaryWindow)
    let list = Heading.draw(
      browser.messages.text(.glossaryHeading),
      right: browser.rowRangeText(window, of: glossary.found.count), isFocused: true,
      in: layout.body, layout, into: &frame)
    let room = max(0, list.columns - 2)
    let texts = window.map { browser.messages.shown(glossary.text(of: $0)) }
    let rows = Clipping.distinct(texts, columns: texts.map { _ in room })
    for (offset, index) in window.enumerated() {
      frame.write(rows[offset], at: list.position(offset, 2), limit: room)
      guard index == glossary.viewport.selected else { continue }
      let line = Rect(row: list.row + offset, column: list.column, rows: 1, columns: list.columns)
      browser.selection.mark(line, in: &frame)
    }
    if glossary.found.isEmpty {
      let text = browser.messages.text(.glossaryNoTerm, .text(glossary.prompt.text))
      frame.write(Clipping.end(text, columns: room), at: list.position(0, 2), role: .muted)
    }
  }

  /// Draws a term with its labels and its note.
  static func draw(
    _ page: TermPage, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let text = Heading.draw(
      browser.messages.text(.glossaryHeading), isFocused: true, in: layout.body, layout,
      into: &frame)
    frame.cursor = text.position(0)
    for (offset, line) in browser.termLines(of: page).dropFirst(page.top).prefix(text.rows)
      .enumerated()
    {
      frame.write(
        line.pieces, at: text.position(offset, layout.margin),
        limit: max(0, text.columns - layout.margin))
    }
  }
}
