import Glibc
import PseudoTerminal
import Testing

/// What a session changes in its own process, and how signals end it.
@Suite("The process of a session")
struct ProcessTests {
  private func contents(_ file: String, of terminal: PseudoTerminal) throws -> String {
    try Program.run(command: ["/bin/cat", "/proc/\(terminal.process)/\(file)"], environment: [:])
      .output
  }

  @Test(
    "leaves no core file, with a screen or without",
    arguments: [[], ["--linear"], ["--restricted"], ["--restricted", "--linear"]])
  func core(arguments: [String]) throws {
    let terminal = try PseudoTerminal(Program.path, arguments)
    try terminal.read(untilShown: "29 publications")
    let limits = try contents("limits", of: terminal).split(separator: "\n")
    let core = try #require(limits.first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  }

  @Test("of numbered lists on a shared account survives Ctrl-\\")
  func quit() throws {
    let terminal = try PseudoTerminal(Program.path, ["--restricted", "--linear"])
    try terminal.read(untilShown: "Answer: ")
    terminal.type("\u{1C}")
    terminal.send(signal: SIGQUIT)
    try terminal.type("/thailand\n", untilShown: "3 of 29 publications")
  }

  @Test(
    "restores the terminal and ends on any termination signal",
    arguments: [
      SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS, SIGXCPU, SIGXFSZ,
      SIGSTKFLT, SIGFPE, SIGBUS, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, 34, 50, 64,
    ])
  func signals(signal: Int32) throws {
    let terminal = try PseudoTerminal(
      Program.path,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
      ])
    try terminal.read(untilShown: "29 publications")
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .killed(signal: signal))
    #expect(terminal.modes == .ofNewLine)
    #expect(terminal.text.contains("\u{1B}[?2004l"))
    #expect(terminal.text.contains("\u{1B}[?1049l"))
  }

  @Test("keeps ignoring a signal that was ignored before")
  func ignored() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "trap '' USR1 ALRM; exec \"$0\"", Program.path])
    try terminal.read(untilShown: "29 publications")
    for signal in [SIGUSR1, SIGALRM] { terminal.send(signal: signal) }
    try terminal.type("/hague", untilShown: "hague")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("keeps no inherited descriptor except its input")
  func descriptors() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["-c", "exec 7</dev/null 8>/dev/null 250</dev/null; exec \"$0\"", Program.path])
    try terminal.read(untilShown: "29 publications")
    let open = try Program.run(
      command: ["/bin/ls", "/proc/\(terminal.process)/fd"], environment: [:]
    ).lines
    #expect(!open.contains { ["250", "8"].contains($0) })
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "listing.txt")
    let named = try PseudoTerminal(
      "/bin/bash", ["-c", "exec \"$0\" browse <(cat '\(file)')", Program.path],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    try named.read(untilShown: "1 publication")
  }
}
