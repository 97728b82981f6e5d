import Testing

@Suite("Several files as one catalogue")
struct OverlapTests {
  @Test("build reports how many publications of a file are in an earlier one, and what to do")
  func overlapping() throws {
    let folder = try TemporaryFolder()
    func file(_ name: String, _ titles: [String]) throws -> String {
      let lines = titles.map { #"{"id":"\#(name)-\#($0)","title":"\#($0)","sources":["ECPAT"]}"# }
      return try folder.write(lines.joined(separator: "\n") + "\n", to: "\(name).jsonl")
    }
    let first = try file("a", ["A guide to safer networks", "A law of children"])
    let second = try file("b", ["A guide to safer networks", "Something else"])
    let third = try file("c", ["A Guide to Safer Networks", "a law of children"])
    let library = "\(folder.path)/library.shelf"
    let outcome = try Program.run("build", first, second, third, "--output", library)
    #expect(outcome.status == 0)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.contains("fieldshelf: 1 record of '\(second)' is probably also in '\(first)'"))
    #expect(lines.contains("fieldshelf: 2 records of '\(third)' are probably also in '\(first)'"))
    #expect(lines.last?.contains("--join-duplicates") == true, "\(outcome.errors)")

    let alone = try Program.run("build", first, "--output", library)
    #expect(alone.errors == "", "\(alone.errors)")
    let joined = try Program.run(
      "build", first, second, third, "--join-duplicates", "title", "--output", library)
    #expect(!joined.errors.contains("is probably also in"))
    #expect(try Program.run("list", "--catalogue", library).lines.count == 3)
  }
}
