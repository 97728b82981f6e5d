internal import CNcurses
internal import CTerminal
internal import Glibc
package import Screen

/// Work during which the program cannot wait for events.
extension CursesTerminal {
  /// Runs `body`, which may take long or block on a file. Meanwhile Ctrl-C, a lost connection and
  /// signals that end a program end it at once, with the terminal restored; other keys are queued.
  package func work<Result>(_ body: () throws -> Result) rethrows -> Result {
    var modes = ownModes
    modes.c_lflag |= tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &modes.c_cc) { keys in
      keys[Int(VINTR)] = CursesTerminal.controlC
      // Disabled: these keys stay ordinary input.
      for key in [VQUIT, VSUSP] { keys[Int(key)] = 0 }
    }
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&set, signal) }
    tcsetattr(STDOUT_FILENO, TCSANOW, &modes)
    terminal_restore_on_end(1)
    sigprocmask(SIG_UNBLOCK, &set, nil)
    defer {
      sigprocmask(SIG_BLOCK, &set, nil)
      terminal_restore_on_end(0)
      tcsetattr(STDOUT_FILENO, TCSANOW, &ownModes)
    }
    return try body()
  }

  private static let controlC: UInt8 = 3

  /// The events available without blocking, oldest first; `nextEvent` still returns each of them.
  package var waitingEvents: [TerminalEvent] {
    guard hasWaitingEvent else { return [] }
    while let event = decoder.next() { notices.append(event) }
    return notices + (isEnding ? [.closed] : [])
  }
}
