import Curses
import Glibc
import Testing

@Suite("The terminal of a session without a screen", .serialized)
struct SessionProcessTests {
  /// The action of a signal, as a number.
  private func action(of signal: Int32) -> UInt {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
  }

  @Test("is forgotten with all signals acting as before, however often it was kept")
  func keptTwice() {
    let signals = [SIGTERM, SIGHUP, SIGSEGV, SIGUSR1, SIGXFSZ]
    let before = signals.map(action)
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    SessionProcess.keepModes(of: terminal)
    #expect(signals.map(action) != before)
    SessionProcess.keepModes(of: terminal)
    SessionProcess.forgetModes()
    #expect(signals.map(action) == before)
    SessionProcess.forgetModes()
    #expect(signals.map(action) == before)
  }

  @Test("leaves an ignored signal ignored, also if it was never kept")
  func ignored() {
    let before = signal(SIGHUP, SIG_IGN)
    defer { signal(SIGHUP, before) }
    let ignored = action(of: SIGHUP)
    SessionProcess.forgetModes()
    #expect(action(of: SIGHUP) == ignored)
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    SessionProcess.keepModes(of: terminal)
    SessionProcess.forgetModes()
    #expect(action(of: SIGHUP) == ignored)
  }
}
