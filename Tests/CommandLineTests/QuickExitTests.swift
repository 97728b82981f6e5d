import PseudoTerminal
import Testing

/// The quick exit: nothing of the catalogue stays on the screen or in the scrollback.
@Suite("Quick exit")
struct QuickExitTests {
  private static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
  private static let quickExit = "\u{18}"

  /// Keys that lead to every kind of prompt, menu and text.
  private static let places = [
    "", "/child", "f", ":", "?", "B", "\u{1B}[Z\r", "\u{1B}[Zy", "\u{1B}[Zc", "\u{1B}[ZmM",
    "\u{1B}[Zmq", "\u{1B}[Ze", "\u{1B}[Ze\r", "\u{1B}[Zv", "\u{1B}[Zvl", "\u{1B}[ZmMa",
    "\u{1B}[ZmMSx\r",
  ]

  @Test("is one write of at most 40 bytes that leaves nothing, and status 0", arguments: places)
  func leaves(keys: String) throws {
    let terminal = try PseudoTerminal(Program.path, environment: Self.environment)
    try terminal.read(untilShown: "29 publications")
    terminal.readUntilQuiet(for: 0.1)
    for key in keys.isEmpty ? [] : Self.split(keys) {
      terminal.type(key)
      terminal.readUntilQuiet(for: 0.1)
    }
    let before = terminal.output.count
    terminal.type(Self.quickExit)
    let ending = try terminal.waitForEnd()
    #expect(ending == .exited(0))
    let bytes = terminal.output[before...]
    #expect(bytes.count <= 40)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
    var screen = VirtualScreen(rows: 24, columns: 80)
    screen.take(terminal.output[...])
    #expect(screen.lines.filter { !$0.isEmpty } == [])
  }

  /// Returns the system calls after the key was read, each with its time in seconds.
  private func callsAfterKey(
    _ options: [String], typing keys: String, into trace: String
  ) throws -> [(time: Double, call: Substring)] {
    let terminal = try PseudoTerminal(
      "/usr/bin/strace",
      ["-qq", "-ttt", "-e", "trace=read,write", "-o", trace, Program.path] + options,
      environment: Self.environment)
    try terminal.read(untilShown: options == ["--linear"] ? "Answer: " : "29 publications")
    terminal.type(keys)
    terminal.readUntilQuiet(for: 0.2)
    terminal.type(Self.quickExit)
    #expect(try terminal.waitForEnd() == .exited(0))
    let text = try Program.run(command: ["/bin/cat", trace], environment: [:]).output
    let calls = text.split(separator: "\n").compactMap { line -> (Double, Substring)? in
      let parts = line.split(separator: " ", maxSplits: 1)
      return parts.count == 2 ? Double(parts[0]).map { ($0, parts[1]) } : nil
    }
    let read = try #require(
      calls.lastIndex { $0.1.hasPrefix("read(0, ") && $0.1.contains("\\30\"") })
    return Array(calls[read...])
  }

  @Test(
    "is one write within a millisecond of the key, on the screen, in a prompt and in numbered lists",
    .enabled(if: Tracer.canRun, "needs strace"),
    arguments: [["--profile", "lean"], ["--profile", "full"], ["--linear"]])
  func time(options: [String]) throws {
    let folder = try TemporaryFolder()
    var times: [Double] = []
    // The minimum of several runs: other load on the machine does not matter.
    for attempt in 0..<8 where times.min() ?? 1 > 0.001 {
      let calls = try callsAfterKey(
        options, typing: attempt % 2 == 0 ? "/child" : "", into: folder.path + "/trace")
      let writes = calls.filter { $0.call.hasPrefix("write(") }
      #expect(writes.count == 1)
      let written = writes.first?.call.split(separator: " = ").last.flatMap { Int($0) }
      #expect(written.map { 11...40 ~= $0 } == true)
      times.append((writes.first?.time ?? 1) - calls[0].time)
    }
    #expect(times.min() ?? 1 <= 0.001, "\(times)")
  }

  @Test(
    "leaves no word of the catalogue on tmux's screen or in its scrollback",
    arguments: ["--profile lean", "--profile full", "--profile access", "--linear"])
  func scrollback(options: String) throws {
    let rows = try Records.rows()
    let text: String = rows.map { $0.dropFirst().joined(separator: " ") }.joined(separator: " ")
    let words = Set(text.split { !$0.isLetter }.filter { $0.count > 3 })
    let session = try TmuxSession()
    try session.command("$program " + options)
    try session.wait(forText: "All topics")
    let isLinear = options == "--linear"
    for answer in ["results", "more", "topics"] {
      let before = session.screen
      if isLinear { try session.command(answer) } else { try session.press("Tab", "PageDown") }
      try session.wait(for: "a change") { $0.screen != before }
    }
    try session.type(isLinear ? "child" : "/child")
    try session.wait(forText: "child")
    try session.press("C-x")
    try session.wait(for: "the shell") { session in
      !session.isOnAlternateScreen && session.screen.contains { $0.hasPrefix("$") }
    }
    let kept = session.scrollback
    #expect(Set(kept.split { !$0.isLetter }).intersection(words) == [], "\(kept)")
    #expect(words.count > 100)
  }

  @Test("leaves numbered lists too", arguments: ["\u{18}", "^X\n"])
  func linear(typed: String) throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--linear"], environment: Self.environment)
    try terminal.read(untilShown: "Answer:")
    terminal.type(typed)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
  }

  @Test(
    "B or an idle time blanks the screen until the next key",
    arguments: [([], "B"), (["--blank-after", "0.01"], "")])
  func blank(options: [String], key: String) throws {
    let terminal = try PseudoTerminal(Program.path, options, environment: Self.environment)
    try terminal.read(untilShown: "29 publications")
    terminal.type(key)
    let isBlank = terminal.read(within: 30) {
      var screen = VirtualScreen(rows: 24, columns: 80)
      screen.take(terminal.output[...])
      return screen.lines.allSatisfy(\.isEmpty)
    }
    #expect(isBlank)
    let start = terminal.output.count
    terminal.type("j")
    try terminal.read(from: start) { $0.contains("29 publications") }
  }

  /// Splits keys; an escape sequence stays whole.
  private static func split(_ keys: String) -> [String] {
    keys.hasPrefix("\u{1B}[Z")
      ? ["\u{1B}[Z"] + keys.dropFirst(3).map(String.init) : keys.map(String.init)
  }
}
