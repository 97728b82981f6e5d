import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Findings on long values")
struct LongFindingTests {
  private func findings(_ text: String, _ format: RecordFormat) throws -> [String] {
    try RecordImporter.read(
      FileContents(name: "f", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary()
    ).report.findings.map(\.description)
  }

  @Test("show the beginning of a date")
  func date() throws {
    let list = Array(repeating: #""2015""#, count: 30_000).joined(separator: ",")
    let text = #"[{"id":"a","type":"book","title":"A","issued":[\#(list)]}]"#
    let findings = try findings(text, .cslJSON)
    #expect(findings.count == 1)
    #expect(findings.first?.contains(#"["2015","2015""#) == true)
    #expect(findings.first?.contains("…") == true)
    #expect(findings.allSatisfy { $0.utf8.count < 400 })
  }

  @Test("show the beginning of a member's name", arguments: ["x", "é", "e\u{301}", "\u{301}"])
  func member(of name: String) throws {
    let long = String(repeating: name, count: 100_000)
    let findings = try findings(#"{"title":"A","b\#(long)":1}"#, .jsonLines)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.contains("…") && $0.unicodeScalars.count < 1_200 })
  }

  @Test("show a short value whole")
  func short() throws {
    let findings = try findings(#"{"title":"A","short":1}"#, .jsonLines)
    #expect(findings.first?.contains("'short'") == true)
  }
}
