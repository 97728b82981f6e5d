import SeededRandom
import Testing
import Text

/// Rows of a list that are clipped and still differ.
@Suite("Distinct clipping")
struct DistinctClippingTests {
  private func rows(_ texts: [String], _ columns: Int) -> [String] {
    Clipping.distinct(texts, columns: texts.map { _ in columns })
  }

  @Test(
    "keeps the part that differs",
    arguments: [
      (
        [
          "Guidelines for practitioners: Primary schools",
          "Guidelines for practitioners: Secondary",
        ],
        24, ["Guidelines …Primary sch…", "Guidelines for…Secondary"]
      ),
      (["One title", "Another title"], 20, ["One title", "Another title"]),
      (["One title", "One title"], 5, ["One …", "One …"]),
    ])
  func examples(texts: [String], columns: Int, expected: [String]) {
    #expect(rows(texts, columns) == expected)
  }

  /// Returns titles in several scripts with common parts, which differ at any position.
  private static func lookAlikes(_ generator: inout SeededGenerator) -> [String] {
    let words = ["child", "protection", "Überblick", "中文字", "ข้าว", "of", "e\u{301}tude", "🇧🇷"]
    let text = { (count: Int, generator: inout SeededGenerator) in
      (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    let stems = (0..<2).map { _ in text(Int.random(in: 3...9, using: &generator), &generator) }
    let middles = ["", "1", "2", "Part 10", "Part 11"]
    let ends = ["", " (I)", " (II)", ", 2014", ", 2015", "."]
    return (0..<30).map { _ in
      let stem = stems.randomElement(using: &generator) ?? ""
      let middle = middles.randomElement(using: &generator) ?? ""
      let tail = stems[0] + (ends.randomElement(using: &generator) ?? "")
      return "\(stem) \(middle) \(tail)"
    }
  }

  @Test("never makes two texts look the same, nor takes more columns", arguments: 1...60)
  func property(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = Self.lookAlikes(&generator)
    for columns in [8, 12, 20, 26, 37, 46, 77] {
      let rows = rows(texts, columns)
      #expect(Set(rows).count == Set(texts).count, "\(columns): \(rows)")
      for (row, text) in zip(rows, texts) {
        #expect(DisplayWidth.columns(of: row) <= columns)
        #expect(row == text || DisplayWidth.columns(of: text) > columns)
      }
    }
  }

  @Test("keeps two separate differing letters in the middle", arguments: [30, 38, 46])
  func lettersApart(columns: Int) {
    let texts = ["AA", "AB", "BA", "BB"].map { ends in
      "Guidelines for children in camp \(ends.prefix(1)) and their families in town "
        + "\(ends.suffix(1)) under national law"
    }
    for (text, row) in zip(texts, rows(texts, columns)) {
      let letters = text.filter { "AB".contains($0) }
      #expect(row.filter { "AB".contains($0) } == letters && row.hasPrefix("Guid"), "\(row)")
      #expect(!row.contains("#") && DisplayWidth.columns(of: row) <= columns)
    }
  }

  @Test("distinguishes texts from those outside the rows")
  func others() {
    let title = "Confronting New Challenges in the Fight Against Child Pornography: Part 1"
    let other = "Confronting New Challenges in the Fight Against Child Pornography: Part 2"
    let row = Clipping.distinct([title], columns: [30], among: [other])[0]
    #expect(row.hasSuffix("1"))
    #expect(row.hasPrefix("Confronting"))
  }
}
