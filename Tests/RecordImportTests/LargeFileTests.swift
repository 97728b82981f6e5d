import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Files of several blocks, whose records are parsed, resolved and given at the same time.
@Suite("Large files")
struct LargeFileTests {
  /// Some three MiB.
  private static let count = 40_000

  private func line(_ number: Int) -> String {
    // A topic that is unknown at its first occurrence, in each block.
    let topic = number.isMultiple(of: 10_000) ? ", \"topics\": [\"Unheard of \(number)\"]" : ""
    let title = "Report \(number) on the protection of children"
    return "{\"id\": \"r\(number)\", \"title\": \"\(title)\"\(topic)}"
  }

  @Test("give every record in order, and every finding in the order of lines")
  func order() throws {
    var lines = (0..<Self.count).map(line)
    lines[15_000] = "{\"title\": "
    lines[35_000] = "none"
    try LineFile.with(lines) { path in
      var ids: [String] = []
      let report = try PublicationReader(vocabulary: Vocabulary()).read(path) {
        ids.append($0.id.text)
      }
      let lost: Set = [15_000, 35_000]
      #expect(ids == (0..<Self.count).filter { !lost.contains($0) }.map { "r\($0)" })
      #expect(report.findings.map(\.line) == [1, 10_001, 15_001, 20_001, 30_001, 35_001])
      #expect(report.lostRecordCount == 2)
    }
  }

  @Test("give the records before the place where reading cannot go on, and say where that is")
  func stopped() throws {
    let records = (0..<Self.count).map { line($0) + "," }
    try LineFile.with(["["] + records + ["}"] + records) { path in
      var count = 0
      let report = try PublicationReader(vocabulary: Vocabulary()).read(path) { _ in count += 1 }
      #expect(count == Self.count)
      #expect(report.findings.last?.line == Self.count + 2)
      #expect(report.findings.last?.problem.losesRecord == true)
    }
  }

  @Test("count the findings of every block when there are too many to keep")
  func manyFindings() throws {
    let broken = 300_000
    try LineFile.with([line(0)] + Array(repeating: "none", count: broken)) { path in
      let report = try PublicationReader(vocabulary: Vocabulary()).read(path) { _ in }
      #expect(report.lostRecordCount == broken)
      #expect(report.findings.count + report.leftOutCount == broken + 1)
    }
  }
}
