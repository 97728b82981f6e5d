import Glibc
import PseudoTerminal
import Testing

/// Exports to the reader's files from the screen and from numbered lists.
@Suite("Exports of a session", .serialized)
struct ExportTests {
  private static let controlX = "\u{18}"
  /// Enough records for an export to take longer than a few keys.
  private static let count = 4000
  private static let shownCount = "4,000"

  private let folder: TemporaryFolder
  private let catalogue: String

  init() throws {
    folder = try TemporaryFolder()
    let words = Array(repeating: "a summary of some words", count: 20).joined(separator: " ")
    let records = (1...Self.count).map { number in
      #"{"id": "k\#(number)", "title": "Title \#(number)", "description": "\#(words)"}"# + "\n"
    }
    catalogue = try folder.write(records.joined(), to: "records.jsonl")
  }

  /// The files in the folder other than the catalogue.
  private var files: [String] {
    let names = try? Program.run(command: ["/bin/ls", "-A", folder.path], environment: [:])
    return (names?.lines.map(String.init) ?? []).filter { $0 != "records.jsonl" }
  }

  private func wait(until condition: () -> Bool) -> Bool {
    let start = time(nil)
    while !condition() {
      guard time(nil) - start < 30 else { return false }
      usleep(2000)
    }
    return true
  }

  /// Stops a session's writing process, so that keys arrive before it ends, however fast it is.
  private func stopWriter(of terminal: PseudoTerminal) throws -> pid_t {
    let session = terminal.process
    let children = try Program.run(
      command: ["/bin/cat", "/proc/\(session)/task/\(session)/children"], environment: [:])
    let writer = try #require(children.output.split(separator: " ").first.flatMap { pid_t($0) })
    kill(writer, SIGSTOP)
    return writer
  }

