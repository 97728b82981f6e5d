import Testing

@Suite("Files as a facet")
struct FileFacetTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(command: [Program.path] + arguments, environment: [:])
  }

  private func write(_ ids: [String], to name: String) throws -> String {
    try folder.write(ids.map { #"{"id":"\#($0)","title":"T \#($0)"}"# + "\n" }.joined(), to: name)
  }

  @Test("are counted and filtered in a catalogue of several files")
  func several() throws {
    let first = try write(["a", "b"], to: "first.jsonl")
    let second = try write(["c"], to: "second.jsonl")
    let library = folder.path + "/library.shelf"
    #expect(try run("build", first, second, "--output", library).status == 0)
    let facets = try run("facets", "files", "--catalogue", library, "--format", "tsv").lines
    #expect(facets.map { $0.split(separator: "\t").last } == ["2", "1"])
    let list = try run("list", "--catalogue", library, "--file", second)
    #expect(list.lines.count == 1 && list.output.contains("T c"), "\(list.output)")
    let others = try run("list", "--catalogue", library, "--not-file", second)
    #expect(others.lines.count == 2)
    // A catalogue built from it keeps the origins of records.
    let next = folder.path + "/next.shelf"
    #expect(try run("build", library, "--output", next).status == 0)
    #expect(try run("list", "--catalogue", next, "--file", second).lines == list.lines)
  }

  @Test("are distinct if their names differ in case")
  func cases() throws {
    let (first, second) = (try write(["a"], to: "x.jsonl"), try write(["b"], to: "X.jsonl"))
    let library = folder.path + "/library.shelf"
    #expect(try run("build", first, second, "--output", library).status == 0)
    #expect(try run("facets", "files", "--catalogue", library).lines.count == 2)
  }

  @Test("are not a facet of a single file")
  func one() throws {
    let file = try write(["a"], to: "first.jsonl")
    let library = folder.path + "/library.shelf"
    #expect(try run("build", file, "--output", library).status == 0)
    #expect(try run("facets", "files", "--catalogue", library).status == 1)
  }

  @Test("are those of exports, not of their pages")
  func pages() throws {
    func page(_ id: Int) -> String {
      #"[{"id":\#(id),"title":{"rendered":"T \#(id)"},"content":{"rendered":"<p>x</p>"}}]"#
    }
    let files = try [
      folder.write(page(1), to: "posts-1.json"), folder.write(page(2), to: "posts-2.json"),
      write(["c"], to: "others.jsonl"),
    ]
    let library = folder.path + "/library.shelf"
    let built = try run("build", files[0], files[1], files[2], "--output", library)
    #expect(built.status == 0, "\(built.errors)")
    let facets = try run("facets", "files", "--catalogue", library, "--format", "tsv").output
    #expect(facets.contains("\(folder.path)/posts\t"), "\(facets)")
  }
}
