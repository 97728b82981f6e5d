import Testing
import Vocabularies

/// Parts of the grammar of Turtle 1.1 and 1.2 that occur in vocabularies.
@Suite("The grammar of Turtle")
struct TurtleGrammarTests {
  private let head = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix t: <http://example.com/t/> .

    """

  private func read(_ text: String, base: String = "") throws -> Thesaurus {
    try ThesaurusReader.read(
      FileContents(name: "some.ttl", bytes: Array((head + text).utf8)), base: base)
  }

  private func concept(_ more: String) -> String { "t:c a skos:Concept \(more) ." }

  @Test(
    "is read",
    arguments: [
      "VERSION \"1.2\"", "@version \"1.2\" .", "version '1.1'", "t:s t:p t:o1, t:o2 ; t:q t:r ; .",
      "t:s t:p 1.5E-3, -.5, +1, 0.0, true, false .",
      "t:s t:-p t:o.".replacing("t:-p", with: "t:p-"),
      "_:a.b t:p _:1x .", "[ t:p t:o ] .", "[] t:p ( ( ) ( t:a ) ) .", "( 1 ) t:p 'x' .",
      "t:1 t:%41 t:a:b .", "t: t:p t:\\~x .", "t:s t:p '''a''b''' .", "t:s a t:T , t:U .",
      "BASE <http://example.org/> <s> <p> <#o> .", "t:s t:p \"x\"@en-Latn-x-y .",
      "t:s t:p \"x\"@ar--rtl, \"y\"@en-GB--ltr .", "PREFIX x: <http://x.org/> x:a x:b x:c .",
    ])
  func accepted(text: String) throws {
    #expect(try read(text + "\n" + concept("")).concepts.count == 1)
  }

  @Test(
    "is refused",
    arguments: [
      "t:s t:p t:o", "t:s t:p .", "t:s .", "t:s t:p t:o ; ; t:q .", "t:s 'p' t:o .",
      "'s' t:p t:o .", "t:s t:p 'a'@ .", "t:s t:p 'a'^^'b' .", "t:s t:p 'a'@en--up .",
      "t:s t:p 'a'@en--RTL .", "t:s t:p 1.0e .", "t:s t:p ( t:a .", "t:s t:p [ t:a ] t:b .",
      "t:-s t:p t:o .", "t:s t:p t:-o .", "_:-a t:p t:o .", "1t:s t:p t:o .", "_x:s t:p t:o .",
      "t:%4 t:p t:o .", "t:\\a t:p t:o .", "t:s t:p \"a\nb\" .", "t:s t:p '''a .",
      "@PREFIX x: <http://x.org/> .", "PREFIX x <http://x.org/>", "@prefix x: 'a' .",
      "t:s t:p <http://x.org/a b> .", "t:s t:p <a\\u0020b> .", "t:s t:p <a\\u003Cb> .",
      "t:s t:p <a\\U00000000b> .", "t:s t:p <a\\nb> .", "t:s t:p <a\\uD800> .", "a t:p t:o .",
      "t:s [] t:o .", "t:s _:p t:o .", "t:s t:p t:o . . t:a t:b t:c .", "VERSION 1.2",
      "{ t:a t:b t:c }",
      "t:s = t:o .", "t:s t:p <- t:o .", "@version \"1.2\"",
    ])
  func refused(text: String) {
    #expect(throws: TurtleError.self) { try read(text + "\n" + concept("")) }
  }

  @Test("allows at most 256 nested brackets")
  func depth() throws {
    let nested = { (depth: Int) in
      "t:s t:p " + String(repeating: "[ t:p ", count: depth) + "1"
        + String(repeating: " ]", count: depth) + " .\n"
    }
    for depth in [65, 200, 256] {
      #expect(try read(nested(depth) + concept("")).concepts.count == 1)
    }
    #expect(throws: TurtleError.self) { try read(nested(257) + concept("")) }
    let lists = "t:s t:p " + String(repeating: "(", count: 100_000)
    #expect(throws: TurtleError.self) { try read(lists) }
  }

  @Test("gives a label its direction as well as its language")
  func direction() throws {
    let label = try read(concept("; skos:prefLabel \"x\"@ar--rtl")).concepts[0].labels[0]
    #expect(label.language == "ar" && label.direction == .rightToLeft)
  }

  @Test("refuses a concept with an unresolvable relative IRI, and resolves it with a base")
  func relativeConcepts() throws {
    let text = "<a> a skos:Concept ; skos:prefLabel 'a' ; skos:broader <b> .\n"
    do {
      _ = try read(text)
      Issue.record("a relative IRI was accepted")
    } catch let error as TurtleError {
      #expect(error.line == 3 && error.reason == .relativeIRI("a"))
    }
    #expect(
      try read(text, base: "https://example.org/v/topics.ttl").concepts.map(\.iri) == [
        "https://example.org/v/a"
      ])
    #expect(try read("@base <http://b.org/> .\n" + text).concepts[0].iri == "http://b.org/a")
  }

  @Test("omits and reports a statement on something else with a relative IRI")
  func relativeStatements() throws {
    let thesaurus = try read(
      "<> a t:Ontology .\nt:x t:p <#y> .\n" + concept("; skos:prefLabel 'c'"))
    #expect(
      ThesaurusAudit(thesaurus).findings.map(\.description) == [
        "line 3: the IRI '<>' is relative to a base that the file does not give; the statement is "
          + "left out",
        "line 4: the IRI '<#y>' is relative to a base that the file does not give; the statement is "
          + "left out",
      ])
    #expect(!ThesaurusWriter.turtle(thesaurus).contains("<>"))
  }

  @Test(
    "omits and reports a value with a relative IRI or datatype, whatever the property",
    arguments: [
      "skos:note \"x\"^^<dt>", "skos:notation \"1\"^^<dt>", "skos:altLabel \"x\"^^<dt>",
      "t:p \"x\"^^<dt>", "skos:exactMatch <dt>", "skos:broader <dt>", "skos:note <dt>",
    ])
  func relativeValues(value: String) throws {
    let thesaurus = try read(concept("; skos:prefLabel 'c' ; \(value)"))
    #expect(thesaurus.skippedStatements.map(\.kind) == [.relativeIRI("dt")])
    #expect(!ThesaurusWriter.turtle(thesaurus).contains("<dt>"))
  }
}
