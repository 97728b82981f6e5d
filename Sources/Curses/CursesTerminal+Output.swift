internal import Glibc
package import Screen

extension CursesTerminal {
  /// Shows a frame by what differs from the one before, in one write.
  package func present(_ frame: Frame) {
    guard !isClosed, !isEnding else { return }
    fitScreen()
    guard let screen else { return }
    enterScreen()
    for row in 0..<min(frame.size.rows, screen.size.rows) where hasChanged(row, in: frame) {
      screen.put(frame.cells(inRow: row).prefix(screen.size.columns), row: row)
    }
    shown = frame
    let cursor = frame.cursor.flatMap { screen.contains($0) ? $0 : nil }
    if cursor == nil, !isCursorHidden { send(strings.hideCursor) }
    screen.update(cursor: cursor)
    if cursor != nil, isCursorHidden { send(strings.showCursor) }
    isCursorHidden = cursor == nil
  }

  /// Has the next frame drawn whole.
  package func invalidate() {
    screen?.forgetShown()
  }

  private func hasChanged(_ row: Int, in frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size else { return true }
    return !shown.hasRow(row, of: frame)
  }

  /// Gives ncurses the terminal's size; a storm of changes that nothing was drawn in costs once.
  private func fitScreen() {
    guard screen?.size != size else { return }
    // Two screens at a time are more than delscreen bears.
    screen = nil
    shown = nil
    screen = CursesTerminal.makeScreen(output, size, characterSet, options)
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    isEnding = screen == nil
  }
}
