import Testing

@Suite("Where records came from")
struct RecordOriginTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., day seconds: String = "1700000000") throws
    -> Program.Outcome
  {
    try Program.run(
      command: [Program.path]
        + arguments.map { $0.hasPrefix("@") ? "\(folder.path)/\($0.dropFirst())" : $0 },
      environment: ["SOURCE_DATE_EPOCH": seconds, "TZ": "UTC"])
  }

  @Test("build keeps file, line, format and day, also through JSON Lines and changes")
  func kept() throws {
    let csv = try folder.write("title,year\nA guide,2016\nA law,2017\n", to: "list.csv")
    #expect(try run("build", "@list.csv", "-o", "@first.shelf").status == 0)
    let place = "Read from: \(csv), line 2; csv, 14 November 2023"
    func id(in file: String) throws -> String {
      String(
        try run("list", "--catalogue", file, "--find", "guide").output.prefix { $0 != " " })
    }
    let guide = try id(in: "@first.shelf")
    #expect(try run("show", guide, "--catalogue", "@first.shelf").lines.contains(place[...]))

    #expect(try run("convert", "@first.shelf", "--to", "jsonl", "-o", "@a.jsonl").status == 0)
    #expect(try run("build", "@a.jsonl", "-o", "@second.shelf", day: "0").status == 0)
    #expect(try run("show", guide, "--catalogue", "@second.shelf").lines.contains(place[...]))
    // The reading date is not part of a record's content.
    #expect(try run("changes", "@first.shelf", "@list.csv").status == 0)

    try folder.write("title,year\nA guide,2016\nA law,2018\nA book,2018\n", to: "list.csv")
    #expect(try run("build", "@list.csv", "-o", "@third.shelf", day: "1710000000").status == 0)
    #expect(try run("changes", "@first.shelf", "@third.shelf", "-o", "@c.changes").status == 1)
    #expect(try run("build", "@first.shelf", "@c.changes", "-o", "@new.shelf").status == 0)
    let records = try run("list", "--format", "jsonl", "--catalogue", "@new.shelf").lines
    #expect(records.count { $0.contains(#""format":"csv","read":"2023-11-14"}"#) } == 1)
    #expect(records.count { $0.contains(#""format":"csv","read":"2024-03-09"}"#) } == 2)
  }

  @Test("builds of one day are identical, and a file that is only read gets no day")
  func reproducible() throws {
    try folder.write("title,year\nA guide,2016\n", to: "list.csv")
    #expect(try run("build", "@list.csv", "-o", "@a.shelf").status == 0)
    #expect(try run("build", "@list.csv", "-o", "@b.shelf").status == 0)
    let compared = try Program.run(
      command: ["/usr/bin/cmp", "\(folder.path)/a.shelf", "\(folder.path)/b.shelf"],
      environment: [:])
    #expect(compared.status == 0, "\(compared.output)")
    let read = try run("list", "--format", "jsonl", "--catalogue", "@list.csv").output
    #expect(read.contains(#""origin":"#) && !read.contains(#""read":"#), "\(read)")
  }
}
