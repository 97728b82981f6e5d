import EmbeddedFiles
import Messages
import Testing
import Vocabularies

@Suite("Thesaurus")
struct ThesaurusTests {
  private let head = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix t: <http://example.com/t/> .

    """

  private func read(_ text: String) throws -> Thesaurus {
    try ThesaurusReader.read(FileContents(name: "some.ttl", bytes: Array((head + text).utf8)))
  }

  private func problems(_ text: String) throws -> [ThesaurusAudit.Problem] {
    ThesaurusAudit(try read(text)).findings.map(\.problem)
  }

  @Test("knows broader, narrower and related concepts, whichever side states it")
  func relations() throws {
    let thesaurus = try read(
      """
      t:a a skos:Concept ; skos:prefLabel "a" ; skos:narrower t:b ; skos:related t:d .
      t:b a skos:Concept ; skos:prefLabel "b" ; skos:broader t:a .
      t:c a skos:Concept ; skos:prefLabel "c" ; skos:broader t:a .
      t:d a skos:Concept ; skos:prefLabel "d" .
      """)
    let concepts = thesaurus.concepts
    #expect(thesaurus.narrower(than: concepts[0]).map { $0.name() } == ["b", "c"])
    #expect(thesaurus.broader(than: concepts[1]).map { $0.name() } == ["a"])
    #expect(thesaurus.related(to: concepts[3]).map { $0.name() } == ["a"])
    #expect(try problems("t:a a skos:Concept ; skos:prefLabel 'a' .").isEmpty)
  }

  @Test("shows the language's label, else the English, else any, else the end of the IRI")
  func names() throws {
    let concepts = try read(
      """
      t:a a skos:Concept ; skos:prefLabel "x"@fr, "y"@en, "z" .
      t:b a skos:Concept ; skos:prefLabel "x"@fr, "z" .
      t:c a skos:Concept ; skos:prefLabel "x"@fr ; skos:altLabel "w"@en .
      t:d a skos:Concept ; skos:hiddenLabel "h" .
      """
    ).concepts
    #expect(concepts.map { $0.name() } == ["y", "z", "x", "d"])
    #expect(concepts[0].name(in: "fr") == "x")
  }

  @Test("reports a label of two concepts, or one that occurs twice")
  func labels() throws {
    let text = """
      t:a a skos:Concept ; skos:prefLabel "One"@en .
      t:b a skos:Concept ; skos:prefLabel "Two"@en, "Deux"@fr ;
        skos:hiddenLabel "ONE"@en, "One"@fr .
      t:c a skos:Concept ; skos:prefLabel "C"@en, "D"@en ; skos:altLabel "c"@en .
      t:d a skos:Concept ; skos:altLabel "E"@en .
      """
    #expect(
      try problems(text) == [
        .sharedLabel("ONE", other: "One", line: 3),
        .secondPreferredLabel("D", language: "en"), .repeatedLabel("c", concept: "C"),
        .noPreferredLabel("d"),
      ])
    #expect(
      ThesaurusAudit(try read(text)).findings[0].description
        == "line 5: the label 'ONE' is also one of 'One' (line 3); "
        + "a label may mean only one concept")
  }

  @Test("reports every cycle of broader concepts")
  func cycles() throws {
    let text = """
      t:a a skos:Concept ; skos:prefLabel "a" ; skos:broader t:c .
      t:b a skos:Concept ; skos:prefLabel "b" ; skos:broader t:a .
      t:c a skos:Concept ; skos:prefLabel "c" ; skos:broader t:b .
      t:d a skos:Concept ; skos:prefLabel "d" ; skos:broader t:d, t:a .
      """
    #expect(try problems(text) == [.broaderCycle(["a", "c", "b"]), .broaderCycle(["d"])])
  }

  @Test("gives a finite vocabulary despite a cycle")
  func cyclicVocabulary() throws {
    let text = """
      t:a a skos:Concept ; skos:prefLabel "a" ; skos:broader t:b .
      t:b a skos:Concept ; skos:prefLabel "b" ; skos:broader t:a .
      """
    let vocabulary = try Vocabulary(
      tags: EmbeddedFiles.tags, countries: EmbeddedFiles.countries, regions: EmbeddedFiles.regions,
      sources: EmbeddedFiles.sources, thesaurus: read(text))
    let above = ["a", "b"].compactMap { vocabulary.broaderTopic(of: $0) }
    #expect(above.count == 1)
  }

  @Test("reports unknown references and relations that exclude each other")
  func references() throws {
    let text = """
      t:a a skos:Concept ; skos:prefLabel "a" ; skos:broader t:b, t:x ; skos:related t:b, t:a .
      t:b a skos:Concept ; skos:prefLabel "b" .
      """
    #expect(
      Set(try problems(text).map(\.description)) == [
        "broader refers to <http://example.com/t/x>, which is not a concept of the file; "
          + "add or correct it",
        "'b' is both broader than 'a' and related to it; remove one",
        "'a' is related to itself; remove that",
      ])
  }

  @Test("is the same after writing and reading")
  func roundTrip() throws {
    let odd = try read(
      #"t:a a skos:Concept ; skos:prefLabel "q\" \\ \n \u202E é"@en ; skos:notation "1" ."#)
    for thesaurus in [try ThesaurusReader.read(EmbeddedFiles.topics), odd] {
      let text = ThesaurusWriter.turtle(thesaurus)
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      let again = try ThesaurusReader.read(FileContents(name: "x.ttl", bytes: Array(text.utf8)))
      #expect(again.concepts.map(\.iri) == thesaurus.concepts.map(\.iri))
      for (one, other) in zip(again.concepts, thesaurus.concepts) {
        #expect(Set(one.labels.map(\.text)) == Set(other.labels.map(\.text)))
        #expect(one.tags == other.tags)
        #expect(one.notes == other.notes)
        #expect(Set(one.broader) == Set(other.broader))
        #expect(Set(one.related) == Set(other.related))
        #expect(one.notations == other.notations)
      }
    }
  }

  @Test("can have ten thousand nested concepts")
  func large() throws {
    let text = (0..<10_000).map { number in
      "t:c\(number) a skos:Concept ; skos:prefLabel \"concept \(number)\"@en"
        + (number > 0 ? " ; skos:broader t:c\(number - 1) ." : " .")
    }.joined(separator: "\n")
    let thesaurus = try read(text)
    #expect(thesaurus.concepts.count == 10_000)
    #expect(ThesaurusAudit(thesaurus).findings.isEmpty)
  }
}
