import EmbeddedFiles
import Publications
import RecordFormats
import RecordImport
import Testing
import ThreadTime
import Vocabularies

@Suite("The audit of a catalogue")
struct CatalogueAuditTests {
  private func audit(_ contents: FileContents) throws -> (CatalogueAudit, [Publication]) {
    let vocabulary = try EmbeddedFiles.vocabulary()
    let (publications, report) = try RecordImporter.read(
      contents, as: .listing, vocabulary: vocabulary)
    return (CatalogueAudit(publications, vocabulary: vocabulary, report: report), publications)
  }

  private func problems(_ text: String) throws -> [CatalogueAudit.Problem] {
    try audit(FileContents(name: "some.txt", bytes: Array(text.utf8))).0.findings
      .map(\.problem).filter { !$0.isNote }
  }

  /// Returns the numbers of the records, counted from 1, with a kind of problem.
  private func numbers(_ isMeant: (CatalogueAudit.Problem) -> Bool) throws -> [Int] {
    let (audit, publications) = try audit(EmbeddedFiles.listing)
    let ids = audit.findings.filter { isMeant($0.problem) }.compactMap(\.id)
    return ids.compactMap { id in publications.firstIndex { $0.id == id }.map { $0 + 1 } }
  }

  @Test("reports records of the listing without the publisher's collection")
  func collections() throws {
    #expect(
      try numbers { if case .missingCollection = $0 { true } else { false } }
        == [7, 17, 18, 19, 22])
  }

  @Test("reports titles of the listing that look alike in a narrow row")
  func lookAlikes() throws {
    #expect(
      try numbers { if case .lookAlike = $0 { true } else { false } } == [9, 11, 17, 19, 28, 29])
  }

  @Test("reports once for the catalogue what no record gives")
  func notGiven() throws {
    let notes = try audit(EmbeddedFiles.listing).0.findings
      .filter { $0.problem.kind == .missingField }
    #expect(
      notes.map(\.description) == [
        "catalogue: 28 of 29 records give no year", "catalogue: 22 of 29 records give no country",
        "catalogue: no record gives a language", "catalogue: no record gives a URL",
      ])
  }

  @Test("reports nothing else in the listing but a comma and countries of two groupings")
  func nothingElse() throws {
    let findings = try audit(EmbeddedFiles.listing).0.findings
    #expect(findings.count == 18)
    #expect(
      findings.map(\.problem).filter { $0.kind == .incompleteGrouping } == [
        .missingMembers("ASEAN", ["Vietnam"]), .noMember("European Union", count: 27),
      ])
    #expect(findings.filter { $0.problem == .reading(.commaAfterSources) }.count == 1)
    #expect(findings.filter { !$0.problem.isNote }.allSatisfy { $0.id != nil && $0.line != nil })
  }

  @Test("reports reading problems by record")
  func reading() throws {
    let text = "Astronomy\n\nTitle\n\n\n(Nobody) Body.Read More\n"
    let findings = try audit(FileContents(name: "some.txt", bytes: Array(text.utf8))).0.findings
    #expect(findings[0].problem == .reading(.unplacedTag("Astronomy")))
    #expect(findings[0].line == 1)
    #expect(findings[1].problem == .reading(.unknownSource("Nobody")))
    #expect(findings[1].title == "Title")
    #expect(findings[1].description.hasPrefix("line 6, "))
  }

  @Test(
    "recognises regions and groupings among the tags", arguments: ["Asia", "Middle East", "MENA"])
  func placesInTags(tag: String) throws {
    let text = "\(tag), Legislation\n\nTitle\n\n\n(UNICEF) Body.Read More\n"
    let findings = try audit(FileContents(name: "some.txt", bytes: Array(text.utf8))).0.findings
    #expect(!findings.contains { $0.problem.kind == .unknownTag })
  }

  @Test("reports tags listed twice and sub-topics without their topic")
  func tags() throws {
    let text = "Teachers, Legislation, legislation\n\nTitle\n\n\n(CANW) Body.Read More\n"
    #expect(
      try problems(text) == [
        .repeatedTag("legislation"),
        .missingBroaderTopic("International Schools", topic: "Teachers"),
      ])
  }

  @Test("reports identifiers that occur twice")
  func repeatedIDs() throws {
    let id = PublicationID("a")
    let audit = CatalogueAudit(
      [Publication(id: id, title: "One"), Publication(id: id, title: "Two")],
      vocabulary: try EmbeddedFiles.vocabulary())
    #expect(audit.findings.map(\.problem).filter { !$0.isNote } == [.repeatedID])
  }

  @Test("says that an identifier is derived from title and sources if a file gives none")
  func derivedIDs() throws {
    let csv = "title,sources\nOne,ECPAT\nOne,ECPAT\nTwo,ECPAT\n"
    let publications = try RecordImporter.read(
      FileContents(name: "a.csv", bytes: Array(csv.utf8)), as: .csv, vocabulary: Vocabulary()
    ).publications
    let audit = CatalogueAudit(publications, vocabulary: try EmbeddedFiles.vocabulary())
    let findings = audit.findings.filter { $0.problem.kind == .repeatedID }
    #expect(findings.map(\.problem) == [.repeatedDerivedID])
    #expect(
      findings.first?.description.contains("which is made from title and sources") == true)
  }

  @Test("reports each unknown topic once, with its place and number of records")
  func unplacedTopics() throws {
    let publications = (1...3).map { number in
      var publication = Publication(id: PublicationID("\(number)"), title: "Title \(number)")
      publication.topics = [["Cybercrime"], ["Astronomy"], ["Astronomy", "Botany"]][number - 1]
      publication.origin = Origin(file: "a.jsonl", lines: number...number)
      return publication
    }
    let findings = CatalogueAudit(publications, vocabulary: try EmbeddedFiles.vocabulary()).findings
    let suggestion = "('fieldshelf vocabulary suggest' writes the row)"
    #expect(
      findings.filter { !$0.problem.isNote }.map(\.description) == [
        "line 2, 2 'Title 2': the topic 'Astronomy' of 2 records, here first, is not in the "
          + "vocabulary; it is shown as it is: add it to tags.tsv \(suggestion)",
        "line 3, 3 'Title 3': the topic 'Botany' is not in the vocabulary; it is shown as it is: "
          + "add it to tags.tsv \(suggestion)",
      ])
    #expect(findings[0].file == "a.jsonl")
  }

  @Test("counts any record with tags as one with a topic")
  func tagsAlone() throws {
    let publications = [["Images"], []].enumerated().map { number, tags in
      var publication = Publication(id: PublicationID("\(number)"), title: "Title \(number)")
      publication.tags = tags
      return publication
    }
    let findings = CatalogueAudit(publications, vocabulary: try EmbeddedFiles.vocabulary()).findings
    #expect(
      findings.map(\.problem).contains(.notGiven(.topic, missing: 1, of: publications.count)))
  }

  @Test("names the file of each record, in the order of the files")
  func files() throws {
    let publications = [("b", 2), ("b", 9), ("a", 1), ("a", 5)].map { file, line in
      var publication = Publication(id: PublicationID("same"), title: "Title \(file)\(line)")
      publication.origin = Origin(file: file, lines: line...line)
      return publication
    }
    let findings = CatalogueAudit(publications, vocabulary: try EmbeddedFiles.vocabulary()).findings
      .filter { $0.id != nil }
    #expect(findings.map(\.file) == ["b", "a", "a"])
    #expect(findings.map(\.line) == [9, 1, 5])
  }

  @Test("reports titles that differ only in punctuation, and no others")
  func sameWords() throws {
    let titles = ["Same title here", "Same title, here", "Another title here", "same-title here!"]
    let publications = titles.enumerated().map { number, title in
      Publication(id: PublicationID("\(number)"), title: title)
    }
    let vocabulary = try EmbeddedFiles.vocabulary()
    let problems = CatalogueAudit(publications, vocabulary: vocabulary).findings.map(\.problem)
      .filter { !$0.isNote }
    #expect(problems.map(\.kind) == [.sameTitle])
    // Records told apart by their years are reported only for similar titles.
    let dated = publications.enumerated().map { number, publication in
      var publication = publication
      publication.year = 2010 + number
      return publication
    }
    #expect(
      CatalogueAudit(dated, vocabulary: vocabulary).findings.map(\.problem).filter { !$0.isNote }
        == ["1", "0", "0"].map { .sameWords(PublicationID($0)) })
  }

  @Test("takes time linear in the number of topics and titles")
  func manyTopics() throws {
    let vocabulary = try EmbeddedFiles.vocabulary()
    var publication = Publication(id: PublicationID("a"), title: "Title")
    publication.topics = (0..<20_000).map { _ in "Teachers" }
    let start = ThreadTime.seconds
    let findings = CatalogueAudit([publication], vocabulary: vocabulary).findings
    // Quadratic time would take minutes in a debug build.
    #expect(ThreadTime.seconds - start < 20)
    #expect(findings.count > 1)
  }

  @Test("reports nothing for an empty catalogue")
  func empty() throws {
    #expect(CatalogueAudit([], vocabulary: try EmbeddedFiles.vocabulary()).findings.isEmpty)
  }
}
