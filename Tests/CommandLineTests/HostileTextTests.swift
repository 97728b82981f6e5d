import PseudoTerminal
import Testing
import Text
import Vocabularies

/// No text of a catalogue, a command line or a keyboard controls a terminal.
@Suite("Hostile text")
struct HostileTextTests {
  private static let listing = Result { () -> (folder: TemporaryFolder, file: String) in
    let folder = try TemporaryFolder()
    return (folder, try folder.write(HostileText.listing, to: "hostile.txt"))
  }

  @Test(
    "does not reach plain output",
    arguments: [
      ["list"], ["list", "--format", "tsv"], ["list", "--format", "jsonl"], ["facets"],
      ["facets", "sources"], ["check"],
    ])
  func plain(command: [String]) throws {
    let file = try Self.listing.get().file
    let arguments = command == ["check"] ? [file] : ["--catalogue", file]
    let outcome = try Program.run(
      command: [Program.path] + command + arguments, environment: [:])
    #expect(!outcome.output.isEmpty)
    HostileText.expectHarmless(outcome, "\(command)", allowing: ["\n", "\t"])
  }

  @Test("does not reach a printed publication")
  func show() throws {
    let file = try Self.listing.get().file
    let ids = try Program.run("list", "--catalogue", file).lines.map { String($0.prefix(8)) }
    #expect(ids.count > 40)
    let outcome = try Program.run(
      command: [Program.path, "show", "--catalogue", file] + ids, environment: [:])
    #expect(outcome.status == 0)
    HostileText.expectHarmless(outcome, "show")
  }

  @Test("does not reach an error message", arguments: HostileText.kinds.indices)
  func errors(index: Int) throws {
    let (name, bytes) = HostileText.kinds[index]
    try expectHarmlessErrors(
      about: bytes, name,
      [
        #""$program" list --topic "$v""#, #""$program" list --find "zzz $v""#,
        #""$program" "$v.txt""#, #""$program" list --"$v""#, #""$program" show "$v""#,
      ])
  }

  @Test("does not reach one through an option or argument of another command")
  func moreErrors() throws {
    let others: [UInt8] = HostileText.kinds.suffix(12).flatMap { $0.bytes + [0x2D] }
    let values = HostileText.names.map { Array($0.utf8) } + [others]
    for (number, bytes) in values.enumerated() {
      try expectHarmlessErrors(
        about: bytes, "\(number)",
        [
          #""$program" check "/nowhere/$v""#, #""$program" list --format "$v""#,
          #""$program" browse --theme "$v""#, #""$program" list --vocabulary "/nowhere/$v""#,
          #""$program" build x -o "/nowhere/$v""#, #"FIELDSHELF_PROFILE="$v" "$program""#,
          #""$program" vocabulary show "$v""#, #""$program" "$v" x"#,
        ])
    }
  }

  /// Runs commands that fail, each with `bytes` in `$v`.
  private func expectHarmlessErrors(
    about bytes: [UInt8], _ comment: String, _ commands: [String]
  ) throws {
    // An argument cannot contain NUL.
    let folder = try TemporaryFolder()
    try folder.write(bytes.filter { $0 != 0 }, to: "value")
    let outcome = try Program.shell(
      "v=$(cat \(folder.path)/value; echo x); failed=0\n"
        + commands.map { "\($0) || failed=$((failed + 1))\n" }.joined() + "exit $failed")
    #expect(outcome.status == Int32(commands.count), "\(comment)")
    HostileText.expectHarmless(outcome, comment)
  }

  @Test("does not reach the screen, from a list, a publication or a prompt")
  func screen() throws {
    let file = try Self.listing.get().file
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "full", file], rows: 30, columns: 100,
      environment: ["TERM": "vt100", "LANG": "C.UTF-8"])
    // The last words of the first screen: later output answers a key.
    try terminal.read(untilShown: "says why")
    _ = terminal.readUntilQuiet(for: 0.2)
    try press("\u{1B}[Z", on: terminal)
    for _ in HostileText.kinds.dropLast() {
      // Open, go back, go down.
      for key in ["\r", "\u{1B}[D", "\u{1B}[B"] { try press(key, on: terminal) }
    }
    terminal.type("/")
    for (_, bytes) in HostileText.kinds {
      terminal.type(
        Array("\u{1B}[200~".utf8) + bytes.filter { $0 != 0x1B } + Array("\u{1B}[201~".utf8))
      terminal.type([0x15])
    }
    try terminal.type("title lone", untilShown: "lone")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
    HostileText.expectHarmless(onScreen: terminal, "screen")
  }

  @Test("of a folder's name does not reach the message that names a written file")
  func folderName() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.shell(
      """
      cd '\(folder.path)' && mkdir $'d\\e[31mred' && cd $'d\\e[31mred'
      printf 'export ris o.ris\\nquit\\n' | $program --linear
      """)
    #expect(outcome.output.contains("o.ris"))
    HostileText.expectHarmless(outcome, "export", allowing: ["\n", "\t"])
  }

  private func press(_ key: String, on terminal: PseudoTerminal) throws {
    let start = terminal.output.count
    terminal.type(key)
    try terminal.read(from: start) { !$0.isEmpty }
    // Two keys handled together may leave the screen unchanged.
    _ = terminal.readUntilQuiet(for: 0.05)
  }

  @Test("leaves every cell in place in an independent terminal")
  func columns() throws {
    let file = try Self.listing.get().file
    let session = try TmuxSession(rows: 40, columns: 100)
    try session.browse("--profile full '\(file)'")
    try session.focus("Results")
    let last = HostileText.kinds.count
    for page in 0..<2 {
      if page > 0 { try session.press("End") }
      try session.wait(forText: "\(page == 0 ? 1 : last) of \(last) Results")
      // Borders between panes are in one column, whatever text precedes them.
      let columns = session.screen.compactMap { row in
        row.firstIndex(of: "│").map { DisplayWidth.columns(of: row[..<$0]) }
      }
      #expect(columns.count > 20)
      #expect(Set(columns).count == 1)
      #expect(session.screen.allSatisfy { DisplayWidth.columns(of: $0) <= 100 })
    }
  }
}
