import Testing

@Suite("Rows of an editor's own vocabulary")
struct VocabularyRowsTests {
  private static let records = """
    {"id":"a","title":"One","topics":["Safe Play","Child Marriagee"],"sources":[{"name":"Terre des Enfants"}],"countries":["Thailnd"]}
    {"id":"b","title":"Two","topics":["Safe Play"],"sources":[{"name":"European Comission"}],"countries":["Absurdistan"]}
    {"id":"c","title":"Three","topics":["safe play","Child Marriagee"],"sources":[{"name":"Terre des Enfants"}]}

    """

  private static let table = [
    "tag\tclass\tunder", "# 3 records", "Safe Play\ttopic\t",
    "# 2 records; like 'Child marriage'", "Child Marriagee\tsame\tChild marriage", "",
    "name\tacronym\tkind\tpart-of\tother", "# 2 records", "Terre des Enfants\t\tbody\t\t",
    "# 1 record; like 'European Commission'", "European Commission\t\tbody\t\tEuropean Comission",
    "",
    "code\tother", "# 1 record: no country is like 'Absurdistan'", "# 1 record; like 'Thailand'",
    "TH\tThailnd",
  ]

  private func records(in folder: TemporaryFolder) throws -> String {
    try folder.write(Self.records, to: "records.jsonl")
  }

  @Test("suggest writes a row for each unknown name, the most frequent first")
  func suggested() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("vocabulary", "suggest", "--catalogue", try records(in: folder))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst(3).dropLast().map(String.init) == Self.table, "\(outcome.output)")
    #expect(lines.prefix(2).allSatisfy { $0.hasPrefix("# ") })
  }

  @Test("the suggested rows leave nothing unknown except names without a row")
  func taken() throws {
    let folder = try TemporaryFolder()
    let records = try records(in: folder)
    let words = "\(folder.path)/words.tsv"
    #expect(
      try Program.run("vocabulary", "suggest", "--catalogue", records, "-o", words)
        == Program.Outcome(status: 0, output: "", errors: ""))
    let options = ["--catalogue", records, "--vocabulary", words]
    func run(_ command: String...) throws -> Program.Outcome {
      try Program.run(command: [Program.path] + command + options, environment: [:])
    }
    let again = try run("vocabulary", "suggest")
    #expect(
      again.lines.dropFirst(2) == ["code\tother", "# 1 record: no country is like 'Absurdistan'"])
    let topics = try run("facets", "topics").output
    #expect(topics.contains("Safe Play"), "\(topics)")
    #expect(try run("list", "--topic", "Child Marriage").lines.count == 2)
    #expect(try run("list", "--topic", "Child Marriagee").lines.count == 2)
    #expect(try run("list", "--country", "Thailand").lines.count == 1)
    #expect(try run("list", "--country", "Thailnd").lines.count == 1)
    #expect(try run("list", "--source", "European Commission").lines.count == 1)
  }

  @Test("a catalogue built with rows keeps their meanings")
  func built() throws {
    let folder = try TemporaryFolder()
    let words = try folder.write(
      Self.table.joined(separator: "\n") + "\nKH\tKampuchea Land\n", to: "words.tsv")
    let library = "\(folder.path)/library.shelf"
    let outcome = try Program.run(
      "build", try records(in: folder), "--vocabulary", words, "--output", library)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("Safe Play"))
    let found = try Program.run("list", "--catalogue", library, "--topic", "Safe Play")
    #expect(found.lines.count == 3, "\(found)")
  }

  @Test("sub-topics are counted in their parents; collections get their source's records")
  func placed() throws {
    let folder = try TemporaryFolder()
    let words = try folder.write(
      "tag\tclass\tunder\nPlay\ttopic\nSafe Play\tsub-topic\tPlay\n"
        + "Our Series\tcollection\tTerre des Enfants\n\nname\tacronym\tkind\tpart-of\tother\n"
        + "Terre des Enfants\tTDE\tbody\tEuropean Commission\t\n", to: "words.tsv")
    let file = try records(in: folder)
    func run(_ command: String...) throws -> Program.Outcome {
      try Program.run(
        command: [Program.path] + command + ["--catalogue", file, "--vocabulary", words],
        environment: [:])
    }
    #expect(try run("list", "--topic", "Play").lines.count == 3)
    #expect(try run("list", "--source", "TDE").lines.count == 2)
    #expect(try run("check").output.contains("Our Series"))
  }

  @Test(
    "a row with an unknown reference is refused with file and line",
    arguments: [
      ("tag\tclass\tunder\nSafe Play\tsame\tNowhere\n", "line 2", "'Nowhere'"),
      ("tag\tclass\tunder\n\nSafe Play\tsub-topic\tNowhere\n", "line 3", "'Nowhere'"),
      ("tag\tclass\tunder\nSafe Play\tthing\t\n", "line 2", "'thing'"),
      ("tag\tclass\tunder\nSafe Play\tsame\t\n", "line 2", "under"),
      ("tag\tclass\tunder\nA\ttopic\tB\tC\n", "line 2", "4 columns"),
      ("code\tother\nXX\tNarnia\n", "line 2", "'XX'"),
      ("code\tother\nTH\t\n", "line 2", "other"),
      ("name\tacronym\tkind\tpart-of\tother\nA\t\tbody\tNowhere\t\n", "line 2", "'Nowhere'"),
      ("tag,class,under\n", "line 1", "'tag'"),
    ])
  func refused(text: String, line: String, word: String) throws {
    let folder = try TemporaryFolder()
    let words = try folder.write(text, to: "words.tsv")
    let outcome = try Program.run("list", "--vocabulary", words)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.contains(line), "\(outcome.errors)")
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test("a catalogue without unknown names gets no rows")
  func nothing() throws {
    let outcome = try Program.run("vocabulary", "suggest")
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("#") }, "\(outcome.output)")
    #expect(outcome.status == 0)
  }
}

