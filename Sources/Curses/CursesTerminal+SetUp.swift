internal import CNcurses
internal import CTerminal
internal import Glibc
internal import Screen

extension CursesTerminal {
  /// Rows and columns that ncurses can bear, whatever the line says.
  private static let largest = Size(rows: 300, columns: 600)

  /// The terminal's size; where the line does not say, that of a VT100.
  static func currentSize() -> Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    else { return Size(rows: 24, columns: 80) }
    return Size(
      rows: min(Int(window.ws_row), largest.rows),
      columns: min(Int(window.ws_col), largest.columns))
  }

  static func makeScreen(
    _ output: UnsafeMutablePointer<FILE>, _ size: Size, _ characterSet: CharacterSet,
    _ options: Options, _ modes: termios
  ) throws(CursesTerminalError) -> CursesScreen {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    let screen = name.isEmpty ? nil : makeScreen(output, size, characterSet, options)
    if let screen, TerminalStrings.has("cup") { return screen }
    // ncurses has changed the modes already.
    var modes = modes
    tcsetattr(STDOUT_FILENO, TCSANOW, &modes)
    throw screen == nil ? .unknownType(name) : .noCursorAddressing(name)
  }

  static func makeScreen(
    _ output: UnsafeMutablePointer<FILE>, _ size: Size, _ characterSet: CharacterSet,
    _ options: Options
  ) -> CursesScreen? {
    let noColor = getenv("NO_COLOR").map { $0[0] != 0 } ?? false
    return CursesScreen(
      output: output, size: size, characterSet: characterSet, theme: options.theme,
      usesColor: options.usesColor ?? !noColor)
  }

  /// Blocks the signals that are read as events, and returns the descriptor they are read from.
  static func catchSignals(_ previous: inout sigset_t, into descriptor: Int32? = nil) -> Int32 {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT] {
      sigaddset(&set, signal)
    }
    sigprocmask(SIG_BLOCK, &set, &previous)
    return descriptor ?? terminal_signal_descriptor(&set)
  }
}
