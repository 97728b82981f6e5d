import SeededRandom
import Testing
import Text

@Suite("Clipping")
struct ClippingTests {
  @Test(
    "cuts the end",
    arguments: [
      ("Cybercrime", 10, "Cybercrime"), ("Cybercrime", 9, "Cybercri…"), ("Cybercrime", 1, "…"),
      ("Cybercrime", 0, ""), ("Cybercrime", -3, ""), ("", 0, ""), ("中文字", 6, "中文字"),
      ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("Associação", 9, "Associaç…"),
      ("e\u{301}e\u{301}e\u{301}", 3, "e\u{301}e\u{301}e\u{301}"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func end(text: String, columns: Int, expected: String) {
    #expect(Clipping.end(text, columns: columns) == expected)
  }

  @Test(
    "cuts the middle",
    arguments: [
      ("The Hague (Part II)", 19, "The Hague (Part II)"), ("abcdefghij", 9, "abcd…ghij"),
      ("abcdefghij", 8, "abcd…hij"), ("abcdefghij", 2, "a…"), ("abcdefghij", 1, "…"),
      ("abcdefghij", 0, ""), ("中文字中文字", 8, "中文…字"),
    ])
  func middle(text: String, columns: Int, expected: String) {
    #expect(Clipping.middle(text, columns: columns) == expected)
  }

  @Test(
    "cuts the middle if another text would be cut to the same",
    arguments: [
      ("Child Trafficking > Policy", ["Child Trafficking > Training"], "Child Tr… Policy"),
      ("Child Trafficking > Policy", ["Child Trafficking > Policy"], "Child Trafficki…"),
      ("Child Trafficking > Policy", ["Child Trafficki"], "Child Trafficki…"),
      ("Child Trafficking > Policy", [], "Child Trafficki…"),
      ("Child Trafficking > Policy", ["Child Trafficking"], "Child Tr… Policy"),
      ("Child Trafficking", ["Child Trafficking > Policy"], "Child Trafficki…"),
      ("Child Marriage", ["Child Marriage, Forced"], "Child Marriage"),
    ])
  func apart(text: String, others: [String], expected: String) {
    #expect(Clipping.apart(text, from: others, columns: 16) == expected)
  }

  @Test("never takes more columns than given, and wastes at most one")
  func fits() {
    let alphabet: [Character] = ["a", "é", "e\u{301}", "и", "и\u{306}", "中", "🇧🇷", " "]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let length = Int.random(in: 0...12, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator)! })
      let columns = Int.random(in: 0...14, using: &generator)
      for clipped in [
        Clipping.end(text, columns: columns), Clipping.middle(text, columns: columns),
      ] {
        let width = DisplayWidth.columns(of: clipped)
        #expect(width <= columns)
        #expect(clipped == text || width >= columns - 1)
      }
    }
  }
}
