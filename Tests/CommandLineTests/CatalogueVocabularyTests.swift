import Glibc
import Testing

@Suite("A catalogue built with a vocabulary file")
struct CatalogueVocabularyTests {
  private let folder: TemporaryFolder

  private static let vocabulary = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <http://example.org/help> a skos:Concept ; skos:prefLabel "Help"@en .
    <http://example.org/shelter> a skos:Concept ; skos:prefLabel "Shelter"@en ;
      skos:altLabel "safe house"@en ; skos:broader <http://example.org/help> .
    <http://example.org/rules> a skos:Concept ; skos:prefLabel "Rules"@en .

    """
  private static let rows = "tag\tclass\tunder\nPlay\ttopic\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.vocabulary, to: "v1.ttl")
    try folder.write(Self.rows, to: "rows.tsv")
    let records = (1...3).map { Self.record("a\($0)", "Book \($0)", "Shelter") }
    try folder.write(records.joined(), to: "old.jsonl")
    // Another name of a topic in the embedded vocabulary alone.
    let changed = Self.record("a3", "Book 3", "CSAM") + Self.record("a4", "New", "Shelter")
    try folder.write(records.prefix(2).joined() + changed, to: "new.jsonl")
    try folder.write(Self.record("z", "Other", "Shelter"), to: "z.jsonl")
    #expect(try run("build", "@old.jsonl", "--vocabulary", "@v1.ttl", "-o", "@v.shelf").status == 0)
  }

  private static func record(_ id: String, _ title: String, _ topic: String) -> String {
    #"{"id":"\#(id)","title":"\#(title)","sources":["ECPAT"],"topics":["\#(topic)"]}"# + "\n"
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      command: [Program.path]
        + arguments.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 }, environment: [:])
  }

  /// Whether a catalogue has the hierarchy and the other names of the vocabulary.
  private func hasNames(_ catalogue: String, count: Int) throws -> Bool {
    try ["Help", "safe house"].allSatisfy {
      try run("list", "--catalogue", catalogue, "--topic", $0).lines.count == count
    } && run("list", "--catalogue", catalogue, "--find", "safe house").lines.count == count
  }

  private func expectRefused(_ outcome: Program.Outcome) {
    #expect(
      outcome.errors
        == "fieldshelf: '\(path("v.shelf"))' was built with vocabulary files, which it "
        + "does not contain; name the same files with '--vocabulary'\n")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
  }

  private func writeChanges() throws {
    let changes = try run(
      "changes", "@v.shelf", "@new.jsonl", "--vocabulary", "@v1.ttl", "-o", "@c.changes")
    #expect(changes.status == 1, "\(changes.errors)")
  }

  @Test("is not built into another one without it; nothing is written")
  func refused() throws {
    try writeChanges()
    #expect(try hasNames("@v.shelf", count: 3))
    expectRefused(try run("build", "@v.shelf", "-o", "@x.shelf"))
    expectRefused(try run("build", "@v.shelf", "@c.changes", "-o", "@x.shelf"))
    expectRefused(try run("build", "@v.shelf", "@z.jsonl", "-o", "@x.shelf"))
    expectRefused(
      try run(
        "build", "@v.shelf", "@z.jsonl", "--vocabulary", "z.jsonl=\(path("v1.ttl"))", "-o",
        "@x.shelf"))
    expectRefused(try run("list", "--catalogue", "@v.shelf", "--catalogue", "@z.jsonl"))
    #expect(access(path("x.shelf"), F_OK) != 0)
  }

  @Test("is built into another one with it, with all names and with changes")
  func kept() throws {
    try writeChanges()
    for (files, count) in [
      (["v.shelf"], 3), (["v.shelf", "c.changes"], 3), (["v.shelf", "z.jsonl"], 4),
    ] {
      let built = try Program.run(
        command: [Program.path, "build"] + files.map(path)
          + ["--vocabulary", path("v1.ttl"), "-o", path("x.shelf")], environment: [:])
      #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
      #expect(try hasNames("@x.shelf", count: count), "\(files)")
    }
    let opened = try run(
      "list", "--catalogue", "@v.shelf", "--catalogue", "@z.jsonl", "--vocabulary", "@v1.ttl",
      "--topic", "safe house")
    #expect(opened.lines.count == 4 && opened.errors.isEmpty, "\(opened.errors)")
  }

  @Test("keeps it beside that of another file, and with rows added")
  func several() throws {
    for options in [
      ["v.shelf=\(path("v1.ttl"))"], [path("v1.ttl"), path("rows.tsv")],
      [path("rows.tsv"), path("v1.ttl")],
    ] {
      let built = try Program.run(
        command: [Program.path, "build", path("v.shelf"), path("z.jsonl"), "-o", path("x.shelf")]
          + options.flatMap { ["--vocabulary", $0] }, environment: [:])
      #expect(built.status == 0 && !built.errors.contains("vocabulary files"), "\(built.errors)")
      #expect(try run("list", "--catalogue", "@x.shelf", "--topic", "Help").lines.count >= 3)
    }
    // It has the names of both files.
    let built = try run("build", "@x.shelf", "-o", "@y.shelf", "--vocabulary", "@v1.ttl")
    #expect(built.errors.contains("was built with other vocabulary files; "))
  }

  @Test("may get another one, which is reported")
  func replaced() throws {
    let edited = Self.vocabulary.replacing("safe house", with: "refuge")
    try folder.write(edited, to: "v2.ttl")
    let built = try run("build", "@v.shelf", "--vocabulary", "@v2.ttl", "-o", "@x.shelf")
    #expect(built.status == 0)
    #expect(
      built.errors == "fieldshelf: '\(path("v.shelf"))' was built with other vocabulary files; its "
        + "topics, places and sources now follow those named with '--vocabulary'\n")
    #expect(try run("list", "--catalogue", "@x.shelf", "--topic", "refuge").lines.count == 3)
  }

  @Test("is not compared with records read with another one, which 'build' names as a cause")
  func changes() throws {
    expectRefused(try run("changes", "@v.shelf", "@new.jsonl"))
    expectRefused(try run("changes", "@new.jsonl", "@v.shelf"))
    #expect(try run("changes", "@v.shelf", "@v.shelf").status == 0)
    try writeChanges()
    let built = try run("build", "@old.jsonl", "@c.changes", "-o", "@x.shelf")
    #expect(built.status == 2)
    let hint = "if the changes were made with '--vocabulary', name the same files; "
    #expect(built.errors.contains(hint), "\(built.errors)")
    try folder.write(
      Self.vocabulary.replacing(#""Rules"@en"#, with: #""Rules"@en, "CSAM""#), to: "v2.ttl")
    let wrong = try run(
      "build", "@v.shelf", "@c.changes", "--vocabulary", "@v2.ttl", "-o", "@x.shelf")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains(hint), "\(wrong.errors)")
  }

  @Test("has the terms of the file, and no others")
  func terms() throws {
    expectRefused(try run("glossary", "--catalogue", "@v.shelf"))
    expectRefused(try run("vocabulary", "show", "shelter", "--catalogue", "@v.shelf"))
    expectRefused(try run("vocabulary", "check", "--catalogue", "@v.shelf"))
    expectRefused(try run("vocabulary", "suggest", "--catalogue", "@v.shelf"))
    let glossary = try run("glossary", "--catalogue", "@v.shelf", "--vocabulary", "@v1.ttl", "help")
    #expect(glossary.output == "Help\nPublications: 3\n", "\(glossary.output)")
    let linear = try Program.shell(
      "printf 'glossary\\nq\\n' | '\(Program.path)' '\(path("v.shelf"))' --linear --neutral-title Books"
    )
    #expect(
      linear.output.contains(
        "the glossary is not part of this catalogue; open it with '--vocabulary'"),
      "\(linear.output)")
    #expect(!linear.output.contains("v.shelf"))
  }

  @Test("is checked with the embedded one if none is named, which is reported")
  func checked() throws {
    let check = try run("check", "@v.shelf")
    #expect(check.errors.contains("' was built with vocabulary files, which it does not contain; "))
    #expect(try run("check", "@v.shelf", "--vocabulary", "@v1.ttl").errors.isEmpty)
  }

  @Test("differs from one built with the embedded vocabulary, which needs none")
  func embedded() throws {
    #expect(try run("build", "@old.jsonl", "-o", "@e.shelf").status == 0)
    #expect(try run("build", "@e.shelf", "@z.jsonl", "-o", "@x.shelf").status == 0)
    #expect(try run("glossary", "--catalogue", "@e.shelf").status == 0)
    #expect(try run("check", "@e.shelf").errors.isEmpty)
  }
}
