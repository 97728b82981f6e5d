import PseudoTerminal
import Testing

@Suite("The terminal at start and exit")
struct TerminalLifecycleTests {
  private static let hangUp: Int32 = 1
  private static let quit: Int32 = 3
  private static let illegal: Int32 = 4
  private static let trap: Int32 = 5
  private static let abort: Int32 = 6
  private static let brokenAccess: Int32 = 11
  private static let terminate: Int32 = 15
  private static let resume: Int32 = 18

  /// Shows the cursor, disables bracketed paste, restores the shell's screen.
  private static let leaving = "\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l"

  private func expectRestored(_ terminal: PseudoTerminal, _ modes: PseudoTerminal.Modes) {
    #expect(terminal.modes == modes)
    let parts = terminal.text.components(after: Self.leaving)
    #expect(parts != nil)
    #expect(parts?.contains("\u{1B}[?1049h") == false)
  }

  @Test("leaving by a key restores the terminal")
  func normal() throws {
    let terminal = try Probe.start()
    let before = PseudoTerminal.Modes.ofNewLine
    try terminal.read(untilShown: "size")
    #expect(terminal.modes != before)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectRestored(terminal, before)
    #expect(terminal.text.hasSuffix("left\r\n"))
  }

  @Test(
    "a thrown error and exit from anywhere do so too",
    arguments: [("\u{1B}OS", 3), ("\u{1B}[15~", 5)] as [(String, Int32)])
  func thrown(key: String, status: Int32) throws {
    let terminal = try Probe.events()
    terminal.type(key)
    #expect(try terminal.waitForEnd() == .exited(status))
    expectRestored(terminal, .ofNewLine)
  }

  @Test("a termination signal is an event", arguments: [hangUp, quit, terminate])
  func signals(signal: Int32) throws {
    let terminal = try Probe.events()
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectRestored(terminal, .ofNewLine)
  }

  @Test("a lost connection ends the program")
  func lostLine() throws {
    let terminal = try Probe.events()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(
    "a crash restores the terminal and ends the program as usual",
    arguments: [
      ("\u{1B}OP", [illegal, trap]), ("\u{1B}OQ", [brokenAccess]), ("\u{1B}OR", [abort]),
    ])
  func faults(key: String, signals: [Int32]) throws {
    let terminal = try Probe.events()
    terminal.type(key)
    let ending = try terminal.waitForEnd()
    #expect(signals.map { PseudoTerminal.ExitStatus.killed(signal: $0) }.contains(ending))
    expectRestored(terminal, .ofNewLine)
  }

  @Test("bracketed paste is on while the program uses the screen")
  func pasteMode() throws {
    let terminal = try Probe.events()
    #expect(terminal.text.contains("\u{1B}[?2004h"))
    #expect(!terminal.text.contains("\u{1B}[?2004l"))
  }

  @Test("suspending restores the shell's screen, and resuming redraws the program")
  func suspends() throws {
    let program = PseudoTerminal.program(named: "CursesProbe")
    let shell = try PseudoTerminal(
      "/bin/sh", ["-m", "-c", "\(program); echo stopped; fg >/dev/null; echo ended $?"],
      environment: Probe.environment)
    try shell.read(untilShown: "size")
    let whileStopped = try shell.type("\u{1A}", untilShown: "stopped\r\n")
    #expect(whileStopped.contains(Self.leaving))
    try shell.read(untilShown: "resumed.")
    let afterwards = shell.text.components(after: "stopped\r\n") ?? ""
    #expect(afterwards.contains("\u{1B}[?1049h"))
    #expect(afterwards.contains("\u{1B}[?2004h"))
    try shell.type("j", untilShown: "key j.")
    shell.type("q")
    try shell.read(untilShown: "ended 0")
    #expect(try shell.waitForEnd() == .exited(0))
  }

  @Test("continuing after a stop from outside redraws the screen")
  func continues() throws {
    let terminal = try Probe.events()
    let start = terminal.output.count
    terminal.send(signal: Self.resume)
    try terminal.read(from: start, untilShown: "resumed.")
    try terminal.read(from: start, untilShown: "size 24x80")
  }

  @Test("a resize is reported and drawn, down to a single cell")
  func resizes() throws {
    let terminal = try Probe.events()
    for (rows, columns) in [(10, 40), (50, 200), (3, 20), (1, 1), (1, 80), (24, 1), (24, 80)] {
      let start = terminal.output.count
      terminal.resize(rows: rows, columns: columns)
      let text = "resized \(rows)x\(columns)."
      if rows >= 3 && columns >= text.utf8.count {
        try terminal.read(from: start, untilShown: text)
      }
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("the last of many resizes is never missed")
  func resizeBursts() throws {
    let terminal = try Probe.events()
    for round in 0..<60 {
      let start = terminal.output.count
      for rows in 10..<15 { terminal.resize(rows: rows, columns: 80 + round) }
      try terminal.read(from: start, untilShown: "resized 14x\(80 + round).")
    }
  }

  @Test("starts at any size", arguments: [(1, 1), (1, 80), (24, 1), (2, 2), (0, 0), (200, 500)])
  func sizes(rows: Int, columns: Int) throws {
    let terminal = try Probe.start(rows: rows, columns: columns)
    try terminal.read(untilShown: "\u{1B}[?1049h")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("a burst of resizes ends with the last size")
  func storm() throws {
    let terminal = try Probe.events()
    for columns in 40..<200 { terminal.resize(rows: 20 + columns % 30, columns: columns) }
    terminal.resize(rows: 30, columns: 90)
    try terminal.read(untilShown: "resized 30x90.")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(
    "an unusable terminal is refused with the reason and left unchanged",
    arguments: [
      (["TERM": "no-such-terminal"], "'no-such-terminal' is not known"),
      (["TERM": "dumb"], "'dumb' cannot place its cursor"), (["TERM": ""], "set TERM"),
      (["LANG": "C.UTF-8"], "set TERM"),
    ])
  func refuses(environment: [String: String], words: String) throws {
    let terminal = try Probe.start(environment: environment)
    #expect(try terminal.waitForEnd() == .exited(2))
    #expect(terminal.text.contains(words))
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.modes == .ofNewLine)
  }

  @Test(
    "a redirected stream is refused",
    arguments: [("</dev/null", "standard input"), ("| cat", "standard output")])
  func redirected(redirection: String, stream: String) throws {
    let program = PseudoTerminal.program(named: "CursesProbe")
    let shell = try PseudoTerminal(
      "/bin/sh", ["-c", "\(program) \(redirection)"],
      environment: Probe.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 })
    _ = try shell.waitForEnd()
    #expect(shell.text.contains("\(stream) is not a terminal"))
  }

  @Test(
    "common terminals are drawn to and restored",
    arguments: [
      "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
      "vt220", "rxvt", "ansi",
    ])
  func types(type: String) throws {
    let terminal = try Probe.start(environment: ["TERM": type, "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "size")
    try terminal.type("j", untilShown: "key j.")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == .ofNewLine)
  }
}

extension String {
  /// Returns the text after the last occurrence of `part`; `nil` if there is none.
  fileprivate func components(after part: String) -> String? {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in stride(from: bytes.count - wanted.count, through: 0, by: -1)
    where bytes[start...].starts(with: wanted) {
      return String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
    }
    return nil
  }
}
