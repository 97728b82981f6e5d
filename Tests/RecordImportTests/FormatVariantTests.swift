import CatalogueStore
internal import Messages
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Constructs in public files that go beyond the formats' specifications.
@Suite("Variants found in public files")
struct FormatVariantTests {
  private func read(
    _ text: String, _ format: RecordFormat
  ) throws -> (publications: [Publication], report: ImportReport) {
    try read(Array(text.utf8), format)
  }

  private func read(
    _ bytes: [UInt8], _ format: RecordFormat
  ) throws -> (publications: [Publication], report: ImportReport) {
    try RecordImporter.read(
      FileContents(name: "found", bytes: bytes), as: format, vocabulary: Vocabulary())
  }

  @Test("every ReliefWeb item without a record is reported with its line")
  func brokenItems() throws {
    let text = """
      {"data": [{"id": "1", "fields": {"title": "A"}},
      null,
      "text", [1, {"id": "2", "fields": {"title": "B"}}],
      {"id": "3", "fields": "none"},
      {"id": "4" "fields": {}},
      {"id": "5", "fields": {"title": "E"}}, true], "links": {"self": "x"}, "took": 3}
      """
    let (publications, report) = try read(text, .reliefWeb)
    #expect(publications.map(\.title) == ["A", "E"])
    #expect(report.findings.map(\.line) == [2, 3, 3, 4, 5, 6])
    #expect(report.lostRecordCount == 6)
    #expect(report.findings[0].description.contains("an item that is not an object; not read"))
  }

