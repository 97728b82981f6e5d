import SeededRandom
import Testing
import Text

@Suite("Text filter")
struct FilterTests {
  @Test(
    "leaves readable text unchanged",
    arguments: [
      "", "Child Protection", "Associação", "ภาษาไทย น้ำ", "עברית", "العربية", "हिन्दी", "中文",
      "e\u{301}", "🇧🇷 Brazil", "Zoë’s “guide” – 2nd ed.…", "한국어", "\u{FFFD}",
    ])
  func keepsText(text: String) {
    #expect(TextFilter.line(text) == text)
    #expect(TextFilter.lines(text) == text)
  }

  @Test(
    "removes whole control sequences",
    arguments: [
      ("a\u{1B}[31mb", "ab"),
      ("a\u{1B}[?2004;1$pb", "ab"),
      ("a\u{1B}[12", "a"),
      ("a\u{1B}[12\u{E9}", "a\u{E9}"),
      ("a\u{1B}]0;title\u{7}b", "ab"),
      ("a\u{1B}]52;c;Zm9v\u{1B}\\b", "ab"),
      ("a\u{1B}]8;;http://example.org\u{9C}b", "ab"),
      ("a\u{1B}P1$r0m\u{1B}\\b", "ab"),
      ("a\u{1B}Pwith\u{7}bell\u{1B}\\b", "ab"),
      ("a\u{1B}_app\u{1B}\\b\u{1B}^private\u{1B}\\c\u{1B}Xstart\u{1B}\\d", "abcd"),
      ("a\u{1B}]unfinished b", "aunfinished b"),
      ("a\u{1B}Punfinished\u{7} b", "aunfinished b"),
      ("a\u{1B}cb", "ab"),
      ("a\u{1B}(0b", "ab"),
      ("a\u{1B}(", "a"),
      ("a\u{1B}", "a"),
      ("a\u{1B}\u{E9}", "a\u{E9}"),
      ("a\u{1B}\u{1B}[1mb", "ab"),
      ("a\u{9B}1;2Hb", "ab"),
      ("a\u{9D}0;title\u{9C}b\u{90}q\u{9C}c\u{9F}x\u{9C}d\u{9E}y\u{9C}e\u{98}z\u{9C}f", "abcdef"),
      ("a\u{9C}b\u{84}c", "abc"),
    ])
  func dropsSequences(text: String, expected: String) {
    #expect(TextFilter.line(text) == expected)
  }

  @Test(
    "removes invisible characters and those that reverse text",
    arguments: [
      ("a\u{0}b\u{7}c\u{8}d\u{7F}e", "abcde"),
      ("a\u{202E}b\u{202C}c\u{2066}d\u{2069}e\u{61C}f\u{200E}g\u{200F}h", "abcdefgh"),
      ("a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}f\u{AD}g", "abcdefg"),
      ("a\u{FFF9}b\u{FFFA}c\u{FFFB}d", "abcd"),
      ("🏴\u{E0067}\u{E0062}\u{E007F}!", "🏴!"),
      ("❤\u{FE0F}", "❤"),
      ("👍\u{1F3FD}", "👍"),
      ("👩\u{200D}👧", "👩👧"),
      ("\u{3164}a\u{FFA0}\u{115F}", "a"),
      ("a\u{FFFE}b", "ab"),
    ])
  func dropsInvisible(text: String, expected: String) {
    #expect(TextFilter.line(text) == expected)
  }

  @Test(
    "keeps up to four marks on a base, and none without one",
    arguments: [
      ("e" + String(repeating: "\u{301}", count: 40) + "f", "e\u{301}\u{301}\u{301}\u{301}f"),
      ("\u{301}a", "a"),
      ("a \u{301}b", "a b"),
      ("\u{20DD}", ""),
    ])
  func limitsMarks(text: String, expected: String) {
    #expect(Array(TextFilter.line(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "replaces a run of white space by one space",
    arguments: [
      ("  a  b  ", "a b"),
      ("a\u{A0}\u{202F}b", "a b"),
      ("a\t\n\r\n\u{2028}b\u{85}c", "a b c"),
      ("中\u{3000}文", "中 文"),
      (" \u{A0}\n", ""),
    ])
  func joinsSpaces(text: String, expected: String) {
    #expect(TextFilter.line(text) == expected)
  }

  @Test(
    "converts line breaks of every kind to line feeds",
    arguments: [
      ("a\nb", "a\nb"),
      ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf"),
      ("a \n\n  b\r\n\r\nc\n", "a\n\nb\n\nc"),
      ("a\u{1B}[2J\nb", "a\nb"),
    ])
  func keepsLines(text: String, expected: String) {
    #expect(TextFilter.lines(text) == expected)
  }

  @Test("takes time linear in the length of hostile text")
  func isLinear() {
    let text = String(repeating: "\u{1B}]\u{1B}P", count: 50_000)
    #expect(TextFilter.line(text) == "")
  }

  @Test("leaves filtered text unchanged")
  func isIdempotent() {
    let alphabet: [Unicode.Scalar] = [
      "\u{1B}", "[", "]", "P", "\\", "\u{7}", "\u{9B}", "\u{9C}", "a", "é", "1", " ", "\n", "\r",
      "\u{301}", "\u{200D}", "中", "\u{A0}",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        scalars.append(alphabet.randomElement(using: &generator)!)
      }
      let line = TextFilter.line(String(scalars))
      #expect(TextFilter.line(line) == line)
      #expect(!line.unicodeScalars.contains { DisplayWidth.columns(of: $0) == nil })
      let lines = TextFilter.lines(String(scalars))
      #expect(TextFilter.lines(lines) == lines)
    }
  }

  @Test("keeps, removes or replaces every character according to Unicode")
  func eachCharacter() {
    let others = (0xA0...UInt32(0x3_FFFF)).compactMap(Unicode.Scalar.init).filter { scalar in
      let properties = scalar.properties
      let passes =
        switch properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
        default:
          !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
            && !properties.isEmojiModifier
        }
      let isSpace = properties.isWhitespace || scalar == "\u{2800}"
      return TextFilter.line("a\(scalar)b") != (isSpace ? "a b" : passes ? "a\(scalar)b" : "ab")
    }
    #expect(others.isEmpty, "\(others.prefix(10))")
  }

  @Test(
    "keeps line feeds without blanks beside them",
    arguments: [
      ("a\nb", "a\nb"), ("a\n\nb", "a\n\nb"), ("a \nb", "a\nb"), ("a\n b", "a\nb"),
      ("\na", "a"), ("a\n", "a"), ("é\n\u{2014}", "é\n\u{2014}"),
    ])
  func lineFeeds(text: String, expected: String) {
    #expect(TextFilter.lines(text) == expected)
  }

  @Test("finds a sign at any position in a long text", arguments: 0..<24)
  func everyPlace(place: Int) {
    let plain = String(repeating: "abcdefgh", count: 3)
    func with(_ sign: String) -> String {
      plain.prefix(place) + sign + plain.dropFirst(place)
    }
    #expect(TextFilter.line(with("é")) == with("é"))
    #expect(TextFilter.line(with("~")) == with("~"))
    #expect(TextFilter.line(with("\u{7F}")) == plain)
    #expect(TextFilter.line(with("\u{1}")) == plain)
    #expect(TextFilter.line(with("  ")) == (place == 0 ? plain : with(" ")))
    #expect(TextFilter.lines(with("\n")) == (place == 0 ? plain : with("\n")))
    #expect(TextFilter.lines(with("\n ")) == (place == 0 ? plain : with("\n")))
  }
}
