import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Report numbers, and fields in unusual places")
struct ReportNumberTests {
  private func read(
    _ text: String, _ format: RecordFormat
  ) throws -> (publication: Publication, findings: [String]) {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    return (
      try #require(read.publications.first), read.report.findings.map(\.description)
    )
  }

  private func ris(_ lines: [String], type: String = "RPRT") throws -> Publication {
    let lines = ["TY  - \(type)", "TI  - A"] + lines + ["ER  - ", ""]
    return try read(lines.joined(separator: "\n"), .ris).publication
  }

  @Test("are read from CSL-JSON and BibTeX, and written there", arguments: ["csl-json", "bibtex"])
  func members(name: String) throws {
    let texts = [
      "csl-json": #"[{"id":"a","type":"report","title":"A","number":"7"}]"#,
      "bibtex": "@techreport{a, title = {A}, number = {7}}",
    ]
    let format = try #require(RecordFormat.named(name))
    let found = try read(try #require(texts[name]), format)
    #expect(found.publication.container == Container(issue: "7"))
    #expect(found.findings.isEmpty)
    let output = try WrittenFormatTests.write([found.publication], format)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(text.contains("number") && !text.contains("issue"))
    #expect(try read(text, format).publication.container == found.publication.container)
  }

  @Test("the number of an article in CSL-JSON is reported")
  func article() throws {
    let text = #"[{"id":"a","type":"article-journal","title":"A","issue":"2","number":"e7"}]"#
    let found = try read(text, .cslJSON)
    #expect(found.publication.container == Container(issue: "2"))
    #expect(found.findings.count == 1)
  }

  @Test(
    "are read from SN of RIS if it is neither ISBN nor ISSN",
    arguments: [
      ("HDR/2012/07", true), ("12", true), ("978-92-806-4000-1", false), ("1234-5678", false),
      ("0123456789 (pbk.)", false), ("978 92 806 4000 1", false),
    ])
  func serialNumbers(text: String, isNumber: Bool) throws {
    let report = try ris(["SN  - \(text)"])
    #expect(report.container?.issue == (isNumber ? text : nil))
    #expect(report.identifiers.isEmpty == isNumber)
    #expect(try ris(["SN  - \(text)"], type: "BOOK").identifiers.count == 1)
  }

  @Test("RIS has an issue in M1, and conference proceedings in C3")
  func otherTags() throws {
    #expect(try ris(["M1  - 4"], type: "EJOUR").container?.issue == "4")
    #expect(try ris(["M1  - 4", "IS  - 5"], type: "JOUR").container?.issue == "5")
    let paper = try ris(
      ["T2  - World Congress", "C3  - Proceedings of the Congress"], type: "CONF")
    #expect(paper.container?.title == "Proceedings of the Congress")
    #expect(try ris(["C3  - Else"], type: "JOUR").container == nil)
  }

  @Test(
    "BibTeX takes the year if the date cannot be read",
    arguments: [
      ("Mar 3", "2015", "2015-03-03"), ("201X", "2012", "2012"), ("2016", "2012", "2016"),
    ])
  func dates(date: String, year: String, expected: String) throws {
    let text = "@article{a, title = {A}, date = {\(date)}, year = {\(year)}}"
    #expect(try read(text, .bibtex).publication.date?.text == expected)
  }

  @Test("BibTeX writes eprint and reads it back")
  func eprint() throws {
    let text = "@article{a, title = {A}, eprint = {1234.5678}, eprinttype = {arxiv}}"
    let found = try read(text, .bibtex)
    let identifiers = [Identifier(.init(rawValue: "arxiv"), "1234.5678")]
    #expect(found.publication.identifiers == identifiers)
    #expect(found.findings.isEmpty)
    let output = try WrittenFormatTests.write([found.publication], .bibtex)
    #expect(output.lost.isEmpty)
    let back = try read(String(decoding: output.bytes, as: UTF8.self), .bibtex)
    #expect(back.publication.identifiers == identifiers)
  }
}
