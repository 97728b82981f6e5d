import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Several subjects in one element")
struct SubjectListTests {
  private static let formats: [(name: String, text: @Sendable (String) -> String)] = [
    ("dc", { "<dc xmlns:dc=\"d\"><dc:title>A</dc:title><dc:subject>\($0)</dc:subject></dc>" }),
    (
      "endnote-xml",
      {
        "<xml><records><record><titles><title>A</title></titles><keywords><keyword>\($0)"
          + "</keyword></keywords></record></records></xml>"
      }
    ),
    (
      "mods",
      {
        "<mods><titleInfo><title>A</title></titleInfo><subject><topic>\($0)</topic></subject></mods>"
      }
    ),
    (
      "marcxml",
      {
        "<record><datafield tag=\"245\"><subfield code=\"a\">A</subfield></datafield>"
          + "<datafield tag=\"653\"><subfield code=\"a\">\($0)</subfield></datafield></record>"
      }
    ),
    (
      "zotero-rdf",
      {
        "<rdf:RDF xmlns:z=\"http://www.zotero.org/namespaces/export#\" xmlns:dc=\"d\""
          + " xmlns:rdf=\"r\"><rdf:Description><z:itemType>report</z:itemType><dc:title>A</dc:title>"
          + "<dc:subject>\($0)</dc:subject></rdf:Description></rdf:RDF>"
      }
    ),
    (
      "rss",
      {
        "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><item><title>A</title>"
          + "<dc:subject>\($0)</dc:subject></item></channel></rss>"
      }
    ),
    ("ris", { "TY  - RPRT\nTI  - A\nKW  - \($0)\nER  - \n" }),
  ]

  private func tags(_ text: String, _ format: String) throws -> [String] {
    let found = try #require(RecordFormat.named(format))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: found, vocabulary: Vocabulary())
    return try #require(read.publications.first).tags
  }

  @Test("are separated by semicolons", arguments: formats.map(\.name))
  func semicolons(format: String) throws {
    let text = try #require(Self.formats.first { $0.name == format }).text
    #expect(
      try tags(text("Online abuse; Law, criminal ;Schools;"), format) == [
        "Online abuse", "Law, criminal", "Schools",
      ])
  }

  @Test("are not separated inside an entity that was escaped twice")
  func entity() throws {
    let text = try #require(Self.formats.first { $0.name == "mods" }).text
    #expect(try tags(text("R&amp;amp;D in schools"), "mods") == ["R&amp;D in schools"])
    #expect(try tags(text("Q&amp;A; Training"), "mods") == ["Q&A", "Training"])
  }

  @Test("names of categories of a site stay whole")
  func categories() throws {
    let text =
      "<rss><channel><item><title>A</title><category>Law; Courts</category></item></channel></rss>"
    #expect(try tags(text, "rss") == ["Law; Courts"])
  }
}
