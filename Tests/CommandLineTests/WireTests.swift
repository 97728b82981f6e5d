import BrowserViews
import Browsing
import Fixtures
import PseudoTerminal
import Screen
import Testing

/// Bytes sent for keys at 80x24. They do not depend on the machine, so the limits are fixed.
@Suite("Bytes on the line")
struct WireTests {
  /// Limits as multiples of the lower bound; `keys` lead to each step.
  private enum Limit {
    static let firstFull = (keys: "", times: 1.25, bytes: 1832)
    // A bar across the pane, and the position in the heading.
    static let downFull = (keys: "Shift-Tab Down", times: 1.2, bytes: 127)
    static let page = (keys: "Shift-Tab PgDn", times: 1.2, bytes: 566)
    static let open = (keys: "Shift-Tab PgDn Enter", times: 1.2, bytes: 1280)
    static let close = (keys: "Shift-Tab PgDn Enter Left", times: 1.2, bytes: 1779)
  }

  @Test(
    "no limit exceeds its multiple of the lower bound",
    arguments: [
      (Profile.full, Limit.firstFull), (.full, Limit.downFull), (.lean, Limit.page),
      (.lean, Limit.open), (.lean, Limit.close),
    ])
  func limits(profile: Profile, limit: (keys: String, times: Double, bytes: Int)) {
    let events = KeyChord.sequence(limit.keys).map(TerminalEvent.key)
    let terminal = ScriptedTerminal(size: Size(rows: 24, columns: 80), events: events)
    var session = Session(
      Services.listing(named: "ICMEC resource listing"), profile: profile, on: terminal)
    session.run()
    let frames = terminal.frames
    let lowerBound = RepaintLowerBound(
      from: frames.dropLast().last, to: frames[frames.count - 1], theme: .monochrome)
    #expect(Double(limit.bytes) <= limit.times * Double(lowerBound.bytes))
  }

  private static let down = "\u{1B}[B"
  private static let up = "\u{1B}[A"

  /// Sends `keys` together; returns the number of bytes that answer them.
  private func bytes(_ keys: String, on terminal: PseudoTerminal) throws -> Int {
    let start = terminal.output.count
    terminal.type(keys)
    try terminal.read(from: start) { !$0.isEmpty }
    // Include the rest of the repaint.
    terminal.readUntilQuiet(for: 0.05)
    return terminal.output.count - start
  }

