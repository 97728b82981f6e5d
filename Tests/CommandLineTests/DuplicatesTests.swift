import Testing

@Suite("Duplicates")
struct DuplicatesTests {
  private let folder: TemporaryFolder
  private let first: String
  private let second: String

  init() throws {
    folder = try TemporaryFolder()
    first = try folder.write(
      """
      {"id":"a1","title":"The Rights of the Child","sources":["ECPAT"],"year":2014,"tags":["CSAM"]}
      {"id":"a2","title":"Another Work","identifiers":[{"scheme":"doi","value":"10.1/x"}]}

      """, to: "first.jsonl")
    second = try folder.write(
      """
      {"id":"b1","title":"Rights of the child!","sources":["ECPAT"],"languages":["en"],"url":"https://a.example/b","body":["Other words."]}
      {"id":"b2","title":"A Third Work","identifiers":[{"scheme":"doi","value":"https://doi.org/10.1/X"}],"year":2015}
      {"id":"b3","title":"Alone"}

      """, to: "second.jsonl")
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func build(_ rules: String..., to name: String = "x.shelf") throws -> Program.Outcome {
    try Program.run(
      command: [Program.path, "build", first, second, "-o", path(name)]
        + rules.flatMap { ["--join-duplicates", $0] }, environment: [:])
  }

  private func ids(_ catalogue: String) throws -> [String] {
    try Program.run("list", "--catalogue", path(catalogue)).lines.map {
      String($0.prefix { $0 != " " })
    }
  }

  private func record(_ id: String, in catalogue: String = "x.shelf") throws -> Program.Outcome {
    try Program.run("show", id, "--catalogue", path(catalogue), "--format", "jsonl")
  }

  @Test("are proposed in groups that show what is equal and what differs")
  func proposal() throws {
    let outcome = try Program.run("duplicates", first, second)
    #expect(outcome.status == 0 && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "# 2 groups of likely duplicates in \(first) \(second).")
    #expect(lines[1...2].allSatisfy { $0.hasPrefix("# ") })
    #expect(
      lines[3...] == [
        "", "# the same DOI; different: title, date, identifiers",
        "a2  # Another Work (\(first):2)", "b2  # A Third Work (\(second):2)", "",
        "# the same title; different: title, date, tags, languages, links, body",
        "a1  # The Rights of the Child (\(first):1)", "b1  # Rights of the child! (\(second):1)",
        "",
      ])
  }

  @Test("are proposed by chosen rules, in a file that is complete or absent")
  func output() throws {
    let outcome = try Program.run(
      "duplicates", first, second, "--by", "doi", "--output", path("list.txt"))
    #expect(outcome == .init(status: 0, output: "", errors: ""))
    let list = try Program.run(command: ["/bin/cat", path("list.txt")], environment: [:])
    #expect(list.output.contains("a2  # ") && !list.output.contains("a1  # "))
    let none = try Program.run("duplicates", first, "--output", path("none.txt"))
    #expect(none.status == 1)
    #expect(none.errors == "fieldshelf: no likely duplicates in \(first)\n")
    let printed = try Program.run("duplicates", first)
    #expect(printed.output == "# no likely duplicates in \(first)\n" && printed.errors == "")
    #expect(try Program.run("duplicates", first, "--output", first).status == 2)
  }

