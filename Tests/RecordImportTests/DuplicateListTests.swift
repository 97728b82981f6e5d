import Publications
import RecordImport
import Testing

@Suite("A list of duplicates")
struct DuplicateListTests {
  private func groups(_ text: String) -> [[String]] {
    DuplicateList.groups(of: text).map { $0.map(\.id.text) }
  }

  @Test("has groups between empty lines, without comments and single records")
  func groups() {
    #expect(
      groups("# head\r\na\r\n  b \t\r\n\r\n# c\nd\n\n\ne  # text # more\nf\t# g\n") == [
        ["a", "b"], ["e", "f"],
      ])
    #expect(groups("") == [] && groups("a") == [] && groups("a\na\n") == [])
  }

  @Test(
    "keeps each identifier as it was written",
    arguments: ["a1", "#1", "\\x", "a#b", "a # b", "ключ 1", "urn:x:1"])
  func identifiers(id: String) {
    let line = DuplicateList.line(PublicationID(id), comment: "Title # 1")
    #expect(groups("\(line)\nother\n") == [[id, "other"]])
  }

  @Test(
    "has each title in one line, or none for a record without one",
    arguments: [
      ("A", "A"), ("A = B", "A = B"), ("A # B", "A # B"), ("= A", "= A"), ("A\n  B", "A B"),
      ("", ""),
    ])
  func titles(title: String, written: String) {
    let line = DuplicateList.line(PublicationID("a = b"), title: title, comment: "x.jsonl:1")
    let group = DuplicateList.groups(of: "\(line)\nb\t= B\nc =\n").first ?? []
    #expect(group.map(\.id.text) == ["a = b", "b", "c ="])
    #expect(group.map(\.title) == [written, "B", nil])
  }

  @Test("knows the line of each record")
  func lines() {
    #expect(DuplicateList.groups(of: "# x\n\na\nb\n")[0].map(\.line) == [3, 4])
  }

  @Test("joins what one record lacks, and reports lost fields")
  func join() {
    var kept = Publication(id: PublicationID("a"), title: "A")
    kept.date = PublicationDate(year: 2014)
    kept.tags = ["x", "y"]
    kept.paragraphs = ["One."]
    var other = Publication(id: PublicationID("b"), title: "A")
    other.date = PublicationDate(year: 2014, month: 5)
    other.tags = ["y", "z"]
    other.paragraphs = ["Two."]
    other.publisher = "P"
    other.documentType = .report
    other.origin = Origin(file: "/home/someone/b.jsonl", lines: 7...7)
    #expect(kept.join(other).map { "\($0)" } == ["body"])
    #expect(kept.date?.text == "2014-05" && kept.tags == ["x", "y", "z"])
    #expect(kept.publisher == "P" && kept.documentType == .report && kept.paragraphs == ["One."])
    #expect(
      kept.identifiers
        == [Identifier(.joinedRecord, "b"), Identifier(.joinedOrigin, "b.jsonl:7")])
    #expect(kept.publishedIdentifiers.isEmpty)
    var third = Publication(id: PublicationID("c"), title: "Other")
    third.date = PublicationDate(year: 2015)
    #expect(kept.join(third).map { "\($0)" } == ["title", "date"])
  }

  @Test("joins two spellings of one DOI or link, and keeps others")
  func spellings() {
    var kept = Publication(id: PublicationID("a"), title: "A")
    kept.identifiers = [Identifier(.doi, "10.1/A")]
    kept.links = [Link(url: "https://example.org/a")]
    var other = Publication(id: PublicationID("b"), title: "A")
    other.identifiers = [
      Identifier(.doi, "10.1/a"), Identifier(.doi, "10.1/b"), Identifier(.isbn, "9780306406157"),
    ]
    other.links = [Link(url: "http://www.example.org/a/"), Link(url: "https://example.org/A")]
    #expect(kept.join(other) == [])
    #expect(kept.publishedIdentifiers.map(\.value) == ["10.1/A", "10.1/b", "9780306406157"])
    #expect(kept.links.map(\.url) == ["https://example.org/a", "https://example.org/A"])
  }
}
