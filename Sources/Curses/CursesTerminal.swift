internal import CNcurses
internal import CTerminal
internal import Glibc
package import Screen
package import Text

/// The terminal on standard input and output, drawn by ncurses.
///
/// A process has only one. It is restored by `close`, by `exit` and when the program crashes.
/// Signals that end or stop a program arrive as events.
package final class CursesTerminal: Terminal {
  /// Settings from the user or the environment.
  package struct Options: Sendable {
    /// The style of each role.
    package var theme: Theme = .dark
    /// `nil` follows NO_COLOR.
    package var usesColor: Bool?
    /// `nil` follows the locale.
    package var characterSet: CharacterSet?
    /// Milliseconds to wait after an escape for the rest of a key's sequence. An arrow key whose
    /// bytes are further apart is read as Esc; the Esc key itself is recognised after this time.
    package var escapeDelay = 100
    /// Whether a stop signal stops the program; must be false if no shell can continue it.
    package var canSuspend = true
    /// Whether to use the built-in terminal descriptions instead of the system's.
    package var usesOwnDescriptions = false

    /// The defaults, which follow the environment.
    package init() {}
  }

  /// Rows and columns, at most 300 and 600.
  package internal(set) var size: Size

  /// The type used instead of an unknown one; `nil` if the terminal's own is known.
  package let substitutedType: (original: String, used: String)?

  var options: Options
  package let characterSet: CharacterSet
  let output: UnsafeMutablePointer<FILE>
  let strings: TerminalStrings
  /// The modes of the shell and of this program.
  private var shellModes = termios()
  var ownModes = termios()
  private var shellSignals = sigset_t()
  let signals: Int32

  /// `nil` while no ncurses screen could be opened.
  var screen: CursesScreen?
  var shown: Frame?
  /// The latest frame, while the terminal has not accepted the previous one.
  var held: Frame?
  private var isOnScreen = false
  var isCursorHidden = false
  var isRestrictedToASCII = false

  var decoder: KeyDecoder
  /// The time of the last byte in milliseconds, while the decoder waits for more.
  var lastInput = 0
  /// Events that are not keys, oldest first.
  var notices: [TerminalEvent] = []
  /// Whether one of the other polled descriptors is readable.
  var isOtherReady = false
  private(set) var isClosed = false
  /// Whether the connection is lost or a signal asks the program to end.
  var isEnding = false

  /// Opens the terminal; its screen changes with the first frame.
  package init(_ options: Options = Options()) throws(CursesTerminalError) {
    guard isatty(STDIN_FILENO) == 1 else {
      throw .notATerminal(stream: .input)
    }
    guard isatty(STDOUT_FILENO) == 1,
      let output = fdopen(terminal_open_output(STDOUT_FILENO), "w")
    else { throw .notATerminal(stream: .output) }
    self.options = options
    self.output = output
    terminal_queue_writes(fileno(output))
    characterSet = CharacterSet.chosen(options.characterSet)
    decoder = KeyDecoder(characterSet)
    tcgetattr(STDOUT_FILENO, &shellModes)
    size = CursesTerminal.currentSize()
    let type = TerminalType.ofEnvironment
    let screen = try CursesTerminal.makeScreen(output, size, characterSet, options, shellModes)
    let usedType = TerminalType.ofEnvironment
    substitutedType = usedType == type ? nil : (original: type, used: usedType)
    self.screen = screen
    strings = screen.strings
    ownModes = CursesTerminal.ownModes(from: shellModes)
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    signals = CursesTerminal.catchSignals(&shellSignals)
    terminal_keep(STDOUT_FILENO, &shellModes)
    noticeSize()
  }

  deinit {
    close()
  }

  /// Returns the terminal to the shell; later calls do nothing.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    // Unsent output would go to a screen that is no longer shown.
    terminal_drop_queued()
    terminal_restore()
    terminal_forget()
    sigprocmask(SIG_SETMASK, &shellSignals, nil)
    Glibc.close(signals)
  }

  /// Returns the terminal with an empty screen and no scrollback.
  package func leaveWithoutTrace() {
    guard !isClosed else { return }
    keep(strings.erase(isCursorHidden: isCursorHidden))
    close()
  }

  private func keep(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      terminal_keep_bytes(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  /// Returns the terminal to the shell and stops, like Ctrl-Z elsewhere; returns in the foreground.
  package func suspend() {
    guard !isClosed, options.canSuspend else { return }
    leaveScreen()
    // While the shell has the terminal, signals end or stop the program at once.
    sigprocmask(SIG_SETMASK, &shellSignals, nil)
    kill(0, SIGTSTP)
    // In the background this blocks until the program is in the foreground.
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    _ = CursesTerminal.catchSignals(&shellSignals, into: signals)
    resume()
  }

  /// Restores the modes and redraws after the program was stopped.
  func resume() {
    tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    isOnScreen = false
    noticeSize()
    notices.append(.resumed)
  }

  /// Switches to the program's screen unless it is already shown.
  func enterScreen() {
    guard !isOnScreen else { return }
    isOnScreen = true
    isCursorHidden = false
    keep(strings.leave)
    queue(strings.enter)
    screen?.forgetShown()
  }

  private func leaveScreen() {
    terminal_drop_queued()
    held = nil
    terminal_restore()
    terminal_keep_bytes("", 0)
    isOnScreen = false
  }
}
