import Curses
import Files
import Glibc

/// Lines of standard input, each waited for only so long.
final class LineInput {
  /// Longer lines are cut: no answer is so long.
  private static let longest = 4096

  /// What the bytes of a line mean.
  private let characterSet: CharacterSet
  /// Milliseconds to wait for a line; `nil` for as long as it takes.
  let timeout: Int?
  /// What to do when the program goes on after it was stopped: what was typed is lost then.
  private let goOn: () -> Void
  private(set) var isTimedOut = false
  private var waiting: [UInt8] = []
  private var isAtEnd = false
  /// Of the terminal, as they were.
  private var modes = termios()
  private var hasModes = false
  /// Ctrl-X.
  private static let quickExit: UInt8 = 0x18
  /// The signals that are blocked while a line is waited for: those from before the session.
  private var outside = sigset_t()

  init(in characterSet: CharacterSet, timeout: Int?, goOn: @escaping () -> Void) {
    self.characterSet = characterSet
    self.timeout = timeout
    self.goOn = goOn
    // The handler does nothing: the signal only interrupts the wait.
    signal(SIGCONT) { _ in }
    endLinesAtQuickExit()
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGCONT)
    sigprocmask(SIG_BLOCK, &signals, &outside)
  }

  /// Has the terminal give what is typed at once when Ctrl-X comes, and not with the next Enter.
  private func endLinesAtQuickExit() {
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    hasModes = true
    var own = modes
    withUnsafeMutableBytes(of: &own.c_cc) { $0[Int(VEOL)] = LineInput.quickExit }
    tcsetattr(STDIN_FILENO, TCSANOW, &own)
  }

  /// Gives the terminal its modes back.
  func restore() {
    guard hasModes else { return }
    hasModes = false
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  deinit { restore() }

  /// The next line; `nil` when there is none, or when none came in time.
  func next() -> String? {
    var line: [UInt8] = []
    while true {
      if waiting.contains(LineInput.quickExit) { return "\u{18}" }
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        line += waiting[..<end]
        waiting.removeSubrange(...end)
        return characterSet.decode(line.prefix(LineInput.longest))
      }
      line = Array((line + waiting).prefix(LineInput.longest))
      waiting = []
      guard fill() else {
        return line.isEmpty || isTimedOut ? nil : characterSet.decode(line)
      }
    }
  }

  /// Waits until there is something to read; 0 when the time is up, less than 0 for a signal.
  private func wait() -> Int32 {
    var input = fd_set()
    input.__fds_bits.0 = 1 << STDIN_FILENO
    guard let timeout else { return pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &outside) }
    var time = timespec(tv_sec: timeout / 1000, tv_nsec: timeout % 1000 * 1_000_000)
    return pselect(STDIN_FILENO + 1, &input, nil, nil, &time, &outside)
  }

  /// Waits until a descriptor can be read; false when there is input first.
  func isSilent(until descriptor: Int32) -> Bool {
    guard waiting.isEmpty, !isAtEnd else { return false }
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    _ = SystemCall.retrying { poll(&descriptors, 2, -1) }
    return descriptors[0].revents == 0
  }

  /// Whether Ctrl-X has come that has not been read.
  var hasQuickExit: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    if hasModes, !isAtEnd, poll(&input, 1, 0) > 0 { take() }
    return waiting.contains(LineInput.quickExit)
  }

  /// Waits for what is to be read; false at the end.
  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    let ready = SystemCall.retrying(wait, interrupted: goOn)
    isTimedOut = ready == 0
    if ready > 0 { take() } else { isAtEnd = true }
    return !isAtEnd
  }

  /// Reads what is there.
  private func take() {
    var bytes = [UInt8](repeating: 0, count: LineInput.longest)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    isAtEnd = count <= 0
    waiting += bytes.prefix(max(0, count))
  }
}
