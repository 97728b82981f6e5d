import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Fields of a file that records have no place for")
struct UnmappedFieldTests {
  private func losses(_ text: String, _ name: String) throws -> [String] {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    return read.report.findings.map(\.description).filter { $0.hasSuffix("left out") }
  }

  private static let none = "the record has no field for it; left out"
  private static let several = "values beyond the one that records keep; left out"

  private func dublinCore(_ elements: String) -> String {
    """
    <dc xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
    <dc:title>A</dc:title>\(elements)</dc>
    """
  }

  @Test("of Dublin Core are reported, each once")
  func dublinCore() throws {
    let text = dublinCore(
      """
      <dc:rights>CC BY</dc:rights><dc:rights>Open</dc:rights><dc:format>application/pdf</dc:format>
      <dcterms:audience>Teachers</dcterms:audience><dc:relation>Series 4</dc:relation>
      """)
    #expect(
      try losses(text, "dc")
        == ["dc:rights", "dc:format", "dcterms:audience", "dc:relation"]
        .map { "\($0): \(Self.none)" })
  }

  @Test("second values of Dublin Core are reported, unless they say the same")
  func second() throws {
    let text = dublinCore(
      """
      <dc:date>2016-05-03</dc:date><dc:date>2014</dc:date><dc:type>Report</dc:type><dc:type>Guide</dc:type>
      """)
    #expect(try losses(text, "dc") == ["dc:type", "dc:date"].map { "\($0): \(Self.several)" })
    let same = dublinCore(
      """
      <dc:date>2016-05-03</dc:date><dc:date>2016</dc:date><dc:type>report</dc:type>
      <dc:type>info:eu-repo/semantics/report</dc:type>
      """)
    #expect(try losses(same, "dc") == [])
  }

  @Test("of MODS are reported with their element")
  func mods() throws {
    let text = """
      <mods><titleInfo><title>A</title></titleInfo><classification>362.7</classification>
      <location><physicalLocation>Shelf 3</physicalLocation><url>https://a.org</url></location>
      <relatedItem type="original"><titleInfo><title>B</title></titleInfo></relatedItem>
      <originInfo><publisher>One,</publisher></originInfo>
      <originInfo><publisher>Two</publisher></originInfo></mods>
      """
    #expect(
      try losses(text, "mods") == [
        "classification: \(Self.none)", "location/physicalLocation: \(Self.none)",
        "relatedItem original: \(Self.none)", "originInfo/publisher: \(Self.several)",
      ])
  }

  @Test("of WordPress: custom fields are reported, but not those of plug-ins")
  func wordPress() throws {
    let post = #"""
      [{"id":1,"title":{"rendered":"A"},"acf":{"publisher":"UNICEF","year":"","hidden":false},
      "meta":{"_x":"1","pages":12,"footnotes":"n"}}]
      """#
    #expect(
      try losses(post, "wp-json") == ["acf.publisher", "meta.pages"].map { "\($0): \(Self.none)" })
    let field: (String, String) -> String = {
      "<wp:postmeta><wp:meta_key>\($0)</wp:meta_key><wp:meta_value>\($1)</wp:meta_value></wp:postmeta>"
    }
    let export =
      "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>A</title>"
      + field("publisher", "UNICEF") + field("_publisher", "field_1") + field("year", "")
      + "</item></channel></rss>"
    #expect(try losses(export, "wxr") == ["wp:postmeta publisher: \(Self.none)"])
  }

  @Test("of ReliefWeb are reported")
  func reliefWeb() throws {
    let answer = #"""
      {"data":[{"id":"1","fields":{"title":"A","status":"published","headline":{"summary":"B"},
      "disaster":[{"name":"Floods"}],"ocha_product":[]}}]}
      """#
    #expect(
      try losses(answer, "reliefweb") == ["headline", "disaster"].map { "\($0): \(Self.none)" })
  }

  @Test("of EndNote are reported, also inside groups")
  func endNote() throws {
    let text = """
      <xml><records><record><titles><title>A</title><alt-title>B</alt-title></titles>
      <contributors><subsidiary-authors><author>Doe, Jane</author></subsidiary-authors></contributors>
      <custom1>C</custom1></record></records></xml>
      """
    #expect(
      try losses(text, "endnote-xml") == [
        "titles/alt-title: \(Self.none)", "contributors/subsidiary-authors: \(Self.none)",
        "custom1: \(Self.none)",
      ])
  }

  @Test("of MARC: titles in the original script are kept, other fields 880 are reported")
  func marc() throws {
    func field(_ tag: String, _ parts: [(String, String)]) -> String {
      let parts = parts.map { "<subfield code=\"\($0.0)\">\($0.1)</subfield>" }
      return "<datafield tag=\"\(tag)\">\(parts.joined())</datafield>"
    }
    let text =
      "<record>" + field("245", [("a", "Prava rebenka :"), ("b", "posobie /")])
      + field("880", [("6", "245-01"), ("a", "Права ребёнка :"), ("b", "пособие /")])
      + field("880", [("6", "260-02"), ("a", "Москва")]) + field("780", [("t", "B")]) + "</record>"
    #expect(try losses(text, "marcxml") == ["880 $6 260", "780"].map { "\($0): \(Self.none)" })
    let format = try #require(RecordFormat.named("marcxml"))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    let publication = try #require(read.publications.first)
    #expect(publication.title == "Prava rebenka: posobie")
    #expect(publication.notes == ["Права ребёнка: пособие"])
  }
}
