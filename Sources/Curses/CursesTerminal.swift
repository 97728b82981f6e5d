internal import CNcurses
internal import CTerminal
internal import Glibc
package import Screen

/// The terminal on standard input and output, drawn to by ncurses.
///
/// There is one in a process. It is restored by `close`, by `exit`, and when the program faults;
/// signals that end or stop a program arrive as events.
package final class CursesTerminal: Terminal {
  /// What the reader or the environment has chosen.
  package struct Options: Sendable {
    /// The looks of the style roles.
    package var theme: Theme = .dark
    /// `nil` follows NO_COLOR.
    package var usesColor: Bool?
    /// `nil` follows the locale.
    package var characterSet: CharacterSet?
    /// How long an escape waits for the rest of a key's sequence. An arrow key whose bytes are
    /// further apart reads as Esc; the Esc key is seen after this time.
    package var escapeDelay = 100
    /// Whether a stop signal stops the program; where there is no shell to continue it, it must not.
    package var canSuspend = true

    /// What the environment says.
    package init() {}
  }

  /// Rows and columns, at most 300 and 600.
  package internal(set) var size: Size

  let options: Options
  let characterSet: CharacterSet
  let output: UnsafeMutablePointer<FILE>
  let strings: TerminalStrings
  /// Of the shell, and of this program.
  private var shellModes = termios()
  var ownModes = termios()
  private var shellSignals = sigset_t()
  let signals: Int32

  /// `nil` while none could be opened.
  var screen: CursesScreen?
  var shown: Frame?
  private var isOnScreen = false
  var isCursorHidden = false

  var decoder = KeyDecoder()
  /// When the last byte came, in milliseconds, while the decoder waits for more.
  var lastInput = 0
  /// Events that are not keys, oldest first.
  var notices: [TerminalEvent] = []
  /// Whether the descriptor that was polled beside the terminal can be read.
  var isServiceReady = false
  private(set) var isClosed = false
  /// The line is gone, or a signal asks the program to end.
  var isEnding = false

  /// Takes the terminal; its screen changes with the first frame.
  package init(_ options: Options = Options()) throws(CursesTerminalError) {
    guard isatty(STDIN_FILENO) == 1 else {
      throw .notATerminal(stream: "standard input")
    }
    guard isatty(STDOUT_FILENO) == 1,
      let output = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0), "w")
    else { throw .notATerminal(stream: "standard output") }
    self.options = options
    self.output = output
    characterSet = options.characterSet ?? .ofEnvironment
    // The character set decides what is sent; widths are always those of UTF-8.
    setlocale(LC_CTYPE, "C.UTF-8")
    tcgetattr(STDOUT_FILENO, &shellModes)
    size = CursesTerminal.currentSize()
    let screen = try CursesTerminal.makeScreen(output, size, characterSet, options, shellModes)
    self.screen = screen
    strings = screen.strings
    // Ctrl-S must not stop the screen, nor Ctrl-C the program; ncurses counts on line feeds that
    // are not translated.
    ownModes = shellModes
    cfmakeraw(&ownModes)
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    signals = CursesTerminal.catchSignals(&shellSignals)
    terminal_keep(STDOUT_FILENO, &shellModes)
  }

  deinit {
    close()
  }

  /// Gives the terminal back to the shell. Calling it again does nothing.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    terminal_restore()
    terminal_forget()
    sigprocmask(SIG_SETMASK, &shellSignals, nil)
    Glibc.close(signals)
  }

  /// Gives the terminal to the shell and stops, as Ctrl-Z does elsewhere; returns in the foreground.
  package func suspend() {
    guard !isClosed, options.canSuspend else { return }
    leaveScreen()
    // What ends or stops a program does so at once while the shell has the terminal.
    sigprocmask(SIG_SETMASK, &shellSignals, nil)
    kill(0, SIGTSTP)
    // In the background this waits for the foreground.
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    _ = CursesTerminal.catchSignals(&shellSignals, into: signals)
    resume()
  }

  /// After the program was stopped: the modes may be the shell's, the screen anything.
  func resume() {
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    isOnScreen = false
    noticeSize()
    notices.append(.resumed)
  }

  /// Shows the program's screen, unless it is shown.
  func enterScreen() {
    guard !isOnScreen else { return }
    isOnScreen = true
    isCursorHidden = false
    strings.leave.withUnsafeBytes { bytes in
      terminal_keep_bytes(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    send(strings.enter)
    screen?.forgetShown()
  }

  private func leaveScreen() {
    terminal_restore()
    terminal_keep_bytes("", 0)
    isOnScreen = false
  }

  /// Writes past ncurses.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
