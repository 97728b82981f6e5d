internal import CNcurses
internal import CTerminal
internal import Glibc
internal import Screen
internal import Text

extension CursesTerminal {
  /// The most rows and columns that ncurses can handle.
  private static let largest = Size(rows: 300, columns: 600)

  /// The size of the terminal; that of a VT100 if it is unknown.
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
    // ncurses has already changed the modes.
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

  /// The shell's modes, changed so that every byte is a key and output is not translated, as
  /// ncurses expects. Ctrl-S must not stop the screen, nor Ctrl-C the program.
  ///
  /// A serial terminal that can pause output only by Ctrl-S (`xon`; ncurses then sends no padding)
  /// would lose output. For it, flow control stays as the shell has set it.
  static func ownModes(from shell: termios) -> termios {
    var modes = shell
    cfmakeraw(&modes)
    if needsFlowControl(hasXon: tigetflag("xon") == 1, device: device(of: STDOUT_FILENO)) {
      modes.c_iflag |= shell.c_iflag & tcflag_t(IXON)
    }
    return modes
  }

  /// Whether the terminal needs Ctrl-S and Ctrl-Q to pause output; `device` is its device number.
  package static func needsFlowControl(hasXon: Bool, device: UInt64) -> Bool {
    let major = (device >> 8) & 0xFFF
    // Pseudo-terminals, BSD ones included (Linux, devices.txt).
    return hasXon && major != 3 && !(136...143 ~= major)
  }

  private static func device(of descriptor: Int32) -> UInt64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? UInt64(status.st_rdev) : 0
  }

  /// Blocks the signals that are read as events; returns the descriptor to read them from.
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