  @Test(
    "RIS can have any line ends, text outside records and no last blank",
    arguments: ["\n", "\r\n", "\r"])
  func ris(end: String) throws {
    let lines = [
      "\u{FEFF}Provider: somebody", "", "TY  - Journal Article", "AU  - Berg, Ana", "AU  - UNICEF",
      "T1  - A title", "  that goes on", "Y1  - 2016/05/03/", "DA -2016", "SP  - 3", "EP  - 9",
      "KW  - one", "two", "AB  - First", "", "Second", "ER  -", "rest", "TY  - RPRT",
      "TI  - No end",
    ]
    let (publications, report) = try read(lines.joined(separator: end), .ris)
    #expect(publications.map(\.title) == ["A title that goes on", "No end"])
    let first = try #require(publications.first)
    #expect(first.documentType == .journalArticle)
    #expect(first.date == PublicationDate(year: 2016, month: 5, day: 3))
    #expect(first.sources.map(\.name) == ["UNICEF"])
    #expect(
      first.contributors == [
        Contributor(.person(family: "Berg", given: "Ana")), Contributor(.body("UNICEF")),
      ])
    #expect(first.tags == ["one", "two"])
    #expect(first.paragraphs == ["First", "Second"])
    #expect(first.pages == "3-9")
    #expect(report.findings.contains { $0.description.contains("text outside records") })
    #expect(report.findings.contains { $0.description.contains("cut off") })
  }

  @Test(
    "tables can have column names in several languages",
    arguments: [
      ("title;countries;year", ";"), ("Titre,Pays,Année", ","), ("título\tpaíses\taño", "\t"),
      ("Título|País|Ano", "|"), ("Название;Страна;Год", ";"),
    ])
  func table(header: String, delimiter: String) throws {
    let row = ["\"A \"\"good\"\" title\nof two lines\"", "\"TH; LA\"", "2016"]
    let text = header + "\r\n" + row.joined(separator: delimiter) + "\r\n"
    let format = delimiter == "\t" ? RecordFormat.tsv : .csv
    #expect(RecordFormat.recognised(by: FileHead(text.utf8), fileName: "x") == format)
    let publication = try #require(try read(text, format).publications.first)
    #expect(publication.title == "A \"good\" title of two lines")
    #expect(publication.countries.map(\.text) == ["TH", "LA"])
    #expect(publication.year == 2016)
  }

  @Test("tables can be in Windows-1252, or in UTF-8 misread as that")
  func encodings() throws {
    let windows = Array("title,year\nNi".utf8) + [0xF1] + Array("os,2016\n".utf8)
    let (publications, report) = try read(windows, .csv)
    #expect(publications.map(\.title) == ["Niños"])
    #expect(report.findings.contains { $0.description.contains("Windows-1252") })
    let summer = Array("title\n".utf8) + [0xC9, 0x74, 0xE9, 0x0A]
    #expect(try read(summer, .csv).publications.map(\.title) == ["Été"])
    let children = Array("title\n".utf8) + [0xC4, 0xE5, 0xF2, 0xE8, 0x0A]
    #expect(try read(children, .csv).publications.map(\.title) == ["Дети"])
    #expect(try read("title,year\nNiÃ±os,2016\n", .csv).publications.map(\.title) == ["Niños"])
  }

  @Test("a leading '=' is written with a blank before it in a table, removed on reading")
  func formula() throws {
    let output = try WrittenFormatTests.write(
      [Publication(id: PublicationID("a"), title: "=1+1")], .csv)
    #expect(String(decoding: output.bytes, as: UTF8.self).contains("\" =1+1\""))
    #expect(output.changed == [.key(.blankBeforeFormula): 1])
    #expect(try read(output.bytes, .csv).publications.map(\.title) == ["=1+1"])
  }

  @Test(
    "LaTeX accents are read in every form of braces",
    arguments: [
      ("\\'e", "é"), ("{\\'e}", "é"), ("\\'{e}", "é"), ("{\\'{e}}", "é"), ("\\' e", "é"),
      ("\\'{\\i}", "í"), ("\\'\\i ", "í"), ("\\\"{o}", "ö"), ("\\c{c}", "ç"), ("\\c c", "ç"),
      ("{\\c{c}}", "ç"), ("\\v{s}", "š"), ("{\\ss}", "ß"), ("\\o{}", "ø"),
      ("{\\L}{\\'o}d{\\'z}", "Łódź"),
      ("\\~n", "ñ"), ("\\H{o}", "ő"), ("\\k{a}", "ą"), ("\\r{a}", "å"), ("a---b", "a—b"),
      ("\\& \\% \\_", "& % _"), ("\\href{https://a.org/x_y}{ref}", "ref (https://a.org/x_y)"),
      ("\\href{a}{\\href{b}{c}}", "c (b) (a)"),
      ("\\emph{x}", "x"),
    ])
  func accents(source: String, text: String) throws {
    let (publications, _) = try read("@book{k, title = {x\(source)y}}", .bibtex)
    #expect(publications.map(\.title) == ["x\(text)y"])
  }

  @Test("BibTeX can have strings, comments, cross references and names")
  func bibtex() throws {
    let text = """
      % Encoding: UTF-8
      @comment{jabref-meta: x}
      @preamble{"\\newcommand{\\x}{y}"}
      @string{who = "World {H}ealth"}
      @string(a = a # a)
      @inproceedings{child, author = {Ana van der Berg and {Body and Sons} and Li, Jr, Wei},
        title = "A " # who # { report}, crossref = {parent}, month = may # "~3",
        keywords = {one, two; three}, url = {https://a.org/x\\_y\\%20z\\\\&b}}
      @proceedings{parent, title = {The Book}, year = 2016, publisher = who}
      @misc{, title = {No key}}
      """
    let (publications, _) = try read(text, .bibtex)
    #expect(publications.map(\.title) == ["A World Health report", "The Book", "No key"])
    let first = try #require(publications.first)
    #expect(first.sources.map(\.name) == ["Body and Sons"])
    #expect(
      first.contributors == [
        Contributor(.person(family: "van der Berg", given: "Ana")),
        Contributor(.body("Body and Sons")),
        Contributor(.person(family: "Li", given: "Wei, Jr")),
      ])
    #expect(first.container?.title == "The Book")
    #expect(first.date == PublicationDate(year: 2016, month: 5, day: 3))
    #expect(first.tags == ["one", "two", "three"])
    #expect(first.url == "https://a.org/x_y%20z&b")
  }

  @Test("an entry with unclosed braces does not swallow the next one")
  func unbalanced() throws {
    let (publications, report) = try read(
      "@book{a, title = {One}, note = {open {\n}\n@book{b, title = {Two}}\n", .bibtex)
    #expect(publications.map(\.title) == ["One", "Two"])
    #expect(!report.findings.isEmpty)
  }

  @Test("CSL-JSON can have names, dates and a break in the middle")
  func csl() throws {
    let text = """
      [{"id": 7, "type": "report", "genre": "Guide", "title": "One",
        "author": [{"literal": "UNICEF, Thailand"}, {"family": "Berg", "given": "Ana"}],
        "issued": {"date-parts": [["2016", 5]]}, "custom": {"a": [1, {}]}},
       {"id": "b", "title": "Two", "issued": {"raw": "2017-02-01"}},
       {"id": "c", "title": "Thr
      """
    let (publications, report) = try read(text, .cslJSON)
    #expect(publications.map(\.title) == ["One", "Two"])
    #expect(publications[0].sources.map(\.name) == ["UNICEF, Thailand"])
    #expect(publications[0].documentType?.rawValue == "Guide")
    #expect(publications[0].date == PublicationDate(year: 2016, month: 5))
    #expect(publications[1].date == PublicationDate(year: 2017, month: 2, day: 1))
    #expect(report.findings.contains { $0.problem.losesRecord })
  }

  @Test("CSL-JSON can have lost letters and repeated members")
  func cslFaults() throws {
    let title = Array(#"[{"id":"a","title":"é caf"#.utf8) + [0xE9]
    let rest = """
      "},
      {"id":"b","title":"x\\ud800y"},
      {"id":"c","title":"x","author":[{"family":"A"}],"title":"y","author":[{"family":"B"}]}]
      """
    let (publications, report) = try read(title + Array(rest.utf8), .cslJSON)
    #expect(publications.map(\.title) == ["é caf\u{FFFD}", "x\u{FFFD}y", "y"])
    #expect(publications[2].contributors.map(\.name) == [.person(family: "B", given: "")])
    #expect(report.findings.map(\.line) == [1, 2, 3, 3])
    #expect(
      report.findings.map(\.problem) == [
        .notText, .loneSurrogate, .repeatedMember("title"), .repeatedMember("author"),
      ])
  }

  @Test("Markdown and HTML escape the text")
  func documents() throws {
    var publication = Publication(id: PublicationID("a"), title: "<b> & [x](y)")
    publication.links = [Link(url: "javascript:alert(1)")]
    let html = try WrittenFormatTests.write([publication], .html)
    #expect(String(decoding: html.bytes, as: UTF8.self).contains("<h2>&lt;b&gt; &amp; [x](y)</h2>"))
    #expect(html.lost[.links] == 1)
    let markdown = try WrittenFormatTests.write([publication], .markdown)
    #expect(
      String(decoding: markdown.bytes, as: UTF8.self).hasPrefix("## \\<b\\> \\& \\[x\\](y)\n"))
  }
}
