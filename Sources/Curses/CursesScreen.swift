internal import CNcurses
internal import CTerminal
internal import Glibc
internal import Screen
internal import Text

/// ncurses as an optimizer: finds the shortest output from one screen to the next. It handles
/// neither keys nor modes, and does not enter or leave the screen.
final class CursesScreen {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let characterSet: CharacterSet
  private var palette: StylePalette
  /// For rows with spelled letters: the column of each cell.
  private var movedColumns: [Int: [Int]] = [:]
  /// Rows with text of uncertain width, and those of them still to be written.
  private var uncertainRows: [Int: UncertainRow] = [:]
  private var waitingRows: Set<Int> = []
  let size: Size
  let strings: TerminalStrings
  /// Whether the terminal can move rows; otherwise moved rows are redrawn.
  let movesRows: Bool

  /// `nil` if the system has no description of the terminal TERM. Changes the terminal modes; they
  /// must not translate line feeds.
  init?(
    output: UnsafeMutablePointer<FILE>, size: Size, characterSet: CharacterSet, theme: Theme,
    usesColor: Bool
  ) {
    // ncurses takes its size from these variables. Its three windows would be as large as the
    // terminal although one is unused; they are resized below.
    setenv("LINES", "1", 1)
    setenv("COLUMNS", "1", 1)
    guard let screen = CursesScreen.opened(output) else { return nil }
    self.screen = screen
    // The virtual screen, written to directly. A separate window would hold the same cells again:
    // 54 KB a session at 80x24.
    window = ncurses_newscr()
    self.characterSet = characterSet
    self.size = size
    CursesScreen.encodeOutput(in: characterSet)
    strings = TerminalStrings()
    movesRows = has_il() || TerminalStrings.has("csr")
    ncurses_shorten_attributes()
    ncurses_go_down_by_vertical_tab()
    palette = StylePalette(theme: theme, usesColor: usesColor)
    CursesScreen.beginUnseen()
    resizeterm(Int32(size.rows), Int32(size.columns))
    wresize(ncurses_stdscr(), 1, 1)
    idlok(window, true)
    scrollok(window, true)
    typeahead(-1)
    clearok(ncurses_curscr(), true)
  }

  deinit {
    delscreen(screen)
  }

  /// Sets whether updates may insert and delete characters. Speech software reads what is printed:
  /// yasr did not read the rest of a row that had moved to the left.
  func allowShifting(_ isAllowed: Bool) { idcok(window, isAllowed) }

  /// Sets whether updates may move rows that are further up or down on the screen.
  func allowMoving(_ isAllowed: Bool) { idlok(window, isAllowed) }

  /// Opens the terminal that TERM names; opens it again if its description is wrong.
  private static func opened(_ output: UnsafeMutablePointer<FILE>) -> OpaquePointer? {
    let newScreen = {
      let screen = keepingSignals { newterm(nil, output, ncurses_stdin()) }
      if let screen { set_term(screen) }
      return screen
    }
    let screen = newScreen()
    guard let screen, TerminalDescription.claimsToWrapAtOnce else { return screen }
    TerminalDescription.forgetWrapping()
    delscreen(screen)
    return newScreen()
  }

