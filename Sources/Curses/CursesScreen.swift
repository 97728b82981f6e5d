internal import CNcurses
internal import CTerminal
internal import Glibc
internal import Screen
internal import Text

/// ncurses as what finds the shortest way from one screen to the next. Keys, modes and coming and
/// going are not its business here.
final class CursesScreen {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let characterSet: CharacterSet
  private var palette: StylePalette
  /// Of rows in which letters are spelled: the column of each cell.
  private var movedColumns: [Int: [Int]] = [:]
  /// Rows with text of uncertain width, and those of them that are still to be written.
  private var uncertainRows: [Int: UncertainRow] = [:]
  private var waitingRows: Set<Int> = []
  let size: Size
  let strings: TerminalStrings
  /// Whether the terminal can move rows; else to have them moved is to have them drawn.
  let movesRows: Bool

  /// `nil` when TERM names no terminal that the system knows. The line's modes are changed; they
  /// must be such that a line feed is not translated.
  init?(
    output: UnsafeMutablePointer<FILE>, size: Size, characterSet: CharacterSet, theme: Theme,
    usesColor: Bool
  ) {
    // By these variables ncurses takes its size. Three windows would be as large as the terminal, and
    // one of them is not used; they grow below.
    setenv("LINES", "1", 1)
    setenv("COLUMNS", "1", 1)
    guard let screen = CursesScreen.opened(output) else { return nil }
    self.screen = screen
    // What the terminal is to show next. A window in between would hold the same cells again: 54 KB
    // a session at 80x24.
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

  /// Opens the terminal that TERM names, once more if its description cannot be followed.
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

  /// Has `open` leave no handlers behind: those of ncurses would draw and exit on their own.
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
  /// after each motion of the cursor: dozens of writes for a page. What leaving and resuming would
  /// write, among it a reset of the reader's palette, is dropped.
  private static func beginUnseen() {
    endwin()
    doupdate()
    terminal_drop_queued()
  }

  /// ncurses writes UTF-8, whatever the terminal shows.
  private static func encodeOutput(in characterSet: CharacterSet) {
    guard case .singleByte(let coding) = characterSet else { return terminal_encode_output(nil) }
    coding.scalars.withUnsafeBufferPointer { terminal_encode_output($0.baseAddress) }
  }

  /// Has everything drawn again at the next update, whatever the terminal shows.
  func forgetShown() {
    waitingRows.formUnion(uncertainRows.keys)
    clearok(ncurses_curscr(), true)
  }

  func contains(_ position: Position) -> Bool {
    0..<size.rows ~= position.row && 0..<size.columns ~= position.column
  }

  /// Draws a row, whose cells are no more than the screen's columns.
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
    var line: [cchar_t] = []
    line.reserveCapacity(cells.count)
    var index = cells.startIndex
    while index < cells.endIndex {
      let isWide = index + 1 < cells.endIndex && cells[index + 1].text.isEmpty
      append(cells[index], to: &line)
      index += isWide ? 2 : 1
    }
    mvwadd_wchnstr(window, Int32(row), 0, line, Int32(line.count))
  }

  /// Queues the erasure of the rows from `row` down to the last.
  func erase(from row: Int) {
    // Texts of erased rows are to be written again, as if they were new.
    uncertainRows = uncertainRows.filter { $0.key < row }
    wmove(window, Int32(row), 0)
    wclrtobot(window)
    update(cursor: nil)
  }

  /// Queues the rows that wait: without their texts, then text by text. Behind each the cursor goes to the
  /// beginning of the row, which is the one column that is certain then.
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

  /// Queues what has changed, and leaves the cursor at `cursor`; without one the cursor stays where
  /// the last change was.
  func update(cursor: Position?) {
    updateWaitingRows()
    leaveok(window, cursor == nil)
    if let cursor {
      let column = movedColumns[cursor.row]?[cursor.column] ?? cursor.column
      wmove(window, Int32(cursor.row), Int32(column))
    }
    doupdate()
  }

  private func append(_ cell: Cell, to line: inout [cchar_t]) {
    let text = cell.text.isEmpty ? " " : cell.text
    line.append(CursesScreen.character(text, palette.look(of: cell.role)))
  }

  /// A base and at most four marks, as `setcchar` takes them.
  private static func character(_ text: String, _ look: StylePalette.Look) -> cchar_t {
    var character = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { scalars in
      var count = 0
      for scalar in text.unicodeScalars where count < 5 {
        scalars.initializeElement(at: count, to: wchar_t(scalar.value))
        count += 1
      }
      scalars.initializeElement(at: count, to: 0)
      setcchar(&character, scalars.baseAddress, look.attributes, look.pair, nil)
    }
    return character
  }
}
