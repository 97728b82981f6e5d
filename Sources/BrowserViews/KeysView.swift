internal import Browsing
internal import Screen
internal import Text

/// The list of keys, made of the command table.
enum KeysView {
  static func draw(
    _ keyMap: KeyMap, from top: Int, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let rows = rows(of: KeyReference(keyMap), columns: layout.body.columns)
    let end = min(rows.count, top + layout.content(of: layout.body).rows)
    let list = Heading.draw(
      "Keys", right: "\(top + 1)-\(end) of \(rows.count)", isFocused: true, in: layout.body,
      layout, into: &frame)
    for (offset, row) in rows[min(top, end)..<end].enumerated() {
      frame.write(row, at: list.position(offset, 2), limit: max(0, list.columns - 2))
    }
    frame.cursor = list.position(0)
  }

  private static func rows(of reference: KeyReference, columns: Int) -> [[StyledPiece]] {
    let keyColumns = min(18, columns / 3)
    var rows: [[StyledPiece]] = []
    for section in reference.sections {
      if !rows.isEmpty { rows.append([]) }
      rows.append([StyledPiece(text: section.heading, role: .heading)])
      for row in section.rows {
        let keys = Clipping.end(row.keys, columns: keyColumns)
        let padding = String(repeating: " ", count: keyColumns + 2 - keys.count)
        let place = row.place.isEmpty ? "" : "  (\(row.place))"
        rows.append([
          StyledPiece(text: keys + padding, role: .key),
          StyledPiece(text: row.summary, role: .text), StyledPiece(text: place, role: .muted),
        ])
      }
    }
    rows += [[], [StyledPiece(text: "Names of topics", role: .heading)]]
    rows += KeyReference.noteLines(columns: columns - 2)
      .map { [StyledPiece(text: String($0), role: .text)] }
    return rows
  }
}

/// The commands that fit what is typed.
enum PaletteView {
  static func draw(
    _ palette: PaletteModel, of browser: Browser, _ layout: BrowserLayout,
    into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let list = Heading.draw(
      "Commands", isFocused: true, in: layout.body, layout, into: &frame)
    let choices = palette.choices
    let window = palette.viewport.rows(
      of: choices.count, in: ListWindow(rows: list.rows, scrollsByRow: true))
    for (offset, index) in window.enumerated() {
      frame.write(
        text(of: choices[index], browser.keyMap), at: list.position(offset, 2),
        limit: max(0, list.columns - 2))
      guard index == palette.viewport.selected else { continue }
      let line = Rect(row: list.row + offset, column: list.column, rows: 1, columns: list.columns)
      browser.selection.mark(line, in: &frame)
    }
    if choices.isEmpty {
      frame.write("no such command", at: list.position(0, 2), role: .muted)
    }
  }

  private static func text(of choice: PaletteModel.Choice, _ keyMap: KeyMap) -> String {
    switch choice {
    case .result(let number): return "Go to result \(number)"
    case .command(let command):
      let keys = keyMap.bindings.first { $0.command == command }?.chords.first?.description ?? ""
      let name = command.name.padded(to: 20)
      return "\(name) \(keys.padded(to: 9)) \(command.summary)"
    }
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }
}
