import Testing

@Suite("Fields of tab-separated values")
struct TSVTests {
  @Test("escape a separator inside a value")
  func separators() throws {
    let folder = try TemporaryFolder()
    let record = #"{"title": "a", "sources": ["A; B", "C", "D\\E", "F;"], "tags": ["x\ty; z"]}"#
    let file = try folder.write(record + "\n", to: "a.jsonl")
    let list = try Program.run("list", "--catalogue", file, "--format", "tsv")
    let fields = list.lines.first.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(fields?.count == 10)
    #expect(fields?[2] == #"A\; B; C; D\\E; F\;"#)
    #expect(fields?[9] == #"x y\; z"#)
  }
}