@Suite("vocabulary merge")
struct VocabularyMergeTests {
  private static let prefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <urn:test:> .\n"

  @Test("SKOS files become one; second preferred labels become alternative ones and are reported")
  func concepts() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(
      Self.prefixes + ":a a skos:Concept ; skos:prefLabel \"Play\"@en ; skos:broader :top .\n",
      to: "first.ttl")
    let second = try folder.write(
      Self.prefixes + ":a a skos:Concept ; skos:prefLabel \"Games\"@en, \"Juego\"@es ;\n"
        + "  skos:definition \"What children do.\"@en ; skos:exactMatch <urn:other:1> .\n"
        + ":top a skos:Concept ; skos:prefLabel \"Childhood\"@en .\n", to: "second.ttl")
    let merged = "\(folder.path)/merged.ttl"
    let outcome = try Program.run("vocabulary", "merge", first, second, "--output", merged)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "fieldshelf: \(second): line 3: 'urn:test:a' is called 'Play' already; 'Games' becomes an "
        + "alternative label\n")
    let shown = try Program.run(
      "vocabulary", "show", "games", "--vocabulary", merged, "--format", "tsv")
    #expect(shown.output.contains("Juego"), "\(shown)")
    #expect(shown.output.contains("What children do."))
    #expect(shown.output.contains("Childhood"))
    #expect(shown.output.contains("\tPlay\n"))
    let text = try Program.run("vocabulary", "export", "--vocabulary", merged).output
    #expect(text.contains("skos:exactMatch <urn:other:1>"))
    let both = try Program.run(
      "vocabulary", "export", "--vocabulary", first, "--vocabulary", second)
    #expect(both.output == text)
  }

  @Test("a statement with a relative IRI is left out of the merged file and reported")
  func relative() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(
      Self.prefixes + ":a a skos:Concept ; skos:prefLabel \"Play\"@en .\n", to: "first.ttl")
    let second = try folder.write(
      Self.prefixes + ":b a skos:Concept ; skos:prefLabel \"Games\"@en ;\n"
        + "  skos:exactMatch <rel> .\n", to: "second.ttl")
    let outcome = try Program.run("vocabulary", "merge", first, second)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("fieldshelf: \(second): line 4: the IRI '<rel>' is relative"))
    #expect(outcome.output.contains("Games") && !outcome.output.contains("rel>"))
  }

  @Test("tables become one; a conflicting row is left out and reported")
  func tables() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(
      "tag\tclass\tunder\nPlay\ttopic\t\n\ncode\tother\nTH\tSiam Land\n", to: "first.tsv")
    let second = try folder.write(
      "code\tother\nTH\tThailnd|siam-land\n\ntag\tclass\tunder\nplay\tcollection\t\nGames\tsame\tPlay\n",
      to: "second.tsv")
    let outcome = try Program.run("vocabulary", "merge", first, second)
    #expect(outcome.status == 1)
    #expect(
      outcome.output
        == "tag\tclass\tunder\nPlay\ttopic\t\nGames\tsame\tPlay\n\ncode\tother\nTH\tSiam Land|Thailnd\n"
    )
    #expect(outcome.errors.contains("\(second), line 5: 'play' is left out"), "\(outcome.errors)")
    #expect(outcome.errors.contains("\(first), line 2"), "\(outcome.errors)")
  }

  @Test("files of both kinds are refused")
  func mixed() throws {
    let folder = try TemporaryFolder()
    let concepts = try folder.write(
      Self.prefixes + ":a a skos:Concept ; skos:prefLabel \"Play\"@en .\n", to: "a.ttl")
    let table = try folder.write("tag\tclass\tunder\nPlay\ttopic\t\n", to: "b.tsv")
    let outcome = try Program.run("vocabulary", "merge", concepts, table)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("merge files of one kind"))
  }
}

