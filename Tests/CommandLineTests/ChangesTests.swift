import Glibc
import Testing

@Suite("Changes between two catalogues")
struct ChangesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func write(_ lines: [String], to name: String) throws -> String {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: name)
  }

  private static func line(_ id: String, _ title: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","title":"\#(title)","sources":["Body"]\#(more)}"#
  }

  private static let old = [
    line("a", "One"), line("b", "Two", #","body":["p1","p2","p3"]"#), line("c", "Three"),
    line("d", "Four"),
  ]

  @Test("of an identifier in another spelling are applied without a second record")
  func canonical() throws {
    let old = try write([Self.line("caf\u{E9}", "One"), Self.line("x", "Two")], to: "old.jsonl")
    let new = try write(
      [Self.line("cafe\u{301}", "Other"), Self.line("x", "Two")], to: "new.jsonl")
    #expect(try Program.run("changes", old, new, "-o", path("n.changes")).status == 1)
    let built = try Program.run("build", old, path("n.changes"), "-o", path("n.shelf"))
    #expect(built.status == 0, "\(built.errors)")
    #expect(try Program.run("changes", path("n.shelf"), new).status == 0)
  }

  @Test("are written for 'build' if the name says so, and never over a catalogue")
  func named() throws {
    let old = try write(Self.old, to: "old.jsonl")
    let new = try write(Array(Self.old.dropLast()), to: "new.jsonl")
    #expect(try Program.run("build", old, "-o", path("old.shelf")).status == 0)
    #expect(try Program.run("changes", old, new, "-o", path("n.changes.gz")).status == 1)
    let built = try Program.run(
      "build", path("old.shelf"), path("n.changes.gz"), "-o", path("n.shelf"))
    #expect(built.status == 0)
    for arguments in [["changes", old, new], ["convert", old, "--to", "csv"]] {
      let run = try Program.run(
        command: [Program.path] + arguments + ["-o", path("old.shelf")], environment: [:])
      #expect(run.status == 2 && run.errors.contains("is a catalogue"))
    }
    #expect(try Program.run("list", "--catalogue", path("old.shelf")).lines.count == 4)
  }

  @Test(
    "with a damaged first line are not read as records",
    arguments: ["\"chunges\":", "\"changes\"x", "\"CHANGES\":"])
  func damagedHead(instead: String) throws {
    let old = try write(Self.old, to: "old.jsonl")
    let new = try write(Array(Self.old.dropLast()), to: "new.jsonl")
    let changes = try Program.run("changes", old, new, "--format", "changes").output
    let damaged = try folder.write(
      changes.replacing("\"changes\":", with: instead, maxReplacements: 1), to: "d.changes")
    let built = try Program.run("build", old, damaged, "-o", path("d.shelf"))
    #expect(built.status == 2, "\(built.errors)")
    #expect(access(path("d.shelf"), F_OK) != 0)
  }

  @Test("are counted, then listed with old and new values, with status 1")
  func text() throws {
    let old = try write(Self.old, to: "old.jsonl")
    let new = try write(
      [
        Self.old[0], Self.line("b", "Two!", #","year":2016,"body":["p1","other","p3"]"#),
        Self.line("third", "Three"), Self.line("n", "New"),
      ], to: "new.jsonl")
    let changes = try Program.run("changes", old, new)
    #expect(changes.status == 1)
    #expect(changes.errors.isEmpty)
    #expect(
      changes.output == """
        1 new, 2 changed, 1 withdrawn; 1 the same
        changed    b  Two!
          title: 'Two' -> 'Two!'
          date: + '2016'
          body, paragraph 2: 'p2' -> 'other'
        changed    third  Three
          id: 'c' -> 'third'
        new        n  New
        withdrawn  d  Four

        """)
    let same = try Program.run("changes", old, old)
    #expect(
      same == .init(status: 0, output: "0 new, 0 changed, 0 withdrawn; 4 the same\n", errors: ""))
  }

  @Test("name a field that was removed and records that have moved")
  func removedAndMoved() throws {
    let old = try write(
      [
        Self.line("a", "A", #","pages":"3","tags":["x","y"]"#), Self.line("b", "B"),
        Self.line("c", "C"),
      ],
      to: "old.jsonl")
    let new = try write(
      [Self.line("c", "C"), Self.line("a", "A", #","tags":["y"]"#), Self.line("b", "B")],
      to: "new.jsonl")
    let changes = try Program.run("changes", old, new)
    #expect(
      changes.output == """
        0 new, 1 changed, 0 withdrawn, 1 moved; 1 the same
        moved      c  C
          place: first
        changed    a  A
          pages: - '3'
          tags: 'x; y' -> 'y'

        """)
  }

  @Test("do not depend on the format of the files or the origin of records")
  func forms() throws {
    let lines = try write(Self.old + [Self.old[0]], to: "old.jsonl")
    #expect(try Program.run("build", lines, "-o", path("old.shelf")).status == 0)
    #expect(
      try Program.run("convert", path("old.shelf"), "--to", "jsonl", "-o", path("own.jsonl")).status
        == 0)
    #expect(try Program.shell("gzip -k '\(path("own.jsonl"))'").status == 0)
    let files = ["old.jsonl", "old.shelf", "own.jsonl", "own.jsonl.gz"].map { path($0) }
    var headers: Set<Substring> = []
    for old in files {
      for new in files where old != new {
        let changes = try Program.run("changes", old, new)
        #expect(changes.output == "0 new, 0 changed, 0 withdrawn; 5 the same\n", "\(old) \(new)")
        let empty = try Program.run(
          "changes", old, new, "--format", "changes", "--date", "2026-11-29")
        #expect(empty.lines.count == 1)
        headers.insert(empty.lines[0])
      }
    }
    #expect(headers.count == 1)
    #expect(
      headers.first?.hasPrefix(
        #"{"changes":1,"date":"2026-11-29","base":{"records":5,"checksum":""#)
        == true)
  }

  @Test("are lines of JSON with whole records, the same each time")
  func lines() throws {
    let old = try write(Self.old, to: "old.jsonl")
    let new = try write([Self.line("n", "New")] + Self.old.dropLast(), to: "new.jsonl")
    func changes(_ more: String...) throws -> Program.Outcome {
      try Program.run(
        command: [Program.path, "changes", old, new, "--format", "changes", "--date", "2026-11-29"]
          + more, environment: [:])
    }
    let printed = try changes()
    #expect(printed.status == 1)
    #expect(printed.lines.count == 3)
    #expect(printed.lines[1] == #"{"id":"d","withdrawn":true}"#)
    #expect(printed.lines[2].hasPrefix(#"{"after":null,"id":"n","title":"New","#))
    #expect(try changes("-o", path("c.jsonl")) == .init(status: 1, output: "", errors: ""))
    #expect(try changes("-o", path("c.jsonl.gz")).status == 1)
    #expect(try Program.shell("gunzip -k -c '\(path("c.jsonl.gz"))'").output == printed.output)
    #expect(try Program.shell("cat '\(path("c.jsonl"))'").output == printed.output)
  }

  @Test("of files that cannot be read, or only once, or lost a record give status 2")
  func refused() throws {
    let old = try write(Self.old, to: "old.jsonl")
    let broken = try write(Self.old.dropLast() + ["{\"id\":\"d\""], to: "broken.jsonl")
    #expect(try Program.run("changes", old, path("none")).status == 2)
    let lost = try Program.run("changes", old, broken)
    #expect(lost.status == 2)
    #expect(lost.errors.contains("line 4"))
    let written = try Program.run(
      "changes", old, broken, "--format", "changes", "-o", path("c.jsonl"))
    #expect(written.status == 2)
    #expect(access(path("c.jsonl"), F_OK) != 0)
    let pipe = try Program.shell("\"$program\" changes '\(old)' <(cat '\(old)')")
    #expect(pipe.status == 2)
    #expect(pipe.errors.contains("can be read only once; write it to a file first"))
    for date in ["2026-2-1", "2026-02-30", "today"] {
      #expect(try Program.run("changes", old, old, "--date", date).status == 2)
    }
    #expect(try Program.run("changes", old, broken, "-o", old).status == 2)
    #expect(try Program.shell("cat '\(old)'").lines.count == 4)
  }

  @Test("name countries and types in the reader's language")
  func language() throws {
    let old = try write(
      [Self.line("a", "One", #","countries":["KE"],"type":"report""#)], to: "old.jsonl")
    let new = try write(
      [Self.line("a", "One", #","countries":["TH"],"type":"book""#)], to: "new.jsonl")
    let spanish = ["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": "es"]
    let run = try Program.run("changes", old, new, environment: spanish)
    #expect(run.output.contains("países: 'Kenia' -> 'Tailandia'"), "\(run.output)")
    #expect(run.output.contains("tipo: 'informe' -> 'libro'"), "\(run.output)")
    #expect(try Program.run("changes", old, new).output.contains("'Kenya' -> 'Thailand'"))
  }

  @Test("are not records to other commands, which say what to do")
  func otherReaders() throws {
    let old = try write(Self.old, to: "old.jsonl")
    let new = try write(Array(Self.old.dropLast()), to: "new.jsonl")
    let file = path("c.jsonl")
    #expect(try Program.run("changes", old, new, "--format", "changes", "-o", file).status == 1)
    for command in [
      ["list", "--catalogue", file], ["check", file], ["convert", file, "--to", "ris"],
      ["facets", "--catalogue", file], ["changes", old, file],
    ] {
      let outcome = try Program.run(command: [Program.path] + command, environment: [:])
      #expect(outcome.status != 0, "\(command)")
      #expect(
        outcome.errors.contains("lists changes to a catalogue; apply them: fieldshelf build"),
        "\(command): \(outcome.errors)")
    }
  }
}
