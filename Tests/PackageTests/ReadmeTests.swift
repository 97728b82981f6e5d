import Testing

@Suite("README")
struct ReadmeTests {
  private let lines = SourceTree.lines(of: "README.md")

  @Test("names every module of Sources")
  func modules() {
    for module in SourceTree.entries(of: "Sources") {
      #expect(lines.contains { $0.contains("`\(module)`") }, "\(module)")
    }
  }

  @Test("shows a screen as the tests of the views hold it")
  func picture() {
    // The first row has the catalogue's name, the last says where the cursor is.
    let screen = SourceTree.lines(of: "Tests/BrowserViewsTests/Screens/narrowed.80x24.screen")
      .filter { !$0.isEmpty }.dropFirst().dropLast()
    #expect(!screen.isEmpty)
    let missing = screen.filter { row in !lines.contains { $0.dropFirst(4) == row } }
    #expect(missing.isEmpty, "copy the screen file into README.md, four columns to the right")
  }

  @Test("names no command of make that the Makefile lacks")
  func makeTargets() {
    let targets = SourceTree.lines(of: "Makefile").compactMap { $0.firstMatch(of: /^(\w+):/)?.1 }
    for line in lines {
      for command in line.matches(of: /(?:^    |`)make (\w+)/) {
        #expect(targets.contains(command.1), "\(command.1)")
      }
    }
  }
}
