import Glibc
import PseudoTerminal
import Testing

/// What a shared account may do.
@Suite("A shared account")
struct RestrictedTests {
  private func restricted(
    _ arguments: [String] = ["--restricted"], _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.path, arguments,
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 })
    try terminal.read(untilShown: "publications")
    return terminal
  }

  @Test(
    "cannot be suspended, by key, command or signal",
    arguments: [(["--restricted"], [:]), ([], ["FIELDSHELF_RESTRICTED": "1"])])
  func suspend(arguments: [String], environment: [String: String]) throws {
    let terminal = try restricted(arguments, environment)
    try terminal.type("\u{1A}", untilShown: "no shell")
    try terminal.type(":suspend", untilShown: "suspend")
    try terminal.type("\r", untilShown: "no shell")
    terminal.send(signal: SIGTSTP)
    try terminal.type("/hague", untilShown: "2")
    #expect(!terminal.text.contains("\u{1B}[?1049l"))
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("stays restricted, whatever option or command comes with the connection")
  func original() throws {
    let terminal = try restricted(
      [], ["FIELDSHELF_RESTRICTED": "1", "SSH_ORIGINAL_COMMAND": "sh -c id"])
    try terminal.type("\u{1A}", untilShown: "no shell")
    #expect(!terminal.text.contains("uid="))
  }

  @Test("allows no command but browsing", arguments: ["list", "check", "facets", "keys"])
  func commands(name: String) throws {
    let outcome = try Program.run(name, environment: ["FIELDSHELF_RESTRICTED": "1"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("may only browse"))
  }

  @Test("opens no file named in a reader's environment")
  func environment() throws {
    // A terminal description in the reader's folder, which would make the type known.
    let folder = try TemporaryFolder()
    _ = try Program.shell(
      "cp -r /lib/terminfo/x \(folder.path)/ && mv \(folder.path)/x/xterm \(folder.path)/x/xnone")
    let foreign = ["TERM": "xnone", "TERMINFO": folder.path, "TERMINFO_DIRS": folder.path]
    let trusted = try PseudoTerminal(Program.path, environment: foreign)
    try trusted.read(untilShown: "publications")
    let terminal = try PseudoTerminal(Program.path, ["--restricted"], environment: foreign)
    try terminal.read(untilShown: "Answer: ")
    #expect(terminal.text.contains("'xnone' is not known"))
  }

  @Test("sends nothing to the clipboard unless the administrator allows it")
  func copying() throws {
    for (options, isAllowed) in [
      (["--restricted"], false), (["--restricted", "--allow-copy"], true),
    ] {
      let terminal = try restricted(options)
      terminal.type("\u{1B}[Z")
      try terminal.type("y", untilOnScreen: "Citation")
      try terminal.type("\r", untilOnScreen: isAllowed ? "sent to the terminal" : "not allowed")
      #expect(terminal.text.contains("\u{1B}]52;c;") == isAllowed)
      terminal.type("\u{3}")
      _ = try terminal.waitForEnd()
    }
  }

  @Test("ends after its idle limit, on the shell's screen, and gives the reason")
  func idle() throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--restricted", "--idle-limit", "0.01"],
      environment: ["TERM": "xterm-256color"])
    #expect(try terminal.waitForEnd() == .exited(0))
    let end = try #require(terminal.text.split(separator: "\u{1B}[?1049l").last)
    #expect(end.hasSuffix("fieldshelf: ended after 0.01 minutes without a key\r\n"))
    #expect(terminal.modes == .ofNewLine)
  }

  @Test("reports an invalid idle limit", arguments: ["0", "-1", "nan", "soon"])
  func wrongLimit(limit: String) throws {
    let outcome = try Program.run("browse", "--idle-limit=\(limit)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(limit))
  }

  @Test("ends when the connection is cut")
  func hangUp() throws {
    let terminal = try restricted()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("is unharmed by a million pasted bytes, thousands of held keys and every byte as a key")
  func pastes() throws {
    let terminal = try restricted()
    terminal.feed(Array("\u{1B}[200~".utf8) + Array(repeating: 0x61, count: 1 << 20))
    terminal.feed(Array("\u{1B}[201~".utf8))
    try terminal.type("/", untilShown: "Search:")
    terminal.feed(Array(repeating: 0x7A, count: 1 << 14))
    terminal.feed([0x1B, 0x1B])
    // Ctrl-C, Ctrl-X and q quit by design.
    let bytes = (UInt8(0)...255).filter { ![0x03, 0x18, 0x71].contains($0) }
    for byte in bytes { terminal.feed([byte]) }
    terminal.feed(Array("\u{1B}\u{1B}".utf8))
    try terminal.type("/hague", untilShown: "hague")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}

extension PseudoTerminal {
  /// Types more than the line buffers, reading the program's output meanwhile.
  fileprivate func feed(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      type(Array(rest.prefix(1024)))
      rest = rest.dropFirst(1024)
      readUntilQuiet(for: 0)
    }
  }
}
