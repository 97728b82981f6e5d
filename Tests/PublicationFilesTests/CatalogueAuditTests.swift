import EmbeddedFiles
import PublicationFiles
import Publications
import Testing

@Suite("Audit of a catalogue")
struct CatalogueAuditTests {
  private func audit(_ contents: FileContents) throws -> (CatalogueAudit, [Publication]) {
    let vocabulary = try EmbeddedFiles.vocabulary()
    let (publications, report) = try ListingReader.read(contents, vocabulary: vocabulary)
    return (CatalogueAudit(publications, vocabulary: vocabulary, report: report), publications)
  }

  private func problems(_ text: String) throws -> [CatalogueAudit.Problem] {
    try audit(FileContents(name: "some.txt", bytes: Array(text.utf8))).0.findings
      .map(\.problem).filter { !$0.isNote }
  }

  /// Numbers of the records, counted from 1, with a problem of a kind.
  private func numbers(_ isMeant: (CatalogueAudit.Problem) -> Bool) throws -> [Int] {
    let (audit, publications) = try audit(EmbeddedFiles.listing)
    let ids = audit.findings.filter { isMeant($0.problem) }.compactMap(\.id)
    return ids.compactMap { id in publications.firstIndex { $0.id == id }.map { $0 + 1 } }
  }

  @Test("says which records of the listing lack the publisher's collection")
  func collections() throws {
    #expect(
      try numbers { if case .missingCollection = $0 { true } else { false } }
        == [7, 17, 18, 19, 22])
  }

  @Test("says which titles of the listing look alike in a narrow row")
  func lookAlikes() throws {
    #expect(
      try numbers { if case .lookAlike = $0 { true } else { false } } == [9, 11, 17, 19, 28, 29])
  }

  @Test("says once for the catalogue what no record gives")
  func notGiven() throws {
    let notes = try audit(EmbeddedFiles.listing).0.findings.filter(\.problem.isNote)
    #expect(
      notes.map(\.description) == [
        "catalogue: 28 of 29 records give no year", "catalogue: 22 of 29 records give no country",
        "catalogue: no record gives a language", "catalogue: no record gives a URL",
      ])
  }

  @Test("finds nothing else in the listing but the comma that the reader took away")
  func nothingElse() throws {
    let findings = try audit(EmbeddedFiles.listing).0.findings
    #expect(findings.count == 16)
    #expect(findings.filter { $0.problem == .reading(.commaAfterSources) }.count == 1)
    #expect(findings.filter { !$0.problem.isNote }.allSatisfy { $0.id != nil && $0.line != nil })
  }

  @Test("says what was read with difficulty in which record")
  func reading() throws {
    let text = "Astronomy\n\nTitle\n\n\n(Nobody) Body.Read More\n"
    let findings = try audit(FileContents(name: "some.txt", bytes: Array(text.utf8))).0.findings
    #expect(findings[0].problem == .reading(.unplacedTag("Astronomy")))
    #expect(findings[0].line == 1)
    #expect(findings[1].problem == .reading(.unknownSource("Nobody")))
    #expect(findings[1].title == "Title")
    #expect(findings[1].description.hasPrefix("line 6, "))
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

  @Test("reports what records without a file lack, and identifiers that stand twice")
  func records() throws {
    let id = PublicationID("a")
    let audit = CatalogueAudit(
      [Publication(id: id, title: "One"), Publication(id: id, title: "")],
      vocabulary: try EmbeddedFiles.vocabulary())
    let problems = audit.findings.map(\.problem)
    #expect(problems.contains(.repeatedID))
    #expect(problems.contains(.missing("title")))
    #expect(problems.count { $0 == .missing("source") } == 2)
  }

  @Test("has nothing to say of an empty catalogue")
  func empty() throws {
    #expect(CatalogueAudit([], vocabulary: try EmbeddedFiles.vocabulary()).findings.isEmpty)
  }
}
