import Curses
import Files
import Glibc
import Text

/// Reads lines from standard input, with a timeout.
final class LineInput {
  /// The maximum length of a line in bytes; longer lines are cut.
  private static let maximumLength = 4096

  /// The encoding of the input.
  private let characterSet: CharacterSet
  /// Milliseconds to wait for a line; `nil` for no timeout.
  let timeout: Int?
  /// Called when the program resumes after a stop, because the terminal discards what was typed.
  private let onResume: () -> Void
  private(set) var isTimedOut = false
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  /// The terminal's original modes.
  private var modes = termios()
  private var hasModes = false
  /// Ctrl-X.
  private static let quickExit: UInt8 = 0x18
  /// Whether Ctrl-C is a line instead of ending the program.
  private var catchesInterrupts = false
  /// The signal mask to use while waiting: the one from before the session.
  private var originalMask = sigset_t()

  init(in characterSet: CharacterSet, timeout: Int?, onResume: @escaping () -> Void) {
    self.characterSet = characterSet
    self.timeout = timeout
    self.onResume = onResume
    // The empty handler lets the signal interrupt the wait.
    signal(SIGCONT) { _ in }
    endLinesAtQuickExit()
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGCONT)
    sigprocmask(SIG_BLOCK, &signals, &originalMask)
  }

  /// Makes Ctrl-X end a line, so that it arrives without Enter.
  private func endLinesAtQuickExit() {
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    hasModes = true
    SessionProcess.keepModes(of: STDIN_FILENO)
    setModes()
  }

  /// Makes Ctrl-C a line, `"\u{3}"`; with false, Ctrl-C ends the program. Only a terminal can do
  /// this, and its interrupt key need not be Ctrl-C.
  func catchInterrupts(_ catches: Bool) {
    guard hasModes, catches != catchesInterrupts else { return }
    catchesInterrupts = catches
    setModes()
  }

  /// Sets the modes again, because the shell has set its own during the stop.
  private func resume() {
    if hasModes { setModes() }
    onResume()
  }

  private func setModes() {
    var own = modes
    // The terminal ends lines at a second key only with this flag.
    if catchesInterrupts { own.c_lflag |= tcflag_t(IEXTEN) }
    withUnsafeMutableBytes(of: &own.c_cc) { keys in
      keys[Int(VEOL)] = LineInput.quickExit
      guard catchesInterrupts else { return }
      keys[Int(VEOL2)] = keys[Int(VINTR)]
      // No key sends the signal.
      keys[Int(VINTR)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &own)
  }

  /// The key that interrupts, usually Ctrl-C, if it has been typed.
  private var hasInterrupt: Bool {
    guard catchesInterrupts else { return false }
    let key = withUnsafeBytes(of: modes.c_cc) { $0[Int(VINTR)] }
    return key != 0 && buffer.contains(key)
  }

  /// Restores the terminal's original modes.
  func restore() {
    guard hasModes else { return }
    hasModes = false
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    SessionProcess.forgetModes()
  }

  deinit { restore() }

  /// Returns the next line; `nil` at the end of input or on timeout.
  func next() -> String? {
    var line: [UInt8] = []
    while true {
      if buffer.contains(LineInput.quickExit) { return "\u{18}" }
      if hasInterrupt {
        buffer = []
        return "\u{3}"
      }
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        line += buffer[..<end]
        buffer.removeSubrange(...end)
        return characterSet.decode(line.prefix(LineInput.maximumLength))
      }
      line = Array((line + buffer).prefix(LineInput.maximumLength))
      buffer = []
      guard waitAndRead() else {
        return line.isEmpty || isTimedOut ? nil : characterSet.decode(line)
      }
    }
  }

  /// Waits for input; returns 0 on timeout, a negative number on a signal.
  private func wait() -> Int32 {
    var input = fd_set()
    input.__fds_bits.0 = 1 << STDIN_FILENO
    guard let timeout else {
      return pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &originalMask)
    }
    var time = timespec(tv_sec: timeout / 1000, tv_nsec: timeout % 1000 * 1_000_000)
    return pselect(STDIN_FILENO + 1, &input, nil, nil, &time, &originalMask)
  }

  /// Waits until a descriptor is readable; returns false if input comes first.
  func wait(untilReadable descriptor: Int32) -> Bool {
    guard buffer.isEmpty, !isAtEnd else { return false }
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    _ = SystemCall.retrying { poll(&descriptors, 2, -1) }
    return descriptors[0].revents == 0
  }

  /// Whether an unread Ctrl-X has arrived.
  var hasQuickExit: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    if hasModes, !isAtEnd, poll(&input, 1, 0) > 0 { readAvailable() }
    return buffer.contains(LineInput.quickExit)
  }

  /// Waits for input and reads it; returns false at the end of input or on timeout.
  private func waitAndRead() -> Bool {
    guard !isAtEnd else { return false }
    let ready = SystemCall.retrying(wait, interrupted: resume)
    isTimedOut = ready == 0
    if ready > 0 { readAvailable() } else { isAtEnd = true }
    return !isAtEnd
  }

  /// Reads the available input.
  private func readAvailable() {
    var bytes = [UInt8](repeating: 0, count: LineInput.maximumLength)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    isAtEnd = count <= 0
    buffer += bytes.prefix(max(0, count))
  }
}
