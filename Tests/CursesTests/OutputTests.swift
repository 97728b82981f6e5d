import PseudoTerminal
import Testing

@Suite("Frames on a terminal")
struct OutputTests {
  @Test("moving a marker down a list over the whole width costs 5 bytes")
  func markerDown() throws {
    let terminal = try Probe.list()
    for _ in 1...5 {
      let bytes = try terminal.type("\u{1B}[B", untilShown: ">\u{8}")
      #expect(bytes.utf8.count <= 5)
    }
  }

  @Test("moving a marker up costs 11 bytes")
  func markerUp() throws {
    let terminal = try Probe.list()
    for _ in 1...3 { try terminal.type("\u{1B}[B", untilShown: ">\u{8}") }
    for _ in 1...3 {
      let bytes = try terminal.type("\u{1B}[A", untilShown: " \u{1B}[A\u{8}")
      #expect(bytes.utf8.count <= 11)
    }
  }

  @Test("a list over the whole width is scrolled by the terminal")
  func scrolls() throws {
    let terminal = try Probe.list()
    for _ in 1...21 { try terminal.type("\u{1B}[B", untilShown: ">\u{8}") }
    let bytes = try terminal.type("\u{1B}[B", untilShown: "> 22\r")
    #expect(bytes.utf8.count < 90)
    // The scroll region is the whole screen again.
    #expect(bytes.contains("\u{1B}[1;24r"))
  }

  @Test("a repaint is one write", arguments: [(7, 20), (24, 80), (50, 132)])
  func oneWrite(rows: Int, columns: Int) throws {
    let terminal = try Probe.events(rows: rows, columns: columns)
    try terminal.type("s", untilShown: "key s.")
    let before = try settledWrites(of: terminal)
    for key in ["a", "b", "c", "d", "e", "f", "g", "h"] {
      try terminal.type(key, untilShown: "\(key).")
    }
    #expect(try settledWrites(of: terminal) - before == 8)
  }

  @Test("a repaint is one write also after the screen has grown")
  func oneWriteAfterGrowing() throws {
    let terminal = try Probe.events(rows: 5, columns: 20)
    terminal.resize(rows: 60, columns: 180)
    try terminal.read(untilShown: "resized 60x180.")
    try terminal.type("s", untilShown: "key s.")
    let before = try settledWrites(of: terminal)
    for key in ["a", "b", "c"] { try terminal.type(key, untilShown: "key \(key).") }
    #expect(try settledWrites(of: terminal) - before == 3)
  }

  /// Returns the write count once it includes the calls whose output was seen: the kernel counts a
  /// call after its bytes become readable.
  private func settledWrites(of terminal: PseudoTerminal) throws -> Int {
    var count = terminal.writeCalls
    for _ in 1...3 {
      _ = terminal.readUntilQuiet(for: 0.05)
      count = max(count, terminal.writeCalls)
    }
    return count
  }

  @Test("after Khmer and Burmese, whose widths vary, columns are addressed absolutely")
  func uncertainWidths() throws {
    let terminal = try Probe.events(["khmer"])
    let texts = ["ការពារកុមារ ច្បាប់", "ကလေးအခွင့်"]
    for text in texts {
      #expect(terminal.text.contains(text + "\r"), "\(terminal.text.debugDescription)")
    }
    // What is right of the text was written before it.
    let parts = terminal.text.split(separator: texts[0])
    #expect(parts.count == 2 && parts[0].contains("1│") && parts[0].contains("2│end"))
    // An unchanged text is not written again.
    let bytes = try terminal.type("a", untilShown: "key a.")
    #expect(!texts.contains { bytes.contains($0) })
  }

  @Test("non-ASCII characters are sent as they are, or as ASCII in as many columns")
  func characterSets() throws {
    let unicode = try Probe.events()
    #expect(unicode.text.contains("é中│…’"))
    let unknown = try Probe.events(environment: ["TERM": "xterm", "LC_ALL": "xx_YY.UTF-8"])
    #expect(unknown.text.contains("é中│…’"))
    for environment in [["TERM": "xterm"], ["TERM": "xterm", "LC_ALL": "C"]] {
      let ascii = try Probe.events(environment: environment)
      #expect(ascii.text.contains("e??|~'"))
      #expect(ascii.output.allSatisfy { $0 < 0x80 })
    }
    let forced = try Probe.events(["ascii"])
    #expect(forced.text.contains("e??|~'"))
  }

  @Test("colours follow the terminal and NO_COLOR")
  func colors() throws {
    let colored = try Probe.events()
    #expect(colored.text.contains("\u{1B}[32m"))
    for environment in [
      ["TERM": "xterm-256color", "NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"],
    ] {
      let plain = try Probe.events(environment: environment)
      #expect(!plain.text.contains("\u{1B}[32m") && !plain.text.contains("\u{1B}[31m"))
      #expect(
        plain.text.contains("\u{1B}[0;1m") || plain.text.contains("\u{1B}[1m")
          || plain.text.contains("\u{1B}[0;10;1m") || plain.text.contains("\u{1B}[m"))
    }
    let empty = try Probe.events(environment: ["TERM": "xterm-256color", "NO_COLOR": ""])
    #expect(empty.text.contains("\u{1B}[32m"))
  }

  @Test(
    "bright colours are not used if there are only eight",
    arguments: ["xterm", "linux", "screen"])
  func eightColors(type: String) throws {
    let terminal = try Probe.events(["high-contrast"], environment: ["TERM": type])
    try terminal.type("a", untilShown: "key a.")
    #expect(!terminal.text.contains("\u{1B}[97m"))
  }

  @Test("the cursor is hidden if the frame has none")
  func hidesCursor() throws {
    let terminal = try Probe.events(["no-cursor"])
    #expect(terminal.text.contains("\u{1B}[?25l"))
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.contains("\u{1B}[?25h"))
  }
}
