import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Other titles of a publication")
struct OtherTitleTests {
  private func read(
    _ text: String, _ name: String
  ) throws -> (publication: Publication, findings: [String]) {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    return (try #require(read.publications.first), read.report.findings.map(\.description))
  }

  private static let modsText: String = """
    <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Child work</title></titleInfo>
    <titleInfo type="alternative"><title>OTHER</title></titleInfo></mods>
    """
  private static let coreText: String = """
    <dc xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
    <dc:title>Child work</dc:title><dcterms:alternative>OTHER</dcterms:alternative></dc>
    """
  private static let endNoteText: String = """
    <xml><records><record><titles><title>Child work</title>
    <short-title><style>OTHER</style></short-title></titles></record></records></xml>
    """

  @Test(
    "are notes, unless the title has them already",
    arguments: [
      ("bibtex", "@book{a, title = {Child {Work}}, shorttitle = {OTHER}}"),
      ("csl-json", #"[{"id":"a","type":"book","title":"Child work","title-short":"OTHER"}]"#),
      ("mods", modsText), ("dc", coreText), ("endnote-xml", endNoteText),
    ])
  func kept(format: String, text: String) throws {
    for (other, notes) in [("Young hands", ["Young hands"]), ("CHILD.", []), ("...", [])] {
      let found = try read(text.replacing("OTHER", with: other), format)
      #expect(found.publication.notes == notes)
      #expect(found.findings.isEmpty)
    }
  }

  @Test("EndNote: the accession number is an identifier; a field left out is reported once")
  func endNote() throws {
    let record = """
      <record><titles><title>A</title></titles><accession-num>77</accession-num>
      <call-num>B 1</call-num><database name="x">x</database></record>
      """
    let found = try read("<xml><records>\(record)\(record)</records></xml>", "endnote-xml")
    #expect(found.publication.identifiers == [Identifier(.init(rawValue: "accession"), "77")])
    #expect(found.findings == ["call-num: the record has no field for it; left out"])
  }

  private static let marcText: String = """
    <collection xmlns="http://www.loc.gov/MARC21/slim"><record>
    <datafield tag="245"><subfield code="a">One</subfield></datafield>
    <datafield tag="245"><subfield code="a">Two</subfield></datafield></record></collection>
    """
  private static let zoteroText: String = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:bib="http://purl.org/net/biblio#"><bib:Book rdf:about="#a"><z:itemType>book</z:itemType>
    <dc:title>One</dc:title><dc:title>Two</dc:title></bib:Book></rdf:RDF>
    """
  private static let wxrText: String = """
    <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <wp:wxr_version>1.2</wp:wxr_version><item><title>One</title><title>Two</title>
    <wp:post_id>1</wp:post_id></item></channel></rss>
    """
  private static let atomText: String =
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>One</title><title>Two</title>"
    + "</entry></feed>"

  @Test(
    "of the same kind as the title are left out and reported",
    arguments: [
      ("marcxml", marcText), ("zotero-rdf", zoteroText), ("wxr", wxrText), ("atom", atomText),
      (
        "rss",
        "<rss version=\"2.0\"><channel><item><title>One</title><title>Two</title></item></channel>"
          + "</rss>"
      ),
      (
        "endnote-xml",
        "<xml><records><record><titles><title>One</title><title>Two</title></titles></record>"
          + "</records></xml>"
      ),
    ])
  func second(format: String, text: String) throws {
    let found = try read(text, format)
    #expect(found.publication.title == "One")
    #expect(found.findings.count == 1)
    #expect(found.findings.first?.contains("'Two': the record has another title") == true)
    #expect(try read(text.replacing("Two", with: "One"), format).findings.isEmpty)
  }

  @Test("in a repeated member of JSON are reported, and the last one counts")
  func repeatedMember() throws {
    for (format, text) in [
      ("wp-json", #"[{"id":1,"title":{"rendered":"One"},"title":{"rendered":"Two"}}]"#),
      ("reliefweb", #"{"data":[{"id":"1","fields":{"title":"One","title":"Two"}}]}"#),
    ] {
      let found = try read(text, format)
      #expect(found.publication.title == "Two")
      #expect(found.findings == ["the member 'title' occurs more than once; the last one counts"])
    }
  }
}
