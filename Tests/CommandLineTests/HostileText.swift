import PseudoTerminal
import Testing

/// Texts that would do harm or shift columns if they reached a terminal unfiltered.
enum HostileText {
  /// A name and the bytes of each kind; the bytes may be invalid UTF-8.
  static let kinds: [(name: String, bytes: [UInt8])] =
    texts.map { ($0.name, Array($0.text.utf8)) } + [
      ("C1 as a byte", [0x9B, 0x32, 0x4A]), ("C1 OSC as a byte", [0x9D, 0x30, 0x3B, 0x78, 0x07]),
      ("overlong slash", [0xC0, 0xAF]), ("overlong escape", [0xC1, 0x9B, 0x5B, 0x32, 0x4A]),
      ("overlong in three bytes", [0xE0, 0x80, 0x9B]), ("truncated", [0xE2, 0x82]),
      ("truncated before text", [0xF0, 0x9F, 0x98, 0x41]), ("lone continuation", [0x80, 0xBF]),
      ("high surrogate", [0xED, 0xA0, 0x80]), ("low surrogate", [0xED, 0xBF, 0xBF]),
      ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]), ("never a byte of UTF-8", [0xFE, 0xFF]),
    ]

  private static let texts: [(name: String, text: String)] = [
    ("CSI", "\u{1B}[2J\u{1B}[10;10H\u{1B}[31m"), ("title", "\u{1B}]0;owned\u{7}"),
    ("link", "\u{1B}]8;;http://example.org\u{1B}\\text\u{1B}]8;;\u{1B}\\"),
    ("clipboard", "\u{1B}]52;c;b3duZWQ=\u{7}"), ("DCS", "\u{1B}P$q\"p\u{1B}\\"),
    ("APC, PM and SOS", "\u{1B}_a\u{1B}\\\u{1B}^b\u{1B}\\\u{1B}Xc\u{1B}\\"),
    ("unterminated CSI", "\u{1B}[12;"), ("unterminated OSC", "\u{1B}]0;never"),
    ("unterminated DCS", "\u{1B}Pnever"), ("lone escape", "\u{1B}"), ("reset", "\u{1B}c"),
    ("C1", "\u{9B}2J\u{9D}0;x\u{9C}\u{85}\u{84}"), ("CR", "before\rafter"),
    ("BS", "before\u{8}\u{8}\u{8}after"), ("TAB", "a\tb"), ("VT and FF", "a\u{B}b\u{C}c"),
    ("DEL", "a\u{7F}b"), ("NUL", "a\u{0}b"), ("shift out", "a\u{E}b\u{F}c"),
    ("line separators", "a\u{2028}b\u{2029}c\u{85}d"),
    ("overrides", "a\u{202A}b\u{202B}c\u{202D}d\u{202E}e\u{202C}f"),
    ("isolates", "a\u{2066}b\u{2067}c\u{2068}d\u{2069}e"),
    ("zero width", "a\u{200B}b\u{200C}c\u{200D}d\u{200E}e\u{200F}f\u{2060}g"),
    ("letter mark", "a\u{61C}b"), ("byte order mark", "\u{FEFF}a\u{FEFF}b"),
    ("soft hyphen", "a\u{AD}b"), ("tag characters", "a\u{E0001}\u{E0061}\u{E007F}b"),
    ("40 marks", "a" + String(repeating: "\u{301}", count: 40) + "b"),
    ("lone mark", "\u{301}"), ("wide", String(repeating: "漢字", count: 60)),
    ("family", "👩\u{200D}👩\u{200D}👧\u{200D}👦"), ("flags", "🇧🇷🇹🇭🇧"), ("tone", "👍\u{1F3FD}"),
    ("Hebrew", "שלום ילדים"), ("Arabic", "حماية الأطفال"), ("Thai", "การคุ้มครองเด็กน้ำ"),
    ("Devanagari", "बच्चों की सुरक्षा"),
  ]

  /// The contents of a listing with one record for each kind, which is in every field.
  static var listing: [UInt8] {
    var bytes: [UInt8] = []
    for (name, hostile) in kinds {
      func field(_ text: String) { bytes += Array(text.utf8) }
      field("Tag ")
      bytes += hostile
      field(" end, Cybercrime\n\nTitle \(name) ")
      bytes += hostile
      field(" end\n\n\n(Source ")
      bytes += hostile
      field(" end) Body ")
      bytes += hostile
      field(" end.Read More\n\n")
    }
    return bytes
  }

  /// The kinds that JSON can hold, one in every member of a record, with each character escaped.
  static var jsonLines: [UInt8] {
    let escapes = texts.map { text in
      text.text.utf16.map { #"\u"# + String(repeating: "0", count: 4 - hex($0).count) + hex($0) }
        .joined()
    }
    // JSON can also hold unpaired surrogates, which are not characters.
    let all = escapes + [#"\ud800"#, #"\udc00"#, #"\udfff\ud800"#]
    return all.enumerated().flatMap { number, text in
      let list = #"["a \#(text) z"]"#
      return Array(
        """
        {"id": "n\(number)", "title": "Title \(number) \(text) end", "sources": \(list), \
        "description": "Body \(text) end", "topics": \(list), "countries": \(list), \
        "languages": \(list), "tags": \(list), "url": "http://example.org/\(text)", \
        "other \(text)": 1}

        """.utf8)
    }
  }

  private static func hex(_ unit: UInt16) -> String { String(unit, radix: 16) }

  /// File names that together contain the kinds that are text: a name has at most 255 bytes.
  static var names: [String] {
    texts.reduce(into: [""]) { names, kind in
      let part = String(kind.text.prefix(20)).filter { $0 != "\0" && $0 != "/" } + "-"
      if names[names.count - 1].utf8.count + part.utf8.count > 180 { names.append("") }
      names[names.count - 1] += part
    }
  }
}

/// Expectations after such a text was read.
extension HostileText {
  /// Expects no control, invisible or unpaired character, at most four marks on a base, and valid
  /// UTF-8.
  static func expectHarmless(
    _ outcome: Program.Outcome, _ comment: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]
  ) {
    #expect(outcome.isUTF8, "\(comment)")
    expectHarmless(outcome.output, comment, allowing: allowed)
    expectHarmless(outcome.errors, comment, allowing: ["\n"])
  }

  static func expectHarmless(
    _ text: String, _ comment: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]
  ) {
    let found = Hostile.controls(in: text).unicodeScalars.filter { !allowed.contains($0) }
    #expect(found.isEmpty, "\(comment): \(String(found).debugDescription)")
    #expect(text.allSatisfy { $0.unicodeScalars.count <= 6 }, "\(comment)")
  }

  /// Expects that only cursor movements and visible text were written to the terminal.
  static func expectHarmless(onScreen terminal: PseudoTerminal, _ comment: String) {
    for part in ["owned", "]52", "]8;", "\u{1B}P", "\u{1B}_", "\u{1B}X", "\u{1B}c"] {
      #expect(!terminal.text.contains(part), "\(comment): \(part.debugDescription)")
    }
    expectHarmless(
      terminal.text, comment, allowing: ["\u{1B}", "\u{8}", "\u{B}", "\r", "\n", "\t", "\u{F}"])
    #expect(String(validating: terminal.output, as: UTF8.self) != nil, "\(comment)")
  }
}
