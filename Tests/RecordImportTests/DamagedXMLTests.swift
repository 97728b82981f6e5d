import Messages
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Damaged XML")
struct DamagedXMLTests {
  @Test(
    "is reported in the words of the program, not of its XML parser",
    arguments: [
      (#"<item><a b="1" b="2"/></item>"#, MessageKey.repeatedAttribute),
      ("</channel></rss>and more", .textAfterDocument),
      ("<item>&#1;</item>", .invalidCharacterNumber),
      (#"<?xml version="1.0"?>"#, .misplacedDeclaration),
      ("<item><![CDATA[cut off", .endsInsideCDATA), ("<item></channel>", .mismatchedEndTag),
      ("<item>< </item>", .notWellFormed),
    ])
  func words(rest: String, key: MessageKey) throws {
    let text = "<rss><channel><item><title>A</title></item>" + rest
    let read = try RecordImporter.read(
      FileContents(name: "f", bytes: Array(text.utf8)), as: .rss, vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == ["A"])
    let reasons = read.report.findings.compactMap { finding in
      if case .malformed(let reason, _) = finding.problem { reason } else { nil }
    }
    #expect(reasons == [.key(key)])
  }

  @Test(
    "is reported with line and column, in characters", arguments: ["\n", "\r\n"])
  func position(end: String) throws {
    let lines = ["<rss><channel>", "<item><title>A</title></item>", "\t<item>漢字😀e\u{301}</bad>"]
    let read = try RecordImporter.read(
      FileContents(name: "f", bytes: Array(lines.joined(separator: end).utf8)), as: .rss,
      vocabulary: Vocabulary())
    #expect(read.report.findings.map(\.line) == [3])
    #expect(
      read.report.findings.map(\.problem) == [
        .malformed(.key(.mismatchedEndTag), column: 15)
      ])
  }
}
