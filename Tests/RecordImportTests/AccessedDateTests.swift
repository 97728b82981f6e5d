import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Access dates of links")
struct AccessedDateTests {
  private func accessed(_ text: String, _ format: RecordFormat) throws -> PublicationDate? {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    #expect(read.report.findings.isEmpty)
    return try #require(read.publications.first).accessed
  }

  private static let day = PublicationDate(year: 2024, month: 3, day: 9)

  @Test("are read from CSL-JSON, BibTeX and JSON Lines")
  func members() throws {
    let csl = #"[{"id":"a","title":"A","accessed":{"date-parts":[[2024,"3",9]]}}]"#
    #expect(try accessed(csl, .cslJSON) == Self.day)
    #expect(try accessed("@misc{a, title = {A}, urldate = {2024-03-09}}", .bibtex) == Self.day)
    let line = #"{"id":"a","title":"A","accessed":"2024-03"}"#
    #expect(try accessed(line, .jsonLines) == PublicationDate(year: 2024, month: 3))
  }

  @Test("are read from Y2 of RIS", arguments: ["2024/03/09", "2024/03/09/", "2024/03/09/12:30:00"])
  func ris(text: String) throws {
    #expect(
      try accessed("TY  - RPRT\nTI  - A\nY2  - \(text)\nER  - \n", .ris) == Self.day)
  }

  @Test("are read from the XML of EndNote and Zotero")
  func xml() throws {
    let endNote = """
      <xml><records><record><ref-type>27</ref-type><titles><title>A</title></titles>
      <access-date>2024-03-09</access-date></record></records></xml>
      """
    #expect(try accessed(endNote, .endNoteXML) == Self.day)
    let zotero = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#">
      <bib:Report rdf:about="#item_1"><z:itemType>report</z:itemType><dc:title>A</dc:title>
      <dcterms:dateSubmitted>2024-03-09 12:30:00</dcterms:dateSubmitted></bib:Report></rdf:RDF>
      """
    #expect(try accessed(zotero, .zoteroRDF) == Self.day)
  }

  @Test(
    "are written if a format has a place for them, or reported",
    arguments: [("ris", true), ("bibtex", true), ("csl-json", true), ("csv", false), ("dc", false)])
  func written(name: String, isKept: Bool) throws {
    let format = try #require(RecordFormat.named(name))
    var publication = Publication(id: PublicationID("a"), title: "A")
    publication.links = [Link(url: "https://example.org/a")]
    publication.accessed = Self.day
    let output = try WrittenFormatTests.write([publication], format)
    #expect((output.lost[.accessed] == nil) == isKept)
    let back = try WrittenFormatTests.read(output.bytes, format).publications.first
    #expect(back?.accessed == (isKept ? Self.day : nil))
  }
}
