import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Texts in practice")
struct TextsInPracticeTests {
  private func read(
    _ text: String, _ format: RecordFormat
  ) throws -> (publication: Publication, findings: [String]) {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    return (
      try #require(read.publications.first),
      read.report.findings.map { "\($0.line): \($0)" }.filter { !$0.contains("source") }
    )
  }

  @Test(
    "of a table have paragraphs separated by blank lines or their signs",
    arguments: [
      "One\n\nTwo", "One\r\n\r\nTwo", "One\r\rTwo", "\n\nOne\n\n\n\nTwo\n\n", "One ¶ Two",
    ])
  func table(text: String) throws {
    let found = try read("title,description\nA,\"\(text)\"\n", .csv)
    #expect(found.publication.paragraphs == ["One", "Two"])
  }

  @Test("of BibTeX can be several notes, as from xml2bib")
  func notes() throws {
    let found = try read("@book{a,\n title={A},\n note={One},\n note={Two}\n}\n", .bibtex)
    #expect(found.publication.notes == ["One", "Two"])
    #expect(found.findings == [])
  }

  @Test(
    "of RSS resolve relative links against the site",
    arguments: [
      ("/rel", "https://example.org/rel"), ("b.html", "https://example.org/news/b.html"),
      ("//other.org/c", "https://other.org/c"),
      ("https://other.org/?d=1", "https://other.org/?d=1"),
    ])
  func links(written: String, read link: String) throws {
    let text = """
      <rss version="2.0"><channel><title>T</title><link>https://example.org/news/</link>
      <item><title>A</title><link>\(written)</link></item></channel></rss>
      """
    #expect(try read(text, .rss).publication.links.map(\.url) == [link])
  }

  @Test("of MODS from bibutils have pages beside the record's parts and a series' short name")
  func parts() throws {
    let text = """
      <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>A</title></titleInfo>
      <relatedItem type="host"><titleInfo><title/></titleInfo>
      <titleInfo type="abbreviated"><title>Rep. Ser.</title></titleInfo></relatedItem>
      <part><extent unit="page"><start>3</start><end>9</end></extent></part></mods>
      """
    let publication = try read(text, .mods).publication
    #expect(publication.pages == "3-9")
    #expect(publication.container?.title == "Rep. Ser.")
  }

  @Test("of RIS can be HTML")
  func html() throws {
    let text = "TY  - RPRT\nTI  - A\nAB  - <p>One</p><p>Two &amp; more</p>\nER  - \n"
    #expect(try read(text, .ris).publication.paragraphs == ["One", "Two & more"])
  }

  @Test("of RIS in excess are reported at their line")
  func publishers() throws {
    let text = "TY  - RPRT\nTI  - A\nPB  - House\nAU  - Doe, Jane,\nPB  - Other\nER  - \n"
    let found = try read(text, .ris)
    #expect(found.publication.publisher == "House")
    #expect(
      found.publication.contributors == [Contributor(.person(family: "Doe", given: "Jane"))])
    #expect(found.findings == ["5: PB: 'Other' is one value too many; left out"])
  }

  @Test("of BibTeX after an excess brace are reported")
  func braces() throws {
    let found = try read("@book{a,title={A}},year=2016}\n", .bibtex)
    #expect(found.findings == ["1: entry 'a': fields after an extra brace; left out"])
    #expect(try read("@book{a,title={A}}\n, year of nothing\n", .bibtex).findings.isEmpty)
  }

  @Test("of CSL can have paired font tags in the title")
  func titles() throws {
    for (title, expected) in [
      ("A <i>title</i> &amp; H<sub>2</sub>O", "A title & H2O"), ("a <b> b", "a <b> b"),
    ] {
      let text = #"[{"id":"a","type":"book","title":"\#(title)"}]"#
      #expect(try read(text, .cslJSON).publication.title == expected)
    }
  }
}
