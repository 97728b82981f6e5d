import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Errors in JSON Lines, and how they are handled.
@Suite("Faults in JSON Lines")
struct JSONFaultTests {
  private func read(_ text: String) -> (publications: [Publication], report: ImportReport) {
    TestImport.lines(Array(text.utf8))
  }

  private func problems(_ text: String) -> [ImportReport.Problem] {
    read(text).report.findings.map(\.problem)
  }

  @Test("a byte order mark at the beginning is not reported")
  func byteOrderMark() {
    let (publications, report) = read("\u{FEFF}{\"title\": \"a\"}\n{\"title\": \"b\"}")
    #expect(publications.map(\.title) == ["a", "b"])
    #expect(report.findings.isEmpty)
  }

  @Test("two byte order marks at the beginning are not reported either")
  func twoMarks() {
    let (publications, report) = read("\u{FEFF}\u{FEFF}{\"title\": \"a\"}\n")
    #expect(publications.map(\.title) == ["a"])
    #expect(report.findings.isEmpty)
  }

  @Test(
    "objects on one line, separated by white space or not, are all read",
    arguments: ["\r", " ", "", "\t\r"])
  func oneLine(separator: String) {
    let objects = ["a", "b", "c"].map { "{\"title\": \"\($0)\"}" }
    let (publications, report) = read(objects.joined(separator: separator) + "\r")
    #expect(publications.map(\.title) == ["a", "b", "c"])
    #expect(report.findings.isEmpty)
    let broken = read(objects[0] + separator + "{\"title\" \"b\"}\n" + objects[2])
    #expect(broken.publications.map(\.title) == ["a", "c"])
    let column = objects[0].count + separator.count + 10
    // At the second string, where a colon is expected.
    #expect(broken.report.findings.map(\.problem) == [.brokenRecord(column: column)])
  }

  @Test(
    "columns count characters, also tabs, wide ones and marks, and line ends of any kind",
    arguments: [
      ("{\"title\": \"漢字ไทย\", x}", 20), ("\t{\"title\":\t\"e\u{301}😀\" x}", 18),
      ("{\"title\": \"a\tb\"}", 13), ("{\"title\": \"a\u{1}b\"}", 13),
      ("{\"titre\": \"ä\tb\"}", 13), ("{\"title\": \"漢\\qb\"}", 13),
    ], ["\n", "\r\n"])
  func columns(row: (line: String, column: Int), end: String) {
    let before = "{\"title\": \"漢\"}" + end
    let (publications, report) = TestImport.lines(
      Array((before + row.line + end + "{\"title\": \"c\"}" + end).utf8))
    #expect(publications.map(\.title) == ["漢", "c"])
    #expect(report.findings.map(\.line) == [2])
    #expect(report.findings.map(\.problem) == [.brokenRecord(column: row.column)])
  }

  @Test(
    "a broken object in a document is reported with its line and column",
    arguments: [
      (#"[{"id":1,"title":{"rendered":"é"}},{"id":2 "x":3}]"#, 1, 44),
      ("[\r\n{\"id\":2,\r\n\t\"漢字😀\" 3},{\"id\":1,\"title\":{\"rendered\":\"A\"}}]", 3, 8),
      ("[\n{\"id\":2,\n\"x\" 3},{\"id\":1,\"title\":{\"rendered\":\"A\"}}]", 3, 5),
    ])
  func brokenInDocument(text: String, line: Int, column: Int) throws {
    let format = try #require(RecordFormat.named("wp-json"))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    #expect(read.publications.count == 1)
    #expect(
      read.report.findings.map { "\($0.line): \($0)" }
        == ["\(line): an object that is broken at column \(column); not read"])
  }

  @Test("bytes that are not UTF-8 are reported in any member, even an ignored one")
  func invalidText() {
    for name in ["title", "nobody"] {
      let start = Array("{\"id\": \"k\", \"title\": \"a\", \"\(name)\": \"é caf".utf8)
      let (publications, report) = TestImport.lines(start + [0xE9] + Array("\"}".utf8))
      #expect(publications.map(\.title) == [name == "title" ? "é caf\u{FFFD}" : "a"])
      #expect(report.findings.contains { $0.line == 1 && $0.problem == .notText })
    }
  }

