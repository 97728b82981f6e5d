import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Suggestions for unknown names")
struct SuggestionLimitTests {
  private let vocabulary: Vocabulary

  init() throws { vocabulary = try SharedVocabulary.vocabulary() }

  /// Returns the first suggestion of each finding.
  private func suggested(_ text: String, as format: RecordFormat, limit: Int) throws -> [String?] {
    var importer = RecordImporter(
      format, file: "a", vocabulary: vocabulary, suggestionLimit: limit)
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
      try importer.read(bytes) { _ in }
    }
    try importer.finish { _ in }
    return importer.report.findings.map(\.nearest.first)
  }

  @Test(
    "are made for as many names as a command prints",
    arguments: [
      (0, [nil, nil, nil]), (1, ["Thailand", nil, nil]), (2, ["Thailand", "Vietnam", nil]),
      (3, ["Thailand", "Vietnam", "Kenya"]),
    ] as [(Int, [String?])])
  func countries(limit: Int, expected: [String?]) throws {
    let text = #"{"title": "A", "countries": ["Thailnd", "Vietman", "Kenyya"]}"#
    #expect(try suggested(text, as: .jsonLines, limit: limit) == expected)
  }

  @Test("are made once for a type and a tag that many records have")
  func repeated() throws {
    let record = "TY  - RPRT\nTI  - A\nKW  - Thailnd\nER  - \n"
    let found = try suggested(record + record + record, as: .ris, limit: 1)
    #expect(found == ["Thailand", "Thailand", "Thailand"])
    let lines = #"{"title": "A", "type": "thesys"}"# + "\n" + #"{"title": "B", "type": "thesys"}"#
    let types = try suggested(lines, as: .jsonLines, limit: 1)
    #expect(types.count == 2)
    #expect(types[0] != nil && types[0] == types[1])
  }

  @Test("are not made for findings that are only counted")
  func full() throws {
    let other = String(repeating: "{\"title\": \"A\", \"year\": 1}\n", count: 10_000)
    let text = other + #"{"title": "A", "countries": ["Thailnd"]}"#
    let found = try suggested(text, as: .jsonLines, limit: .max)
    #expect(found.count == 10_000)
    #expect(found.allSatisfy { $0 == nil })
  }
}
