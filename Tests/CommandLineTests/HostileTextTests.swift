import PseudoTerminal
import Testing
import Text

/// No text of a catalogue, a command line or a keyboard does anything to a terminal.
@Suite("Hostile text")
struct HostileTextTests {
  private static let listing = Result { () -> (folder: TemporaryFolder, file: String) in
    let folder = try TemporaryFolder()
    return (folder, try folder.write(HostileText.listing, to: "hostile.txt"))
  }

  /// Tags and identifiers of the program's own, so that commands of any form can be run.
  private func expectHarmless(
    _ text: String, _ comment: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]
  ) {
    let found = Hostile.controls(in: text).unicodeScalars.filter { !allowed.contains($0) }
    #expect(found.isEmpty, "\(comment): \(String(found).debugDescription)")
    // At most four marks on a base, and none on nothing.
    #expect(text.allSatisfy { $0.unicodeScalars.count <= 6 }, "\(comment)")
  }

  @Test(
    "nothing of it reaches plain output",
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
    expectHarmless(outcome.output, "\(command)", allowing: ["\n", "\t"])
    expectHarmless(outcome.errors, "\(command)")
  }

  @Test("nothing of it reaches a printed publication")
  func show() throws {
    let file = try Self.listing.get().file
    let ids = try Program.run("list", "--catalogue", file).lines.map { String($0.prefix(8)) }
    #expect(ids.count > 40)
    let outcome = try Program.run(
      command: [Program.path, "show", "--catalogue", file] + ids, environment: [:])
    #expect(outcome.status == 0)
    expectHarmless(outcome.output, "show")
  }

  @Test("nothing of it reaches an error message", arguments: HostileText.kinds.indices)
  func errors(index: Int) throws {
    let (name, bytes) = HostileText.kinds[index]
    // An argument holds no NUL.
    let folder = try TemporaryFolder()
    try folder.write(bytes.filter { $0 != 0 }, to: "value")
    for form in [
      #""$program" list --topic "$v""#, #""$program" list --find "zzz $v""#,
      #""$program" "$v.txt""#,
      #""$program" list --"$v""#, #""$program" show "$v""#, #""$program" check "/nowhere/$v""#,
    ] {
      let outcome = try Program.shell("v=$(cat \(folder.path)/value; echo x); \(form)")
      #expect(outcome.status != 0)
      expectHarmless(outcome.errors, "\(name), \(form)")
      expectHarmless(outcome.output, "\(name), \(form)")
    }
  }

  @Test("nothing of it reaches the screen, from a list, a publication or a prompt")
  func screen() throws {
    let file = try Self.listing.get().file
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "full", file], rows: 30, columns: 100,
      environment: ["TERM": "vt100", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "publications")
    try press("\u{1B}[Z", on: terminal)
    for _ in HostileText.kinds.dropLast() {
      // Read it, go back, go down.
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
    for part in ["owned", "]52", "]8;", "\u{1B}P", "\u{1B}_", "\u{1B}X", "\u{1B}c"] {
      #expect(!terminal.text.contains(part), "\(part.debugDescription)")
    }
    expectHarmless(
      terminal.text, "screen", allowing: ["\u{1B}", "\u{8}", "\u{B}", "\r", "\n", "\t", "\u{F}"])
    // Bytes that are no UTF-8 would read as this.
    #expect(!terminal.output.contains { $0 == 0xFE || $0 == 0xFF || $0 == 0xC0 || $0 == 0xC1 })
  }

  private func press(_ key: String, on terminal: PseudoTerminal) throws {
    let start = terminal.output.count
    terminal.type(key)
    try terminal.read(from: start) { !$0.isEmpty }
  }

  @Test("in a terminal that we did not write, every cell stands where it should")
  func columns() throws {
    let file = try Self.listing.get().file
    let session = try TmuxSession(rows: 40, columns: 100)
    try session.browse("--profile full '\(file)'")
    try session.focus("Results")
    let last = HostileText.kinds.count
    for page in 0..<2 {
      if page > 0 { try session.press("End") }
      try session.wait(forText: page == 0 ? " 1-36 of \(last) │" : "-\(last) of \(last) │")
      // A border of one pane and the next stands in one column, whatever stands before it.
      let columns = session.screen.compactMap { row in
        row.firstIndex(of: "│").map { DisplayWidth.columns(of: row[..<$0]) }
      }
      #expect(columns.count > 20)
      #expect(Set(columns).count == 1)
      #expect(session.screen.allSatisfy { DisplayWidth.columns(of: $0) <= 100 })
    }
  }
}
