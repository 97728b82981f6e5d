import Publications
import RecordFormats
import RecordImport
import SeededRandom
import Testing
import Vocabularies

struct JSONLinesTests {
  private static let vocabulary = Vocabulary(
    countries: [Country(code: CountryCode("TH"), name: "Thailand", aliases: ["Siam"])])

  private func read(_ text: String) -> (publications: [Publication], report: ImportReport) {
    read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) -> (publications: [Publication], report: ImportReport) {
    TestImport.lines(bytes, JSONLinesTests.vocabulary)
  }

  @Test func everyMemberIsRead() {
    let (publications, report) = read(
      """
      {"id": "a-1", "title": "One \\u00e9\\ud83d\\ude00\\n\\"x\\"", "sources": ["ICMEC", "ROCIT"], \
      "description": "First.\\nSecond.", "topics": ["Cybercrime"], "countries": ["siam", "Narnia"], \
      "year": 2016, "languages": ["en"], "url": "https://example.org/", "tags": ["x"]}
      """)
    var expected = Publication(id: PublicationID("a-1"), title: "One é😀 \"x\"")
    expected.sources = [Source(name: "ICMEC"), Source(name: "ROCIT")]
    expected.paragraphs = ["First.", "Second."]
    expected.topics = ["Cybercrime"]
    expected.countries = [CountryCode("TH"), CountryCode("Narnia")]
    expected.year = 2016
    expected.languages = ["en"]
    expected.url = "https://example.org/"
    expected.tags = ["x"]
    expected.origin = Origin(file: "records.jsonl", lines: 1...1)
    #expect(publications == [expected])
    #expect(
      report.findings.map(\.problem) == [
        .unknownCountry("Narnia"), .unknownTopic("Cybercrime"), .unknownSource("ICMEC"),
        .unknownSource("ROCIT"),
      ])
  }

  @Test func missingAndNullMembersAreEmpty() {
    let (publications, report) = read(
      "{\"title\": \"One\", \"year\": null, \"sources\": \"A\"}\r\n")
    #expect(publications.map(\.year) == [nil])
    #expect(publications.first?.sources == [Source(name: "A")])
    #expect(publications.first?.id.text.isEmpty == false)
    #expect(report.findings.map(\.problem) == [.unknownSource("A")])
  }

  @Test(arguments: [
    "x", "{", "[]", "{\"title\": \"a\"", "{\"title\": \"a\"} b", "{\"title\": \"a\\q\"}",
    "{\"title\": \"a\\u12\"}", "{\"title\": \"a\",}", "\u{FEFF}", "{\"id\": 1, \"year\": soon}",
    "{\"title\": \"a\", \"topics\": [1, ]}", "{\"title\": 1, \"id\"}",
    "{\"title\": \"a\", \"x\": \(String(repeating: "[", count: 100_000))",
  ])
  func invalidLinesAreReportedAndSkipped(line: String) {
    let (publications, report) = read("{\"title\": \"first\"}\n\(line)\n\n{\"title\": \"last\"}")
    #expect(publications.map(\.title) == ["first", "last"])
    #expect(report.findings.filter(\.problem.losesRecord).map(\.line) == [2])
    #expect(publications.last?.origin?.lines == 4...4)
  }

  @Test func unknownMembersAreReportedOnce() {
    let line = "{\"title\": \"a\", \"isbn\": {\"x\": [1, true, \"\\\\\"]}}\n"
    let (publications, report) = read(line + line)
    #expect(publications.count == 2)
    #expect(
      report.findings == [
        ImportReport.Finding(line: 1, problem: .unknownMember("isbn", meant: nil))
      ])
  }

  @Test(arguments: [
    ("Topics", "topics"), ("countrys", "countries"), ("tag", "tags"), ("titel", "title"),
    ("ID", "id"), ("source", "sources"),
  ])
  func similarMembersAreSuggested(name: String, meant: String) {
    let (_, report) = read("{\"title\": \"a\", \"\(name)\": 1}")
    #expect(
      report.findings.map(\.description) == [
        "the member '\(name)' is not known, perhaps '\(meant)' is meant; left out of every record"
      ])
  }

  @Test(arguments: [
    ("7", "not a JSON object"), ("\"title\": \"a\",", "not a JSON object"),
    ("{", "the line ends inside a JSON object, which must be on one line"),
    ("{\"title\": \"a\"\r", "the line ends inside a JSON object, which must be on one line"),
    ("{\"title\": \"é\" \"id\": 1}", "a JSON object that is broken at column 15"),
    ("{\"title\": \"a\"} b", "a JSON object that is broken at column 16"),
    ("{\"year\": 'a'}", "a JSON object that is broken at column 10"),
  ])
  func invalidLinesAreReportedWithTheirError(line: String, message: String) {
    #expect(read(line).report.findings.map(\.description) == [message + "; not read"])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func damagedLinesAreHarmless(seed: UInt64) {
    let line = Array(
      "{\"id\":\"1\",\"title\":\"a\\u00e9\\ud83d\",\"topics\":[\"x\"],\"year\":-5,\"n\":[{}]}\n"
        .utf8)
    var random = SeededGenerator(seed: seed)
    var bytes = line + line + line
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      default:
        bytes.insert(Array("\"\\{}[],:u0".utf8).randomElement(using: &random) ?? 0, at: index)
      }
    }
    #expect(read(bytes).publications.count <= bytes.count)
  }
}
