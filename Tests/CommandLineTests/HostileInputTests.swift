import Glibc
import PseudoTerminal
import Testing
import Text

/// Hostile text that is typed, read in pieces, escaped in JSON, or used as a file name.
@Suite("Hostile input")
struct HostileInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("from a pipe, byte by byte, is cleaned like that from a file")
  func pieces() throws {
    let file = try folder.write(HostileText.listing, to: "hostile.txt")
    let whole = try Program.shell(#""$program" list --catalogue '\#(file)' --format tsv"#)
    let pieces = try Program.shell(
      #"dd if='\#(file)' bs=1 status=none | "$program" list --catalogue /dev/stdin --format tsv"#)
    HostileText.expectHarmless(pieces, "pieces", allowing: ["\n", "\t"])
    // Only the place of a finding names the file.
    #expect(
      pieces.output.replacing("stdin", with: "") == whole.output.replacing("hostile.txt", with: ""))
    #expect(whole.lines.count == HostileText.kinds.count)
  }

  @Test("in JSON escapes reaches no output", arguments: [["list"], ["facets", "sources"]])
  func json(command: [String]) throws {
    let file = try folder.write(HostileText.jsonLines, to: "hostile.jsonl")
    for format in ["tsv", "jsonl"] {
      let outcome = try Program.run(
        command: [Program.path] + command + ["--catalogue", file, "--format", format],
        environment: [:])
      // Sources that differ only in removed characters are equal.
      #expect(outcome.lines.count > (command == ["list"] ? 30 : 15))
      HostileText.expectHarmless(outcome, "\(command) \(format)", allowing: ["\n", "\t"])
    }
    let built = try Program.run("build", file, "-o", "\(folder.path)/x.shelf")
    HostileText.expectHarmless(built, "build")
    HostileText.expectHarmless(try Program.run("check", file), "check")
  }

  @Test("in the name of an opened file reaches no output", arguments: HostileText.names)
  func names(name: String) throws {
    // This record has a finding, which names the file.
    let file = try folder.write("Tag\n\nTitle\n\n\n(A) Body.Read More\n", to: name)
    let shelf = file + ".shelf"
    for arguments in [
      ["check", file], ["build", file, "-o", shelf], ["check", shelf],
      ["list", "--catalogue", shelf, "--format", "jsonl"], ["browse", "--linear", shelf],
    ] {
      let outcome = try Program.run(command: [Program.path] + arguments, environment: [:])
      #expect(!outcome.output.isEmpty, "\(arguments)")
      #expect(!outcome.errors.contains("no file"), "\(arguments)")
      HostileText.expectHarmless(outcome, "\(arguments)")
    }
    let terminal = try PseudoTerminal(
      Program.path, [shelf], environment: ["TERM": "vt100", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "1 publication")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    HostileText.expectHarmless(onScreen: terminal, "\(name.debugDescription)")
  }

  @Test("is printed and answered in numbered lists without harm")
  func linear() throws {
    let file = try folder.write(HostileText.listing, to: "hostile.txt")
    let count = HostileText.kinds.count
    var answers: [UInt8] = []
    func answer(_ bytes: [UInt8]) { answers += bytes.filter { $0 != 0x0A } + [0x0A] }
    for word in ["topics", "sources", "results"] {
      answer(Array(word.utf8))
      for _ in 0...count / 18 { answer([]) }
    }
    for number in 1...count {
      answer(Array("\(number)".utf8))
      answer(Array("back".utf8))
    }
    for (_, bytes) in HostileText.kinds {
      for start in ["", "/ ", "x ", "+ "] { answer(Array(start.utf8) + bytes) }
    }
    answer(Array("/ title lone".utf8))
    let typed = try folder.write(answers, to: "answers")
    let outcome = try Program.shell(#""$program" --linear '\#(file)' < '\#(typed)'"#)
    #expect(outcome.status == 0)
    HostileText.expectHarmless(outcome, "linear")
    #expect(outcome.output.contains("Publication \(count) of \(count)"))
    // The last answer was read and executed, whatever came before.
    #expect(outcome.output.split(separator: "Answer: ").dropLast().last?.contains("lone") == true)
  }

  @Test("typed byte by byte into the search prompt does only what can be typed")
  func typed() throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "full", "--esc-delay", "2000"],
      environment: ["TERM": "vt100", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "quit")
    for (_, bytes) in HostileText.kinds {
      terminal.type("/")
      for byte in bytes { terminal.type([byte]) }
      // Terminate an unfinished sequence, then clear the words.
      terminal.type([0x1B, 0x5C, 0x15, 0x1B, 0x1B, 0x5C])
      terminal.readUntilQuiet(for: 0)
    }
    terminal.type("/\u{15}hague")
    var screen = VirtualScreen(rows: 24, columns: 80)
    var taken = 0
    let isShown = terminal.read(within: 30) {
      screen.take(terminal.output[taken...])
      taken = terminal.output.count
      let lines = screen.lines
      return lines.contains { $0.contains("hague") } && lines[0].contains("2 of 29")
    }
    #expect(isShown && screen.faults.isEmpty, "\(screen.faults) \(screen.lines)")
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
    HostileText.expectHarmless(onScreen: terminal, "typed")
  }
}

extension EndToEndTests {
  @Suite("Hostile text in a terminal", .serialized)
  struct HostileColumnsTests {
    @Test("after text pasted into the search prompt the cursor is in the right column")
    func columns() throws {
      let session = try TmuxSession(rows: 12, columns: 81)
      try session.browse("--profile lean")
      for (number, kind) in HostileText.kinds.enumerated() {
        guard let text = String(validating: kind.bytes, as: UTF8.self) else { continue }
        try session.press("/")
        // No control sequence continues past a letter like `é`.
        try session.paste("\(text) éend\(number)")
        try session.wait(for: "the cursor behind '\(kind.name)'") { session in
          guard let cursor = session.cursor,
            let row = session.screen.first(where: { $0.contains("end\(number)") }),
            let end = row.ranges(of: "end\(number)").last
          else { return false }
          return cursor.column == DisplayWidth.columns(of: row[..<end.upperBound])
        }
        try session.press("Escape")
        try session.wait(for: "the list") { !$0.shows("end\(number)") }
      }
    }
  }
}