  /// Starts a session that exports all results as RIS, and waits until the screen shows `text`.
  private func exporting(
    to name: String = "out.ris", untilOnScreen text: String = "Writing"
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "lean", catalogue],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8",
        // Do not wait for a backtrace after a crash.
        "SWIFT_BACKTRACE": "enable=no",
      ])
    try terminal.read(untilOnScreen: "\(Self.shownCount) publications")
    terminal.type("\u{1B}[Z")
    try terminal.type("e", untilOnScreen: "All \(Self.shownCount) results")
    try terminal.type("\u{1B}[B\r", untilOnScreen: "RIS")
    try terminal.type(String(repeating: "\u{1B}[B", count: 4) + "\r", untilOnScreen: "Write to")
    try terminal.type("\r", untilOnScreen: "publications.ris")
    try terminal.type("\u{15}\(folder.path)/\(name)\r", untilOnScreen: text)
    return terminal
  }

  @Test("a key is answered during an export, and the file is complete in the end")
  func meanwhile() throws {
    let terminal = try exporting()
    let writer = try stopWriter(of: terminal)
    try terminal.type("j", untilOnScreen: "> Title 2")
    try terminal.type("k", untilOnScreen: "> Title 1")
    try terminal.type("/title 77\r", untilOnScreen: "of \(Self.shownCount)")
    #expect(!files.contains("out.ris"))
    kill(writer, SIGCONT)
    try terminal.read(untilOnScreen: "Written: ")
    #expect(files == ["out.ris"])
    let text = try Program.run(
      command: ["/bin/grep", "-c", "^ER  -", folder.path + "/out.ris"], environment: [:])
    #expect(text.output == "\(Self.count)\n")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  /// How a session ends while it exports.
  enum SessionEnd: Sendable {
    case keys(String)
    case signal(Int32)
    case hangUp
  }

  @Test(
    "an interrupted export leaves no file, however the session ends",
    arguments: [
      SessionEnd.keys("\u{3}"), .keys(controlX), .keys("e\r\u{3}"), .signal(SIGTERM),
      .signal(SIGHUP), .signal(SIGKILL), .signal(SIGSEGV), .hangUp,
    ])
  func interrupted(ending: SessionEnd) throws {
    let terminal = try exporting()
    #expect(wait { files.contains { $0.hasSuffix(".part") } })
    switch ending {
    case .keys(let keys): terminal.type(keys)
    case .signal(let number): terminal.send(signal: number)
    case .hangUp: terminal.hangUp()
    }
    _ = try terminal.waitForEnd()
    // After SIGKILL the kernel sends SIGTERM to the writing process.
    #expect(wait { files.isEmpty }, "\(files)")
  }

  @Test("Ctrl-X during an export is one write of at most 40 bytes")
  func quickExit() throws {
    let terminal = try exporting()
    #expect(wait { files.contains { $0.hasSuffix(".part") } })
    let before = (terminal.output.count, terminal.writeCalls)
    terminal.type(Self.controlX)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.output.count - before.0 <= 40)
    #expect(terminal.text.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
  }

  @Test("q waits until the export is complete")
  func quit() throws {
    let terminal = try exporting()
    try terminal.type("q", untilOnScreen: "Leaving when ")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(files == ["out.ris"])
  }

  @Test("a path that cannot be written is reported, and a file is not replaced unasked")
  func refused() throws {
    let terminal = try exporting(to: "no/such/out.ris", untilOnScreen: "cannot write")
    #expect(files == [])
    _ = try folder.write("mine", to: "out.ris")
    terminal.type("e\u{1B}[B\r" + String(repeating: "\u{1B}[B", count: 4) + "\r\r")
    try terminal.read(untilOnScreen: "publications.ris")
    try terminal.type("\u{15}\(folder.path)/out.ris\r", untilOnScreen: "Enter replaces")
    try terminal.type("\u{1B}", untilOnScreen: "Nothing was written")
    let text = try Program.run(command: ["/bin/cat", folder.path + "/out.ris"], environment: [:])
    #expect(text.output == "mine")
    terminal.type("\u{3}")
    _ = try terminal.waitForEnd()
  }

  @Test("numbered lists answer during an export, and stop ends it")
  func linear() throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--linear", catalogue],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "Answer: ")
    terminal.type("export ris \(folder.path)/out.ris\n")
    #expect(wait { files.contains { $0.hasSuffix(".part") } })
    _ = try stopWriter(of: terminal)
    try terminal.type("results\n", untilShown: "1 to ")
    #expect(!files.contains("out.ris"))
    try terminal.type("stop\n", untilShown: "Stopped; ")
    #expect(files == [])
    let start = terminal.output.count
    terminal.type("export ris \(folder.path)/out.ris\n")
    try terminal.read(from: start, untilShown: " written: ")
    #expect(files == ["out.ris"])
    terminal.type("export ris \(folder.path)/other.ris\n")
    #expect(wait { files.contains { $0.hasSuffix(".part") } })
    terminal.type(Self.controlX)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
    #expect(wait { files == ["out.ris"] })
  }

  @Test("a handout from the screen has the title and the line that were typed")
  func handout() throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "lean"],
      environment: ["TERM": "vt100", "LANG": "C.UTF-8"])
    try terminal.read(untilOnScreen: "29 publications")
    terminal.type("\u{1B}[Zmjm")
    try terminal.type("e", untilOnScreen: "The 2 marked")
    try terminal.type("\r", untilOnScreen: "Format")
    try terminal.type("j\r", untilOnScreen: "Grouped by topic")
    try terminal.type("j\r", untilOnScreen: "Title (Enter alone: Publications):")
    try terminal.type("\u{15}For teachers\r", untilOnScreen: "Line under it")
    try terminal.type("Nairobi, 9 May\r", untilOnScreen: "Write to")
    try terminal.type("\r", untilOnScreen: "Write to file")
    try terminal.type("\u{15}\(folder.path)/h.txt\r", untilOnScreen: "Written: ")
    let text = try Program.run(command: ["/bin/cat", folder.path + "/h.txt"], environment: [:])
    #expect(text.output.hasPrefix("For teachers\n============\nNairobi, 9 May\n"))
    #expect(text.output.contains("\n----"))
    // Leaving asks once about marked publications.
    terminal.type("\u{3}\u{3}")
    _ = try terminal.waitForEnd()
  }
}
