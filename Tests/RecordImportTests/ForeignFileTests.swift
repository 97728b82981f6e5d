import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Files of unsupported formats, and JSON that is not one record a line.
@Suite("Files of other programs")
struct ForeignFileTests {
  private static let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8]

  @Test(
    "are distinguished by their first bytes",
    arguments: [
      ("PK\u{3}\u{4}....[Content_Types].xml....xl/workbook.xml", ForeignFile.spreadsheet),
      ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .spreadsheet),
      ("PK\u{3}\u{4}....word/document.xml", .document), ("PK\u{3}\u{4}....a.csv", .archive),
      ("%PDF-1.7\n1 0 obj", .document), ("{\\rtf1\\ansi Text}", .document),
      ("\n<!DOCTYPE HTML>\n<html><body>Log in</body></html>", .webPage),
      ("PMID- 7\nTI  - A title\nAU  - Berg A\n", .pubMed),
      ("FN Clarivate\nVR 1.0\nPT J\nAU Berg, A\nER\n", .webOfScience),
      ("%0 Report\n%T A title\n%A Berg, Ana\n", .endNoteTagged),
    ])
  func kinds(text: String, kind: ForeignFile) {
    #expect(ForeignFile(FileHead(Array(text.utf8))) == kind)
  }

  @Test("of old Excel and Word versions are recognised as workbooks and documents")
  func oldOffice() {
    let word = "WordDocument".utf8.flatMap { [$0, 0 as UInt8] }
    #expect(ForeignFile(FileHead(ForeignFileTests.old + [0, 0])) == .spreadsheet)
    #expect(ForeignFile(FileHead(ForeignFileTests.old + word)) == .document)
  }

  @Test(
    "are not those with records",
    arguments: [
      "TY  - RPRT\nTI  - A\nER  - \n", "title,year\nA,2016\n", "@book{a, title = {%0 A}}",
      "<rss><channel/></rss>", "Protection\n\nA title\n\n(Body) Text\n\nRead More\n",
    ])
  func records(text: String) {
    #expect(ForeignFile(FileHead(Array(text.utf8))) == nil)
  }

  @Test("are refused with advice")
  func advice() {
    let error = CatalogueFileError.foreign("a.nbib", .pubMed)
    #expect(error.description.hasPrefix("'a.nbib' is in PubMed's own format"))
    let texts = ForeignFile.allCases.map { CatalogueFileError.foreign("a.x", $0).description }
    for text in texts {
      let parts = text.split(separator: "; ", maxSplits: 1)
      #expect(parts.first?.hasPrefix("'a.x' is ") == true, "\(text)")
      #expect(parts.count == 2, "\(text)")
    }
    #expect(Set(texts).count == texts.count)
  }
}

@Suite("JSON records in other layouts")
struct JSONLayoutTests {
  private static let pretty = """
    [
      {
        "title": "First",
        "sources": ["A body"],
        "year": 2016
      },
      {
        "id": "b",
        "title": "Second"
      }
    ]
    """

  private func read(
    _ text: String
  ) throws -> (publications: [Publication], findings: [ImportReport.Finding]) {
    let read = try RecordImporter.read(
      FileContents(name: "records", bytes: Array(text.utf8)), as: .jsonLines,
      vocabulary: Vocabulary())
    return (read.publications, read.report.findings)
  }

  @Test("are read from an array and from objects on several lines")
  func layouts() throws {
    let array = try read(JSONLayoutTests.pretty).publications
    #expect(array.map(\.title) == ["First", "Second"])
    #expect(array.first?.year == 2016)
    #expect(array.first?.origin?.lines == 2...6)
    let objects = try read("{\n \"title\": \"A\"\n}\n{\n \"title\": \"B\"\n}\n").publications
    #expect(objects.map(\.title) == ["A", "B"])
  }

  @Test("are recognised by their members")
  func recognition() {
    let head = FileHead(Array(JSONLayoutTests.pretty.utf8))
    #expect(RecordFormat.recognised(by: head, fileName: "a.json") == .jsonLines)
    let items = #"[{"id":"a","type":"report","title":"A","author":[{"literal":"B"}]}]"#
    let other = RecordFormat.recognised(by: FileHead(Array(items.utf8)), fileName: "a.json")
    #expect(other == .cslJSON)
  }

  @Test("report the line and column of an error")
  func faults() throws {
    let found = try read("[\n {\"title\": \"A\"},\n {\n  \"title\": x\n }\n]\n")
    #expect(found.publications.map(\.title) == ["A"])
    #expect(found.findings.first { $0.problem.losesRecord }?.line == 4)
  }
}