  @Test("are joined by rules: the first record gets what it lacks, and losses are reported")
  func joined() throws {
    let outcome = try build("doi,title")
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "\(path("x.shelf")): 3 publications\n2 records were joined with others\n")
    #expect(
      outcome.errors == """
        fieldshelf: b1 was joined with a1, which says something else; left out of b1: title
        fieldshelf: b2 was joined with a2, which says something else; left out of b2: title

        """)
    #expect(try ids("x.shelf") == ["a1", "a2", "b3"])
    let record = try record("a1").output
    for part in [
      #""title":"The Rights of the Child""#, #""year":2014"#, #""url":"https://a.example/b""#,
      #""languages":["en"]"#, "Other words.", #"{"scheme":"record","value":"b1"}"#,
      #"{"scheme":"origin","value":"second.jsonl:1"}"#,
    ] {
      #expect(record.contains(part), "\(part)")
    }
    #expect(try self.record("a2").output.contains(#""year":2015"#))
  }

  @Test("are found by their old identifier, and show says which record was kept")
  func oldIdentifier() throws {
    _ = try build("title")
    let shown = try record("b1")
    #expect(shown.status == 0)
    #expect(shown.errors == "fieldshelf: 'b1' was joined with 'a1', which is shown\n")
    #expect(try shown.output == record("a1").output)
    #expect(try record("b2").errors == "")
    #expect(try record("b9").status == 1)
  }

  @Test("are cited and put on lists by their old identifier")
  func oldIdentifierElsewhere() throws {
    _ = try build("title")
    let used = "fieldshelf: 'b1' was joined with 'a1', which is used\n"
    let cited = try Program.run("cite", "b1", "--catalogue", path("x.shelf"))
    #expect(cited.status == 0 && cited.errors == used)
    #expect(try cited.output == Program.run("cite", "a1", "--catalogue", path("x.shelf")).output)
    #expect(try Program.run("cite", "b9", "--catalogue", path("x.shelf")).status == 1)
    let handout = try Program.run("handout", "b1", "--catalogue", path("x.shelf"))
    #expect(handout.status == 0 && handout.errors == used)
    let list = try Program.run(
      "lists", "add", "kept", "b1", "--lists", folder.path, "--catalogue", path("x.shelf"))
    #expect(list.status == 0 && list.errors == used)
  }

  @Test("are found for reading lists with their old identifier")
  func oldList() throws {
    let old = path("old.shelf")
    _ = try Program.run("build", first, second, "-o", old)
    _ = try Program.run("lists", "add", "mine", "b1", "--lists", folder.path, "--catalogue", old)
    _ = try build("title")
    let options = ["mine", "--lists", folder.path, "--catalogue", path("x.shelf")]
    for command in [["handout"], ["lists", "show"]] {
      let arguments = command + options + (command == ["handout"] ? [] : ["--format", "jsonl"])
      let shown = try Program.run(command: [Program.path] + arguments, environment: [:])
      #expect(shown.status == 0)
      #expect(shown.output.contains("The Rights of the Child"), "\(command)")
    }
  }

  @Test("give the file that they were joined from by name, and not to other programs")
  func joinedOrigin() throws {
    _ = try build("title")
    let shown = try Program.run("show", "a1", "--catalogue", path("x.shelf")).lines
    #expect(shown.contains("Joined record: b1") && shown.contains("Joined from: second.jsonl:1"))
    for format in ["ris", "dc", "rss", "markdown"] {
      let written = try Program.run("convert", path("x.shelf"), "--to", format)
      #expect(written.output.contains("The Rights of the Child"), "\(format)")
      #expect(!written.output.contains("second.jsonl") && !written.output.contains("record:b1"))
    }
  }

  @Test("count as changed if another identifier was joined, but not if only the origin moved")
  func changedOrigin() throws {
    _ = try build("title")
    let lines = try Program.run(command: ["/bin/cat", second], environment: [:]).output
    let moved = try folder.write(#"{"id":"b0","title":"New"}"# + "\n" + lines, to: "third.jsonl")
    let again = try Program.run(
      "build", first, moved, "-o", path("y.shelf"), "--join-duplicates", "title")
    #expect(again.status == 0)
    let shown = try Program.run("show", "a1", "--catalogue", path("y.shelf")).lines
    #expect(shown.contains("Joined from: third.jsonl:2"))
    let changes = try Program.run("changes", path("x.shelf"), path("y.shelf"))
    #expect(changes.output.contains("b0") && !changes.output.contains("a1"), "\(changes.output)")
    try folder.write(lines.replacing("b1", with: "b9"), to: "third.jsonl")
    _ = try Program.run("build", first, moved, "-o", path("y.shelf"), "--join-duplicates", "title")
    let other = try Program.run("changes", path("x.shelf"), path("y.shelf"))
    #expect(other.status == 1 && other.output.contains("a1"), "\(other.output)")
  }

  @Test("joined before are still found when the catalogue is rebuilt")
  func builtAgain() throws {
    _ = try build("title")
    _ = try Program.run("build", path("x.shelf"), "-o", path("y.shelf"))
    #expect(try record("b1", in: "y.shelf").output.contains(#""id":"a1""#))
    _ = try Program.run(
      "convert", path("x.shelf"), "--to", "jsonl", "--output", path("y.jsonl"))
    let listed = try Program.run("show", "b1", "--catalogue", path("y.jsonl"))
    #expect(listed.status == 0)
  }

  @Test("are joined by an edited list, keeping its first record")
  func editedList() throws {
    let list = try folder.write(
      "# a comment\n\nb1\t# kept\na1  # The Rights\n\n# only one left\nb2  # alone\n",
      to: "list.txt")
    let built = try build(list)
    #expect(built.output.hasSuffix("1 record was joined with another\n"))
    #expect(built.status == 0 && built.errors.contains("line 7: 'b2' is alone in its group"))
    #expect(try ids("x.shelf") == ["a2", "b1", "b2", "b3"])
    #expect(try record("a1").output.contains(#""id":"b1""#))
  }

  @Test("are joined by a proposal as by its rules")
  func proposedList() throws {
    _ = try Program.run("duplicates", first, second, "--output", path("list.txt"))
    #expect(try build(path("list.txt")).status == 0)
    #expect(try build("doi", "isbn", "title", "link", to: "y.shelf").status == 0)
    let same = try Program.run("changes", path("x.shelf"), path("y.shelf"))
    #expect(same.status == 0)
  }

  @Test("with one identifier are numbered as in the catalogue")
  func numbered() throws {
    let file = try folder.write(
      """
      {"id":"k","title":"One work of some length","year":2014}
      {"id":"k","title":"Quite another work","year":2015}
      {"id":"k","title":"One work of some length","year":2014}
      {"id":"k","title":"The last of them"}

      """, to: "same.jsonl")
    let proposed = try Program.run("duplicates", file).lines
    #expect(proposed.suffix(2).map { $0.prefix { $0 != " " } } == ["k", "k-3"])
    let built = try Program.run(
      "build", file, "-o", path("x.shelf"), "--join-duplicates", "title")
    #expect(built.status == 0)
    #expect(try ids("x.shelf") == ["k", "k-2", "k-4"])
    #expect(try record("k-3").errors.contains("'k-3' was joined with 'k'"))
  }

  @Test("with one identifier are joined by a list in any order of the files")
  func otherOrder() throws {
    let one = try folder.write(#"{"id":"x","title":"First file rec"}"# + "\n", to: "one.jsonl")
    let two = try folder.write(
      """
      {"id":"x","title":"Dup title here"}
      {"id":"y","title":"Dup title here"}

      """, to: "two.jsonl")
    let list = path("list.txt")
    #expect(try Program.run("duplicates", one, two, "-o", list).status == 0)
    let shelf = path("x.shelf")
    for files in [[one, two], [two, one]] {
      let build = try Program.run(
        "build", files[0], files[1], "-o", shelf, "--join-duplicates", list)
      #expect(build.status == 0, "\(build.errors)")
      #expect(try ids("x.shelf").allSatisfy { $0.hasPrefix("x-") })
      #expect(try ids("x.shelf").count == 2)
      #expect(try record("y").output.contains("Dup title here"))
    }
  }

  @Test("are not joined by a list with another title")
  func otherTitle() throws {
    let file = try folder.write(
      #"{"id":"x","title":"A title"}"# + "\n" + #"{"id":"y","title":"B"}"# + "\n", to: "x.jsonl")
    let list = try folder.write("x  = Another title\ny\n", to: "list.txt")
    let outcome = try Program.run("build", file, "-o", path("x.shelf"), "--join-duplicates", list)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains("'x' is another record in these files, 'A title'"))
  }

  @Test("are joined with a list's first record, even if a rule finds another first")
  func listBeforeRule() throws {
    let file = try folder.write(
      """
      {"id":"p2","title":"One work of some length"}
      {"id":"p5","title":"Quite another work"}
      {"id":"p9","title":"One work of some length"}

      """, to: "same.jsonl")
    let list = try folder.write("p9\np5\n", to: "list.txt")
    let built = try Program.run(
      "build", file, "-o", path("x.shelf"), "--join-duplicates", list, "--join-duplicates", "title")
    #expect(built.status == 0)
    #expect(try ids("x.shelf") == ["p9"])
  }

  @Test("in groups that share a record become one")
  func sharedRecord() throws {
    let list = try folder.write("a1\nb1\n\nb1\nb3\n\nb3\na1\n", to: "list.txt")
    let built = try build(list)
    #expect(built.errors.contains("line 4: 'b1' is also in the group of line 2"))
    #expect(built.errors.contains("line 7: 'b3' is also in the group of line 5"))
    #expect(built.errors.contains("line 8: 'a1' is also in the group of line 1"))
    #expect(try ids("x.shelf") == ["a1", "a2", "b2"])
    for id in ["b1", "b3"] { #expect(try record(id).output.contains(#""id":"a1""#)) }
  }

  @Test(
    "are refused if ambiguous, and nothing is written",
    arguments: [
      ("tilte", "'tilte' is neither a file nor a rule"), ("LIST", "line 3: no record has the"),
    ])
  func refused(rule: String, message: String) throws {
    let list = try folder.write("a1\n# here\nb7\n", to: "list.txt")
    let outcome = try build(rule == "LIST" ? list : rule)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try Program.run("list", "--catalogue", path("x.shelf")).status == 1)
  }

  @Test("are not joined from a pipe or while changes are applied")
  func once() throws {
    let pipe = try Program.shell(
      #"cat '\#(first)' | "$program" build /dev/stdin -o '\#(path("x.shelf"))' --join-duplicates doi"#
    )
    #expect(pipe.status == 1 && pipe.errors.contains("/dev/stdin"))
    _ = try Program.run("build", first, "-o", path("old.shelf"))
    _ = try Program.run("build", first, second, "-o", path("new.shelf"))
    _ = try Program.run(
      "changes", path("old.shelf"), path("new.shelf"), "-o", path("c.changes"))
    let changed = try Program.run(
      "build", path("old.shelf"), path("c.changes"), "-o", path("x.shelf"), "--join-duplicates",
      "doi")
    #expect(changed.status == 2 && changed.errors.contains("changes first, then join"))
  }

  @Test("have help and completions")
  func help() throws {
    #expect(try Program.run("duplicates", "--help").output.contains("USAGE: fieldshelf duplicates"))
    let script = try Program.run("--generate-completion-script", "bash").output
    #expect(script.contains("join-duplicates") && script.contains("duplicates"))
  }
}
