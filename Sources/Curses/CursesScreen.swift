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
  let size: Size
  /// A file in memory, to which ncurses writes: its bytes are taken from there, shortened, and
  /// reach the terminal in one write, however often ncurses flushes.
  private let canvas: Int32

  /// `nil` when TERM names no terminal that the system knows. The line's modes are changed; they
  /// must be such that a line feed is not translated.
  ///
  /// A new size needs a new screen: ncurses sizes its output buffer once, and a repaint that does
  /// not fit is written in pieces.
  init?(
    output: UnsafeMutablePointer<FILE>, size: Size, characterSet: CharacterSet, theme: Theme,
    usesColor: Bool
  ) {
    // By these variables ncurses takes its size, and the buffer from it; a small screen gets the
    // buffer of an ordinary one.
    setenv("LINES", String(max(24, size.rows)), 1)
    setenv("COLUMNS", String(max(80, size.columns)), 1)
    // The screen before this one has left its canvas there.
    dup2(STDOUT_FILENO, fileno(output))
    canvas = terminal_memory_file()
    guard canvas >= 0, let screen = newterm(nil, output, ncurses_stdin()) else { return nil }
    self.screen = screen
    set_term(screen)
    window = ncurses_stdscr()
    self.characterSet = characterSet
    self.size = size
    palette = StylePalette(theme: theme, usesColor: usesColor)
    resizeterm(Int32(size.rows), Int32(size.columns))
    dup2(canvas, fileno(output))
    beginUnseen()
    idlok(window, true)
    scrollok(window, true)
    typeahead(-1)
    clearok(ncurses_curscr(), true)
  }

  deinit {
    delscreen(screen)
    close(canvas)
  }

  /// Until it has left and resumed its screen once, ncurses (lib_mvcur.c, `ewInitial`) flushes
  /// after each motion of the cursor. What leaving and resuming would write, among it a reset of
  /// the reader's palette, is thrown away.
  private func beginUnseen() {
    endwin()
    doupdate()
    _ = takeCanvas()
  }

  /// What ncurses has written since the last call.
  private func takeCanvas() -> [UInt8] {
    let count = Int(lseek(canvas, 0, SEEK_END))
    guard count > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(canvas, buffer.baseAddress, count, 0))
    }
    ftruncate(canvas, 0)
    lseek(canvas, 0, SEEK_SET)
    return bytes
  }

  /// Has everything drawn again at the next update, whatever the terminal shows.
  func forgetShown() {
    clearok(ncurses_curscr(), true)
  }

  func contains(_ position: Position) -> Bool {
    0..<size.rows ~= position.row && 0..<size.columns ~= position.column
  }

  /// Draws a row, whose cells are no more than the screen's columns.
  func put(_ cells: ArraySlice<Cell>, row: Int) {
    var line: [cchar_t] = []
    line.reserveCapacity(cells.count)
    var index = cells.startIndex
    while index < cells.endIndex {
      let isWide = index + 1 < cells.endIndex && cells[index + 1].text.isEmpty
      append(cells[index], isWide: isWide, to: &line)
      index += isWide ? 2 : 1
    }
    mvwadd_wchnstr(window, Int32(row), 0, line, Int32(line.count))
  }

  /// What to write for the changes to show, with the cursor at `cursor` afterwards; without one
  /// the cursor stays where the last change was.
  func update(cursor: Position?) -> [UInt8] {
    leaveok(window, cursor == nil)
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    wnoutrefresh(window)
    doupdate()
    return takeCanvas()
  }

  private func append(_ cell: Cell, isWide: Bool, to line: inout [cchar_t]) {
    let look = palette.look(of: cell.role)
    let text = cell.text.isEmpty ? " " : cell.text
    if characterSet == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) {
      line.append(CursesScreen.character(text, look))
    } else {
      for sign in Transliteration.ascii(Character(text)).prefix(isWide ? 2 : 1) {
        line.append(CursesScreen.character(String(sign), look))
      }
    }
  }

  /// A base and at most four marks, as `setcchar` takes them.
  private static func character(_ text: String, _ look: StylePalette.Look) -> cchar_t {
    var character = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { scalars in
      var count = 0
      for scalar in text.unicodeScalars.prefix(5) {
        scalars.initializeElement(at: count, to: wchar_t(scalar.value))
        count += 1
      }
      scalars.initializeElement(at: count, to: 0)
      setcchar(&character, scalars.baseAddress, look.attributes, look.pair, nil)
    }
    return character
  }
}