  /// Restores the signal handlers after `open`: those of ncurses would draw and exit on their own.
  private static func keepingSignals(_ open: () -> OpaquePointer?) -> OpaquePointer? {
    let signals = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH]
    let actions = signals.map { signal in
      var action = sigaction()
      sigaction(signal, nil, &action)
      return action
    }
    defer {
      for (signal, action) in zip(signals, actions) {
        var action = action
        sigaction(signal, &action, nil)
      }
    }
    return open()
  }

  /// Until it has left and resumed its screen once, ncurses (lib_mvcur.c, `ewInitial`) flushes
  /// after every cursor motion: dozens of writes per page. The output of leaving and resuming,
  /// including a reset of the user's palette, is dropped.
  private static func beginUnseen() {
    endwin()
    doupdate()
    terminal_drop_queued()
  }

  /// ncurses always writes UTF-8; queued output is converted to the terminal's character set.
  private static func encodeOutput(in characterSet: CharacterSet) {
    guard case .singleByte(let coding) = characterSet else { return terminal_encode_output(nil) }
    coding.scalars.withUnsafeBufferPointer { terminal_encode_output($0.baseAddress) }
  }

  /// Redraws everything at the next update.
  func forgetShown() {
    waitingRows.formUnion(uncertainRows.keys)
    clearok(ncurses_curscr(), true)
  }

  func contains(_ position: Position) -> Bool {
    0..<size.rows ~= position.row && 0..<size.columns ~= position.column
  }

  /// Draws a row of at most the screen's columns.
  func put(_ cells: ArraySlice<Cell>, row: Int) {
    let spelled = SpelledRow(cells, in: characterSet)
    movedColumns[row] = spelled?.columns
    let cells = spelled?.cells[...] ?? cells
    let uncertain = UncertainRow(cells)
    let isWritten = uncertain.map { $0.hasTexts(of: uncertainRows[row]) } ?? true
    uncertainRows[row] = uncertain
    guard isWritten, !(uncertain != nil && waitingRows.contains(row)) else {
      waitingRows.insert(row)
      return
    }
    waitingRows.remove(row)
    write(cells, row: row)
  }

  private func write(_ cells: ArraySlice<Cell>, row: Int) {
    let line = CursesScreen.characters(of: cells, &palette)
    mvwadd_wchnstr(window, Int32(row), 0, line, Int32(line.count))
  }

  /// Queues the erasure of the rows from `row` down to the last.
  func erase(from row: Int) {
    // Texts of erased rows must be written again.
    uncertainRows = uncertainRows.filter { $0.key < row }
    // Blanks in the colours of text, as frames have them. In the terminal's own colours, each row
    // would be erased once more.
    let blanks = Array(repeating: Cell(), count: size.columns)
    for row in row..<max(row, size.rows) { write(blanks[...], row: row) }
    update(cursor: nil)
  }

  /// Queues the waiting rows: first without their texts, then text by text. After each text the
  /// cursor returns to the beginning of the row, the only certain column.
  private func updateWaitingRows() {
    let rows = waitingRows.sorted().filter { $0 < size.rows }
    waitingRows = []
    guard let first = rows.first else { return }
    for row in rows {
      if let uncertain = uncertainRows[row] { write(uncertain.blanked[...], row: row) }
    }
    update(to: Position(row: first, column: 0))
    for row in rows {
      guard let uncertain = uncertainRows[row] else { continue }
      for text in uncertain.texts {
        write(uncertain.cells[..<text.upperBound], row: row)
        update(to: Position(row: row, column: 0))
      }
    }
  }

  private func update(to position: Position) {
    leaveok(window, false)
    wmove(window, Int32(position.row), Int32(position.column))
    doupdate()
  }

  /// Queues the changes and moves the cursor to `cursor`; if that is `nil`, the cursor stays after
  /// the last change.
  func update(cursor: Position?) {
    updateWaitingRows()
    leaveok(window, cursor == nil)
    if let cursor {
      let column = movedColumns[cursor.row]?[cursor.column] ?? cursor.column
      wmove(window, Int32(cursor.row), Int32(column))
    }
    doupdate()
  }

  private static func characters(
    of cells: ArraySlice<Cell>, _ palette: inout StylePalette
  ) -> [cchar_t] {
    var line: [cchar_t] = []
    line.reserveCapacity(cells.count)
    var index = cells.startIndex
    while index < cells.endIndex {
      let isWide = index + 1 < cells.endIndex && cells[index + 1].text.isEmpty
      line.append(character(cells[index].text, palette.look(of: cells[index].role)))
      index += isWide ? 2 : 1
    }
    return line
  }

  /// A base and at most four marks, the most that `setcchar` accepts; a blank without text.
  private static func character(_ text: String, _ look: StylePalette.Look) -> cchar_t {
    var character = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { scalars in
      var count = 0
      for scalar in text.unicodeScalars where count < 5 {
        scalars.initializeElement(at: count, to: wchar_t(scalar.value))
        count += 1
      }
      if count == 0 {
        scalars.initializeElement(at: 0, to: wchar_t(UInt8(ascii: " ")))
        count = 1
      }
      scalars.initializeElement(at: count, to: 0)
      setcchar(&character, scalars.baseAddress, look.attributes, look.pair, nil)
    }
    return character
  }
}
