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
    /// Whether the system's descriptions of terminals are left aside for those of this program.
    package var usesOwnDescriptions = false

    /// What the environment says.
    package init() {}
  }

  /// Rows and columns, at most 300 and 600.
  package internal(set) var size: Size

  /// The type that the terminal is taken for where its own is not known; `nil` elsewhere.
  package let substitutedType: (original: String, used: String)?

  var options: Options
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
  /// The latest frame, while the terminal has not taken the one before.
  var held: Frame?
  private var isOnScreen = false
  var isCursorHidden = false
  var isRestrictedToASCII = false

  var decoder: KeyDecoder
  /// When the last byte came, in milliseconds, while the decoder waits for more.
  var lastInput = 0
  /// Events that are not keys, oldest first.
  var notices: [TerminalEvent] = []
  /// Whether a descriptor that was polled beside the terminal can be read.
  var isOtherReady = false
  private(set) var isClosed = false
  /// The line is gone, or a signal asks the program to end.
  var isEnding = false

  /// Takes the terminal; its screen changes with the first frame.
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

  /// Gives the terminal back to the shell. Calling it again does nothing.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    // What has not been sent would go to a screen that is left.
    terminal_drop_queued()
    terminal_restore()
    terminal_forget()
    sigprocmask(SIG_SETMASK, &shellSignals, nil)
    Glibc.close(signals)
  }

  /// Gives the terminal back with an empty screen and nothing to scroll back to.
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
