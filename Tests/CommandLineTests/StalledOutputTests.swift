import Glibc
import PseudoTerminal
import Testing

/// A terminal that accepts no output: a stopped ssh client, or a line paused by Ctrl-S.
@Suite("A terminal that accepts no output")
struct StalledOutputTests {
  enum Stall: CaseIterable, Sendable {
    /// The terminal paused output.
    case paused
    /// Nothing reads the other end of the line.
    case unread
  }

  private func stalledSession(_ stall: Stall, _ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(Program.path, arguments)
    try terminal.read(untilShown: "29 publications")
    switch stall {
    case .paused: terminal.pauseOutput()
    case .unread: #expect(terminal.fillOutput(typing: "\u{C}"))
    }
    // Further output has nowhere to go.
    terminal.type("?\u{C}?")
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal) {
    #expect(terminal.modes == .ofNewLine)
    #expect(terminal.isLineWaiting)
  }

  @Test(
    "a termination signal ends the session", arguments: Stall.allCases,
    [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func terminated(stall: Stall, signal: Int32) throws {
    let terminal = try stalledSession(stall)
    terminal.send(signal: signal)
    #expect(terminal.waitForEndWithoutReading() == .exited(0))
    expectRestored(terminal)
  }

  @Test("other signals end it as usual", arguments: Stall.allCases)
  func killed(stall: Stall) throws {
    let terminal = try stalledSession(stall)
    terminal.send(signal: SIGUSR1)
    #expect(terminal.waitForEndWithoutReading() == .killed(signal: SIGUSR1))
    expectRestored(terminal)
  }

  @Test("keys act: Ctrl-C leaves", arguments: Stall.allCases)
  func keys(stall: Stall) throws {
    let terminal = try stalledSession(stall)
    terminal.type("\u{3}")
    #expect(terminal.waitForEndWithoutReading() == .exited(0))
    expectRestored(terminal)
  }

  @Test("an idle session ends after its limit", arguments: Stall.allCases)
  func idle(stall: Stall) throws {
    let terminal = try stalledSession(stall, ["--idle-limit", "0.02"])
    #expect(terminal.waitForEndWithoutReading() == .exited(0))
    expectRestored(terminal)
  }

  @Test("numbered lists end after the limit and by a signal")
  func linear() throws {
    for (arguments, signal, ending) in [
      (["--idle-limit", "0.02"], nil, PseudoTerminal.ExitStatus.exited(0)),
      ([], SIGTERM, .killed(signal: SIGTERM)),
    ] {
      let terminal = try PseudoTerminal(Program.path, ["--linear"] + arguments)
      try terminal.read(untilShown: "Answer: ")
      terminal.pauseOutput()
      terminal.type("results\n")
      if let signal { terminal.send(signal: signal) }
      #expect(terminal.waitForEndWithoutReading() == ending)
      expectRestored(terminal)
    }
  }

  @Test("when output resumes, only the final screen is drawn")
  func resumes() throws {
    let terminal = try PseudoTerminal(Program.path, ["--profile", "lean"])
    try terminal.read(untilShown: "29 publications")
    terminal.pauseOutput()
    let start = terminal.output.count
    for _ in 1...40 { terminal.type("?") }
    terminal.type("/hague")
    terminal.pauseOutput(false)
    try terminal.read(from: start, untilShown: "2 of 29")
    try terminal.type("\u{C}", untilShown: "hague")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
