import Glibc
import PseudoTerminal
import Testing

/// Readers' tasks, done with only what the screen says: a key is pressed only if the last line or
/// the list of commands names it.
@Suite("A newcomer's tasks")
struct NewcomerTaskTests {
  /// A reader with a lean screen on a slow line, who counts keys.
  private final class Reader {
    let terminal: PseudoTerminal
    private(set) var keys = 0

    init(_ options: [String] = [], in folder: TemporaryFolder) throws {
      terminal = try PseudoTerminal(
        Program.path, ["--profile", "lean"] + options,
        environment: ["TERM": "vt100", "LANG": "C.UTF-8", "HOME": folder.path])
      try terminal.read(untilOnScreen: "29 publications")
    }

    /// Seconds that a line with 9,600 bit/s takes for everything that was sent.
    var seconds: Double { Double(terminal.output.count) / 960 }

    /// Presses a key that the screen names, and waits for a text.
    func press(_ key: String, named hint: String, shows text: String) throws {
      #expect(terminal.screenLines.contains { $0.contains(hint) }, "'\(hint)' is not shown")
      try type(key, shows: text)
    }

    /// Types keys that need no hint: arrows, Enter, and text in a prompt.
    func type(_ keys: String, shows text: String) throws {
      self.keys += keys.replacing("\u{1B}[B", with: "j").replacing("\u{1B}[C", with: "l").count
      try terminal.type(keys, untilOnScreen: text)
    }

    func end() throws {
      // Leaving asks once about marked publications.
      terminal.type("\u{3}\u{3}")
      _ = try terminal.waitForEnd()
    }
  }

  private static let down = "\u{1B}[B"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("give a colleague the reference")
  func reference() throws {
    let reader = try Reader(in: folder)
    try reader.press("/", named: "/ search", shows: "Search:")
    try reader.type("hague\r", shows: "2 of 29")
    try reader.press("\r", named: "Enter read", shows: "Publication 1 of 2")
    try reader.press("c", named: "c cite", shows: "Citation: APA")
    try reader.press("y", named: "y copy", shows: "> Citation")
    // The citation is alone, complete, and begins in the first column.
    let rows = reader.terminal.screenLines.dropFirst().prefix { !$0.isEmpty }
    let id = try Program.run("list", "--find", "hague").output.prefix { $0 != " " }
    let citation = try Program.run("cite", String(id)).lines.first.map(String.init)
    #expect(citation == rows.joined(separator: " "))
    try reader.press("\r", named: "Enter send", shows: "Citation sent to the terminal")
    #expect(reader.keys <= 11, "\(reader.keys) keys")
    #expect(reader.seconds <= 6, "\(reader.seconds) s")
    try reader.end()
  }

  @Test("pick five for a handout")
  func handout() throws {
    let reader = try Reader(in: folder)
    try reader.press("\u{1B}[C", named: "Right results", shows: "Results, 29")
    for count in 1...5 {
      try reader.press("m", named: "m mark", shows: ">*")
      if count < 5 { try reader.type(Self.down, shows: "> ") }
    }
    try reader.press("M", named: "M marked", shows: "Marked, 5")
    try reader.press("e", named: "e export", shows: "The 5 marked")
    try reader.press("\r", named: "Enter choose", shows: "Handout, text")
    try reader.press(Self.down + "\r", named: "Handout, text", shows: "As listed")
    try reader.press("\r", named: "As listed", shows: "Title (Enter alone: Publications):")
    try reader.type("\u{15}For teachers\r", shows: "Line under it")
    try reader.type("Nairobi\r", shows: "A file where this program runs")
    try reader.press("\r", named: "A file", shows: "Write to file:")
    let path = "\(folder.path)/handout.txt"
    try reader.type("\u{15}\(path)\r", shows: "Written:")
    let text = try Program.run(command: ["/bin/cat", path], environment: [:]).output
    #expect(text.hasPrefix("For teachers\n============\nNairobi\n"))
    #expect((1...5).allSatisfy { text.contains("\n\($0).  ") })
    // Not counting the text typed for title, line and file.
    let typed = "For teachersNairobi".count + path.count + 2
    #expect(reader.keys - typed <= 22, "\(reader.keys - typed) keys")
    #expect(reader.seconds <= 8, "\(reader.seconds) s")
    try reader.end()
  }

