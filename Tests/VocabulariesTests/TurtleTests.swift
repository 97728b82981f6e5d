import EmbeddedFiles
import Messages
import SeededRandom
import Testing
import Vocabularies

@Suite("Turtle")
struct TurtleTests {
  private let head = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix t: <http://example.com/t/> .

    """

  private func read(_ text: String) throws -> Thesaurus {
    try ThesaurusReader.read(FileContents(name: "some.ttl", bytes: Array(text.utf8)))
  }

  private func fault(_ bytes: [UInt8]) -> TurtleError? {
    do {
      _ = try ThesaurusReader.read(FileContents(name: "some.ttl", bytes: bytes))
      return nil
    } catch {
      return error
    }
  }

  /// Returns the labels of `t:c`, given as the values of its `skos:altLabel`.
  private func labels(_ values: String) throws -> [String] {
    let thesaurus = try read(head + "t:c a skos:Concept ; skos:altLabel \(values)\n.")
    return thesaurus.concepts[0].labels.map {
      $0.language.isEmpty ? $0.text : "\($0.text)@\($0.language)"
    }
  }

  @Test(
    "reads strings in every form",
    arguments: [
      (#""plain""#, ["plain"]), (#"'single'"#, ["single"]),
      (#""a"@en, "b"@pt-BR"#, ["a@en", "b@pt-br"]),
      (#""""long "and" quoted""""#, [#"long "and" quoted"#]), ("'''two\nlines'''", ["two\nlines"]),
      (#""tab\t quote\" slash\\ é\u00E9 \U0001F600""#, ["tab\t quote\" slash\\ éé 😀"]),
      (#""typed"^^<http://example.com/d>, "short"^^t:d"#, ["typed", "short"]), (#""""#, []),
      ("1, 2.5, -3e4, true", ["1", "2.5", "-3e4", "true"]),
      ("\"# no comment\" # a comment", ["# no comment"]),
    ] as [(String, [String])])
  func strings(values: String, labels: [String]) throws {
    #expect(try self.labels(values) == labels)
  }

  @Test(
    "reads statements in every form",
    arguments: [
      "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nprefix t: <http://example.com/t/>\n"
        + "t:c a skos:Concept; skos:prefLabel 'x'.",
      "@base <http://example.com/t/> . <c> a <http://www.w3.org/2004/02/skos/core#Concept> ; "
        + "<http://www.w3.org/2004/02/skos/core#prefLabel> 'x' ;; .",
      "@prefix : <http://example.com/t/> . @prefix s: <http://www.w3.org/2004/02/skos/core#> .\r\n"
        + ":c s:note [ :p ( 1 [] _:b ) ; ] ; s:prefLabel 'x' ; a s:Concept , :Other . [] :p :c .",
      "\u{FEFF}@prefix t: <http://example.com/t/>.@prefix s:<http://www.w3.org/2004/02/skos/core#>."
        + "t:c a s:Concept;s:prefLabel'x'.#end",
    ])
  func statements(text: String) throws {
    let concepts = try read(text).concepts
    #expect(concepts.map(\.iri) == ["http://example.com/t/c"])
    #expect(concepts.map { $0.name() } == ["x"])
  }

  @Test("reads names with dots, escapes and letters of any script")
  func names() throws {
    let text = head + #"t:a.b a skos:Concept . t:c\,d a skos:Concept . t:ä%20é a skos:Concept ."#
    #expect(
      try read(text).concepts.map(\.iri)
        == ["a.b", "c,d", "ä%20é"].map { "http://example.com/t/" + $0 })
  }

  @Test(
    "refuses errors, with line, column and reason",
    arguments: [
      ("t:a a skos:Concept", 3, 19, "the file ends inside a statement; ';', ',' or '.' is missing"),
      (
        "t:a b skos:Concept .", 3, 5,
        "'b' where a name with a prefix, such as 'skos:Concept', is expected"
      ),
      ("t:a a x:C .", 3, 7, "the prefix 'x:' is not declared; add an '@prefix' line for it"),
      ("t:é \"a\" t:b .", 3, 5, "'\"a\"' where a property is expected"),
      (
        "t:a t:b \"c\nd\" .", 3, 9,
        "the string is not closed on its line; use three quotes for a string of several lines"
      ),
      ("t:a t:b \"\"\"c\nd .", 3, 9, "the file ends inside a string"),
      ("t:a t:b <c d> .", 3, 11, "a space is not allowed between '<' and '>'"),
      (
        "\n\nt:a t:b \"\\q\" .", 5, 10,
        "'\\q' is not an escape sequence; write '\\\\' for a backslash"
      ),
      (
        "t:a t:b \"\\uD800\" .", 3, 10,
        "'\\uD800' is not an escape sequence; write '\\\\' for a backslash"
      ),
      ("t:a t:b ( 1 2 .", 3, 15, "'.' where a value: an IRI, a name or a string is expected"),
      ("t:a t:b ( 1 2", 3, 14, "the file ends inside a list"),
      ("t:a t:b [ t:c 1 .", 3, 17, "'.' where ';', ',' or ']' is expected"),
      ("{ t:a t:b t:c }", 3, 1, "'{' where an IRI, a name, a string or a mark is expected"),
      ("\"a\" t:b t:c .", 3, 1, "'\"a\"' where a subject is expected"),
      (
        "@prefix t <http://example.com/> .", 3, 9,
        "'t' where a name with a prefix, such as 'skos:Concept', is expected"
      ),
      ("@en t:b t:c .", 3, 1, "'@en' where a subject is expected"),
      (
        "t:a t:b \"c\"@1 .", 3, 12,
        "'@1' where '@prefix', '@base' or a language such as '@en' is expected"
      ),
      ("t:a t:b t:c ; t:d .", 3, 19, "'.' where a value: an IRI, a name or a string is expected"),
    ])
  func faults(text: String, line: Int, column: Int, reason: String) throws {
    let error = try #require(fault(Array((head + text).utf8)))
    #expect(error.description == "some.ttl, line \(line), column \(column): \(reason)")
  }

  @Test("refuses bytes that are not UTF-8, and files without a concept")
  func noVocabulary() {
    #expect(
      fault(Array(head.utf8) + [0x23, 0xFF])?.description
        == "some.ttl, line 3, column 2: not UTF-8; save the file in that encoding")
    for text in ["", "# nothing", head, head + "t:a t:b t:c ."] {
      #expect(fault(Array(text.utf8))?.reason == .noConcept)
    }
  }

  @Test("refuses brackets nested without end, and reads long lists")
  func depth() throws {
    let deep = head + "t:a t:b " + String(repeating: "[ t:b ", count: 100_000)
    #expect(fault(Array(deep.utf8))?.reason == .nestedTooDeep(limit: 256))
    let long = head + "t:a a skos:Concept ; t:b (" + String(repeating: "1 ", count: 100_000) + ") ."
    #expect(try read(long).concepts.count == 1)
  }

  @Test("survives any change to the bytes of a vocabulary", arguments: 1...60)
  func mutations(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = EmbeddedFiles.topics.withBytes { Array($0) }
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &generator), at: place)
      }
    }
    if let error = fault(bytes) {
      #expect(error.line >= 1 && error.column >= 1)
    }
  }
}
