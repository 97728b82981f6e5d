import Testing
import Text

@Suite("Transliteration")
struct TransliterationTests {
  @Test(
    "gives the nearest ASCII of the same width",
    arguments: [
      ("a", "a"), ("é", "e"), ("e\u{301}", "e"), ("Ç", "C"), ("ł", "l"), ("Ø", "O"), ("ß", "s"),
      ("ế", "e"), ("’", "'"), ("“", "\""), ("–", "-"), ("…", "~"), ("│", "|"), ("─", "-"),
      ("┼", "+"), ("▶", ">"), ("中", "??"), ("Ａ", "A "), ("Ж", "?"), ("👍", "??"), ("🇧🇷", "??"),
      ("\u{A0}", " "), ("\u{1B}", "?"), ("\u{301}", "?"), ("นำ", "??"),
    ] as [(Character, String)])
  func ascii(character: Character, expected: String) {
    #expect(Transliteration.ascii(character) == expected)
  }

  @Test(
    "spells out letters without a single ASCII equivalent",
    arguments: [
      ("Straße Ærø Þing", "Strasse Aero Thing"), ("STRAẞE ÆRØ ÞING", "STRASSE AERO THING"),
      ("œuvre, Œuvre", "oeuvre, Oeuvre"), ("Łódź, đường, Đà Nẵng", "Lodz, duong, Da Nang"),
      ("Íslenska: ð, þ", "Islenska: d, th"), ("Ĳssel ĳs", "Ijssel ijs"),
      ("ﬁnd, oﬃce", "find, office"),
      ("Ŋ ŋ Ǆ ǆ Ə ə", "Ng ng Dz dz E e"), ("‘a’ “b” „c“ «d»", "'a' \"b\" \"c\" <d>"),
      ("1–2 — 3…", "1-2 -- 3..."), ("Права ребёнка", "Prava rebyonka"),
      ("ЩИТ Щит щит", "SHCHIT Shchit shchit"), ("Київ, їжак, Љубав", "Kiyiv, yizhak, Ljubav"),
      ("Παιδιά ψυχή ΘΕΜΑ", "Paidia psychi THEMA"), ("© 2015 €5 ½", "(c) 2015 EUR5 1/2"),
      ("2½ years, ¾", "2 1/2 years, 3/4"),
      ("Ｗide 中文", "Wide ????"), ("a\nß\n", "a\nss\n"),
    ])
  func spells(text: String, expected: String) {
    #expect(Transliteration.ascii(lines: text) == expected)
  }

  @Test("spells a fraction on the screen too, where a row may be shifted")
  func fractions() {
    #expect(Transliteration.letter("½", after: " ", before: " ") == "1/2")
    #expect(Transliteration.letter("½", after: "2", before: nil) == " 1/2")
  }

  @Test("gives every Latin, Greek and Cyrillic letter printable ASCII")
  func letters() {
    var missing: [String] = []
    for value in Array(UInt32(0xC0)...0x24F) + Array(0x386...0x3CE) + Array(0x400...0x45F) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let spelled = Transliteration.ascii(lines: String(scalar))
      if spelled == "?" || !spelled.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
        missing.append(String(scalar))
      }
    }
    #expect(missing.count < 40, "\(missing)")
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
