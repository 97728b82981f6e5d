import Messages
import Testing
import ThreadTime
import Vocabularies

/// Vocabularies with unusually many entries, or with invalid ones.
@Suite("An unusual thesaurus")
struct UnusualThesaurusTests {
  private func read(_ text: String) throws -> Thesaurus {
    let head = """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix t: <http://example.com/t/> .

      """
    return try ThesaurusReader.read(
      FileContents(name: "some.ttl", bytes: Array((head + text).utf8)))
  }

  private func problems(_ text: String) throws -> [ThesaurusAudit.Problem] {
    ThesaurusAudit(try read(text)).findings.map(\.problem).filter { !$0.isNote }
  }

  /// Returns a concept `t:NAME` with its name as label.
  private func concept(_ name: String, _ more: String = "") -> String {
    "t:\(name) a skos:Concept ; skos:prefLabel '\(name)' \(more).\n"
  }

  @Test("reports a shortest cycle for each concept in one")
  func manyCycles() throws {
    let wheel = (0..<3).map { concept("c\($0)", "; skos:broader t:h ; skos:narrower t:h ") }
    #expect(
      try problems(concept("h") + wheel.joined()) == [
        .broaderCycle(["h", "c0"]), .broaderCycle(["c1", "h"]), .broaderCycle(["c2", "h"]),
      ])
  }

  @Test("reports the parent that a concept with several is listed under")
  func severalBroader() throws {
    let text = concept("a") + concept("b") + concept("c", "; skos:broader t:b, t:a ")
    let findings = ThesaurusAudit(try read(text)).findings
    #expect(findings.map(\.problem) == [.severalBroader("c", counted: "b")])
    #expect(findings.allSatisfy { $0.problem.isNote })
  }

  @Test("reports at most a hundred cycles")
  func complete() throws {
    let all = (0..<300).map { "t:c\($0)" }.joined(separator: ", ")
    let text = (0..<300).map { concept("c\($0)", "; skos:broader \(all) ") }.joined()
    #expect(try problems(text).count == 100)
  }

  @Test("reports a long cycle by its ends")
  func longCycle() throws {
    let ring = (0..<10_000).map { concept("c\($0)", "; skos:broader t:c\(($0 + 1) % 10_000) ") }
    #expect(
      try problems(ring.joined()).map(\.description) == [
        """
        broader concepts form a cycle: 'c0' → 'c1' → 'c2' → 'c3' → 'c4' → 'c5' → 'c6' → 'c7' → \
        9991 more → 'c9999' → 'c0'
        """
      ])
  }

  @Test("can have a concept with ten thousand related ones")
  func manyRelations() throws {
    let text = (0..<10_000).map { concept("c\($0)") }.joined()
    let others = (0..<10_000).map { "t:c\($0)" }.joined(separator: ", ")
    let thesaurus = try read(text + concept("h", "; skos:related \(others), \(others) "))
    #expect(thesaurus.concepts[10_000].related.count == 10_000)
    #expect(thesaurus.concepts[9_999].related.count == 1)
    #expect(ThesaurusAudit(thesaurus).findings.isEmpty)
  }

  @Test("can have a concept with many labels, checked and used in linear time")
  func manyLabels() throws {
    let time = { (count: Int) throws in
      let start = ThreadTime.seconds
      let labels = (0..<count / 2).map { "'l\($0)', 'L\($0)'" }.joined(separator: ", ")
      let thesaurus = try read(concept("a", "; skos:altLabel \(labels) "))
      #expect(ThesaurusAudit(thesaurus).findings.count { !$0.problem.isNote } == count / 2)
      let vocabulary = try SharedVocabulary.vocabulary(with: thesaurus)
      #expect(vocabulary.placement(of: "l\(count / 2 - 1)") == .topic("a"))
      return ThreadTime.seconds - start
    }
    let few = try time(2_000)
    let many = try time(20_000)
    // Ten times the labels take some ten times as long; scanning all labels for each one would take
    // a hundred times. The limit leaves a factor of four for caches and growing tables.
    #expect(many < few * 40)
  }

  @Test("can have thousands of concepts with one label, checked and looked up in linear time")
  func manyConceptsOfOneLabel() throws {
    let time = { (count: Int) throws in
      let text = (0..<count).map { "t:c\($0) a skos:Concept ; skos:prefLabel 'Same' .\n" }.joined()
      return try ThreadTime.measure {
        let thesaurus = try read(text)
        #expect(ThesaurusAudit(thesaurus).findings.count == count - 1)
        let names = try SharedVocabulary.vocabulary(with: thesaurus).nameIndex(of: [.topic])
        #expect(!names.values(named: "same").isEmpty)
      }
    }
    let few = try time(1_000)
    let many = try time(10_000)
    #expect(many < few * 40)
  }

  @Test("reports what was left out of it")
  func skippedStatements() throws {
    let text = """
      t:a a skos:Concept ; skos:prefLabel "A", t:b, "" ; skos:broader "x", [ ] ;
        skos:scopeNote [ t:p "a note of its own" ] ; skos:altLabel " \\u200B " .
      [] a skos:Concept ; skos:prefLabel "nobody" .
      """
    #expect(
      try problems(text) == [
        .leftOut(.wrongValue(property: "prefLabel")), .leftOut(.emptyLabel),
        .leftOut(.wrongValue(property: "broader")), .leftOut(.wrongValue(property: "broader")),
        .leftOut(.emptyLabel), .leftOut(.namelessConcept),
      ])
    #expect(try read(text).concepts.count == 1)
  }

  @Test("names a concept on one line, whatever its label contains")
  func lines() throws {
    let text = "t:a a skos:Concept ; skos:prefLabel '''Two\n  lines\u{202E}''' ."
    #expect(try read(text).concepts[0].name() == "Two lines")
  }
}
