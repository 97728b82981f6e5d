import Glibc
import PseudoTerminal
import Testing

/// Reading lists on the screen, in files.
@Suite("Reading lists of a session")
struct ScreenListTests {
  private static let results = "\u{1B}[Z"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func session(_ options: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "lean"] + options,
      environment: [
        "TERM": "vt100", "LANG": "C.UTF-8", "HOME": folder.path + "/home",
        "XDG_DATA_HOME": folder.path + "/data",
      ])
    try terminal.read(untilOnScreen: "29 publications")
    try terminal.type(Self.results, untilOnScreen: "Results, 29")
    return terminal
  }

  private func end(_ terminal: PseudoTerminal) throws {
    // Leaving asks once about marked publications.
    terminal.type("\u{3}\u{3}")
    _ = try terminal.waitForEnd()
  }

  private func text(_ path: String) throws -> String {
    try Program.run(command: ["/bin/cat", path], environment: [:]).output
  }

  @Test("--lists with a single file asks once, and then writes at once")
  func oneFile() throws {
    let file = folder.path + "/mine.txt"
    let terminal = try session(["--lists", file])
    terminal.type("m")
    try terminal.type("M", untilOnScreen: "Marked, 1")
    try terminal.type("S", untilOnScreen: "Enter writes")
    #expect(access(file, F_OK) != 0)
    try terminal.type("\r", untilOnScreen: "Written:")
    let first = try text(file)
    #expect(first.hasPrefix("Reading list: mine\n"))
    // The second one is written without a question.
    try terminal.type("awords\r", untilOnScreen: "words")
    terminal.type("S")
    try terminal.read(untilOnScreen: "Written:")
    #expect(try text(file) == first + "Note: words\n")
    #expect(access(folder.path + "/data", F_OK) != 0)
    try end(terminal)
    // The next session asks again.
    let next = try session(["--lists", file])
    try next.type("L", untilOnScreen: "> mine")
    try next.type("\r", untilOnScreen: "words")
    try next.type("aand more\r", untilOnScreen: "more")
    try next.type("S", untilOnScreen: "Enter writes")
    try next.type("\u{1B}", untilOnScreen: "Nothing was written")
    #expect(try text(file) == first + "Note: words\n")
    try end(next)
  }

  @Test("a publication no longer in the catalogue stays in the list, with title and note")
  func gone() throws {
    let id = try Records.id(1)
    let title = try Records.rows()[0][1]
    let file = try folder.write(
      "Reading list: L\n\nlost\nA title that is gone\nNote: kept\n\n\(id)\n\(title)\n", to: "l.txt")
    let terminal = try session(["--lists", file])
    try terminal.type("L", untilOnScreen: "> l")
    try terminal.type("\r", untilOnScreen: "A title that is gone")
    try terminal.type("\r", untilOnScreen: "no longer in the catalogue")
    terminal.type("J")
    try terminal.type("S", untilOnScreen: "Enter writes")
    try terminal.type("\r", untilOnScreen: "Written:")
    #expect(
      try text(file)
        == "Reading list: l\n\n\(id)\n\(title)\n\nlost\nA title that is gone\nNote: kept\n")
    try end(terminal)
  }

  @Test("a list opened over marks with other notes keeps both and marks them")
  func conflicts() throws {
    let id = try Records.id(1)
    let file = try folder.write("Reading list: L\n\n\(id)\nT\nNote: theirs\n", to: "l.txt")
    let terminal = try session(["--lists", file])
    terminal.type("m")
    try terminal.type("M", untilOnScreen: "Marked, 1")
    try terminal.type("amine\r", untilOnScreen: "mine")
    try terminal.type("L", untilOnScreen: "> l")
    try terminal.type("\r", untilOnScreen: "conflicting notes")
    #expect(terminal.screenLines.contains { $0.hasPrefix(">!") && $0.contains("mine / theirs") })
    try end(terminal)
  }
}
