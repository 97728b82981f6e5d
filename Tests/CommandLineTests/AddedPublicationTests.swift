import Glibc
import Testing

@Suite("Publications added by changes")
struct AddedPublicationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let first = (1...12).map { Self.record($0, "Report \($0)") }
    var second = first
    second[1] = Self.record(2, "Report 2, second edition")
    second += [Self.record(13, "Report 13"), Self.record(14, "Report 14")]
    let third = second + [Self.record(15, "Report 15")]
    for (index, records) in [first, second, third].enumerated() {
      try folder.write(records.map { $0 + "\n" }.joined(), to: "\(index).jsonl")
    }
    _ = try run("build", "@0.jsonl", "-o", "@0.shelf")
    for index in 1...2 {
      _ = try run(
        "changes", "@\(index - 1).jsonl", "@\(index).jsonl", "--format", "changes", "--date",
        "2026-1\(index - 1)-29", "-o", "@\(index).gz")
      _ = try run("build", "@\(index - 1).shelf", "@\(index).gz", "-o", "@\(index).shelf")
    }
  }

  private static func record(_ id: Int, _ title: String) -> String {
    #"{"id":"r\#(id)","title":"\#(title)","sources":["ECPAT"],"topics":["Legislation"]}"#
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      command: [Program.path]
        + arguments.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 },
      environment: [:])
  }

  @Test("have the date of the changes as a facet, which other catalogues do not show")
  func facet() throws {
    let added = try run("facets", "added", "--catalogue", "@2.shelf", "--format", "tsv")
    #expect(
      added.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).last }
        == ["1", "3", "11"])
    #expect(added.lines[0].contains("2026-11-29"))
    #expect(
      try run("list", "--catalogue", "@2.shelf", "--added", "2026-10-29").lines.map { $0.prefix(3) }
        == ["r2 ", "r13", "r14"])
    #expect(
      try run("list", "--catalogue", "@2.shelf", "--find", "added:2026-11-29").lines.count == 1)
    #expect(try run("facets", "added", "--catalogue", "@0.shelf").status == 1)
    #expect(try !run("facets", "--catalogue", "@0.shelf").output.contains("Added"))
    #expect(try run("facets", "--catalogue", "@2.shelf").output.contains("\nAdded\n"))
  }

  @Test("are announced before the first answer in numbered lists, which is not lost")
  func linear() throws {
    let run = try Program.shell(
      "printf 'years\\nquit\\n' | \"$program\" --linear '\(path("2.shelf"))'")
    #expect(run.output.contains("29 November 2026; 'years' lists"))
    #expect(run.output.contains("2026-10-29, 3"), "\(run.output)")
  }

  @Test("count by their own date if no changes say when they were added")
  func ownDates() throws {
    let text = [
      #"{"id":"a","title":"A","date":"2026-11-02"}"#,
      #"{"id":"b","title":"B","date":"2026-10-31"}"#,
      // A date with only a year may be before the day.
      #"{"id":"c","title":"C","date":"2026"}"#, #"{"id":"d","title":"D","date":"2027-01-01"}"#,
      #"{"id":"e","title":"E","date":"2027-01-01","added":"2026-01-01"}"#,
    ].joined(separator: "\n")
    try folder.write(text + "\n", to: "dated.jsonl")
    func ids(_ options: String...) throws -> [Substring] {
      let command = [Program.path, "list", "--catalogue", path("dated.jsonl")] + options
      return try Program.run(command: command, environment: [:]).lines.map { $0.prefix(1) }
    }
    #expect(try ids("--since", "2026-11-01") == ["a", "d"])
    #expect(try ids("--since", "2026-11-01", "--year", "2027") == ["d"])
    #expect(try ids("--since", "2025-12-31") == ["a", "b", "d", "e"])
    #expect(try ids("--since", "2028-01-01") == [])
  }

  @Test("a record of the older file that is not read is reported, with status 1")
  func lossyOlderFile() throws {
    let folder = try TemporaryFolder()
    let new = try folder.write("{\"id\": \"a\", \"title\": \"A\"}\n", to: "new.jsonl")
    let old = try folder.write("{\"id\": \"b\", \"title\": \"B\"}\nno record\n", to: "old.jsonl")
    let outcome = try Program.run("list", "--catalogue", new, "--since", old)
    #expect(outcome.output == "a  A\n")
    #expect(outcome.errors.hasPrefix("fieldshelf: \(old): line 2: "))
    #expect(outcome.status == 1)
  }

  @Test("can be listed since a date, or since an older file or catalogue")
  func since() throws {
    func ids(_ since: String) throws -> [Substring] {
      try run("list", "--catalogue", "@2.shelf", "--since", since).lines.map {
        $0.prefix { $0 != " " }
      }
    }
    #expect(try ids("2026-11-01") == ["r15"])
    #expect(try ids("2026-10-29") == ["r2", "r13", "r14", "r15"])
    #expect(try ids("@0.jsonl") == ["r2", "r13", "r14", "r15"])
    #expect(try ids("@1.shelf") == ["r15"])
    #expect(
      try run("list", "--catalogue", "@2.shelf", "--since", "2026-11-01", "--added", "2026-10-29")
        .status == 1)
    for date in ["2026-13-01", "yesterday"] {
      let wrong = try run("list", "--catalogue", "@2.shelf", "--since", date)
      #expect(wrong.status == 2 && wrong.errors.contains("'\(date)'"))
    }
    let late = try run("list", "--catalogue", "@2.shelf", "--since", "2027-01-01")
    #expect(late.status == 1)
    #expect(late.errors.contains("no record is marked as new or changed since 2027-01-01"))
    #expect(try run("list", "--catalogue", "@2.shelf", "--since", "@2.jsonl").status == 1)
    #expect(
      try run("list", "--catalogue", "@2.shelf", "--since", "@0.jsonl", "--find", "edition").lines
        .count == 1)
  }

  @Test("keep the date in JSON Lines; formats without a place for it report the loss")
  func roundTrip() throws {
    let lines = try run("convert", "@2.shelf", "--to", "jsonl", "-o", "@own.jsonl")
    #expect(lines == .init(status: 0, output: "", errors: ""))
    let text = try Program.shell("cat '\(path("own.jsonl"))'").output
    #expect(text.components(of: #""added":"2026-10-29""#) == 3)
    #expect(text.components(of: #""added":"#) == 4)
    #expect(try run("build", "@own.jsonl", "-o", "@own.shelf").status == 0)
    #expect(
      try Program.run(
        command: ["/usr/bin/cmp", path("own.shelf"), path("2.shelf")], environment: [:]
      ).status == 0)
    let lost = try run("convert", "@2.shelf", "--to", "ris", "-o", "@own.ris")
    #expect(lost.status == 1)
    #expect(
      lost.errors.contains("date added of 4 records: no place in this format; left out"))
    try folder.write(#"{"id":"a","title":"A","added":"2026-02-30"}"# + "\n", to: "wrong.jsonl")
    let wrong = try run("convert", "@wrong.jsonl", "--to", "jsonl")
    #expect(wrong.errors.contains("2026-02-30"))
    #expect(!wrong.output.contains("added"))
  }

  @Test("do not make equal catalogues differ, since the date is not content")
  func content() throws {
    #expect(try run("changes", "@2.shelf", "@2.jsonl").status == 0)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
