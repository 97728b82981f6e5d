import BrowserViews
import Browsing
import Fixtures
import PseudoTerminal
import Screen
import Testing
import Text

/// Compares every view on every terminal type with the program's own frames.
@Suite("The table of terminals")
struct TerminalTypeTableTests {
  /// Environments of sessions, which must show the same.
  private static let environments: [[String: String]] = [
    ["LANG": "C.UTF-8"], ["LANG": "C.UTF-8", "NO_COLOR": "1"], ["LC_ALL": "C"],
  ]

  @Test(
    "a terminal shows the screen that was drawn for it",
    arguments: [
      "xterm", "xterm-256color", "screen", "tmux", "linux", "vt100", "vt220", "ansi", "putty",
    ], environments)
  func screens(type: String, environment: [String: String]) throws {
    try walk(type, environment, wrapping: .waits)
  }

  @Test("a terminal that wraps at the last column, by its own description, does too")
  func wrappingAtOnce() throws {
    try walk("ansi", ["LANG": "C.UTF-8"], wrapping: .atOnce)
  }

  private func walk(
    _ type: String, _ environment: [String: String], wrapping: VirtualScreen.Wrapping
  ) throws {
    let script = ViewScript.everyView
    let size = script.steps[0].size
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "full", "--esc-delay", "10"], rows: size.rows,
      columns: size.columns,
      environment: environment.merging(["TERM": type, "FIELDSHELF_LANGUAGE": "en"]) { $1 })
    var screen = VirtualScreen(rows: size.rows, columns: size.columns, wrapping: wrapping)
    var taken = 0
    for step in script.steps {
      if screen.rows != step.size.rows || screen.columns != step.size.columns {
        screen.resize(rows: step.size.rows, columns: step.size.columns)
        terminal.resize(rows: step.size.rows, columns: step.size.columns)
      }
      terminal.type(step.bytes)
      let expected = environment["LC_ALL"] == "C" ? step.ascii : step.unicode
      let isShown = terminal.read(within: 30) {
        screen.take(terminal.output[taken...])
        taken = terminal.output.count
        return expected.contains(screen.cells)
      }
      guard isShown, screen.faults.isEmpty else {
        Issue.record(
          """
          \(type) \(environment) \(step.name) \(screen.faults)
          \(screen.lines.joined(separator: "\n"))
          """)
        return
      }
    }
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(
    "a terminal that cannot position its cursor gets the same numbered lists as any other",
    arguments: environments)
  func dumb(environment: [String: String]) throws {
    let answers = ["4", "countries", "sources", "results", "1", "back", "/ hague", "help"]
    let texts = try [("dumb", [String]()), ("xterm", ["--linear"])].map { type, options in
      let terminal = try PseudoTerminal(
        Program.path, options, environment: environment.merging(["TERM": type]) { $1 })
      try terminal.read(untilShown: "Answer: ")
      for answer in answers {
        try terminal.type("\(answer)\n", untilShown: "Answer: ")
      }
      terminal.type("quit\n")
      #expect(try terminal.waitForEnd() == .exited(0))
      return terminal.text.split(separator: "instead\r\n").last
    }
    #expect(texts[0] == texts[1])
  }
}
