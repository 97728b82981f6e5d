import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Formats of sites and libraries")
struct ExchangeFormatTests {
  private static let wordPress = """
    [{"id":7,"date":"2016-05-03T10:00:00","title":{"rendered":"Caf&#233; &amp; X"},
    "content":{"rendered":"<p>One</p><p>Two</p>"},
    "_embedded":{"wp:term":[[{"name":"Thailand","taxonomy":"country"}]]}}]
    """
  private static let dublinCore = """
    <records xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:d="http://purl.org/dc/elements/1.1/"><oai_dc:dc><d:title>Caf\u{E9} &amp; X</d:title>
    <d:date>2016-05-03</d:date><d:description>One</d:description><d:description>Two</d:description>
    <d:subject>Thailand</d:subject></oai_dc:dc></records>
    """
  private static let feed = """
    <RSS version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><CHANNEL><Item>
    <title>Caf&eacute; &amp;amp; X</title><pubDate>Tue, 03 May 16 10:00:00 GMT</pubDate>
    <c:encoded><![CDATA[<p>One</p><p>Two</p>]]></c:encoded><category>Thailand</category></Item>
    </CHANNEL></RSS>
    """

  private func read(
    _ bytes: [UInt8], _ format: String
  ) throws -> (publications: [Publication], report: ImportReport) {
    let format = try #require(RecordFormat.named(format))
    return try RecordImporter.read(
      FileContents(name: "f", bytes: bytes), as: format, vocabulary: Vocabulary())
  }

  @Test(
    "each gives the same record",
    arguments: [("wp-json", wordPress), ("dc", dublinCore), ("rss", feed)])
  func record(format: String, text: String) throws {
    #expect(
      RecordFormat.recognised(by: FileHead(Array(text.utf8)), fileName: "x")?.name == format)
    let publication = try #require(read(Array(text.utf8), format).publications.first)
    #expect(publication.title == "Caf\u{E9} & X")
    #expect(publication.date == PublicationDate(year: 2016, month: 5, day: 3))
    #expect(publication.paragraphs == ["One", "Two"])
    #expect(publication.tags == ["Thailand"])
  }

  @Test(
    "a file that ends early is reported, wherever it is cut",
    arguments: [("wp-json", wordPress), ("dc", dublinCore), ("rss", feed)])
  func cut(format: String, text: String) throws {
    let bytes = Array(text.utf8)
    for count in stride(from: 97, to: bytes.count - 1, by: 97) {
      let report = try read(Array(bytes[..<count]), format).report
      #expect(report.hasLostRecord, "cut after \(count) bytes")
    }
  }

  @Test("nested entities and deep nesting stop the reading, with line and column")
  func bombs() throws {
    let bomb = """
      <!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>
      <rss><channel><item><title>&b;</title></item></channel></rss>
      """
    let deep = "<rss>" + String(repeating: "<a>", count: 100_000)
    for text in [bomb, deep] {
      let (publications, report) = try read(Array(text.utf8), "rss")
      #expect(publications.isEmpty)
      #expect(report.findings.count == 1)
      #expect(report.findings.first?.description.hasPrefix("column ") == true)
    }
  }

  @Test("records before an error are kept")
  func keepsRecordsBefore() throws {
    let text = "<rss><channel><item><title>One</title></item>\n<item><title>Two</b></item>"
    let (publications, report) = try read(Array(text.utf8), "rss")
    #expect(publications.map(\.title) == ["One"])
    #expect(report.findings.map(\.line) == [2])
  }

  @Test("deleted records of OAI-PMH are skipped, and an answer with no others is valid")
  func deleted() throws {
    let text = """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record>
      <header status="deleted"><identifier>a</identifier></header></record></ListRecords></OAI-PMH>
      """
    let (publications, report) = try read(Array(text.utf8), "oai")
    #expect(publications.isEmpty)
    #expect(report.findings.isEmpty)
  }
}
