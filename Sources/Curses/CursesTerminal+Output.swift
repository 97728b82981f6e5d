internal import CTerminal
internal import Glibc
package import Screen
internal import Text

extension CursesTerminal {
  /// Shows a frame: writes its differences from the previous one in one write.
  ///
  /// While the terminal has not accepted the previous frame, the new one is held; a newer one
  /// replaces it.
  package func present(_ frame: Frame) {
    guard !isClosed, !isEnding else { return }
    held = frame
    flush()
  }

  /// Whether output is still queued.
  var isOutputWaiting: Bool { terminal_queued() > 0 }

  /// Sends what the terminal accepts now: queued output, then the latest frame.
  func flush() {
    guard writeQueue(), let frame = held else { return }
    held = nil
    draw(frame)
    _ = writeQueue()
  }

  /// Writes queued output; returns whether the queue is empty.
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
    screen.allowShifting(!frame.isSpoken)
    let steps = screen.movesRows ? shown.map { frame.risingSteps(from: $0) } ?? [] : []
    for step in steps {
      put(0..<frame.size.rows, of: step, on: screen)
      screen.update(cursor: nil)
      shown = step
    }
    let cursor = frame.cursor.flatMap { screen.contains($0) ? $0 : nil }
    if let erased = shown.flatMap({ frame.erasureStart(over: $0) }) {
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

  /// Draws a frame whose rows from `erased` down go to an erased screen. The rows up to the
  /// cursor's are drawn last, since the cursor then has the shortest way to its place.
  private func drawErasing(
    from erased: Int, _ frame: Frame, _ cursor: Position?, on screen: CursesScreen
  ) {
    let last = min(erased, cursor.map { $0.row + 1 } ?? 0)
    // Rows from below would have to be drawn again before they are erased.
    screen.allowMoving(false)
    defer { screen.allowMoving(true) }
    put(last..<erased, of: frame, on: screen)
    screen.update(cursor: nil)
    screen.erase(from: erased)
    for row in erased..<max(erased, min(frame.size.rows, screen.size.rows)) {
      screen.put(frame.cells(inRow: row).prefix(screen.size.columns), row: row)
    }
    screen.update(cursor: nil)
    put(0..<last, of: frame, on: screen)
  }

  /// Draws those of `rows` that differ from the screen.
  private func put(_ rows: Range<Int>, of frame: Frame, on screen: CursesScreen) {
    for row in rows where row < screen.size.rows && hasChanged(row, in: frame) {
      screen.put(frame.cells(inRow: row).prefix(screen.size.columns), row: row)
    }
  }

  /// Sends a control sequence after the output so far.
  package func send(_ sequence: [UInt8]) {
    guard !isClosed, !isEnding else { return }
    queue(sequence)
    _ = writeQueue()
  }

  /// GNU screen, if its environment variables are set; otherwise the terminal.
  package var clipboardCarrier: ClipboardSequence.Carrier {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    let isScreen = getenv("STY") != nil || type == "screen" || type.hasPrefix("screen.")
    return isScreen && getenv("TMUX") == nil ? .gnuScreen : .terminal
  }

  /// Redraws the whole screen with the next frame.
  package func invalidate() {
    screen?.forgetShown()
  }

  /// Uses another theme from the next frame on.
  package func use(_ theme: Theme) {
    guard theme != options.theme else { return }
    options.theme = theme
    makeAnew()
  }

  /// Draws with ASCII only from the next frame on; input is unaffected.
  package func restrictToASCII(_ isRestricted: Bool) {
    guard isRestricted != isRestrictedToASCII else { return }
    isRestrictedToASCII = isRestricted
    makeAnew()
  }

  /// Redraws the next frame on a new ncurses screen: the old one keeps its colour pairs.
  private func makeAnew() {
    screen = nil
    shown = nil
  }

  /// Appends bytes to the output of ncurses.
  func queue(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      terminal_queue(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  private func hasChanged(_ row: Int, in frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size else { return true }
    return !shown.hasRow(row, of: frame)
  }

  /// Adapts ncurses to the terminal's size; a series of changes without a frame between them costs
  /// one resize.
  private func fitScreen() {
    guard screen?.size != size else { return }
    // delscreen fails with two screens.
    screen = nil
    shown = nil
    screen = CursesTerminal.makeScreen(
      output, size, isRestrictedToASCII ? .ascii : characterSet, options)
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    // A resize in the meantime has sent no signal: the kernel discards a pending SIGWINCH, even a
    // blocked one, when its default action is restored, which ncurses does on opening a terminal.
    noticeSize()
    if screen == nil { isEnding = true }
  }
}
