import Glibc
import Testing

@Suite("An editor's month")
struct EditorWorkflowTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private static func record(_ id: Int, edition: Int = 1) -> String {
    let words = ["children", "law", "survey", "school", "online", "border", "court", "shelter"]
    let body = (0..<40).map { words[(id * 7 + $0 * $0 * edition) % words.count] }
      .joined(separator: " ")
    return #"{"id":"p\#(id)","title":"Report \#(id) on \#(words[id % 8])","sources":["ECPAT"],"#
      + #""year":\#(1990 + id % 30),"body":["\#(body)"],"url":"https://example.org/\#(id)"}"#
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      command: [Program.path]
        + arguments.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 },
      environment: [:])
  }

  @Test("can be sent as a file of changes that gives readers the editor's catalogue")
  func month() throws {
    let old = (0..<600).map { Self.record($0) }
    var new = old
    for index in [20, 300, 301, 599] { new[index] = Self.record(index, edition: 2) }
    new.remove(at: 77)
    new += (600..<620).map { Self.record($0) }
    try folder.write(old.joined(separator: "\n") + "\n", to: "october.jsonl")
    try folder.write(new.joined(separator: "\n") + "\n", to: "november.jsonl")
    #expect(try run("build", "@october.jsonl", "-o", "@library.shelf").status == 0)

    let report = try run("changes", "@library.shelf", "@november.jsonl")
    #expect(report.lines.first == "20 new, 4 changed, 1 withdrawn; 595 the same")
    #expect(
      try run(
        "changes", "@library.shelf", "@november.jsonl", "--format", "changes", "--date",
        "2026-11-29", "-o", "@november.gz"
      ).status == 1)
    var status = stat()
    #expect(stat(path("november.gz"), &status) == 0)
    #expect(status.st_size < 3500)

    #expect(
      try run("build", "@library.shelf", "@november.gz", "-o", "@library.shelf").lines
        == ["\(path("library.shelf")): 619 publications"])
    #expect(try run("changes", "@library.shelf", "@november.jsonl").status == 0)
    #expect(
      try run("list", "--catalogue", "@library.shelf", "--since", "2026-11-29").lines.count == 24)
    #expect(
      try run("facets", "added", "--catalogue", "@library.shelf", "--format", "tsv").lines.first?
        .hasSuffix("\t24") == true)
  }
}
