import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// A year is never lost, and other lost parts of a date are reported with tag and line.
@Suite("Dates in practice")
struct DatesInPracticeTests {
  private func read(
    _ text: String, _ format: RecordFormat
  ) throws -> (publication: Publication, findings: [String]) {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    let findings = read.report.findings.map { "\($0.line): \($0)" }
    return (try #require(read.publications.first), findings)
  }

  @Test(
    "are read completely",
    arguments: [
      ("31.12.2015", "2015-12-31"), ("3.5.2016", "2016-05-03"), ("31/12/2015", "2015-12-31"),
      ("12/31/2015", "2015-12-31"), ("3 mai 2016", "2016-05-03"),
      ("3 de mayo de 2016", "2016-05-03"),
      ("1er août 2016", "2016-08-01"), ("3 мая 2016", "2016-05-03"),
      ("May 3rd, 2016", "2016-05-03"),
      ("05/2016", "2016-05"), ("2016-05-03T10:00:00Z", "2016-05-03"),
      ("Sept. 2016", "2016-09"), ("3 janeiro 2016", "2016-01-03"), ("2016.0", "2016"),
    ])
  func whole(text: String, date: String) throws {
    let (publication, findings) = try read("title,date\nA,\"\(text)\"\n", .csv)
    #expect(publication.date?.text == date)
    #expect(findings.isEmpty)
  }

  @Test(
    "give the year, and the rest is reported",
    arguments: [
      ("c2016", "2016"), ("[2016?]", "2016"), ("2014-2016", "2014"), ("03/05/2016", "2016"),
      ("2016-02-30", "2016-02"), ("circa 2016", "2016"), ("Spring 2016", "2016"),
      ("Decision 2016", "2016"), ("2016-05-03/2016-05-07", "2016-05-03"), ("2016-05?", "2016-05"),
      ("2016~", "2016"), ("2016-05-03/..", "2016-05-03"), ("../2016", "2016"),
    ])
  func part(text: String, date: String) throws {
    let (publication, findings) = try read("title,date\nA,\"\(text)\"\n", .csv)
    #expect(publication.date?.text == date)
    #expect(findings == ["2: '\(text)' is not a plain date; \(date) was read"])
  }

  @Test(
    "of RIS are combined, and missing parts are reported",
    arguments: [
      (["DA  - May 3, 2016"], "2016-05-03", []),
      (["PY  - 2016", "DA  - 2016 May 3"], "2016-05-03", []),
      (["PY  - 2016/May/03"], "2016-05-03", []),
      (["Y1  - 2016//03/"], "2016", ["3: Y1: '2016//03/' is not a plain date; 2016 was read"]),
      (["PY  - c1999"], "1999", ["3: PY: 'c1999' is not a plain date; 1999 was read"]),
      (
        ["PY  - 2016", "Y1  - 2015"], "2016",
        ["4: Y1: '2015' is of another year than 2016; left out"]
      ),
      (
        ["PY  - in press", "DA  - 2016/05"], "2016-05",
        ["3: PY: 'in press' is not a date; left out"]
      ),
      (
        ["PY  - 2016/05/03/spring"], "2016-05-03",
        ["3: PY: '2016/05/03/spring' is not a plain date; 2016-05-03 was read"]
      ),
      (["DA  - SEP", "PY  - 2018"], "2018-09", []),
      (["PY  - 2018", "DA  - MAR 15"], "2018-03-15", []),
      (
        ["DA  - SEP-OCT", "PY  - 2018"], "2018-09",
        ["3: DA: 'SEP-OCT' is not a plain date; 2018-09 was read"]
      ),
      (["DA  - SPR", "PY  - 2018"], "2018", ["3: DA: 'SPR' is not a date; left out"]),
    ])
  func ris(lines: [String], date: String, findings: [String]) throws {
    let text = (["TY  - RPRT", "TI  - A"] + lines + ["ER  - "]).joined(separator: "\n") + "\n"
    let found = try read(text, .ris)
    #expect(found.publication.date?.text == date)
    #expect(found.findings == findings)
  }

  @Test(
    "of BibTeX can have the day with the month",
    arguments: [
      ("year = 2016, month = \"10~\" # jan", "2016-01-10", 0),
      ("year = 2016, month = {May 3}", "2016-05-03", 0), ("year = 2016, month = 13", "2016", 1),
      ("year = 2016, month = may, day = {31st}", "2016-05-31", 0),
      ("date = {2014/2016}", "2014", 1), ("date = {2004-06/2006-08}", "2004-06", 1),
      ("year = {[2016]}", "2016", 0), ("date = {2016~}", "2016", 1),
      ("date = {2016-05?}", "2016-05", 1),
      ("date = {3~May~2016}", "2016-05-03", 0),
      ("date = {2016-05}, year = {in press}", "2016-05", 0),
    ])
  func bibtex(fields: String, date: String, findings: Int) throws {
    let found = try read("@book{k, title = {A}, \(fields)}", .bibtex)
    #expect(found.publication.date?.text == date)
    #expect(found.findings.count == findings, "\(found.findings)")
  }

  @Test(
    "of MODS are a cataloguer's, or say what of EDTF is left out",
    arguments: [
      ("", "[2016?]", "2016", 0), (" encoding=\"edtf\"", "2016-05~", "2016-05", 1),
      (" encoding=\"edtf\"", "2016-05", "2016-05", 0), (" encoding=\"EDTF\"", "2016?", "2016", 1),
    ])
  func mods(attribute: String, text: String, date: String, findings: Int) throws {
    let origin = "<originInfo><dateIssued\(attribute)>\(text)</dateIssued></originInfo>"
    let found = try read(
      "<mods xmlns=\"http://www.loc.gov/mods/v3\"><titleInfo><title>A</title></titleInfo>\(origin)</mods>",
      .mods)
    #expect(found.publication.date?.text == date)
    #expect(found.findings.count == findings, "\(found.findings)")
  }

  @Test(
    "of CSL can be a year, a range or a season",
    arguments: [
      (#"{"year":2016}"#, "2016", 0), (#"{"date-parts":[[2014],[2016]]}"#, "2014", 1),
      (#"{"date-parts":[[2016,21]]}"#, "2016", 1),
      (#"{"date-parts":[[2014,5,3],[2016]]}"#, "2014-05-03", 1),
      (#"{"date-parts":[[2016,5,3]]}"#, "2016-05-03", 0),
      (#"{"date-parts":[["2016","",""]]}"#, "2016", 0),
      (#"{"date-parts":[[2016,null,3]]}"#, "2016", 0),
      (#"{"date-parts":[[2016,"May"]]}"#, "2016", 1),
    ])
  func csl(issued: String, date: String, findings: Int) throws {
    let found = try read(#"[{"id":"a","title":"A","type":"book","issued":\#(issued)}]"#, .cslJSON)
    #expect(found.publication.date?.text == date)
    #expect(found.findings.count == findings)
  }

  @Test(
    "that are invalid in CSL are reported, and the rest of the item is read",
    arguments: [
      (#"{"date-parts":[["abcd"]]}"#, #"[["abcd"]]"#), (#"{"year":"soon"}"#, #""soon""#),
      (#"{"date-parts":2016}"#, "2016"), ("[2016]", "[2016]"), ("true", "true"),
    ])
  func cslWithoutDate(issued: String, text: String) throws {
    let found = try read(#"[{"id":"a","issued":\#(issued),"title":"A","type":"book"}]"#, .cslJSON)
    #expect(found.publication.title == "A")
    #expect(found.publication.date == nil)
    #expect(found.findings.count == 1)
    #expect(found.findings[0].contains("'\(text)' is not a date"))
  }

  @Test("of EndNote and Dublin Core are handled alike")
  func xml() throws {
    let endNote = """
      <xml><records><record><ref-type>27</ref-type><titles><title>A</title></titles>
      <dates><year>2016</year><pub-dates><date>May 3</date></pub-dates></dates></record></records></xml>
      """
    let (publication, _) = try read(endNote, .endNoteXML)
    #expect(publication.date?.text == "2016-05-03")
    #expect(publication.documentType == .report)
    let core = """
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A</dc:title>
      <dc:date>[1999?]</dc:date><dc:coverage>TH; LA</dc:coverage>
      <dc:type>info:eu-repo/semantics/report</dc:type></metadata>
      """
    let found = try read(core, .dublinCore)
    #expect(found.publication.date?.text == "1999")
    #expect(found.publication.documentType == .report)
    #expect(found.publication.countries.map(\.text) == ["TH", "LA"])
  }

  @Test(
    "of MARC without a year are reported; a coded date that says unknown is not",
    arguments: [
      ("abcd.", "uuuu", "'abcd.' is not a date"), ("-5.", "    ", "'-5.' is not a date"),
      ("", "ab12", "'ab12' is not a date"), ("[n.d.]", "||||", nil), ("", "uuuu", nil),
    ] as [(String, String, String?)])
  func marc(imprint: String, coded: String, finding: String?) throws {
    let text = """
      <collection xmlns="http://www.loc.gov/MARC21/slim"><record>
      <controlfield tag="008">      s\(coded)    xx</controlfield>
      <datafield tag="245"><subfield code="a">A</subfield></datafield>
      <datafield tag="260"><subfield code="c">\(imprint)</subfield></datafield>
      </record></collection>
      """
    let format = try #require(RecordFormat.named("marcxml"))
    let (publication, findings) = try read(text, format)
    #expect(publication.date == nil)
    #expect(findings.count == (finding == nil ? 0 : 1))
    #expect(findings.first.map { $0.contains(finding ?? "") } ?? true)
  }

  @Test("of feeds and EndNote are not guessed from signs, and a wrong month is reported")
  func signs() throws {
    let feed = { (date: String) in
      "<rss version=\"2.0\"><channel><item><title>A</title><pubDate>\(date)</pubDate></item>"
        + "</channel></rss>"
    }
    let rss = try #require(RecordFormat.named("rss"))
    #expect(try read(feed("04 Mar -5"), rss).publication.date == nil)
    #expect(try read(feed("04 Mar -5"), rss).findings.count == 1)
    let endNote = try #require(RecordFormat.named("endnote-xml"))
    let record = { (year: String) in
      "<xml><records><record><titles><title>A</title></titles><dates><year>\(year)</year></dates>"
        + "</record></records></xml>"
    }
    #expect(try read(record("2016-13"), endNote).publication.date?.text == "2016")
    #expect(try read(record("2016-13"), endNote).findings.count == 1)
    #expect(try read(record("2016.0"), endNote).findings.isEmpty)
  }
}
