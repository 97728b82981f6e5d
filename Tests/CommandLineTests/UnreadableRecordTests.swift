import Testing

/// Losses in reading a file are reported before the first key, and by the exit status.
@Suite("Records that cannot be read")
struct UnreadableRecordTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let cases = [
    ("{\"title\": \"a\"}\nno record\n{\"title\": \"b\"}\n", "1 record was not read"),
    ("{\"title\": \"a\"}\nno\nno\n{\"x\": }\n", "3 records were not read"),
  ]

  @Test("are counted before the first numbered list", arguments: cases)
  func linear(text: String, notice: String) throws {
    let file = try folder.write(text, to: "some.jsonl")
    let outcome = try Program.run(
      "browse", "--linear", file, environment: ["FIELDSHELF_LANGUAGE": "en"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "some.jsonl")
    #expect(lines.dropFirst().first == "\(notice); 'fieldshelf check some.jsonl' says why")
    #expect(outcome.status == 1)
  }

  @Test("are counted in the status line of the first screen", arguments: cases)
  func screen(text: String, notice: String) throws {
    let file = try folder.write(text, to: "some.jsonl")
    let session = try TmuxSession()
    try session.command(#""$program" '\#(file)'"#)
    try session.wait(forText: notice)
  }

  @Test("are not mentioned if there are none; a forbidden command is not suggested")
  func silence() throws {
    let sound = try folder.write("{\"title\": \"a\"}\n", to: "sound.jsonl")
    let outcome = try Program.run("browse", "--linear", sound)
    #expect(!outcome.output.contains("read;"))
    #expect(outcome.status == 0)
    let file = try folder.write(Self.cases[0].0, to: "some.jsonl")
    let restricted = try Program.run("browse", "--linear", "--restricted", file)
    #expect(restricted.output.contains("\n1 record was not read\n"))
  }
}
