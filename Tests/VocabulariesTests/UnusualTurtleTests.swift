import Messages
import Testing
import Vocabularies

/// Unusual Turtle, and text that only resembles Turtle.
@Suite("Unusual Turtle")
struct UnusualTurtleTests {
  private let head = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix t: <http://example.com/t/> .

    """

  private func read(_ text: String) throws -> Thesaurus {
    try ThesaurusReader.read(FileContents(name: "some.ttl", bytes: Array(text.utf8)))
  }

  private func fault(_ text: String) -> TurtleError? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error as? TurtleError
    }
  }

  @Test(
    "is read if valid",
    arguments: [
      ("+.5, .5e-3, 1.e5, 7.", ["+.5", ".5e-3", "1.e5", "7"]),
      (
        "\"a\"@zh-Hant-TW, \"b\"@EN-us, \"c\"@de-1996 .",
        ["a@zh-hant-tw", "b@en-us", "c@de-1996"]
      ),
      (
        #""""ends with \"""", '''it's ''two'', or three''' ."#,
        [#"ends with ""#, "it's ''two'', or three"]
      ),
      (#""a" ^^ t:d, "b"@en#comment"# + "\n.", ["a", "b@en"]),
    ] as [(String, [String])])
  func values(text: String, labels: [String]) throws {
    let concept = try read(head + "t:c a skos:Concept ; skos:altLabel " + text).concepts[0]
    #expect(
      concept.labels.map { $0.language.isEmpty ? $0.text : "\($0.text)@\($0.language)" } == labels)
  }

  @Test(
    "resolves names relative to the base, as in RFC 3986",
    arguments: [
      ("b", "http://ex.org/v/w/b"), ("#c", "http://ex.org/v/w/x?y#c"),
      ("", "http://ex.org/v/w/x?y"),
      ("../d", "http://ex.org/v/d"), ("../../../e", "http://ex.org/e"), ("/f", "http://ex.org/f"),
      ("?q", "http://ex.org/v/w/x?q"), ("//h.org/g", "http://h.org/g"),
      ("./h/./i/..", "http://ex.org/v/w/h/"), ("urn:x:y", "urn:x:y"), ("j:k/../l", "j:k/../l"),
      ("m/n:o", "http://ex.org/v/w/m/n:o"),
    ])
  func relativeNames(name: String, iri: String) throws {
    let concept = "<\(name)> a <http://www.w3.org/2004/02/skos/core#Concept> ."
    #expect(try read("@base <http://ex.org/v/w/x?y> . " + concept).concepts.map(\.iri) == [iri])
  }

  @Test("ends lines and comments at CR LF, LF or CR, counted alike")
  func lineEnds() throws {
    let text = head + "# c\nt:a a skos:Concept ; # d\n skos:prefLabel '''x\ny''' .\n"
    for end in ["\n", "\r\n", "\r"] {
      let concept = try read(text.replacing("\n", with: end)).concepts[0]
      #expect(concept.name() == "x y")
      #expect(concept.line == 4)
      #expect(concept.labels.map(\.line) == [5])
      let error = try #require(fault((text + "t:b t:c").replacing("\n", with: end)))
      #expect(error.line == 7 && error.column == 8)
    }
  }

  @Test(
    "reports characters that no name can have, by number if invisible",
    arguments: [
      ("t:a\u{A0}a skos:Concept .", "U+00A0"), ("t:a a skos:Concept\u{200B} .", "U+200B"),
      ("\u{B}", "U+000B"), ("\u{FEFF}t:a a skos:Concept .", "U+FEFF"),
      ("t:a a skos:Concept ; skos:prefLabel “x” .", "'“'"),
    ])
  func wrongCharacters(text: String, shown: String) throws {
    let error = try #require(fault(head + text))
    #expect(error.reason.description.hasPrefix("\(shown) where "), "\(error)")
    #expect(error.line == 3)
  }

  @Test(
    "is refused at the first difference from Turtle",
    arguments: [
      ("@prefix t: <urn:t:>\n@prefix s: <urn:s:> .", 2, 1, "'@prefix' where '.' is expected"),
      ("PREFIX t: <urn:t:> .", 1, 20, "'.' where a subject is expected"),
      ("<?xml version=\"1.0\"?>", 1, 6, "a space is not allowed between '<' and '>'"),
      ("{\"@context\": {}}", 1, 1, "'{' where an IRI, a name, a string or a mark is expected"),
      ("<urn:a> = <urn:b> .", 1, 9, "'=' where an IRI, a name, a string or a mark is expected"),
      ("<< <urn:a> <urn:b> 1 >> <urn:c> 2 .", 1, 2, "'<' is not allowed between '<' and '>'"),
      ("a <urn:b> <urn:c> .", 1, 1, "'a' where a subject is expected"),
      (
        "<urn:a> <urn:b> TRUE .", 1, 17,
        "'TRUE' where a name with a prefix, such as 'skos:Concept', is expected"
      ),
    ])
  func otherLanguages(text: String, line: Int, column: Int, reason: String) throws {
    let error = try #require(fault(text))
    #expect(error.description == "some.ttl, line \(line), column \(column): \(reason)")
  }

  @Test("can be one long line, and an error has its column")
  func oneLine() throws {
    let text =
      head.replacing("\n", with: " ")
      + (0..<20_000).map { "t:c\($0) a skos:Concept . " }.joined()
    #expect(try read(text).concepts.count == 20_000)
    let error = try #require(fault(text + "t:x ?"))
    #expect(error.line == 1 && error.column == text.count + 5)
  }
}
