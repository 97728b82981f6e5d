import Testing

/// Records without a title, whose rows must not be empty.
@Suite("Publications without a title")
struct UntitledPublicationTests {
  private static let records = """
    {"id": "k1", "description": "Grooming in chat rooms.", "topics": ["CSAM"], "year": 2016}
    {"id": "k2", "title": "Chat rooms", "description": "A text.", "topics": ["CSAM"], "year": 2016}

    """

  /// Returns the program's output about the records.
  private func run(_ arguments: String...) throws -> [Substring] {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.records, to: "records.jsonl")
    let outcome = try Program.run(
      command: [Program.path] + arguments + ["--catalogue", file], environment: [:])
    #expect(outcome.status == 0)
    return outcome.lines
  }

  @Test("are called untitled in list, show and related publications")
  func text() throws {
    #expect(try run("list") == ["k1  no title", "k2  Chat rooms"])
    #expect(try run("show", "k1").first == "no title")
    #expect(try run("show", "k2").contains { $0.hasPrefix("k1 no title [") })
  }

  @Test("are called untitled in numbered lists and when read")
  func linear() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.records, to: "records.jsonl")
    let script = "printf 'results\\n1\\n' | \"$program\" --linear \(file)"
    let lines = try Program.shell(script).lines
    #expect(lines.contains("1  no title"))
    #expect(lines.contains("no title"))
  }

  @Test("keep the field empty in formats for programs")
  func programs() throws {
    #expect(try run("list", "--format", "tsv").first?.hasPrefix("k1\t\t") == true)
    #expect(try run("list", "--format", "jsonl").first?.contains(#""title":"""#) == true)
  }
}
