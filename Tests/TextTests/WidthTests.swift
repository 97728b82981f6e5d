import SeededRandom
import Testing
import Text

@Suite("Display width")
struct WidthTests {
  @Test(
    "counts the columns of a text",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("가", 2), ("Ａ", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("…", 1), ("👍", 2), ("🇧🇷", 2), ("น้ำ", 2), ("हि", 2),
      ("\u{301}", 1), ("\u{1B}", 1), ("\r\n", 2), ("עברית", 5),
    ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }

  @Test("is that of its characters, wherever ASCII ends")
  func ofCharacters() {
    let alphabet = [
      "a", "b ", "\u{301}", "é", "и", "中", "🇧🇷", "\r", "\n", "\u{1B}", "हि", "\u{200D}",
    ]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let text = (0..<8).map { _ in alphabet.randomElement(using: &generator)! }.joined()
      #expect(
        DisplayWidth.columns(of: text) == text.reduce(0) { $0 + DisplayWidth.columns(of: $1) })
    }
  }

  @Test("of letters that are drawn without lookups is one")
  func letters() {
    for value in Array(0x20..<0x280) + Array(0x400..<0x480) + Array(0x2000..<0x2070) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let run = PlainRun(in: Substring(String(scalar)))
      #expect(run.columns == 0 || DisplayWidth.columns(of: scalar) == 1, "U+\(value)")
    }
    #expect(PlainRun(in: "Дети, élève").columns == 11)
    #expect(PlainRun(in: "‘A’ – “é”…").columns == 10)
    #expect(PlainRun(in: "A…\u{301}").columns == 1, "the mark belongs to the last character")
  }

  @Test("distinguishes marks and undisplayable scalars from visible ones")
  func scalars() {
    #expect(DisplayWidth.columns(of: "\u{301}" as Unicode.Scalar) == 0)
    #expect(DisplayWidth.columns(of: "中" as Unicode.Scalar) == 2)
    #expect(DisplayWidth.columns(of: "\u{7}" as Unicode.Scalar) == nil)
    #expect(DisplayWidth.columns(of: "\u{85}" as Unicode.Scalar) == nil)
  }
}
