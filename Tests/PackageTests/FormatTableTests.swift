import Messages
import RecordFormats
import Testing

@Suite("The documents' table of formats")
struct FormatTableTests {
  @Test("has the rows of the registry, in their order")
  func rows() {
    let rows = SourceTree.lines(of: "Documentation/formats.md").filter { $0.hasPrefix("| ") }.map(
      String.init)
    let expected = RecordFormat.all.map { format in
      let title = Messages.english.text(format.title)
      let endings = format.endings.map { "`\($0)`" }.joined(separator: ", ")
      let reads = format.reader == nil ? "no" : "yes"
      let writes = format.writer == nil ? "no" : "yes"
      return "| \(title) | `\(format.name)` | \(endings) | \(reads) | \(writes) |"
    }
    #expect(rows.filter { row in expected.contains(row) } == expected)
  }
}
