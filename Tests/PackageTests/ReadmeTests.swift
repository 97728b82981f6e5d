import Testing

@Suite("README")
struct ReadmeTests {
  private let lines = SourceTree.lines(of: "README.md")

  @Test("ARCHITECTURE names every module of Sources")
  func modules() {
    let lines = SourceTree.lines(of: "ARCHITECTURE.md")
    for module in SourceTree.entries(of: "Sources") {
      #expect(lines.contains { $0.contains("`\(module)`") }, "\(module)")
    }
  }

  @Test("shows a screen that equals a golden screen of the views")
  func picture() {
    // The first row shows the catalogue's name, the last one the cursor's position.
    let screen = SourceTree.lines(of: "Tests/BrowserViewsTests/Screens/narrowed.80x24.screen")
      .filter { !$0.isEmpty }.dropFirst().dropLast()
    #expect(!screen.isEmpty)
    let missing = screen.filter { row in !lines.contains { $0.dropFirst(4) == row } }
    #expect(missing.isEmpty, "copy the screen file into README.md, four columns to the right")
  }

  @Test("names no command of make that the Makefile lacks")
  func makeTargets() {
    let targets = SourceTree.lines(of: "Makefile").compactMap { $0.firstMatch(of: /^(\w+):/)?.1 }
    let documents =
      ["README.md"] + SourceTree.entries(of: "Documentation").map { "Documentation/\($0)" }
    for line in documents.flatMap({ SourceTree.lines(of: $0) }) {
      for command in line.matches(of: /(?:^    |`)make (\w+)/) {
        #expect(targets.contains(command.1), "\(command.1)")
      }
    }
  }

  @Test("names what a bare machine lacks, and how to check Swift")
  func bareMachine() {
    let start = section("Start").joined(separator: " ")
    for package in ["make", "git", "ca-certificates", "libncurses6", "libxml2"] {
      #expect(start.contains(" \(package) "), "\(package)")
    }
    #expect(start.contains("`swift --version`"))
    #expect(start.contains("`/proc`"))
  }

  @Test("names the folder that 'make build' leaves the program in")
  func builtProgram() {
    let makefile = SourceTree.lines(of: "Makefile")
    #expect(makefile.contains("STATIC = .build-static$(CHECKED)"))
    #expect(makefile.contains("PROGRAM = $(STATIC)/release/fieldshelf"))
    #expect(lines.contains { $0.contains("`.build-static/release/fieldshelf`") })
  }

  @Test("tells administrators of the login shell and of the variable that restricts")
  func sharedAccount() {
    let advice = section("For administrators").joined(separator: " ")
    for fact in ["/bin/sh", "/usr/sbin/nologin", "passwd --lock", "FIELDSHELF_RESTRICTED=1"] {
      #expect(advice.contains(fact), "\(fact)")
    }
  }

  @Test("shows the settings that 'fieldshelf-share' writes")
  func sharedSettings() {
    let script = SourceTree.lines(of: "Packaging/fieldshelf-share")
    let written = script.drop { !$0.hasPrefix("Match User ") }.dropFirst(2).prefix { $0 != "EOF" }
    #expect(!written.isEmpty)
    for file in ["README.md", "Documentation/shared-accounts.md"] {
      let shown = SourceTree.lines(of: file).drop { !$0.contains("    Match User ") }.dropFirst(2)
        .prefix { $0.hasPrefix("    ") }
      #expect(shown.map { $0.dropFirst(4) } == Array(written), "\(file)")
    }
  }

  @Test("every dependency has one exact version")
  func exactVersions() {
    let packages = SourceTree.lines(of: "Package.swift").filter { $0.contains(".package(url:") }
    #expect(!packages.isEmpty)
    for package in packages {
      #expect(package.contains(/exact: "\d+\.\d+\.\d+"/), "\(package)")
    }
  }

  /// Returns the lines of a section, up to the next heading of the same level.
  private func section(_ title: String) -> ArraySlice<Substring> {
    lines.drop { $0 != "## \(title)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
  }
}
