import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Damaged UTF-8")
struct DamagedUTF8Tests {
  /// Files with one sound record and two whose titles end in a cut character, written here as a
  /// bell.
  static let files = [
    "jsonl": """
    {"id":"a","title":"Protección"}
    {"id":"b","title":"Two f\u{7}"}
    {"id":"c","title":"Three f\u{7}"}
    """,
    "csl-json": """
    [{"id":"a","type":"book","title":"Protección"},
    {"id":"b","type":"book","title":"Two f\u{7}"},
    {"id":"c","type":"book","title":"Three f\u{7}"}]
    """,
    "wp-json": """
    [{"id":1,"title":{"rendered":"Protección"}},
    {"id":2,"title":{"rendered":"Two f\u{7}"}},
    {"id":3,"title":{"rendered":"Three f\u{7}"}}]
    """,
    "csv": "id,title\na,Protección\nb,Two f\u{7}\nc,Three f\u{7}\n",
    "ris": """
    TY  - BOOK
    TI  - Protección
    ER  -
    TY  - BOOK
    TI  - Two f\u{7}
    ER  -
    TY  - BOOK
    TI  - Three f\u{7}
    ER  -

    """,
    "bibtex": """
    @book{a, title = {Protección}}
    @book{b, title = {Two f\u{7}}}
    @book{c, title = {Three f\u{7}}}
    """,
    "listing": """
    Protección


    (Body) A.Read More


    Two f\u{7}


    (Body) B.Read More


    Three f\u{7}


    (Body) C.Read More

    """,
  ]

  @Test(
    "after a record in UTF-8 is reported in each record, not read in another encoding",
    arguments: files.keys.sorted())
  func afterUTF8(format: String) throws {
    let text = try #require(Self.files[format])
    let bytes = Array(text.utf8).map { $0 == 0x07 ? 0xC3 : $0 }
    let read = try RecordImporter.read(
      FileContents(name: "f", bytes: bytes), as: #require(RecordFormat.named(format)),
      vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == ["Protección", "Two f\u{FFFD}", "Three f\u{FFFD}"])
    #expect(read.report.findings.count { $0.problem == .notText } == 2)
  }

  @Test("is not assumed for escapes in a file of another encoding")
  func escapes() {
    let text = #"{"id":"a","title":"\u201cA\u201d"}"# + "\n" + #"{"id":"b","title":"caf."}"#
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: ".") ? 0xE9 : $0 }
    let (publications, report) = TestImport.lines(bytes)
    #expect(publications.map(\.title) == ["“A”", "café"])
    #expect(!report.findings.contains { $0.problem == .notText })
  }
}
