import Glibc
import Testing

@Suite("A catalogue built from an older one and changes")
struct UpdateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      command: [Program.path]
        + arguments.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 }, environment: [:])
  }

  private func isSame(_ a: String, _ b: String) throws -> Bool {
    try Program.run(command: ["/usr/bin/cmp", "-s", path(a), path(b)], environment: [:]).status == 0
  }

  /// Returns a record with a fixed origin, so that catalogues of it are equal byte by byte.
  private static func record(_ id: Int, _ title: String, body: String = "Text.") -> String {
    #"{"id":"r\#(id)","title":"\#(title)","sources":["ECPAT"],"year":\#(2000 + id % 20),"#
      + #""topics":["Legislation"],"body":["\#(body)"],"origin":{"file":"x","firstLine":\#(id),"lastLine":\#(id)}}"#
  }

  private func write(_ records: [String], to name: String) throws {
    try folder.write(records.map { $0 + "\n" }.joined(), to: name)
  }

  /// Versions of a catalogue, each with different kinds of changes.
  private static let versions: [[String]] = {
    let first = (1...40).map { record($0, "Report \($0)") }
    var second = first
    second[3] = record(4, "Report 4, second edition", body: "Other text on slavery.")
    second.remove(at: 10)
    second.insert(record(100, "A new one in front"), at: 0)
    second.insert(record(101, "A new one inside"), at: 20)
    second.append(record(102, "A new one at the end"))
    var third = second
    third.swapAt(5, 30)
    third.append(third.remove(at: 2))
    third[7] = third[7].replacing("\"r", with: "\"other-")
    third.insert(contentsOf: [third.removeLast(), record(103, "One more")], at: 12)
    return [first, second, third, Array(third.reversed())]
  }()

  private func prepare() throws {
    for (index, records) in Self.versions.enumerated() {
      try write(records, to: "\(index).jsonl")
      #expect(try run("build", "@\(index).jsonl", "-o", "@\(index).shelf").status == 0)
      guard index > 0 else { continue }
      #expect(
        try run(
          "changes", "@\(index - 1).shelf", "@\(index).jsonl", "--format", "changes", "-o",
          "@\(index).changes.gz", "--date", "2026-11-2\(index)"
        ).status == 1)
    }
  }

  @Test("equals the newer catalogue that the changes were made for", arguments: ["shelf", "jsonl"])
  func equal(base: String) throws {
    try prepare()
    for index in 1..<Self.versions.count {
      let built = try run(
        "build", "@\(index - 1).\(base)", "@\(index).changes.gz", "-o", "@built.shelf")
      #expect(built.status == 0, "\(built.errors)")
      #expect(try run("changes", "@built.shelf", "@\(index).jsonl").status == 0)
      #expect(try sameAnswers("built.shelf", "\(index).shelf"))
    }
    let all = try run(
      "build", "@0.\(base)", "@1.changes.gz", "@2.changes.gz", "@3.changes.gz", "-o", "@all.shelf")
    #expect(all.status == 0, "\(all.errors)")
    #expect(try run("changes", "@all.shelf", "@3.jsonl").status == 0)
    #expect(try sameAnswers("all.shelf", "3.shelf"))
  }

  @Test("is the same from a catalogue as from its file of records, byte for byte")
  func sameBytes() throws {
    try prepare()
    for base in ["0.shelf", "0.jsonl"] {
      let built = try run(
        "build", "@\(base)", "@1.changes.gz", "@2.changes.gz", "@3.changes.gz", "-o",
        "@of-\(base).shelf")
      #expect(built.status == 0, "\(built.errors)")
    }
    #expect(try isSame("of-0.shelf.shelf", "of-0.jsonl.shelf"))
  }

  private func sameAnswers(_ a: String, _ b: String) throws -> Bool {
    for question in [
      ["--find", "report"], ["--find", "slavery"], ["--year", "2004"], ["--order", "title"],
    ] {
      let outcomes = try [a, b].map {
        try Program.run(
          command: [Program.path, "list", "--catalogue", path($0)] + question, environment: [:])
      }
      if outcomes[0] != outcomes[1] { return false }
    }
    return true
  }

  @Test("is refused if the changes are for another one, which is named; nothing is written")
  func otherBase() throws {
    try prepare()
    for files in [
      ["0.shelf", "2.changes.gz"], ["1.shelf", "1.changes.gz"], ["1.jsonl", "1.changes.gz"],
      ["0.shelf", "2.changes.gz", "1.changes.gz"], ["0.shelf", "1.changes.gz", "1.changes.gz"],
    ] {
      let outcome = try Program.run(
        command: [Program.path, "build"] + files.map(path) + ["-o", path("built.shelf")],
        environment: [:])
      #expect(outcome.status == 2, "\(files)")
      #expect(outcome.errors.contains("are for another catalogue ("), "\(outcome.errors)")
      #expect(outcome.errors.contains("records, checksum "))
      #expect(access(path("built.shelf"), F_OK) != 0)
    }
    let wrong = try run("build", "@1.shelf", "@1.changes.gz", "-o", "@built.shelf")
    #expect(wrong.errors.contains("the changes of 2026-11-21,"))
    #expect(wrong.errors.contains("(40 records, checksum "))
    #expect(wrong.errors.contains("has 42 records, checksum "))
    #expect(try run("build", "@1.changes.gz", "-o", "@built.shelf").status == 2)
    #expect(
      try run("build", "@0.shelf", "@1.changes.gz", "@1.shelf", "-o", "@built.shelf").status == 2)
  }

  @Test("replaces the old one if requested")
  func inPlace() throws {
    try prepare()
    #expect(try run("build", "@0.shelf", "@1.changes.gz", "-o", "@0.shelf").status == 0)
    #expect(try run("changes", "@0.shelf", "@1.shelf").status == 0)
    // Refused without changes, and for a file of records.
    #expect(try run("build", "@0.shelf", "-o", "@0.shelf").status == 2)
    #expect(try run("build", "@1.jsonl", "@2.changes.gz", "-o", "@1.jsonl").status == 2)
    #expect(try run("build", "@1.shelf", "@2.changes.gz", "-o", "@2.changes.gz").status == 2)
  }

  @Test("is refused as a whole if the changes are damaged or truncated")
  func damaged() throws {
    try prepare()
    let unzipped = try Program.shell("gunzip -c '\(path("2.changes.gz"))'").output
    var bytes = Array(unzipped.utf8)
    let lines = unzipped.split(separator: "\n")
    var damaged: [String: [UInt8]] = [
      "cut": Array(bytes.dropLast(30)),
      "line": Array(lines.dropLast().joined(separator: "\n").utf8),
      "twice": bytes + Array((lines.last ?? "").utf8),
      "head": Array(bytes.prefix(40)), "text": bytes + Array("no change\n".utf8),
      "place": Array(unzipped.replacing("\"after\":\"", with: "\"after\":\"none").utf8),
      "version": Array(unzipped.replacing("{\"changes\":1", with: "{\"changes\":2").utf8),
    ]
    if let place = bytes.lastIndex(of: UInt8(ascii: "R")) { bytes[place] = UInt8(ascii: "S") }
    damaged["letter"] = bytes
    for (name, bytes) in damaged {
      try folder.write(bytes, to: name)
      let outcome = try run("build", "@1.shelf", "@\(name)", "-o", "@built.shelf")
      #expect(outcome.status == 2, "\(name): \(outcome.errors)")
      #expect(access(path("built.shelf"), F_OK) != 0)
    }
    #expect(
      try Program.shell("head -c 300 '\(path("2.changes.gz"))' > '\(path("short.gz"))'").status == 0
    )
    let short = try run("build", "@1.shelf", "@short.gz", "-o", "@built.shelf")
    #expect(short.status == 2)
    #expect(short.errors.contains("get it again; nothing was written"))
  }

  @Test("is identical to the byte if records have origins")
  func bytes() throws {
    let first = (1...30).map { Self.record($0, "Report \($0)") }
    // Includes the date from the changes.
    let last = Self.record(31, "Report 31").dropLast() + #","added":"2026-11-29"}"#
    let second = Array(first.dropFirst(2)) + [String(last)]
    try write(first, to: "0.jsonl")
    try write(Array(second), to: "1.jsonl")
    #expect(try run("build", "@0.jsonl", "-o", "@0.shelf").status == 0)
    #expect(try run("build", "@1.jsonl", "-o", "@1.shelf").status == 0)
    #expect(
      try run(
        "changes", "@0.shelf", "@1.shelf", "--format", "changes", "-o", "@c", "--date",
        "2026-11-29"
      ).status == 1)
    #expect(try run("build", "@0.shelf", "@c", "-o", "@built.shelf").status == 0)
    #expect(try isSame("built.shelf", "1.shelf"))
  }
}
