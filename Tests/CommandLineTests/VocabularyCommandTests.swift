import Testing
import Vocabularies

@Suite("vocabulary")
struct VocabularyCommandTests {
  private func vocabulary(_ text: String, in folder: TemporaryFolder) throws -> String {
    try folder.write(
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <urn:test:> .\n" + text,
      to: "topics.ttl")
  }

  @Test("check accepts the embedded vocabulary and names topics without records")
  func check() throws {
    let outcome = try Program.run("vocabulary", "check")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 8)
    #expect(outcome.lines.allSatisfy { $0.contains("no record is about '") })
  }

  @Test(
    "check names each fault by its line, with status 1",
    arguments: [
      (
        ":a a skos:Concept ; skos:prefLabel \"A\" ; skos:broader :b .\n"
          + ":b a skos:Concept ; skos:prefLabel \"B\" ; skos:broader :a .\n",
        "line 3: broader concepts form a cycle: 'A' → 'B' → 'A'"
      ),
      (
        ":a a skos:Concept ; skos:prefLabel \"Same\"@en .\n"
          + ":b a skos:Concept ; skos:prefLabel \"same\"@en .\n",
        "line 4: the label 'same' is also one of 'Same' (line 3); a label may mean only one concept"
      ),
      (
        ":a a skos:Concept ; skos:prefLabel \"A\" ; skos:broader :none .\n",
        "line 3: broader refers to <urn:test:none>, which is not a concept of the file; add or "
          + "correct it"
      ),
      (
        ":a a skos:Concept ; skos:prefLabel \"A\" .\n",
        "catalogue: the tag 'Cybercrime' of 10 records means no concept; add it to one"
      ),
    ])
  func faults(text: String, finding: String) throws {
    let folder = try TemporaryFolder()
    let file = try vocabulary(text, in: folder)
    let outcome = try Program.run("vocabulary", "check", "--vocabulary", file)
    #expect(outcome.status == 1)
    #expect(outcome.lines.contains("\(file): \(finding)"[...]), "\(outcome.output)")
    #expect(try Program.run("facets", "topics", "--vocabulary", file).status == 0)
  }

  @Test("a collection of topics is counted and found as their parent")
  func collections() throws {
    let folder = try TemporaryFolder()
    let file = try vocabulary(
      """
      :a a skos:Concept ; skos:prefLabel "Cybercrime"@en .
      :b a skos:Concept ; skos:prefLabel "Legislation"@en .
      :g a skos:Collection ; skos:prefLabel "Forms of harm"@en ; skos:member :a, :b .
      """, in: folder)
    func list(_ topic: String) throws -> [Substring] {
      try Program.run("list", "--topic", topic, "--vocabulary", file).lines
    }
    let (both, one) = (try list("Forms of harm"), try list("Cybercrime"))
    #expect(Set(both) == Set(one).union(try list("Legislation")))
    #expect(both.count > one.count)
    // Records are not expected to name the collection.
    let check = try Program.run("check", "--only", "missing-broader-topic", "--vocabulary", file)
    #expect(!check.output.contains("Forms of harm"))
  }

  @Test("a file that is not a vocabulary is refused with line, column and reason")
  func malformed() throws {
    let folder = try TemporaryFolder()
    for (text, place) in [
      (":a a skos:Concept ; skos:prefLabel \"A .\n", "line 3, column 36"),
      (":a a other:Concept .\n", "line 3, column 6"), ("\"A\" a skos:Concept .\n", "line 3"),
      ("", "no skos:Concept"),
    ] {
      let file = try vocabulary(text, in: folder)
      for command in [["list"], ["vocabulary", "check"], ["vocabulary", "export"]] {
        let outcome = try Program.run(
          command: [Program.path] + command + ["--vocabulary", file], environment: [:])
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("fieldshelf: \(file), line "), "\(outcome.errors)")
        #expect(outcome.errors.contains(place), "\(outcome.errors)")
      }
    }
  }

  @Test("a vocabulary of ten thousand topics is read, checked and searched")
  func large() throws {
    let folder = try TemporaryFolder()
    var text = ""
    for number in 0..<10_000 {
      text += ":c\(number) a skos:Concept ; skos:prefLabel \"Topic \(number)\"@en"
      text += number == 0 ? " .\n" : " ; skos:broader :c\((number - 1) / 10) .\n"
    }
    let file = try vocabulary(text, in: folder)
    let shown = try Program.run("vocabulary", "show", "topic 12", "--vocabulary", file)
    #expect(shown.status == 0)
    #expect(shown.lines.contains("broader: Topic 1"))
    #expect(shown.lines.filter { $0.hasPrefix("narrower: ") }.count == 10)
    #expect(try Program.run("list", "--find", "hague", "--vocabulary", file).lines.count == 2)
  }

  @Test("topics nested thirty thousand deep count the records of the deepest, one each")
  func deep() throws {
    let folder = try TemporaryFolder()
    var text = ":c0 a skos:Concept ; skos:prefLabel \"Topic 0\"@en .\n"
    for number in 1..<30_000 {
      text += ":c\(number) a skos:Concept ; skos:prefLabel \"Topic \(number)\"@en ; "
      text += "skos:broader :c\(number - 1) .\n"
    }
    text += ":x a skos:Concept ; skos:prefLabel \"Cybercrime\"@en ; skos:broader :c29999 .\n"
    let file = try vocabulary(text, in: folder)
    let facets = try Program.run("facets", "topics", "--vocabulary", file)
    #expect(facets.status == 0)
    #expect(facets.lines.count { $0.hasSuffix("Topic 29999  10") } == 1)
    #expect(facets.lines.contains("Topic 0  10"))
  }

  @Test("an empty file is not a vocabulary")
  func empty() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "empty.ttl")
    let outcome = try Program.run("vocabulary", "check", "--vocabulary", file)
    #expect(outcome.status == 1)
    let reason = "no skos:Concept in the file; expected a SKOS vocabulary"
    #expect(outcome.errors == "fieldshelf: \(file), line 1, column 1: \(reason)\n")
  }

  @Test("show prints a topic by any of its labels")
  func show() throws {
    let outcome = try Program.run("vocabulary", "show", "pornographie enfantine")
    for line in [
      "preferred (en): Child sexual abuse material", "alternative (en): CSAM",
      "avoided (en): child pornography", "tag: Child Pornography", "related: Cybercrime",
      "publications: 9",
    ] {
      #expect(outcome.lines.contains(line[...]), "\(line)")
    }
    let tagged = try Program.run("vocabulary", "show", "csam", "--terms", "publisher")
    #expect(tagged.lines.last == "publications: 9")
    let none = try Program.run("vocabulary", "show", "astronomy")
    #expect(none.status == 1)
    #expect(none.errors.hasPrefix("fieldshelf: no topic has the label 'astronomy'"))
  }

  @Test("show and check use the language of the screen, and English for programs")
  func languages() throws {
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(
        command: [Program.path, "vocabulary"] + arguments,
        environment: ["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": "es"])
    }
    let shown = try run("show", "csam")
    for line in [
      "denominación preferente (en): Child sexual abuse material",
      "denominación que se evita (es): ",
      "etiqueta: Child Pornography", "relacionado: Ciberdelincuencia", "publicaciones: 9",
    ] {
      #expect(shown.lines.contains { $0.hasPrefix(line) }, "\(line)")
    }
    let check = try run("check")
    #expect(check.lines.count == 8)
    let english = try Program.run("vocabulary", "check")
    let names = english.lines.compactMap { $0.split(separator: "'").dropFirst().first }
    #expect(!names.contains { check.output.contains("'\($0)'") })
    for arguments in [["show", "csam"], ["check"]] {
      let command = [Program.path, "vocabulary"] + arguments + ["--format", "tsv"]
      let spanish = ["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": "es"]
      #expect(
        try Program.run(command: command, environment: spanish)
          == Program.run(command: command, environment: ["LC_ALL": "C.UTF-8"]))
    }
  }

  @Test("export can be read again as the same vocabulary")
  func export() throws {
    let first = try Program.run("vocabulary", "export")
    #expect(first.status == 0)
    let folder = try TemporaryFolder()
    let file = try folder.write(first.output, to: "again.ttl")
    #expect(try Program.run("vocabulary", "export", "--vocabulary", file).output == first.output)
    #expect(
      try Program.run("facets", "topics", "--vocabulary", file)
        == Program.run("facets", "topics"))
  }
}
