import Testing
import Vocabularies

@Suite("check")
struct CheckTests {
  @Test("names what an editor should correct in the embedded listing, with status 1")
  func embedded() throws {
    let outcome = try Program.run("check", "--format", "tsv")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let missing = outcome.lines.filter { $0.contains("'ICMEC Publications' is missing") }
    let ids = missing.map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[2]) }
    #expect(try ids == [7, 17, 18, 19, 22].map(Records.id))
    #expect(outcome.lines.count { $0.contains("the first 60 characters") } == 6)
    #expect(
      outcome.lines.last?.hasSuffix("\tno record gives a URL\tnote\tmissing-field\t\t") == true)
  }

  @Test("finds nothing to correct in a correct listing, with status 0")
  func sound() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "sound.txt")
    let outcome = try Program.run("check", file, "--format", "tsv")
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.contains("\tnote\t") })
  }

  @Test("finds nothing to correct in the README's line of JSON")
  func readmeRecord() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let record = try Program.run(
      command: ["/bin/grep", "-h", #"^    {"id": "#, "/\(root)/README.md"], environment: [:])
    #expect(record.lines.count == 1)
    let folder = try TemporaryFolder()
    let file = try folder.write(record.output, to: "readme.jsonl")
    let outcome = try Program.run("check", file, "--format", "tsv")
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.contains("\tnote\t") })
  }

  @Test("names unplaced tags by file and line")
  func unplacedTag() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Listings.sound.replacing("Cybercrime", with: "Cyber crimes"), to: "other.txt")
    let outcome = try Program.run("check", file)
    #expect(outcome.status == 1)
    let line = try #require(outcome.lines.first { $0.contains("line 1") })
    #expect(line.hasPrefix("\(file): line 1, "))
    #expect(line.contains("the tag 'Cyber crimes' is not in the vocabulary"))
  }

  @Test("prints findings of the readable files and names each unreadable one")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "sound.txt")
    let alone = try Program.run("check", file)
    #expect(alone.status == 0)
    let outcome = try Program.run("check", "/nowhere/a.txt", file, "/nowhere/b.txt")
    #expect(outcome.status == 1)
    #expect(outcome.output == alone.output)
    #expect(
      outcome.errors == """
        fieldshelf: no file '/nowhere/a.txt'; check the name
        fieldshelf: no file '/nowhere/b.txt'; check the name

        """)
  }
}

/// Listings for tests to write into files.
enum Listings {
  /// One record without findings.
  static let sound = """
    Child Protection, Cybercrime

    A Title of Its Own


    (ECPAT) A body that says what the publication is about. Read More

    """
}
