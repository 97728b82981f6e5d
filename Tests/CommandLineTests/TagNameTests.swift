import Testing

@Suite("Tags of files that have no other field")
struct TagNameTests {
  private static func file(_ tags: String) throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    return (folder, try folder.write("title,tags\nOne,\(tags)\n", to: "records.csv"))
  }

  @Test(
    "are compared with bodies and groupings too",
    arguments: [
      ("UNICEFF", "UNICEF"), ("UNCIEF", "UNICEF"), ("ECPATT", "ECPAT"), ("ASAEN", "ASEAN"),
      ("Vietman", "Vietnam"),
    ])
  func nearest(tag: String, name: String) throws {
    let (folder, file) = try Self.file(tag)
    let outcome = try Program.run("check", file, "--only", "unknown-tag")
    #expect(outcome.output.contains("did you mean '\(name)'?"), "\(outcome) \(folder.path)")
  }

  @Test("that are listed as topics are compared in the same way")
  func topics() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      #"{"id":"a","title":"One","topics":["Thailnd"]}"# + "\n", to: "records.jsonl")
    let outcome = try Program.run("check", file)
    #expect(outcome.output.contains("did you mean 'Thailand'?"), "\(outcome)")
  }

  @Test("are those of a country in any language", arguments: ["Kenia", "Кения", "Quênia"])
  func countries(tag: String) throws {
    let (folder, file) = try Self.file(tag)
    let outcome = try Program.run("check", file, "--only", "unknown-tag")
    #expect(outcome.output.contains(tag) == false, "\(outcome) \(folder.path)")
    #expect(try Program.run("list", "--catalogue", file, "--country", "Kenya").lines.count == 1)
  }
}

@Suite("Names of one body")
struct BodyNameTests {
  private static let records = """
    {"id":"a","title":"One","sources":["International Telecommunication Union"],"year":2020}
    {"id":"b","title":"Two","sources":["International Telecommunications Union"],"year":2020}

    """

  @Test("of one body are one value, and each record is cited by its own")
  func published() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.records, to: "records.jsonl")
    for name in [
      "International Telecommunication Union", "International Telecommunications Union", "ITU",
    ] {
      let found = try Program.run("list", "--catalogue", file, "--source", name)
      #expect(found.lines.count == 2, "\(name): \(found)")
    }
    for (id, name) in [("a", "Telecommunication Union"), ("b", "Telecommunications Union")] {
      let cited = try Program.run("cite", "--catalogue", file, "--style", "apa", id)
      #expect(cited.output.contains(name), "\(cited)")
      let written = try Program.run("convert", file, "--to", "ris")
      #expect(written.output.contains("AU  - International \(name)\n"), "\(written)")
    }
  }
}
