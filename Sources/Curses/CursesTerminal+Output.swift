internal import CTerminal
internal import Glibc
package import Screen

extension CursesTerminal {
  /// Shows a frame by what differs from the one before, in one write.
  ///
  /// While the terminal has not taken the frame before, the new one waits; a newer one replaces it.
  package func present(_ frame: Frame) {
    guard !isClosed, !isEnding else { return }
    held = frame
    flush()
  }

  /// Whether the terminal has not taken all there is.
  var isOutputWaiting: Bool { terminal_queued() > 0 }

  /// Sends what the terminal takes now: what waits, and then the latest frame.
  func flush() {
    guard writeQueue(), let frame = held else { return }
    held = nil
    draw(frame)
    _ = writeQueue()
  }

  /// Writes what waits; returns whether nothing is left.
  private func writeQueue() -> Bool {
    if isOutputWaiting, terminal_flush() == 0 {
      terminal_drop_queued()
      isEnding = true
    }
    return !isOutputWaiting && !isEnding
  }

  private func draw(_ frame: Frame) {
    fitScreen()
    guard let screen else { return }
    enterScreen()
    let steps = screen.movesRows ? shown.map { frame.risingSteps(from: $0) } ?? [] : []
    for step in steps {
      put(0..<frame.size.rows, of: step, on: screen)
      screen.update(cursor: nil)
      shown = step
    }
    let cursor = frame.cursor.flatMap { screen.contains($0) ? $0 : nil }
    if let erased = shown.flatMap({
      frame.erasureStart(over: $0, afterMove: !steps.isEmpty)
    }) {
      drawErasing(from: erased, frame, cursor, on: screen)
    } else {
      put(0..<frame.size.rows, of: frame, on: screen)
    }
    shown = frame
    if cursor == nil, !isCursorHidden { queue(strings.hideCursor) }
    screen.update(cursor: cursor)
    if cursor != nil, isCursorHidden { queue(strings.showCursor) }
    isCursorHidden = cursor == nil
  }

  /// Draws a frame of which the rows from `erased` down are drawn on an erased screen. Those up to the
  /// cursor's come last, for it is brought to its place from the last one drawn.
  private func drawErasing(
    from erased: Int, _ frame: Frame, _ cursor: Position?, on screen: CursesScreen
  ) {
    let last = min(erased, cursor.map { $0.row + 1 } ?? 0)
    put(last..<erased, of: frame, on: screen)
    screen.update(cursor: nil)
    screen.erase(from: erased)
    for row in erased..<max(erased, min(frame.size.rows, screen.size.rows)) {
      screen.put(frame.cells(inRow: row).prefix(screen.size.columns), row: row)
    }
    screen.update(cursor: nil)
    put(0..<last, of: frame, on: screen)
  }

  /// Gives the screen those of some rows that differ from what it shows.
  private func put(_ rows: Range<Int>, of frame: Frame, on screen: CursesScreen) {
    for row in rows where row < screen.size.rows && hasChanged(row, in: frame) {
      screen.put(frame.cells(inRow: row).prefix(screen.size.columns), row: row)
    }
  }

  /// Sends a control sequence after what has been shown.
  package func send(_ sequence: [UInt8]) {
    guard !isClosed, !isEnding else { return }
    queue(sequence)
    _ = writeQueue()
  }

  /// GNU screen, by what it sets for the programs in it; elsewhere the terminal.
  package var clipboardCarrier: ClipboardSequence.Carrier {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    let isScreen = getenv("STY") != nil || type == "screen" || type.hasPrefix("screen.")
    return isScreen && getenv("TMUX") == nil ? .gnuScreen : .terminal
  }

  /// Whether the locale's character set has them.
  package var hasHalfBlocks: Bool { "▀▄█".allSatisfy { characterSet.contains($0) } }

  /// Has the next frame drawn whole.
  package func invalidate() {
    screen?.forgetShown()
  }

  /// Shows the style roles in a theme from the next frame on.
  package func use(_ theme: Theme) {
    guard theme != options.theme else { return }
    options.theme = theme
    makeAnew()
  }

  /// Draws with ASCII alone from the next frame on; keys are read as before.
  package func restrictToASCII(_ isRestricted: Bool) {
    guard isRestricted != isRestrictedToASCII else { return }
    isRestrictedToASCII = isRestricted
    makeAnew()
  }

  /// Has the next frame drawn whole by another screen: ncurses keeps the colour pairs of this one.
  private func makeAnew() {
    screen = nil
    shown = nil
  }

  /// Puts bytes after what ncurses has written.
  func queue(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      terminal_queue(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  private func hasChanged(_ row: Int, in frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size else { return true }
    return !shown.hasRow(row, of: frame)
  }

  /// Gives ncurses the terminal's size; a storm of changes that nothing was drawn in costs once.
  private func fitScreen() {
    guard screen?.size != size else { return }
    // delscreen fails with two screens at a time.
    screen = nil
    shown = nil
    screen = CursesTerminal.makeScreen(
      output, size, isRestrictedToASCII ? .ascii : characterSet, options)
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    // A change of size in the meantime sent no signal: the system discards a pending SIGWINCH, even a
    // blocked one, when its default action is restored, as after ncurses has opened the terminal.
    noticeSize()
    if screen == nil { isEnding = true }
  }
}
