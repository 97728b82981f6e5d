import Testing
import Vocabularies

@Suite("Collections of a thesaurus")
struct ThesaurusCollectionTests {
  private func read(_ text: String) throws -> Thesaurus {
    let head = """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix t: <http://example.com/t/> .
      t:a a skos:Concept ; skos:prefLabel "A" .
      t:b a skos:Concept ; skos:prefLabel "B" ; skos:broader t:a .

      """
    return try ThesaurusReader.read(
      FileContents(name: "some.ttl", bytes: Array((head + text).utf8)))
  }

  /// Returns each concept with its broader concepts.
  private func tree(_ thesaurus: Thesaurus) -> [String] {
    thesaurus.concepts.map { concept in
      let broader = thesaurus.broader(than: concept).map { $0.name() }
      return concept.name() + (broader.isEmpty ? "" : " < " + broader.joined(separator: ", "))
    }
  }

  @Test(
    "are additional parents of their members",
    arguments: [
      (
        "t:g a skos:Collection ; skos:prefLabel \"G\"@en ; skos:member t:a, t:b .",
        ["A < G", "B < A, G", "G"]
      ),
      (
        "t:g a skos:OrderedCollection ; skos:prefLabel \"G\" ; skos:memberList ( t:b t:x ) .",
        ["A", "B < A, G", "G"]
      ),
      (
        "t:g a skos:Collection ; skos:prefLabel \"G\" ; skos:member t:h .\n"
          + "t:h a skos:Collection ; skos:prefLabel \"H\" ; skos:member t:b .",
        ["A", "B < A, H", "G", "H < G"]
      ),
      // A collection without a label, members or an IRI is not shown.
      ("t:g a skos:Collection ; skos:member t:a .", ["A", "B < A"]),
      ("t:g a skos:Collection ; skos:prefLabel \"G\" ; skos:member t:x .", ["A", "B < A"]),
      ("[] a skos:Collection ; skos:prefLabel \"G\" ; skos:member t:a .", ["A", "B < A"]),
    ])
  func tree(text: String, expected: [String]) throws {
    #expect(tree(try read(text).withCollections()) == expected)
  }

  @Test("that contain each other have no further parents")
  func cycle() throws {
    let thesaurus = try read(
      """
      t:g a skos:Collection ; skos:prefLabel "G" ; skos:member t:h, t:a .
      t:h a skos:Collection ; skos:prefLabel "H" ; skos:member t:g .
      """)
    #expect(tree(thesaurus.withCollections()) == ["A < G", "B < A", "G < H", "H < G"])
  }

  @Test("have their notations")
  func notation() throws {
    let text =
      "t:g a skos:Collection ; skos:prefLabel \"G\" ; skos:notation \"C1\" ; skos:member t:a ."
    let thesaurus = try read(text).withCollections()
    #expect(thesaurus.concept("http://example.com/t/g")?.notations == [.init("C1")])
  }

  @Test("with the label of a concept are reported, and others are not")
  func labels() throws {
    let text = "t:g a skos:Collection ; skos:prefLabel \"a\" ; skos:member t:b ."
    let findings = ThesaurusAudit(try read(text).withCollections()).findings
    #expect(findings.map(\.problem).contains(.labelOfCollection("a", line: 3)))
    #expect(findings.contains { $0.line == 5 && "\($0)".contains("are two topics") })
    let other = "t:g a skos:Collection ; skos:prefLabel \"G\" ; skos:member t:b ."
    #expect(
      !ThesaurusAudit(try read(other).withCollections()).findings.contains { finding in
        if case .labelOfCollection = finding.problem { true } else { false }
      })
  }

  @Test("are exported as they were read")
  func export() throws {
    let text = "t:g a skos:Collection ; skos:prefLabel \"G\"@en ; skos:member t:a ."
    let written = ThesaurusWriter.turtle(try read(text))
    #expect(written.contains("skos:Collection"))
    #expect(!written.contains("skos:broader <http://example.com/t/g>"))
  }
}
