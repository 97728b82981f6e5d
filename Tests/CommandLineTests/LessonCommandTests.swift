import PseudoTerminal
import Testing

/// Starting the first lesson.
@Suite("The option '--tutorial'")
struct LessonCommandTests {
  private func terminal(
    _ arguments: [String], _ extra: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Program.path, arguments,
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"].merging(extra) { $1 })
  }

  @Test("begins the lesson on the embedded listing, whatever the setup file names")
  func begins() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(
      command: ["/bin/mkdir", folder.path + "/fieldshelf"], environment: [:])
    try folder.write("catalogue = /nowhere\nkey.down = F6\n", to: "fieldshelf/config")
    let terminal = try terminal(["--tutorial"], ["XDG_CONFIG_HOME": folder.path])
    try terminal.read(untilOnScreen: "Lesson 1 of 8. F6:")
    #expect(terminal.screenLines.contains { $0.contains("29") })
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("works in a restricted session, on its own catalogue")
  func restricted() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "sound.txt")
    let terminal = try terminal(["--restricted", "--tutorial", file])
    try terminal.read(untilOnScreen: "Lesson 1 of 8.")
    #expect(!terminal.screenLines.contains { $0.contains("29 publications") })
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("prints the steps in the reader's language if there is no screen")
  func linear() throws {
    let run = try Program.shell(
      "printf 'more\\n1\\nquit\\n' | LC_ALL=C.UTF-8 FIELDSHELF_LANGUAGE=es $program --linear --tutorial"
    )
    #expect(run.status == 0)
    for step in ["Lección 1 de 8.", "Lección 2 de 8.", "Lección 3 de 8."] {
      #expect(run.output.contains(step), "\(step)")
    }
  }
}
