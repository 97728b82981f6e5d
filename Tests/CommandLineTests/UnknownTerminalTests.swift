import PseudoTerminal
import Testing

/// Terminal types that the system does not know.
@Suite("Unknown types of terminals")
struct UnknownTerminalTests {
  @Test(
    "a variant of a known type is treated as that type, which is reported once",
    arguments: [
      ("xterm-ghostty", "xterm"), ("xterm-nosuch-kind", "xterm"), ("vt100-nosuch", "vt100"),
      ("xterm-nosuch-256color", "xterm-256color"), ("screen.nosuch", "screen"),
      ("linux-nosuch", "linux"), ("tmux-nosuch", "tmux"),
    ])
  func firstPart(type: String, used: String) throws {
    let terminal = try PseudoTerminal(
      Program.path, columns: 130, environment: ["TERM": type, "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "29 publications")
    let message =
      "fieldshelf: the terminal type '\(type)' is not known on this system; using '\(used)'\r\n"
    #expect(terminal.text.hasPrefix(message))
    terminal.resize(rows: 30, columns: 100)
    try terminal.type("/hague", untilShown: "hague")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.split(separator: "is not known on").count == 2)
    #expect(terminal.modes == .ofNewLine)
  }

  @Test("messages are on lines of their own, whatever the terminal displays")
  func plainTerminal() throws {
    let terminal = try PseudoTerminal(
      Program.path, columns: 60, environment: ["TERM": "xterm-ghostty", "LC_ALL": "C"])
    try terminal.read(untilShown: "publications")
    let messages = terminal.text.split(separator: "\r\n").prefix(2)
    #expect(messages.first == "fieldshelf: the terminal type 'xterm-ghostty' is not known")
    #expect(messages.last == "on this system; using 'xterm'")
  }

  @Test(
    "any other type gets numbered lists", arguments: ["nosuchterm", "no-such-term", "../x", "a b"])
  func lists(type: String) throws {
    let terminal = try PseudoTerminal(
      Program.path, columns: 130, environment: ["TERM": type, "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "Answer: ")
    #expect(
      terminal.text.hasPrefix(
        "fieldshelf: the terminal type '\(type)' is not known on this system; "))
    #expect(terminal.text.contains("numbered lists are printed instead"))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == .ofNewLine)
  }
}