  @Test(
    "texts without any UTF-8 are read as Windows-1252, reported once",
    arguments: [
      ("jsonl", #"{"id":"a","title":"caf."}"#), ("csl-json", #"{"id":"a","title":"caf."}"#),
      ("wp-json", #"{"id":"a","title":{"rendered":"caf."}}"#),
    ])
  func windowsText(format: String, line: String) throws {
    let bytes = Array("\(line)\n\(line)\n".utf8).map { $0 == UInt8(ascii: ".") ? 0xE9 : $0 }
    let (publications, report) = try RecordImporter.read(
      FileContents(name: "f", bytes: bytes), as: #require(RecordFormat.named(format)),
      vocabulary: Vocabulary())
    #expect(publications.map(\.title) == ["café", "café"])
    #expect(report.findings.map(\.line) == [1])
    #expect(
      report.findings.map(\.description) == ["characters: not UTF-8; read as Windows-1252"])
  }

  @Test("half a surrogate pair is reported")
  func loneSurrogate() {
    #expect(problems(#"{"title": "a\ud800"}"#) == [.loneSurrogate])
    #expect(problems(#"{"title": "a", "x": ["\udfff"]}"#).contains(.loneSurrogate))
  }

  @Test(
    "control characters and noncharacters from escapes are removed and reported",
    arguments: [#"a\u001b[2Jb"#, #"a\u009b2Jb"#, #"a\u0090x\u009cb"#, #"a\uffffb"#, #"a\u0001b"#])
  func controls(title: String) {
    let (publications, report) = read(#"{"title": "\#(title)"}"#)
    #expect(publications.map(\.title) == ["ab"])
    #expect(report.findings.map(\.problem) == [.hiddenCharacters])
  }

  @Test(
    "a line with a grammar error is not read, wherever the error is",
    arguments: [
      #"{"title": nonsense "abc"}"#, #"{"title":n"x"}"#, #"{"title":"a","x":[-]}"#,
      #"{"title":"a","x":[012]}"#, #"{"title":"a","x":[0x1]}"#, #"{"title":"a","x":[-foo]}"#,
      #"{"id":007}"#, #"{"title":"a","year":02016}"#, #"{"title":"a","x":1.}"#,
      #"{"title":"a","x":"\x"}"#, #"{"title":"a","sources":[{"name":"b",}]}"#,
    ])
  func brokenGrammar(line: String) {
    let (publications, report) = read(line)
    #expect(publications.isEmpty)
    #expect(report.findings.count == 1)
    guard case .brokenRecord(let column)? = report.findings.first?.problem else {
      Issue.record("\(report.findings)")
      return
    }
    #expect(column > 1 && column <= line.count)
  }

  @Test("a whole number can have a fraction of zeros")
  func wholeNumbers() {
    let (publications, report) = read(#"{"id": 7.0, "title": "a", "year": 2016.0}"#)
    #expect(publications.map(\.year) == [2016])
    #expect(publications.map(\.id.text) == ["7"])
    #expect(report.findings.isEmpty)
    #expect(
      read(#"{"id": 123456789012345678901234567890}"#).publications.map(\.id.text)
        == ["123456789012345678901234567890"])
  }

  @Test(
    "the same holds for two members within a member",
    arguments: [
      (#""sources": [{"name": "x", "name": "y"}]"#, "name"),
      (#""links": [{"url": "https://a.org", "label": "x", "label": "y"}]"#, "label"),
      (#""countries": [{"code": "TH", "code": "LA"}]"#, "code"),
    ])
  func repeatedInside(member: String, name: String) {
    let report = read("{\"title\": \"a\", \(member)}").report
    #expect(report.findings.map(\.problem).contains(.repeatedMember(name)))
  }

  @Test(
    "the last of two members of one name is used and reported",
    arguments: [
      (#""title": "b", "title": "a""#, "title"), (#""id": "x", "title": "a", "id": "k""#, "id"),
      (#""title": "a", "sources": "x", "sources": ["y"]"#, "sources"),
      (#""title": "a", "year": 1999, "year": 2016"#, "year"),
      (#""title": "a", "description": "x", "description": "y""#, "description"),
    ])
  func repeatedMembers(members: String, name: String) throws {
    let (publications, report) = read("{\(members)}")
    let publication = try #require(publications.first)
    #expect(publication.title == "a")
    #expect(report.findings.map(\.problem).contains(.repeatedMember(name)))
    #expect(publication.sources.map(\.name) == (name == "sources" ? ["y"] : []))
    #expect(publication.year == (name == "year" ? 2016 : nil))
    #expect(publication.paragraphs == (name == "description" ? ["y"] : []))
  }

  @Test(
    "a member repeated as null keeps its value and is not reported",
    arguments: [#""title": "a", "title": null"#, #""title": null, "title": "a""#])
  func repeatedNull(members: String) {
    let (publications, report) = read("{\(members)}")
    #expect(publications.map(\.title) == ["a"])
    #expect(report.findings.isEmpty)
  }

  @Test(
    "an identifier that changes when made displayable is reported",
    arguments: [
      (#"a\u200bb"#, "ab"), (#"a\nb"#, "a b"), (#"\u200ba"#, "a"), (#"a\tb"#, "a b"),
    ])
  func changedID(text: String, id: String) {
    let (publications, report) = read("{\"id\": \"\(text)\", \"title\": \"a\"}")
    #expect(publications.map(\.id.text) == [id])
    #expect(report.findings.map(\.description).contains { $0.hasSuffix("it is now '\(id)'") })
  }

  @Test("an identifier with blanks around it is not reported", arguments: [" a b ", "a b", "a  b"])
  func blankID(text: String) {
    #expect(read("{\"id\": \"\(text)\", \"title\": \"a\"}").report.findings.isEmpty)
  }

  @Test(
    "a year can be any text or number that is one",
    arguments: [
      #""2016.0""#, #"" 2016 ""#, #""٢٠١٦""#, #""２０１６""#, "20160e-1", "2016.0", "2.016e3",
    ])
  func years(text: String) {
    let (publications, report) = read("{\"title\": \"a\", \"year\": \(text)}")
    #expect(publications.map(\.year) == [2016])
    #expect(report.findings.isEmpty)
  }

  @Test("a byte order mark at the beginning of any line is removed")
  func marks() {
    let (publications, report) = read("\u{FEFF}{\"title\": \"a\"}\n\u{FEFF}{\"title\": \"b\"}\n")
    #expect(publications.map(\.title) == ["a", "b"])
    #expect(report.findings.isEmpty)
  }

  @Test(
    "an invisible identifier is ignored and reported",
    arguments: [#"\u200b"#, " ", #"\u0007"#])
  func emptyID(id: String) {
    let (publications, report) = read("{\"id\": \"\(id)\", \"title\": \"a\"}")
    #expect(publications.map(\.id) == [PublicationID(title: "a", sources: "")])
    #expect(report.findings.map(\.problem).contains(.emptyID))
  }

  @Test("an invisible record is not read")
  func invisible() {
    let (publications, report) = read(#"{"id": "\u200b", "title": "\u00ad"}"#)
    #expect(publications.isEmpty)
    #expect(report.findings.map(\.problem).contains(.invisibleRecord))
  }

  @Test("values that look equal are one")
  func values() {
    let line =
      #"{"title": "a", "sources": ["Acme", " Acme ", "Ac\u200bme"], "topics": ["T", "T "], "#
      + #""languages": ["en", " en"], "tags": ["x  y", "x y", ""], "countries": ["Narnia", "Narnia "]}"#
    let publication = read(line).publications.first
    #expect(publication?.sources == [Source(name: "Acme")])
    #expect(publication?.topics == ["T"])
    #expect(publication?.languages == ["en"])
    #expect(publication?.tags == ["x y"])
    #expect(publication?.countries.map(\.text) == ["Narnia"])
  }

  @Test("an unknown source is reported once")
  func unknownSource() {
    let line = "{\"title\": \"a\", \"sources\": \"Nobody\"}\n"
    #expect(problems(line + line) == [.unknownSource("Nobody")])
  }

  @Test("chunks can end anywhere")
  func chunks() throws {
    let text = Array(
      "\u{FEFF}{\"title\": \"é\"}\r\n\n{\"title\": \"b\"}\nx\n{\"title\":\"c\"}".utf8)
    for size in 1...text.count {
      var importer = RecordImporter(.jsonLines, file: "a", vocabulary: Vocabulary())
      var titles: [String] = []
      for start in stride(from: 0, to: text.count, by: size) {
        let piece = Array(text[start..<min(text.count, start + size)])
        try piece.withUnsafeBufferPointer { piece throws(CatalogueFileError) in
          try importer.read(piece) { titles.append($0.title) }
        }
      }
      try importer.finish { titles.append($0.title) }
      #expect(titles == ["é", "b", "c"])
      #expect(importer.report.findings.map(\.line) == [4])
    }
  }
}
