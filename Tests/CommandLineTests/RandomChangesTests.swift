import SeededRandom
import Testing

/// Compares changes between random catalogues with a direct comparison of their records.
@Suite("Changes between catalogues of random records")
struct RandomChangesTests {
  private struct Record: Equatable {
    var id: String
    var title: String

    var line: String { #"{"id":"\#(id)","title":"\#(title)","sources":["Body of \#(id)"]}"# + "\n" }
  }

  /// Two identifiers have a letter with two canonically equivalent spellings, which are the same
  /// identifier.
  private static let ids = (0..<12).map { "r\($0)" } + ["caf\u{E9}", "n\u{303}o"]

  private static func catalogue(_ random: inout SeededGenerator) -> [Record] {
    ids.shuffled(using: &random).prefix(Int.random(in: 1...12, using: &random)).map { id in
      let spelling = Bool.random(using: &random) ? id : id.replacing("\u{E9}", with: "e\u{301}")
      return Record(id: spelling, title: "Title \(Int.random(in: 1...2, using: &random))")
    }
  }

  @Test("produce the newer catalogue when applied, and have the right counts", arguments: 1...12)
  func applied(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (old, new) = (Self.catalogue(&random), Self.catalogue(&random))
    let folder = try TemporaryFolder()
    func path(_ name: String) -> String { "\(folder.path)/\(name)" }
    let oldFile = try folder.write(old.map(\.line).joined(), to: "old.jsonl")
    let newFile = try folder.write(new.map(\.line).joined(), to: "new.jsonl")

    let written = try Program.run("changes", oldFile, newFile, "--output", path("n.changes"))
    #expect(written.status == (old.map(\.line) == new.map(\.line) ? 0 : 1), "\(written.errors)")
    let built = try Program.run("build", oldFile, path("n.changes"), "--output", path("n.shelf"))
    #expect(built.status == 0, "\(built.errors)")
    #expect(try Program.run("changes", path("n.shelf"), newFile).status == 0)

    let lines = try Program.run("changes", oldFile, newFile).lines
    // Swift compares canonically equivalent strings as equal.
    let (before, after) = (Set(old.map(\.id)), Set(new.map(\.id)))
    #expect(lines.count { $0.hasPrefix("new ") } == after.subtracting(before).count, "\(lines)")
    #expect(lines.count { $0.hasPrefix("withdrawn ") } == before.subtracting(after).count)
    let changed = new.filter { record in
      old.contains { $0.id == record.id && Array($0.line.utf8) != Array(record.line.utf8) }
    }
    #expect(lines.count { $0.hasPrefix("changed ") } == changed.count, "\(lines)")
  }

  @Test(
    "name the field that differs, whatever it is",
    arguments: [
      #""title":"Other""#, #""sources":[{"name":"Body","isPerson":true}]"#, #""sources":["Other"]"#,
      #""contributors":[{"name":"A, B","role":"editor"}]"#, #""publisher":"P""#,
      #""publisherPlace":"Oslo""#, #""type":"book""#, #""date":"2016-05""#,
      #""identifiers":[{"scheme":"doi","value":"10.1/x"}]"#, #""edition":"2""#,
      #""container":{"title":"J","volume":"3"}"#, #""container":{"title":"J","issue":"3"}"#,
      #""container":{"series":"J"}"#, #""container":{"title":"J"}"#, #""pages":"1-2""#,
      #""accessed":"2024-03-09""#, #""notes":["N"]"#, #""tags":["T"]"#,
      #""topics":["Legislation"]"#,
      #""collections":["ICMEC Publications"]"#, #""countries":["Thailand"]"#,
      #""languages":["en"]"#, #""links":[{"url":"https://example.org/","label":"L"}]"#,
      #""body":["Text."]"#,
    ])
  func fields(member: String) throws {
    let folder = try TemporaryFolder()
    let common = #"{"id":"a","title":"A","sources":["Body"]"#
    let old = try folder.write(common + "}\n", to: "old.jsonl")
    let new = try folder.write(common + ",\(member)}\n", to: "new.jsonl")
    let lines = try Program.run("changes", old, new).lines
    #expect(lines.count > 2 && lines.dropFirst(2).allSatisfy { $0.hasPrefix("  ") }, "\(lines)")
  }

  @Test("distinguish parts of a container")
  func containers() throws {
    let folder = try TemporaryFolder()
    let containers = [
      #"{"title":"J","volume":"3"}"#, #"{"title":"J","issue":"3"}"#,
      #"{"series":"J","volume":"3"}"#,
    ]
    let files = try containers.enumerated().map { number, container in
      try folder.write(#"{"id":"a","title":"A","container":\#(container)}"#, to: "\(number).jsonl")
    }
    for (old, new) in [(0, 1), (0, 2), (1, 2)] {
      #expect(try Program.run("changes", files[old], files[new]).lines.count == 3)
    }
  }

  @Test("are not read as records if another program has rewritten their first line")
  func rewritten() throws {
    let folder = try TemporaryFolder()
    let head =
      #"{"lines": 1, "result": {"records": 1, "checksum": "0"}, "base": {"records": 1, "#
      + #""checksum": "0"}, "date": "2026-11-29", "changes": 1}"#
    let old = try folder.write(#"{"id":"a","title":"A"}"#, to: "old.jsonl")
    let changes = try folder.write(head + "\n" + #"{"id":"a","title":"B"}"#, to: "new.changes")
    let built = try Program.run("build", old, changes, "--output", "\(folder.path)/x.shelf")
    #expect(built.status == 2, "\(built)")
    #expect(try Program.run("list", "--catalogue", "\(folder.path)/x.shelf").status == 1)
  }
}
