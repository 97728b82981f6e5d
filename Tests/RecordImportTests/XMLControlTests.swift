import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Control characters in XML")
struct XMLControlTests {
  private func read(_ bytes: [UInt8], by length: Int) throws -> (titles: [String], said: [String]) {
    var importer = RecordImporter(.rss, file: "found", vocabulary: Vocabulary())
    var titles: [String] = []
    for start in stride(from: 0, to: bytes.count, by: length) {
      try bytes[start..<min(start + length, bytes.count)].withUnsafeBufferPointer { piece in
        try importer.read(piece) { titles.append($0.title) }
      }
    }
    try importer.finish { titles.append($0.title) }
    return (titles, importer.report.findings.map { "\($0.line): \($0)" })
  }

  private func items(_ declaration: String, _ title: [UInt8]) -> [UInt8] {
    let head = "\(declaration)<rss version=\"2.0\"><channel>\n<item><title>A"
    let tail = "B</title></item>\n<item><title>C\u{0}D</title></item></channel></rss>"
    return Array(head.utf8) + title + Array(tail.utf8)
  }

  @Test("become spaces, which is reported once, in pieces of any length", arguments: [1, 7, 4096])
  func spaces(length: Int) throws {
    for control: UInt8 in [0x00, 0x08, 0x0B, 0x1F] {
      let read = try read(items("", [control]), by: length)
      #expect(read.titles == ["A B", "C D"])
      #expect(read.said == ["2: control characters; read as spaces"])
    }
  }

  @Test("become spaces in other encodings, and beside bytes that are repaired")
  func encodings() throws {
    let declaration = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>"
    let named = try read(items(declaration, [0xF1, 0x0B]), by: 4096)
    #expect(named.titles == ["Añ B", "C D"])
    let repaired = try read(items("", [0xF1, 0x0B]), by: 4096)
    #expect(repaired.titles == ["Añ B", "C D"])
    #expect(repaired.said.count == 2)
  }

  @Test("that XML allows remain")
  func allowed() throws {
    let read = try read(Array("<rss><item><title>A\t\r\nB</title></item></rss>".utf8), by: 4096)
    #expect(read.titles == ["A B"])
    #expect(read.said.isEmpty)
  }
}
