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
}
