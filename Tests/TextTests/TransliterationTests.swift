import Testing
import Text

@Suite("Transliteration")
struct TransliterationTests {
  @Test(
    "gives the nearest ASCII in as many columns",
    arguments: [
      ("a", "a"), ("é", "e"), ("e\u{301}", "e"), ("Ç", "C"), ("ł", "l"), ("Ø", "O"), ("ß", "s"),
      ("ế", "e"), ("’", "'"), ("“", "\""), ("–", "-"), ("…", "~"), ("│", "|"), ("─", "-"),
      ("┼", "+"), ("▶", ">"), ("中", "??"), ("Ａ", "A "), ("Ж", "?"), ("👍", "??"), ("🇧🇷", "??"),
      ("\u{A0}", " "), ("\u{1B}", "?"), ("\u{301}", "?"), ("นำ", "??"),
    ] as [(Character, String)])
  func ascii(character: Character, expected: String) {
    #expect(Transliteration.ascii(character) == expected)
  }

  @Test("keeps the width of every character and yields printable ASCII")
  func keepsWidth() {
    for value in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = Character(scalar)
      let ascii = Transliteration.ascii(character)
      let isAlike = ascii.utf8.count == DisplayWidth.columns(of: character)
      let isPrintable = ascii.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      if !isAlike || !isPrintable { Issue.record("U+\(String(value, radix: 16)): '\(ascii)'") }
    }
  }
}
