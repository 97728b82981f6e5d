internal import Browsing
internal import Messages
internal import ReadingLists
internal import Screen
internal import Text

/// Draws the marked publications with the reader's notes in the whole body.
enum MarkedView {
  static func draw(
    _ list: MarkedList, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let marked = browser.marks.entries
    let window = list.viewport.rows(of: marked.count, in: browser.markedWindow)
    let name = browser.marks.name
    let rect = Heading.draw(
      name.isEmpty ? browser.messages.text(.markedHeading) : browser.messages.shown(name),
      right: browser.rowRangeText(window, of: marked.count), isFocused: true, in: layout.body,
      layout,
      into: &frame)
    frame.cursor = rect.position(max(0, list.viewport.selected - window.lowerBound))
    let titles = Clipping.distinct(
      marked.map { DisplayTitle.text(of: $0.title, browser.messages) },
      columns: marked.map { titleColumns(of: $0, in: rect) })
    let widths = window.enumerated().map { offset, index in
      drawRow(
        marked[index], titles[index], browser.messages, at: offset, in: rect, into: &frame)
    }
    for (offset, index) in window.enumerated() {
      if index == list.viewport.selected {
        // A bar over blanks costs a byte for each: it is as long as the longest row.
        let line = Rect(
          row: rect.row + offset, column: rect.column, rows: 1, columns: widths.max() ?? 0)
        browser.selection.mark(line, in: &frame)
      }
      frame.write(marked[index].hasConflict ? "!" : "*", at: rect.position(offset, 1))
    }
    if window.isEmpty {
      frame.write(
        browser.messages.text(.emptyList), at: rect.position(0, 2),
        limit: max(0, rect.columns - 2), role: .muted)
    }
  }

  /// Whether a row has room for a title and a note.
  private static func showsNote(of entry: ReadingList.Entry, in rect: Rect) -> Bool {
    !entry.notes.isEmpty && rect.columns >= 39
  }

  /// The columns for a title; similar titles must differ within them.
  private static func titleColumns(of entry: ReadingList.Entry, in rect: Rect) -> Int {
    let room = max(0, rect.columns - 3)
    return showsNote(of: entry, in: rect) ? room * 3 / 5 : room
  }

  /// Draws a title, followed by the notes if there is room for both; returns the column where they
  /// end.
  private static func drawRow(
    _ entry: ReadingList.Entry, _ title: String, _ messages: Messages, at offset: Int,
    in rect: Rect, into frame: inout Frame
  ) -> Int {
    let columns = titleColumns(of: entry, in: rect)
    let written = frame.write(
      Clipping.end(title, columns: columns), at: rect.position(offset, 2),
      limit: max(0, rect.columns - 2))
    guard showsNote(of: entry, in: rect) else { return 2 + written }
    let note = Clipping.end(
      messages.shown(entry.notes.joined(separator: " / ")),
      columns: max(0, rect.columns - 5 - columns))
    return 4 + columns + frame.write(note, at: rect.position(offset, 4 + columns), role: .muted)
  }
}
