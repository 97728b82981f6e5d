internal import CNcurses
internal import CTerminal
internal import Glibc
package import Screen

/// While the program works and cannot wait for events.
extension CursesTerminal {
  /// Does what may take long, or wait for a file without end. Ctrl-C, a lost line and the signals
  /// that end a program end it meanwhile at once, with the terminal restored; keys wait.
  package func work<Result>(_ body: () throws -> Result) rethrows -> Result {
    var modes = ownModes
    modes.c_lflag |= tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &modes.c_cc) { keys in
      keys[Int(VINTR)] = CursesTerminal.controlC
      // Of none: what they would be stays a key.
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

  /// The events that can be had without waiting, oldest first; `nextEvent` still returns each.
  package var waitingEvents: [TerminalEvent] {
    guard hasWaitingEvent else { return [] }
    while let event = decoder.next() { notices.append(event) }
    return notices + (isEnding ? [.closed] : [])
  }
}
