import Glibc
import PseudoTerminal
import Testing

/// What a reader sees and can do while JSON Lines are read. A pipe that stays open makes reading
/// last as long as a test needs.
@Suite("JSON Lines that take long to read")
struct LongReadingTests {
  /// Shows the cursor, disables bracketed paste, restores the shell's screen.
  private static let leaving = "\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l"
  private static let records = Array(
    "{\"title\": \"Quality of care\"}\n{\"title\": \"Other\"}\n".utf8)

  private let folder: TemporaryFolder
  private let pipe: NamedPipe

  init() throws {
    folder = try TemporaryFolder()
    pipe = try NamedPipe(at: "\(folder.path)/lines.jsonl")
  }

  /// Starts the program, which waits for the pipe.
  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(Program.path, [pipe.path])
    try terminal.read(untilShown: "Reading lines.jsonl …")
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal) {
    #expect(terminal.modes == .ofNewLine)
    #expect(terminal.text.contains(Self.leaving))
  }

  @Test("Ctrl-C ends the reading, even if nothing arrives")
  func controlC() throws {
    let terminal = try start()
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .killed(signal: SIGINT))
    expectRestored(terminal)
  }

  @Test("a termination signal ends it too", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signals(signal: Int32) throws {
    let terminal = try start()
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .killed(signal: signal))
    expectRestored(terminal)
  }

  @Test("a lost connection ends it too")
  func lostLine() throws {
    let terminal = try start()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .killed(signal: SIGHUP))
  }

  @Test("q leaves after the current block of lines, in any keyboard layout", arguments: ["q", "й"])
  func quit(key: String) throws {
    let terminal = try start()
    terminal.type("\u{1B}[B" + key)
    #expect(
      terminal.wait {
        pipe.feed(Self.records)
        return terminal.hasEnded
      })
    #expect(try terminal.waitForEnd() == .exited(0))
    expectRestored(terminal)
  }

  @Test("keys typed ahead are handled afterwards")
  func typedAhead() throws {
    let terminal = try start()
    terminal.type("/q")
    pipe.feed(Self.records)
    #expect(terminal.wait { pipe.isDrained })
    terminal.type("uality")
    pipe.close()
    try terminal.read(untilShown: "quality")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectRestored(terminal)
  }

  @Test("nothing more is written before the first screen")
  func quiet() throws {
    let terminal = try start()
    let writes = terminal.writeCalls
    #expect(
      terminal.wait {
        pipe.feed(Self.records)
        return pipe.fedCount > 1 << 18
      })
    #expect(terminal.writeCalls == writes)
    pipe.close()
    try terminal.read(untilShown: " publications")
  }

  @Test("a built catalogue opens at once without a message, whatever its size")
  func builtCatalogue() throws {
    let text = String(repeating: "x", count: 2000)
    let lines = (0..<600).map { "{\"title\": \"\($0)\", \"description\": \"\(text)\($0)\"}\n" }
    let file = try folder.write(lines.joined(), to: "large.jsonl")
    let shelf = "\(folder.path)/large.shelf"
    _ = try Program.run("build", file, "-o", shelf)
    let terminal = try PseudoTerminal(Program.path, [shelf])
    try terminal.read(untilShown: "600 publications")
    #expect(!terminal.text.contains("Reading"))
    let read = try PseudoTerminal(Program.path, [file])
    try read.read(untilShown: "600 publications")
    #expect(read.text.contains("Reading large.jsonl …"))
  }
}