  @Test("show one on a projector", arguments: [false, true])
  func projector(byCommand: Bool) throws {
    let reader = try Reader(in: folder)
    try reader.press("\u{1B}[C", named: "Right results", shows: "Results, 29")
    if byCommand {
      try reader.press(":", named: ": menu", shows: "Command:")
      try reader.type("pres", shows: "> 21 present")
      try reader.press("\r", named: "Enter run", shows: "     Digital Threats")
    } else {
      try reader.press("m", named: "m mark", shows: ">*")
      try reader.press("M", named: "M marked", shows: "Marked, 1")
      try reader.press("v", named: "v present", shows: "     Digital Threats")
    }
    let lines = reader.terminal.screenLines
    #expect(lines.last == " Space goes on, Left back, Esc leaves")
    #expect(lines.dropLast().allSatisfy { $0.isEmpty || $0.hasPrefix("     ") })
    #expect(reader.keys <= 7, "\(reader.keys) keys")
    #expect(reader.seconds <= 6, "\(reader.seconds) s")
    try reader.type("\u{1B}", shows: byCommand ? "Results, 29" : "Marked, 1")
    try reader.end()
  }
}

/// The same tasks in linear mode: each answer was named in earlier output.
@Suite("A newcomer's tasks in linear mode")
struct LinearNewcomerTaskTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Returns the output of a session; Enter follows each answer.
  private func replies(_ answers: [String]) throws -> [String] {
    let file = try folder.write(answers.map { $0 + "\n" }.joined(), to: "answers")
    let outcome = try Program.run(
      command: ["/bin/sh", "-c", #"exec "$1" --linear < "$0""#, file, Program.path],
      environment: ["LANG": "C.UTF-8", "HOME": folder.path])
    #expect(outcome.status == 0)
    return outcome.output.split(separator: "Answer: ", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func keys(_ answers: [String]) -> Int { answers.map { $0.count + 1 }.reduce(0, +) }

  @Test("help names every answer that the tasks need")
  func help() throws {
    let help = try replies(["help"])[1]
    for answer in ["/ WORDS", "cite NUMBER", "link 2", "mark NUMBER", "export ris FILE", "present"]
    {
      #expect(help.contains("\n\(answer): "), "\(answer)")
    }
  }

  @Test("give a colleague the reference")
  func reference() throws {
    let answers = ["/hague", "cite 1", "link 1"]
    let replies = try replies(answers)
    let lines = replies[3].split(separator: "\n").map(String.init)
    #expect(lines.count >= 6)
    #expect(replies[2].contains("Citation: APA"))
    #expect(lines.dropFirst().first.map { replies[2].contains($0) } == true)
    #expect(keys(answers) <= 21)
  }

  @Test("pick five for a handout")
  func handout() throws {
    let path = "\(folder.path)/h.txt"
    let answers =
      ["results"] + (1...5).map { "mark \($0)" } + ["export handout-text \(path)"]
      + ["For teachers", "Nairobi", "yes"]
    let replies = try replies(answers)
    #expect(replies[7].hasPrefix("Type the title of the handout"))
    #expect(replies[8].hasPrefix("Type a line to go under the title"))
    #expect(replies[9].hasPrefix("Group the publications by topic?"))
    #expect(replies[10] == "5 marked publications written: \(path)\n")
    let text = try Program.run(command: ["/bin/cat", path], environment: [:]).output
    #expect(text.hasPrefix("For teachers\n============\nNairobi\n"))
    #expect((1...5).allSatisfy { text.contains("\n\($0).  ") })
    #expect(keys(answers) - path.count - "For teachersNairobi".count <= 74)
  }

  @Test("show one on a projector")
  func projector() throws {
    let answers = ["mark 4", "present", "back"]
    let replies = try replies(answers)
    #expect(replies[2].contains("Terminology Guidelines"))
    #expect(keys(answers) <= 20)
  }
}
