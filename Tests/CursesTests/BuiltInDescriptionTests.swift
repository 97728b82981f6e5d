import PseudoTerminal
import Testing

@Suite("Built-in descriptions of terminals")
struct BuiltInDescriptionTests {
  @Test(
    "are used if the system has none",
    arguments: [
      "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux",
      "vt100", "vt220", "xterm-kitty", "screen.xterm-256color",
    ])
  func types(type: String) throws {
    let environment = ["TERM": type, "LANG": "C.UTF-8"]
    let terminal = try Probe.start(["own-descriptions"], environment: environment)
    try terminal.read(untilShown: "size 24x80")
    #expect(terminal.text.contains("\u{1B}[32m") == !type.hasPrefix("vt"))
    terminal.resize(rows: 30, columns: 90)
    try terminal.read(untilShown: "resized 30x90.")
    try terminal.type("\u{1B}[A", untilShown: "key Up.")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == .ofNewLine)
  }

  @Test(
    "cost as many bytes as those of the system", arguments: ["xterm-256color", "screen", "vt100"])
  func bytes(type: String) throws {
    let counts = try [[], ["own-descriptions"]].map { options in
      let terminal = try Probe.start(
        ["list"] + options, environment: ["TERM": type, "LANG": "C.UTF-8"])
      try terminal.read(untilShown: "quit")
      let start = terminal.output.count
      for _ in 1...20 { try terminal.type("\u{1B}[B", untilShown: ">") }
      terminal.type("\u{1B}[6~")
      // The text after the number is already on the screen and is not sent again.
      try terminal.read(from: start, untilShown: "42")
      return terminal.output.count - start
    }
    #expect(Double(counts[1]) <= 1.03 * Double(counts[0]))
  }

  @Test("exist for few types, and others are unknown")
  func others() throws {
    let terminal = try Probe.start(
      ["own-descriptions"], environment: ["TERM": "wyse60", "LANG": "C.UTF-8"])
    #expect(try terminal.waitForEnd() == .exited(2))
    #expect(terminal.text.contains("'wyse60' is not known"))
  }
}
