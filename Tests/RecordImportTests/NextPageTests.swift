import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Files that contain one page of several are reported.
@Suite("Pages of an answer")
struct NextPageTests {
  private func findings(_ text: String, _ name: String, piece: Int = 1 << 20) throws -> [String] {
    let format = try #require(RecordFormat.named(name))
    var importer = RecordImporter(format, file: "found", vocabulary: Vocabulary())
    let bytes = Array(text.utf8)
    var count = 0
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try bytes[start..<min(start + piece, bytes.count)].withUnsafeBufferPointer { bytes in
        try importer.read(bytes) { _ in count += 1 }
      }
    }
    try importer.finish { _ in count += 1 }
    #expect(count == 1)
    return importer.report.findings.map { "\($0.line): \($0.description)" }
  }

  private func answer(_ links: String) -> String {
    """
    {"time": 1, "links": "a", "x": {"next": "b"},
    "links": {\(links)}, "took": 2, "totalCount": 20, "count": 1,
    "data": [{"id": "1", "fields": {"title": "A", "links": {"next": "c"}}}]}
    """
  }

  @Test(
    "in ReliefWeb a next page is reported by its address",
    arguments: [
      #""self": {"href": "https:\/\/api"}, "next": {"href": "https:\/\/api\/?offset=10"}"#,
      #""next": "https://api/?offset=10""#,
    ], [1, 5, 1 << 20])
  func reliefWeb(links: String, piece: Int) throws {
    #expect(
      try findings(answer(links), "reliefweb", piece: piece) == [
        "2: links.next: the server has more records; save the next page as well"
      ])
  }

  @Test(
    "in ReliefWeb no next page is reported without an address",
    arguments: [
      "", #""self": {"href": "https://api", "next": "x"}, "prev": {"href": "next"}"#,
      #""next": null"#, #""next": """#,
    ])
  func last(links: String) throws {
    #expect(try findings(answer(links), "reliefweb") == [])
  }

  @Test("in feeds a next page is reported by its link")
  func feeds() throws {
    let message = "2: link/next: the server has more records; save the next page as well"
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="a"/>
      <link rel="next" href="b"/><entry><title>A</title><link rel="next" href="c"/></entry></feed>
      """
    #expect(try findings(atom, "atom") == [message])
    let rss = """
      <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://example.org</link>
      <atom:link rel="next" href="b"/><item><title>A</title></item></channel></rss>
      """
    #expect(try findings(rss, "rss") == [message])
  }
}
