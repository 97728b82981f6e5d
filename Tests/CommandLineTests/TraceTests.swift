import PseudoTerminal
import Testing

@Suite("A trace of a session")
struct TraceTests {
  @Test("has a line for each key, effect, request, answer and frame, in order of time")
  func lines() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/trace"
    let terminal = try PseudoTerminal(
      Program.path, ["browse", "--trace", path],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "publications")
    try terminal.type("/hague\r", untilShown: "search")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
    let lines = try Program.run(command: ["/bin/cat", path], environment: [:]).lines
      .map { $0.split(separator: " ") }
    let times = lines.compactMap { Double($0[0]) }
    #expect(times.count == lines.count && times == times.sorted())
    #expect(Set(lines.map { String($0[1]) }) == ["event", "effect", "request", "answer", "frame"])
    #expect(
      lines.contains {
        $0[1] == "answer" && $0.dropFirst(3).starts(with: ["page", "2", "of", "29,"])
      })
  }

  @Test(
    "is refused for a shared account",
    arguments: [(["--restricted"], [:]), ([], ["FIELDSHELF_RESTRICTED": "1"])])
  func restricted(arguments: [String], environment: [String: String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      command: [Program.path, "browse", "--trace", "\(folder.path)/trace"] + arguments,
      environment: environment)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--trace"))
    let files = try Program.run(command: ["/bin/ls", folder.path], environment: [:])
    #expect(files.lines.isEmpty)
  }
}
