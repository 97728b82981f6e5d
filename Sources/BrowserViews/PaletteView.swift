internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// The commands that fit what is typed.
enum PaletteView {
  static func draw(
    _ palette: PaletteModel, of browser: Browser, _ layout: BrowserLayout,
    into frame: inout Frame
  ) {
    guard !layout.body.isEmpty else { return }
    let choices = palette.choices
    let window = palette.viewport.rows(
      of: choices.count,
      in: ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: true))
    let list = Heading.draw(
      browser.messages.text(.commands), right: browser.place(of: window, in: choices.count),
      isFocused: true,
      in: layout.body, layout, into: &frame)
    for (offset, index) in window.enumerated() {
      frame.write(
        Clipping.end(
          text(of: choices[index], browser, isWide: list.columns >= 60),
          columns: max(0, list.columns - 2)),
        at: list.position(offset, 2))
      guard index == palette.viewport.selected else { continue }
      let line = Rect(row: list.row + offset, column: list.column, rows: 1, columns: list.columns)
      browser.selection.mark(line, in: &frame)
    }
    if choices.isEmpty {
      frame.write(
        Clipping.end(browser.messages.text(.noCommand), columns: max(0, list.columns - 2)),
        at: list.position(0, 2), role: .muted)
    }
  }

  /// The name and the key, and what the command does where there is room for it.
  private static func text(
    of choice: PaletteModel.Choice, _ browser: Browser, isWide: Bool
  ) -> String {
    switch choice {
    case .result(let number): return browser.messages.text(.goToResult, .number(number))
    case .command(let command):
      let keys =
        browser.keyMap.bindings.first { $0.command == command }?.chords.first?.description ?? ""
      let name = browser.messages.text(command.name)
      guard isWide else { return "\(name)  \(keys)" }
      return "\(name.padded(to: 20)) \(keys.padded(to: 9)) "
        + browser.messages.text(command.summary)
    }
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: self)))
  }
}