  /// Starts the program with the focus on the first row of the results.
  private static let english = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "FIELDSHELF_LANGUAGE": "en",
  ]

  private func results(
    _ profile: String, theme: Theme = .monochrome, at size: Size = Size(rows: 24, columns: 80)
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", profile, "--theme", theme.name], rows: size.rows,
      columns: size.columns,
      environment: WireTests.english)
    try terminal.read(untilShown: profile == "access" ? "All topics" : "29")
    terminal.readUntilQuiet(for: 0.1)
    _ = try bytes("\u{1B}[Z", on: terminal)
    return terminal
  }

  @Test(
    "the first screen",
    arguments: [("lean", 1400), ("access", 1400), ("full", Limit.firstFull.bytes)])
  func firstScreen(profile: String, limit: Int) throws {
    // Until a language is chosen, the first screen names the others, which costs 69 bytes.
    let unnamed = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    for (environment, more) in [(WireTests.english, 0), (unnamed, 69)] {
      let terminal = try PseudoTerminal(
        Program.path, ["--profile", profile], environment: environment)
      try terminal.read(untilShown: profile == "access" ? "All topics" : "29 publications")
      terminal.readUntilQuiet(for: 0.1)
      #expect(terminal.output.count <= limit + more)
    }
  }

  @Test("lean: a step, and 25 of them over the end of a page")
  func steps() throws {
    let terminal = try results("lean")
    #expect(try bytes(Self.down, on: terminal) <= 12)
    #expect(try bytes(Self.up, on: terminal) <= 12)
    let steps = try (0..<25).map { _ in try bytes(Self.down, on: terminal) }
    #expect(steps.reduce(0, +) <= 25 * 30)
  }

  @Test("lean: 15 queued steps cause one repaint")
  func burst() throws {
    let terminal = try results("lean")
    let writes = terminal.writeCalls
    #expect(try bytes(String(repeating: Self.down, count: 15), on: terminal) <= 40)
    #expect(terminal.writeCalls - writes == 1)
  }

  @Test("lean: a page, and a publication opened and closed")
  func pages() throws {
    let terminal = try results("lean")
    #expect(try bytes("\u{1B}[6~", on: terminal) <= Limit.page.bytes)
    let opened = try bytes("\r", on: terminal)
    #expect(opened <= Limit.open.bytes, "\(opened)")
    #expect(try bytes("\u{1B}[D", on: terminal) <= Limit.close.bytes)
  }

  @Test("lean: a letter in search sends the letter and the count")
  func letters() throws {
    let terminal = try results("lean")
    _ = try bytes("/", on: terminal)
    for letter in ["l", "e", "g", "i"] {
      #expect(try bytes(letter, on: terminal) <= 16)
    }
  }

  @Test("full: a step moves a bar and changes a preview")
  func fullStep() throws {
    let terminal = try results("full")
    #expect(try bytes(Self.down, on: terminal) <= Limit.downFull.bytes)
  }

  /// Sizes with one pane, with panes side by side, and with a preview.
  private static let sizes = [(12, 40), (24, 80), (40, 120)].map { Size(rows: $0, columns: $1) }

  @Test(
    "marking and unmarking", arguments: [("lean", 12), ("full", 24)], WireTests.sizes)
  func marks(profile: (name: String, limit: Int), size: Size) throws {
    let terminal = try results(profile.name, at: size)
    for key in ["m", "m", "m", Self.down, "m", "m", Self.down, "m", "\r", "m", "m"] {
      let cost = try bytes(key, on: terminal)
      if key == "m" { #expect(cost <= profile.limit, "\(cost)") }
    }
  }

  @Test(
    "a page on an erased screen erases none of its rows again, in any theme",
    arguments: ["monochrome", "dark", "light", "high-contrast"])
  func erasure(theme: String) throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "lean", "--theme", theme], environment: WireTests.english)
    try terminal.read(untilShown: "29")
    terminal.readUntilQuiet(for: 0.1)
    _ = try bytes("\u{1B}[Z", on: terminal)
    let start = terminal.output.count
    _ = try bytes("c", on: terminal)
    let output = String(decoding: terminal.output[start...], as: UTF8.self)
    let page = try #require(output.split(separator: "\u{1B}[J", maxSplits: 1).last)
    #expect(page.count < output.count)
    // The bar of the heading ends before its row does.
    #expect(page.split(separator: "\u{1B}[K", omittingEmptySubsequences: false).count <= 2)
  }

  @Test(
    "a citation, a presentation and the marks open for at most 1.2 times the lower bound",
    arguments: [("lean", Theme.monochrome)] + Theme.all.map { ("full", $0) }, WireTests.sizes)
  func views(screen: (profile: String, theme: Theme), size: Size) throws {
    let profile = screen.profile
    let terminal = try results(profile, theme: screen.theme, at: size)
    // One, two and five marks, and what opens from a publication and from the marks.
    let keys =
      "c Esc v Esc Enter c Esc Esc m M Esc Down m M c Esc v Esc Esc Down Down m Down m Down Down m M"
      .split(separator: " ").map(String.init)
    let frames = Session.after(
      "Shift-Tab " + keys.joined(separator: " "), at: size,
      on: Services.listing(named: "ICMEC resource listing"),
      profile: profile == "lean" ? .lean : .full, files: MemoryFiles().files
    ).terminal.frames.suffix(keys.count + 1)
    let bytesOfKeys = ["Esc": "\u{1B}", "Down": Self.down, "Up": Self.up, "Enter": "\r"]
    for (key, (before, after)) in zip(keys, zip(frames, frames.dropFirst())) {
      let cost = try bytes(bytesOfKeys[key] ?? key, on: terminal)
      guard ["c", "v", "M"].contains(key) else { continue }
      let bound = RepaintLowerBound(from: before, to: after, theme: screen.theme).bytes
      // Few marked rows are the exception: moving to them, erasing and the bar cost more than their
      // texts.
      let more = profile == "lean" ? 26 : screen.theme == .light ? 60 : 50
      let limit = max(1.2 * Double(bound), key == "M" ? Double(bound + more) : 0)
      #expect(Double(cost) <= limit, "\(key): \(cost) bytes, lower bound \(bound)")
    }
  }

  @Test(
    "lean: marked rows on the screen scroll up to form the list of marks",
    arguments: [["m", down, down, down, down, "m"], [down, "m", down, down, "m"]])
  func markedRows(keys: [String]) throws {
    let terminal = try results("lean")
    for key in keys { _ = try bytes(key, on: terminal) }
    let cost = try bytes("M", on: terminal)
    #expect(cost <= 130, "\(cost) bytes")
  }

  @Test("access: a step on the screen is one byte, and a page costs no more than in lean")
  func access() throws {
    let terminal = try results("access")
    let steps = try (0..<20).map { _ in try bytes(Self.down, on: terminal) }
    #expect(steps == Array(repeating: 1, count: 20))
    #expect(try (0..<5).allSatisfy { _ in try bytes(Self.up, on: terminal) <= 3 })
    #expect(try bytes("\u{1B}[6~", on: terminal) <= Limit.page.bytes)
    #expect(try bytes("\r", on: terminal) <= Limit.open.bytes)
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("every repaint is one write", arguments: ["lean", "full", "access"])
  func writes(profile: String) throws {
    let terminal = try results(profile)
    let keys = [Self.down, "\u{1B}[6~", "\r", "\u{1B}[D", "/", "l", "e", "\r", "?", "q", "\u{C}"]
    for key in keys {
      let writes = terminal.writeCalls
      _ = try bytes(key, on: terminal)
      #expect(terminal.writeCalls - writes == 1, "\(key.debugDescription)")
    }
  }

  @Test("an idle session sends nothing and does nothing")
  func idle() throws {
    let terminal = try results("lean")
    let time = terminal.processorTime
    #expect(terminal.readUntilQuiet(for: 1) == 0)
    #expect(terminal.processorTime == time)
  }
}
