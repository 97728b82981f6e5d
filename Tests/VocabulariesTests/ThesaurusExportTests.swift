import Testing
import ThreadTime
import Vocabularies

@Suite("An exported thesaurus")
struct ThesaurusExportTests {
  private func read(_ text: String) throws -> Thesaurus {
    let head = """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix t: <http://example.com/t/> .

      """
    return try ThesaurusReader.read(
      FileContents(name: "some.ttl", bytes: Array((head + text).utf8)))
  }

  private func again(_ thesaurus: Thesaurus) throws -> Thesaurus {
    try ThesaurusReader.read(
      FileContents(name: "x.ttl", bytes: Array(ThesaurusWriter.turtle(thesaurus).utf8)))
  }

  @Test(
    "has every statement of a concept in the file",
    arguments: [
      "skos:definition \"d\"@en", "skos:note \"n\"", "skos:example \"e\"@fr",
      "skos:changeNote \"2016\"^^t:year", "skos:historyNote \"h\"@en", "skos:editorialNote \"x\"",
      "skos:exactMatch <http://other.org/1>", "skos:closeMatch <http://other.org/1>",
      "skos:broadMatch <http://other.org/1>", "skos:inScheme t:scheme",
      "skos:notation \"12.3\"^^t:ddc", "skos:prefLabel \"x\"@ar--rtl",
      "skos:altLabel \"typed\"^^t:d", "t:count 5", "t:at \"2016-01-01\"^^t:date",
      "skos:broader <http://other.org/wide>", "skos:topConceptOf t:scheme", "t:alike true, 2.5",
    ])
  func concept(statement: String) throws {
    let thesaurus = try read("t:c a skos:Concept ; skos:prefLabel \"c\" ; \(statement) .")
    let second = try again(thesaurus)
    let parts = { (thesaurus: Thesaurus) in
      var concept = thesaurus.concepts[0]
      concept.line = 0
      concept.labels = concept.labels.map { label in
        var label = label
        label.line = 0
        return label
      }
      return concept
    }
    #expect(parts(second) == parts(thesaurus))
    let others = { (thesaurus: Thesaurus) in
      thesaurus.otherStatements.map { "\($0.subject) \($0.predicate) \($0.object)" }
    }
    #expect(others(second) == others(thesaurus))
    let value = statement.split(separator: " ")[1].split(separator: "\"").first ?? ""
    let written = ThesaurusWriter.turtle(thesaurus)
    let name = value.hasPrefix("<") ? String(value) : "c"
    #expect(written.contains(name))
  }

  @Test("has schemes, collections and nodes without a name")
  func others() throws {
    let thesaurus = try read(
      """
      t:scheme a skos:ConceptScheme ; t:title "Topics"@en ; skos:hasTopConcept t:c .
      t:c a skos:Concept, t:Special ; skos:prefLabel "c" ; skos:note [ t:value "n" ] .
      t:group a skos:Collection ; skos:prefLabel "Group"@en ; skos:member t:c .
      t:ordered a skos:OrderedCollection ; skos:memberList ( t:c t:c ) .
      """)
    let text = ThesaurusWriter.turtle(thesaurus)
    for part in [
      "<http://example.com/t/scheme> skos:hasTopConcept <http://example.com/t/c> .",
      "<http://example.com/t/title> \"Topics\"@en .", "skos:prefLabel \"Group\"@en .",
      "skos:member <http://example.com/t/c> .", "<http://example.com/t/value> \"n\" .",
      "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> "
        + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .",
      "<http://example.com/t/Special> .",
    ] { #expect(text.contains(part), "\(part)") }
    let second = try again(thesaurus)
    #expect(second.otherStatements.count == thesaurus.otherStatements.count)
    #expect(ThesaurusWriter.turtle(second) == text)
    #expect(second.concepts.count == 1)
  }

  @Test("keeps both parents of a concept, as does a vocabulary")
  func parents() throws {
    let thesaurus = try read(
      """
      t:a a skos:Concept ; skos:prefLabel "a" .
      t:b a skos:Concept ; skos:prefLabel "b" .
      t:c a skos:Concept ; skos:prefLabel "c" ; skos:broader t:b, t:a, t:c .
      """)
    #expect(thesaurus.broader(than: thesaurus.concepts[2]).map { $0.name() } == ["b", "a", "c"])
    let vocabulary = try SharedVocabulary.vocabulary(with: thesaurus)
    #expect(vocabulary.broaderTopics(of: "c") == ["b", "a"])
    #expect(vocabulary.broaderTopic(of: "c") == "b")
    #expect(vocabulary.broaderTopics(of: "a").isEmpty)
  }

  @Test("can be a chain of twenty thousand concepts, read, checked and used in linear time")
  func chain() throws {
    let time = { (count: Int) throws in
      let start = ThreadTime.seconds
      let thesaurus = try read(
        (0..<count).map { number in
          "t:c\(number) a skos:Concept ; skos:prefLabel \"n\(number)\""
            + (number > 0 ? " ; skos:broader t:c\(number - 1) ." : " .")
        }.joined(separator: "\n"))
      #expect(thesaurus.concepts.count == count)
      #expect(ThesaurusAudit(thesaurus).findings.isEmpty)
      let vocabulary = try SharedVocabulary.vocabulary(with: thesaurus)
      #expect(vocabulary.broaderTopic(of: "n\(count - 1)") == "n\(count - 2)")
      return ThreadTime.seconds - start
    }
    let short = try time(2_000)
    let long = try time(20_000)
    // Ten times the concepts take some ten times as long, and a quadratic algorithm a hundred times.
    // The limit leaves a factor of four for caches and growing tables.
    #expect(long < short * 40)
  }
}
