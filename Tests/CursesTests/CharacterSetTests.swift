import Curses
import PseudoTerminal
import Testing
import Text

@Suite("Character sets")
struct CharacterSetTests {
  @Test(
    "follow the encoding in a locale's name, whether the system knows it or not",
    arguments: [
      ("en_US.UTF-8", "straße"), ("xx_YY.utf8", "straße"), ("C.UTF-8", "straße"),
      ("C", "strasse"), ("POSIX", "strasse"), ("", "strasse"), ("en_US.US-ASCII", "strasse"),
      ("ja_JP.EUC-JP", "strasse"), ("zh_CN.GB18030", "strasse"), ("en_US.nosuch", "strasse"),
      ("ru_RU.KOI8-R", "strasse"), ("en_US.ISO-8859-1", "stra\u{FF}e"),
      ("de_DE.iso88591", "stra\u{FF}e"), ("de_DE.ISO-8859-15@euro", "stra\u{FF}e"),
      ("pl_PL.ISO-8859-2", "stra\u{FF}e"), ("de_DE.CP1252", "stra\u{FF}e"),
    ])
  func names(locale: String, shown: String) {
    let bytes = CharacterSet.named(locale).encode("straße")
    // ß is a byte beyond ASCII in each of these sets.
    let expected =
      shown == "straße"
      ? Array(shown.utf8)
      : shown.unicodeScalars.map { scalar in
        scalar == "\u{FF}" ? 0xDF : UInt8(scalar.value)
      }
    #expect(bytes == expected)
  }

  @Test(
    "encode what they have and transliterate the rest",
    arguments: [
      ("en_US.ISO-8859-1", "Ærø €5 … Łódź", [0xC6, 0x72, 0xF8], "EUR5 ... L\u{F3}dz"),
      ("ru_RU.KOI8-R", "Да é", [0xE4, 0xC1], "e"), ("ru_RU.CP1251", "Да é", [0xC4, 0xE0], "e"),
      ("el_GR.ISO-8859-7", "Να é", [0xCD, 0xE1], "e"),
      ("th_TH.TIS-620", "กข é", [0xA1, 0xA2], "e"),
    ] as [(String, String, [UInt8], String)])
  func encodes(locale: String, text: String, start: [UInt8], rest: String) {
    let set = CharacterSet.named(locale)
    let bytes = set.encode(text)
    #expect(Array(bytes.prefix(start.count)) == start)
    let end = rest.unicodeScalars.map { UInt8($0.value) }
    #expect(bytes.suffix(end.count).elementsEqual(end))
    #expect(set.decode(start) + " " == String(text.prefix { $0 != " " }) + " ")
  }

  @Test("combining and precomposed letters encode alike")
  func marks() {
    #expect(CharacterSet.named("fr_FR.ISO-8859-1").encode("e\u{301}") == [0xE9])
  }

  @Test(
    "a screen is sent in the terminal's encoding",
    arguments: [
      ("en_US.ISO-8859-1", [0xE9, 0x3F, 0x3F, 0x7C, 0x7E, 0x27]),
      ("ru_RU.KOI8-R", [0x65, 0x3F, 0x3F, 0x81, 0x7E, 0x27]),
      ("ja_JP.EUC-JP", [0x65, 0x3F, 0x3F, 0x7C, 0x7E, 0x27]),
    ] as [(String, [UInt8])])
  func screens(locale: String, bytes: [UInt8]) throws {
    // 'é中│…’' is the second row.
    let terminal = try Probe.events(environment: ["TERM": "xterm", "LC_ALL": locale])
    #expect(terminal.output.contains(bytes))
    #expect(String(validating: terminal.output, as: UTF8.self) == nil || bytes[0] == 0x65)
    try terminal.type("q", untilShown: "left")
  }

  @Test("transliterated letters shift the text after them up to the next blanks")
  func spelledRows() throws {
    let terminal = try Probe.events(["spelled"], environment: ["TERM": "xterm", "LC_ALL": "C"])
    let text = terminal.text
    #expect(text.contains("Strasse Aero Thing  5|Thingvellir~|end"))
  }
}
