import Fixtures
import LinearBrowsing
import Testing

/// Answers without a number when a search has found one publication.
@Suite("The only result in linear mode")
struct LinearOnlyResultTests {
  private func last(_ answers: String...) -> String {
    Script.replies(to: answers, files: MemoryFiles().files).last ?? ""
  }

  @Test(
    "without a number, cite, link and mark apply to the only result",
    arguments: ["cite", "link", "mark"])
  func onlyResult(word: String) {
    let numbered = last("/ exploitation guidelines", "\(word) 1")
    #expect(numbered != last("mark 1", "/ exploitation guidelines", "\(word) 99"))
    #expect(last("/ exploitation guidelines", word) == numbered)
    // What is marked comes first, and a list of filters makes no difference.
    if word == "cite" {
      #expect(last("mark 1", "/ exploitation guidelines", word).contains("Digital Threats"))
    }
    #expect(last("/ exploitation guidelines", "topics", word) == numbered)
    #expect(last("/ nothing of that kind", word).hasPrefix("no publication is open"))
  }
}
