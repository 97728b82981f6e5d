import Testing

@Suite("Findings of check")
struct CheckReportTests {
  private static let records = """
    {"id":"a1","title":"The Rights of the Child","sources":["ECPAT"],"year":2014,"topics":["CSAM"]}
    {"id":"a2","title":"Rights of the child!","sources":["ECPAT"],"url":"www.example.org"}
    {"id":"a3","title":"Child Marriage in Peru","sources":["UNICF"],"countries":["BO"]}

    """

  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Self.records, to: "some.jsonl")
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(command: [Program.path, "check", file] + arguments, environment: [:])
  }

  @Test("follow a count by kind, the first to correct first")
  func summary() throws {
    let outcome = try run()
    #expect(outcome.status == 1 && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "\(file): 3 faults, 7 notes")
    let kinds = lines[1...].prefix { $0.hasPrefix(" ") }
    #expect(
      kinds.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "1 same-title fault:", "1 invalid-link fault:", "1 unknown-source fault:",
        "1 untagged-country note:", "6 missing-field note:",
      ])
    #expect(lines[kinds.endIndex].contains("--explain"))
    #expect(lines[kinds.endIndex + 1] == "")
    let findings = lines[(kinds.endIndex + 2)...].dropLast()
    #expect(findings.count == 10)
    let first = try #require(findings.first)
    #expect(first.hasPrefix("\(file): line 1, a1 'The Rights of the Child': the same title as a2 "))
    #expect(
      first.hasSuffix(
        "'Rights of the child!'; different: title, date, tags, topics, links; are they one publication?"
      ))
    #expect(findings.dropFirst().first?.contains("line 2, a2 ") == true)
  }

  @Test("have columns in tsv and members in jsonl, in English")
  func machineFormats() throws {
    let rows = try Program.run(
      "check", file, "--format", "tsv", environment: ["FIELDSHELF_LANGUAGE": "es"]
    ).lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { $0.count == 9 })
    #expect(rows[0][..<4] == [file, "1", "a1", "The Rights of the Child"])
    #expect(rows[0][4].hasPrefix("the same title as"))
    #expect(rows[0][5...] == ["fault", "same-title", "", "a2"])
    #expect(rows[2][5...] == ["fault", "unknown-source", "UNICEF", ""])
    #expect(rows[9][..<4] == [file, "", "", ""])
    let objects = try run("--format", "jsonl").lines
    #expect(objects.count == 10)
    #expect(
      objects[2].hasPrefix(
        #"{"file":"\#(file)","line":3,"id":"a3","title":"Child Marriage in Peru","finding":"#))
    #expect(
      objects[2].hasSuffix(
        #""kind":"fault","name":"unknown-source","nearest":["UNICEF"],"duplicates":[]}"#))
  }

  @Test("of one kind can be shown and counted alone")
  func only() throws {
    let link = try run("--only", "invalid-link", "--format", "tsv")
    #expect(link.status == 1 && link.lines.count == 1)
    let two = try run("--only", "invalid-link", "--only", "missing-field")
    #expect(two.lines.first == "\(file): 1 fault, 6 notes")
    let notes = try run("--only", "missing-field")
    #expect(notes.status == 0)
    let none = try run("--only", "same-doi")
    #expect(none == .init(status: 0, output: "\(file): 0 faults, 0 notes\n", errors: ""))
  }

  @Test(
    "set the status for the kinds that are named",
    arguments: [
      (["never"], 0), (["fault"], 1), (["note"], 1), (["invalid-link"], 1), (["same-doi"], 0),
      (["untagged-country"], 1), (["same-doi", "never"], 0), (["same-doi", "invalid-link"], 1),
    ] as [([String], Int32)])
  func failOn(names: [String], status: Int32) throws {
    let options = names.flatMap { ["--fail-on", $0] }
    let outcome = try Program.run(
      command: [Program.path, "check", file] + options, environment: [:])
    #expect(outcome.status == status)
    #expect(outcome.lines.count == 17)
  }

  @Test("fail if a file cannot be read, whatever kinds are named")
  func unread() throws {
    #expect(try run("/nowhere/x", "--fail-on", "never").status == 1)
  }

  @Test("of several files are those of one catalogue")
  func severalFiles() throws {
    let other = try folder.write(
      #"{"id":"b1","title":"the rights of the child"}"# + "\n", to: "other.jsonl")
    let outcome = try run(other, "--only", "same-title")
    let found = outcome.lines.filter { $0.contains("the same title as") }
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("\(file): line 1, a1 "))
    #expect(found[0].contains("b1 'the rights of the child' (\(other), line 1)"))
    #expect(outcome.lines[0] == "\(file), \(other): 1 fault, 0 notes")
  }

  @Test("of several files name the file of an invalid line")
  func brokenLine() throws {
    let other = try folder.write(
      #"{"id":"c","title":"A"}"# + "\n{broken\n", to: "broken.jsonl")
    let found = try run(other, "--only", "unread-record").lines.filter { $0.contains("line 2: ") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(other): line 2: ") == true)
    let log = try run(other, "--only", "unread-record", "--format", "sarif").output
    #expect(log.contains("broken.jsonl\"}") && !log.contains("%2C"))
    let catalogue = try run(other, "--only", "missing-field", "--format", "sarif").output
    #expect(catalogue.contains("missing-field") && !catalogue.contains("%2C"))
  }

  @Test("escape a semicolon in a value by a backslash in tsv")
  func semicolon() throws {
    let same = try folder.write(
      ["c", "d; e", "f"].map { #"{"id":"\#($0)","title":"Alike in everything here"}"# + "\n" }
        .joined(), to: "same.jsonl")
    let lines = try Program.run("check", same, "--only", "same-title", "--format", "tsv").lines
    #expect(lines.first?.hasSuffix("\t" + #"d\; e; f"#) == true, "\(lines)")
  }

  @Test("are the same for a catalogue built from the records")
  func built() throws {
    let shelf = "\(folder.path)/x.shelf"
    _ = try Program.run("build", file, "-o", shelf)
    let (read, built) = (
      try run("--format", "tsv"), try Program.run("check", shelf, "--format", "tsv")
    )
    #expect(built.lines.dropLast(6) == read.lines.dropLast(6))
  }

  @Test("each have an explanation with an example")
  func explain() throws {
    let help = try Program.run("check", "--help").output
    let kinds = try #require(help.split(separator: "Kinds, in the order to fix them: ").last)
      .prefix { $0 != "." }.split { ", \n".contains($0) }
    #expect(kinds.count > 25)
    for kind in kinds {
      let outcome = try Program.run("check", "--explain", String(kind))
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.lines.count >= 4, "\(kind)")
      #expect(outcome.lines.first?.hasPrefix("\(kind) (") == true)
      #expect(outcome.lines.last?.hasPrefix("Example: ") == true)
    }
  }

  @Test(
    "of an unknown kind are refused with the nearest name",
    arguments: [
      (["--explain", "same-dio"], "'same-doi'"), (["--only", "unknown-tags"], "'unknown-tag'"),
      (["--fail-on", "isbn"], "'same-isbn'"),
      (["--explain", "zzzzzz"], "the kinds are unread-record"),
    ])
  func unknownKind(options: [String], expected: String) throws {
    let outcome = try Program.run(
      command: [Program.path, "check", file] + options, environment: [:])
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test("have their kinds completed in every shell", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let script = try Program.run("--generate-completion-script", shell).output
    for word in ["fail-on", "unknown-source", "sarif", "never"] { #expect(script.contains(word)) }
  }

  @Test("have the line on which a record begins, or its number if the format has no lines")
  func recordNumbers() throws {
    let ris = "TY  - RPRT\nTI  - A\nER  - \nTY  - RPRT\nTI  - B\nUR  - nowhere\nER  - \n"
    let csl = #"[{"id":"x","title":"A"},\#n{"id":"y","title":"B","URL":"nowhere"}]"#
    let marc =
      "00058nam a2200049   4500001000200000245000600002\u{1E}x\u{1E}00\u{1F}aA\u{1E}\u{1D}"
      + "00082nam a2200061   4500001000200000245000600002856001200008\u{1E}y\u{1E}"
      + "00\u{1F}aB\u{1E}4 \u{1F}unowhere\u{1E}\u{1D}"
    for (text, name, place) in [
      (ris, "a.ris", "line 4, "), (csl, "a.json", "line 2, y"), (marc, "a.mrc", "record 2, y"),
    ] {
      let file = try folder.write(text, to: name)
      let lines = try Program.run("check", file, "--only", "invalid-link").lines
      #expect(lines.last?.hasPrefix("\(file): \(place)") == true, "\(lines)")
      let log = try Program.run("check", file, "--only", "invalid-link", "--format", "sarif").output
      #expect(log.contains(#""startLine":"#) == place.hasPrefix("line"))
    }
  }
}

@Suite("Findings of check in SARIF")
struct SARIFTests {
  @Test("are one log of one run, with a rule for each kind and a result for each finding")
  func log() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      #"{"id":"a1","title":"A \"b\" in Peru","url":"www.example.org"}"# + "\n", to: "a b.jsonl")
    let outcome = try Program.run("check", file, "--format", "sarif")
    #expect(outcome.status == 1)
    let log = outcome.output
    #expect(
      log.hasPrefix(
        #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"#))
    #expect(log.hasSuffix("]}]}\n"))
    let lines = log.split(separator: "\n")
    #expect(lines[0].contains(#""rules":[{"id":"invalid-link","shortDescription":{"text":"#))
    #expect(lines[0].contains(#""executionSuccessful":true"#))
    let uri = "file://\(folder.path)/a%20b.jsonl"
    let place = #""locations":[{"physicalLocation":{"artifactLocation":{"uri":"\#(uri)"}"#
    let region =
      #","region":{"startLine":1}},"logicalLocations":[{"name":"a1","kind":"record"}]}]}"#
    let link = #"{"ruleId":"invalid-link","ruleIndex":0,"level":"error","message":{"text":"'www."#
    #expect(lines[1].hasPrefix(link))
    #expect(lines[1].hasSuffix(place + region + ","))
    #expect(lines[2].hasPrefix(#"{"ruleId":"untagged-country","ruleIndex":1,"level":"note","#))
    #expect(lines[3].hasPrefix(#"{"ruleId":"missing-field","ruleIndex":2,"level":"note","#))
    #expect(lines[3].hasSuffix(place + "}}]},"))
    // One result a line, and nothing else between the first and the last line.
    #expect(lines.count == 2 + log.split(separator: #"{"ruleId":"#).count - 1)
  }

  @Test("say that a file could not be read")
  func unread() throws {
    let outcome = try Program.run("check", "/nowhere/a.txt", "--format", "sarif")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(#""executionSuccessful":false"#))
    #expect(outcome.output.contains("no file '/nowhere/a.txt'"))
  }
}