@Suite("Rows that refer to existing names")
struct RowReferenceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a catalogue without unknown names gets a file that every command accepts")
  func empty() throws {
    let words = "\(folder.path)/words.tsv"
    #expect(try Program.run("vocabulary", "suggest", "--output", words).status == 0)
    #expect(try Program.run("list", "--vocabulary", words).lines.count == 29)
  }

  @Test("an edited file is never replaced")
  func edited() throws {
    let words = try folder.write("tag\tclass\tunder\nPlay\ttopic\t\n", to: "words.tsv")
    for command in [["suggest"], ["merge", words]] {
      let outcome = try Program.run(
        command: [Program.path, "vocabulary"] + command + ["--output", words], environment: [:])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    let text = try Program.run(command: ["/bin/cat", words], environment: [:]).output
    #expect(text == "tag\tclass\tunder\nPlay\ttopic\t\n")
  }

  @Test("a row 'same' may refer to a later row; a cycle of two is refused")
  func chains() throws {
    let head = "tag\tclass\tunder\n"
    let chain = try folder.write(
      head + "One\tsame\tTwo\nTwo\tsame\tLegislation\n", to: "chain.tsv")
    let found = try Program.run("list", "--topic", "One", "--vocabulary", chain).lines
    #expect(try found.count > 1 && found == Program.run("list", "--topic", "Legislation").lines)
    let circle = try folder.write(head + "One\tsame\tTwo\nTwo\tsame\tOne\n", to: "circle.tsv")
    let refused = try Program.run("list", "--vocabulary", circle)
    #expect(refused.status == 1 && refused.errors.contains("line 2"), "\(refused.errors)")
  }

  @Test("suggested rows are accepted, even if a region is nearest")
  func region() throws {
    let records = try folder.write(
      #"{"id":"a","title":"A","topics":["South-Eastern Asai"],"tags":["Safe Play"]}"# + "\n",
      to: "a.jsonl")
    let words = "\(folder.path)/words.tsv"
    let suggested = try Program.run(
      "vocabulary", "suggest", "--catalogue", records, "--output", words)
    #expect(suggested.status == 0, "\(suggested.errors)")
    let checked = try Program.run("check", records, "--vocabulary", words)
    #expect(!checked.output.contains("Safe Play"), "\(checked)")
    #expect(checked.errors == "")
  }

  @Test("a row of a known source extends it; a country code may be in lower case")
  func known() throws {
    let words = try folder.write(
      "name\tacronym\tkind\tpart-of\tother\nMissing Children Europe\tMCE\tbody\t\tMissing Kids EU\n"
        + "code\tother\nth\tSiam Land\n", to: "words.tsv")
    func count(_ option: String, _ value: String) throws -> Int {
      try Program.run("list", option, value, "--vocabulary", words).lines.count
    }
    let all = try count("--source", "Missing Children Europe")
    #expect(all > 0)
    #expect(try count("--source", "MCE") == all)
    #expect(try count("--source", "Missing Kids EU") == all)
    #expect(try count("--country", "Siam Land") > 0)
  }

  @Test("a row 'same' for a country adds no topic to the publishers' terms")
  func publisher() throws {
    let records = try folder.write(
      "Siam Land, Legislation\n\nA\n\n\n(ECPAT) Text. Read More\n", to: "a.txt")
    let words = try folder.write("tag\tclass\tunder\nSiam Land\tsame\tThailand\n", to: "words.tsv")
    let topics = try Program.run(
      "facets", "topics", "--catalogue", records, "--from", "listing", "--vocabulary", words,
      "--terms", "publisher")
    #expect(!topics.output.contains("Siam Land"), "\(topics)")
  }

  @Test("merging keeps a preferred label that is alternative in another file")
  func preferred() throws {
    let prefixes = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    let first = try folder.write(
      prefixes + "<urn:test:a> a skos:Concept ; skos:altLabel \"Alpha\"@en .\n", to: "a.ttl")
    let second = try folder.write(
      prefixes + "<urn:test:a> a skos:Concept ; skos:prefLabel \"Alpha\"@en .\n", to: "b.ttl")
    let merged = try Program.run("vocabulary", "merge", first, second)
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.output.contains("skos:prefLabel \"Alpha\"@en"), "\(merged.output)")
  }

  @Test("a row may apply to one of several files, by its path or its name")
  func forOneFile() throws {
    let folder = try TemporaryFolder()
    let (a, b) = try (
      folder.write(#"{"id":"a1","title":"One work","topics":["Play"]}"# + "\n", to: "a.jsonl"),
      folder.write(#"{"id":"b1","title":"Another","topics":["Play"]}"# + "\n", to: "b.jsonl")
    )
    let head = "tag\tclass\tunder\n"
    let games = try folder.write(head + "Play\tsame\tLegislation\n", to: "games.tsv")
    let theatre = try folder.write(head + "Play\tsame\tCybercrime\n", to: "theatre.tsv")
    let shelf = "\(folder.path)/both.shelf"
    let options = ["--vocabulary", "\(a)=\(games)", "--vocabulary", "b.jsonl=\(theatre)"]
    let built = try Program.run(
      command: [Program.path, "build", a, b, "-o", shelf] + options, environment: [:])
    #expect(built.status == 0, "\(built.errors)")
    for catalogues in [["--catalogue", shelf], ["--catalogue", a, "--catalogue", b] + options] {
      for (topic, id) in [("Legislation", "a1"), ("Cybercrime", "b1")] {
        let found = try Program.run(
          command: [Program.path, "list", "--topic", topic] + catalogues, environment: [:])
        #expect(found.lines.map { $0.prefix(2) } == [Substring(id)], "\(found.errors)")
      }
    }
    let check = try Program.run(
      command: [Program.path, "check", a, b, "--only", "unknown-topic"] + options, environment: [:])
    #expect(!check.output.contains("Play"))
    let spelled = try Program.run(
      "list", "--topic", "Legislation", "--catalogue", a, "--vocabulary",
      "\(folder.path)/./a.jsonl=\(games)")
    #expect(spelled.lines.count == 1, "\(spelled.errors)")
    let other = try Program.run("check", a, "--vocabulary", "c.jsonl=\(games)")
    #expect(other.status == 2 && other.errors.contains("'c.jsonl'"), "\(other.errors)")
  }

  @Test("contradictory rows are reported by 'check' and 'build'")
  func contradictions() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(#"{"id":"a1","title":"One work"}"# + "\n", to: "a.jsonl")
    let words = try folder.write(
      "tag\tclass\tunder\nPlay\ttopic\t\nPlay\tsame\tLegislation\n", to: "words.tsv")
    let skos = try folder.write(
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix t: <http://example.com/t/> .
      t:a a skos:Concept ; skos:prefLabel "Schools" .
      t:b a skos:Concept ; skos:prefLabel "Teachers", "Legislation"@en .
      t:c a skos:Collection ; skos:prefLabel "Schools" ; skos:member t:b .

      """, to: "skos.ttl")
    let shelf = "\(folder.path)/x.shelf"
    for command in [["check", file], ["build", file, "-o", shelf]] {
      let run = try Program.run(
        command: [Program.path] + command + ["--vocabulary", words, "--vocabulary", skos],
        environment: [:])
      #expect(run.errors.contains("line 3: 'Play' means something else in line 2"), "\(run.errors)")
      #expect(run.errors.contains("line 5: the label 'Schools'"), "\(run.errors)")
    }
  }
}
