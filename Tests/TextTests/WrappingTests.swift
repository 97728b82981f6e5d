import SeededRandom
import Testing
import Text

@Suite("Wrapping")
struct WrappingTests {
  @Test(
    "breaks at spaces and keeps words whole",
    arguments: [
      ("", 10, []),
      ("one two three", 20, ["one two three"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("one two three", 5, ["one", "two", "three"]),
      ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
      ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("one\ntwo\n\nthree", 20, ["one", "two", "", "three"]),
      ("中文字", 4, ["中文", "字"]),
      ("中文", 1, ["中", "文"]),
      ("e\u{301}e\u{301} ab", 2, ["e\u{301}e\u{301}", "ab"]),
      ("ab", 0, ["a", "b"]),
      ("a   b", 2, ["a", "b"]),
    ] as [(String, Int, [String])])
  func wraps(text: String, columns: Int, expected: [String]) {
    #expect(Wrapping.lines(text, columns: columns).map(String.init) == expected)
  }

  @Test("loses nothing but spaces and keeps every line within the width")
  func keepsText() {
    var generator = SeededGenerator(seed: 5)
    let alphabet: [Character] = ["a", "é", "中", " ", " ", "\n", "b"]
    for _ in 0..<2000 {
      let length = Int.random(in: 0...30, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator)! })
      let columns = Int.random(in: 2...9, using: &generator)
      let lines = Wrapping.lines(text, columns: columns)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
      #expect(
        lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
      #expect(lines.allSatisfy { text[$0.startIndex..<$0.endIndex] == $0 })
    }
  }
}
