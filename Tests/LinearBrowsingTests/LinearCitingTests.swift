import Browsing
import Fixtures
import LinearBrowsing
import Screen
import Testing

@Suite("Citations in numbered lists")
struct LinearCitingTests {
  @Test("citations of many marked publications are printed as far as they fit")
  func citingMany() {
    let size = Size(rows: 12, columns: 40)
    let replies = Script.replies(
      to: ["mark 1 2 3 4 5", "cite", "more"], sizes: [size], files: MemoryFiles().files)
    for reply in replies.suffix(2) {
      #expect(reply.split(separator: "\n", omittingEmptySubsequences: false).count <= size.rows)
    }
    #expect(replies[2].hasPrefix("Citation: ") && replies[2].contains("\nmore: "))
    #expect(!replies[3].contains("Citation: "))
  }

  @Test(
    "a page of many marked publications has whole ones, and says how many there are still",
    arguments: ["cite", "link"])
  func pagesOfMarked(word: String) {
    let size = Size(rows: 24, columns: 80)
    let answers = ["mark 1 2 3 4 5 6 7 8", "\(word) marked"]
    let whole = Script.replies(to: answers, files: MemoryFiles().files)[2]
    let pages = Script.replies(
      to: answers + Array(repeating: "more", count: 7), sizes: [size], files: MemoryFiles().files
    )
    .dropFirst(2)
    var rest = 8
    for page in pages.prefix(while: { $0.contains("\nmore: ") }) {
      let next =
        page.split(separator: "\n").last.flatMap { $0.split(separator: " ").dropFirst().first }
        .flatMap { Int($0) } ?? 0
      #expect(0 < next && next < rest, "\(page)")
      rest = next
    }
    #expect(rest < 8)
    let words = { (text: String) in text.split { $0 == " " || $0 == "\n" }.map(String.init) }
    let printed = pages.map { page in
      page.split(separator: "\n").filter { !$0.hasPrefix("more: ") }.joined(separator: "\n")
    }
    #expect(words(printed.joined(separator: "\n")).starts(with: words(whole)))
  }
}
