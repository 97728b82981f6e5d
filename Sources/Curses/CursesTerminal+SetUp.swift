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
    let name = TerminalType.ofEnvironment
    let screen = TerminalType.open(name, onSystem: !options.usesOwnDescriptions) {
      makeScreen(output, size, characterSet, options)
    }
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

  /// The shell's modes changed to those in which every byte is a key and none is translated, which
  /// ncurses counts on. Ctrl-S must not stop the screen, nor Ctrl-C the program.
  ///
  /// A serial terminal that has no other way to ask for a pause than Ctrl-S (`xon`: ncurses pads
  /// nothing then) would lose output; there flow control stays as the shell has it.
  static func ownModes(from shell: termios) -> termios {
    var modes = shell
    cfmakeraw(&modes)
    if needsFlowControl(hasXon: tigetflag("xon") == 1, device: device(of: STDOUT_FILENO)) {
      modes.c_iflag |= shell.c_iflag & tcflag_t(IXON)
    }
    return modes
  }

  /// Whether Ctrl-S and Ctrl-Q of the terminal pause what is sent to `device`, a device's number.
  package static func needsFlowControl(hasXon: Bool, device: UInt64) -> Bool {
    let major = (device >> 8) & 0xFFF
    // Pseudo-terminals, and those of old (devices.txt of Linux).
    return hasXon && major != 3 && !(136...143 ~= major)
  }

  private static func device(of descriptor: Int32) -> UInt64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? UInt64(status.st_rdev) : 0
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
