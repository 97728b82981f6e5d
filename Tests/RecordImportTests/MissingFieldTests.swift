import EmbeddedFiles
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("The audit of missing fields")
struct MissingFieldTests {
  private let vocabulary: Vocabulary

  init() throws { vocabulary = try EmbeddedFiles.vocabulary() }

  /// Returns the problems of a reader's publications with its report, and without it, as for a
  /// catalogue built from them.
  private func audits(
    _ read: (publications: [Publication], report: ImportReport)
  ) -> (read: [CatalogueAudit.Problem], built: [CatalogueAudit.Problem]) {
    func problems(_ report: ImportReport) -> [CatalogueAudit.Problem] {
      CatalogueAudit(read.publications, vocabulary: vocabulary, report: report).findings
        .map(\.problem)
    }
    return (problems(read.report), problems(ImportReport()))
  }

  private func lines(_ text: String) -> (publications: [Publication], report: ImportReport) {
    TestImport.lines(Array(text.utf8), file: "some.jsonl", vocabulary)
  }

  @Test("counts the records without each optional field once, even in a built catalogue")
  func optional() {
    let whole =
      #"{"id": "a", "title": "A", "topics": "Cybercrime", "sources": "ECPAT", "description": "B", "#
      + #""year": 2016, "countries": "TH", "languages": "en", "url": "https://a.example"}"#
    let audits = audits(lines(whole + "\n" + #"{"id": "b", "title": "B"}"#))
    let fields: [CatalogueAudit.Field] = [
      .topic, .source, .body, .year, .country, .language, .url,
    ]
    #expect(audits.read == fields.map { .notGiven($0, missing: 1, of: 2) })
    #expect(audits.built == audits.read)
  }

  @Test("names each record without a title once, and does not call such records alike")
  func title() {
    let (read, built) = audits(lines(#"{"id": "a"}"# + "\n" + #"{"id": "b", "title": ""}"#))
    #expect(
      read.filter { !$0.isNote } == [.reading(.untitledRecord), .reading(.untitledRecord)])
    #expect(built.filter { !$0.isNote } == [.missing(.title), .missing(.title)])
  }

  @Test("does not repeat what the listing's reader reported, but counts it in a built catalogue")
  func listing() throws {
    let texts = ["Title\n\n\n(ICMEC) Body.", "Legislation\n\nOther\n\n\nBody."]
    let text = (texts + ["Legislation\n\nThird\n\n\n(ECPAT)"]).map { $0 + "Read More\n" }
    let (read, built) = audits(
      try RecordImporter.read(
        FileContents(name: "some.txt", bytes: Array(text.joined(separator: "\n").utf8)),
        as: .listing, vocabulary: vocabulary))
    let fields: [CatalogueAudit.Field] = [.year, .country, .language, .url]
    let others = fields.map { CatalogueAudit.Problem.notGiven($0, missing: 3, of: 3) }
    #expect(read == [.reading(.noTags), .reading(.noSources), .reading(.noBody)] + others)
    #expect(
      built
        == [.topic, .source, .body].map { .notGiven($0, missing: 1, of: 3) } + others)
  }
}
