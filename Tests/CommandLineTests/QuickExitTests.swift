import PseudoTerminal
import Testing

/// Leaving at once: nothing of the catalogue stays on the screen or above it.
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

  @Test("leaves numbered lists as well", arguments: ["\u{18}", "^X\n"])
  func linear(typed: String) throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--linear"], environment: Self.environment)
    try terminal.read(untilShown: "Answer:")
    terminal.type(typed)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
  }

  @Test("B empties the screen until the next key, and a pause does as well")
  func blank() throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--blank-after", "0.01"], environment: Self.environment)
    try terminal.read(untilShown: "29 publications")
    terminal.readUntilQuiet(for: 1)
    var screen = VirtualScreen(rows: 24, columns: 80)
    screen.take(terminal.output[...])
    #expect(screen.lines.filter { !$0.isEmpty } == [])
    let start = terminal.output.count
    terminal.type("j")
    try terminal.read(from: start) { $0.contains("29 publications") }
  }

  /// One key each: an escape sequence stays whole.
  private static func split(_ keys: String) -> [String] {
    keys.hasPrefix("\u{1B}[Z")
      ? ["\u{1B}[Z"] + keys.dropFirst(3).map(String.init) : keys.map(String.init)
  }
}
