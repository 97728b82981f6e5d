import Curses
import Screen
import SeededRandom
import Testing

@Suite("Key decoder")
struct KeyDecoderTests {
  /// Returns the names of all events in `bytes`, given in portions.
  private func names(_ portions: [[UInt8]], cutOff: Bool = false) -> String {
    var decoder = KeyDecoder()
    var names: [String] = []
    func take() {
      while let event = decoder.next() {
        switch event {
        case .key(let chord): names.append(chord.description)
        case .paste(let text): names.append("paste(\(text))")
        default: names.append("\(event)")
        }
      }
    }
    for portion in portions {
      decoder.append(portion)
      take()
    }
    if cutOff {
      decoder.cutOff()
      take()
    }
    return names.joined(separator: " ")
  }

  static let sequences: [(String, String)] = [
    ("a", "a"), ("Ж", "Ж"), ("中", "中"), ("👍", "👍"), (" ", "Space"), ("\u{A0}", "Space"),
    ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"), ("\u{8}", "Backspace"),
    ("\u{7F}", "Backspace"),
    ("\u{0}", "Ctrl-Space"), ("\u{2}", "Ctrl-B"), ("\u{1A}", "Ctrl-Z"), ("\u{1F}", "Ctrl-_"),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D\u{1B}[H\u{1B}[F", "Up Down Right Left Home End"),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD\u{1B}OH\u{1B}OF", "Up Down Right Left Home End"),
    ("\u{1B}[1~\u{1B}[2~\u{1B}[3~\u{1B}[4~", "Home Insert Delete End"),
    ("\u{1B}[5~\u{1B}[6~\u{1B}[7~\u{1B}[8~", "PgUp PgDn Home End"),
    ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[24~", "F1 F1 F1 F12"),
    ("\u{1B}[1;5A\u{1B}[1;3B\u{1B}[5;5~\u{1B}[1;2C", "Ctrl-Up Alt-Down Ctrl-PgUp Right"),
    ("\u{1B}x\u{1B}é\u{1B}\r\u{1B}\u{2}", "Alt-x Alt-é Alt-Enter Ctrl-Alt-B"),
    ("\u{1B}\u{1B}[A", "Esc Up"),
    ("\u{1B}Oq\u{1B}Ok\u{1B}OM", "1 + Enter"),
    ("\u{1B}[<0;3;4Ma", "a"), ("\u{1B}[?62;22ca", "a"), ("\u{1B}[24;80Ra", "a"),
    ("\u{1B}[Ia\u{1B}[Ob", "a b"), ("\u{1B}[99~a", "a"), ("\u{1B}[12\u{1B}[A", "Up"),
    ("\u{1B}[[qa", "a"), ("\u{1B}[[\u{3}", "Ctrl-C"),
    ("\u{1B}]11;rgb:0/0/0\u{7}a", "a"), ("\u{1B}P1$r0m\u{1B}\\a", "a"),
    ("\u{200D}a\u{202E}b\u{9B}c", "a b c"), ("e\u{301}", "e \u{301}"),
    ("\u{1B}[200~two\r\nlines\u{1B}[201~q", "paste(two\nlines) q"),
    ("\u{1B}[200~\u{1B}[31mred\u{1B}[0m \u{202E}x\u{1B}[201~", "paste(red x)"),
    ("\u{1B}[200~\u{1B}[201~", "paste()"),
  ]

  @Test("reads what terminals send, however it is divided", arguments: sequences)
  func reads(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect(names([bytes]) == expected)
    #expect(names(bytes.map { [$0] }) == expected)
    for index in bytes.indices {
      #expect(names([Array(bytes[..<index]), Array(bytes[index...])]) == expected)
    }
  }

  static let reportSequences: [(String, String)] = [
    ("\u{1B}[M !!a", "a"), ("\u{1B}[Mqqqa", "a"), ("\u{1B}[M #q\u{1B}[A", "Up"),
    ("\u{1B}[M\u{C3}\u{A9}\u{E9}a", "a"), ("\u{1B}[<35;100;20Ma", "a"),
    ("\u{1B}[<0;3;4mq", "q"), ("\u{1B}[32;10;20Ma", "a"), ("\u{1B}[t!!a", "a"),
    ("\u{1B}[T!!!!!!a", "a"), ("\u{1B}[I\u{1B}[Oa", "a"), ("\u{1B}[?1;2ca", "a"),
    ("\u{1B}[>41;354;0ca", "a"), ("\u{1B}[=0ca", "a"), ("\u{1B}[0na", "a"), ("\u{1B}[1;1Ra", "a"),
    ("\u{1B}[1;5Ra", "a"), ("\u{1B}[?1;1Ra", "a"), ("\u{1B}[?2026;2$ya", "a"),
    ("\u{1B}[4;2$ya", "a"),
    ("\u{1B}[8;24;80ta", "a"), ("\u{1B}P1+r544e=787465726d\u{1B}\\a", "a"),
    ("\u{1B}P0+r\u{1B}\\q", "q"), ("\u{1B}P>|XTerm(370)\u{1B}\\a", "a"),
    ("\u{1B}P!|00000000\u{1B}\\a", "a"), ("\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\a", "a"),
    ("\u{1B}]4;1;rgb:ff/00/00\u{7}a", "a"), ("\u{1B}]52;c;cXVpdA==\u{7}a", "a"),
    ("\u{1B}_Gi=31;OK\u{1B}\\a", "a"), ("\u{1B}^private\u{1B}\\a", "a"),
    ("\u{1B}Xsos\u{1B}\\a", "a"),
    ("\u{1B}[?997;1na", "a"), ("\u{1B}[48;24;80;0;0ta", "a"), ("\u{1B}[?1ua", "a"),
    ("\u{1B}]0;title", ""), ("\u{1B}]0;a\u{18}b", "Ctrl-X b"), ("\u{1B}]0;a\u{3}", "Ctrl-C"),
    ("\u{1B}]0;a\u{1B}[A", "Up"),
  ]

  @Test("drops reports from terminals, however they are divided", arguments: reportSequences)
  func reports(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect(names([bytes]) == expected)
    #expect(names(bytes.map { [$0] }) == expected)
    for index in bytes.indices {
      #expect(names([Array(bytes[..<index]), Array(bytes[index...])]) == expected)
    }
  }

  @Test(
    "a report is dropped even if its first half was given up",
    arguments: [
      "\u{1B}[?62;22c", "\u{1B}[24;80R", "\u{1B}[<0;13;14M", "\u{1B}[Mqqq", "\u{1B}[?2026;2$y",
      "\u{1B}P1+r5463=71\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]4;1;rgb:q/q/q\u{1B}\\",
      "\u{1B}_Gi=1;q\u{1B}\\",
    ])
  func cutReports(text: String) {
    let bytes = Array(text.utf8)
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder()
      var keys: [String] = []
      for part in [bytes[..<cut], bytes[cut...]] {
        decoder.append(part)
        while let event = decoder.next() { keys.append("\(event)") }
        decoder.cutOff()
        while case .key(let chord)? = decoder.next() { keys.append(chord.description) }
      }
      decoder.append([UInt8(ascii: "j")])
      // After a lone escape or introducer, nothing shows that more was to come.
      let allowed =
        cut == 1 ? ["Esc"] : cut == 2 ? ["Alt-" + String(text.dropFirst().prefix(1))] : []
      #expect(keys == allowed, "\(text.debugDescription) at \(cut)")
      #expect(decoder.next() == .key(KeyChord(.character("j"))))
    }
  }

  @Test(
    "a sequence without an end is not stored",
    arguments: ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}[1;"])
  func endless(opening: String) {
    var decoder = KeyDecoder()
    decoder.append(Array(opening.utf8))
    let block = Array(repeating: UInt8(ascii: "1"), count: 1 << 16)
    for _ in 0..<64 {
      decoder.append(block)
      #expect(decoder.next() == nil)
      #expect(decoder.keptBytes <= 1 << 16)
    }
    decoder.append([0x18, 0x1B, 0x5B, 0x41])
    var last: TerminalEvent?
    while let event = decoder.next() { last = event }
    #expect(last == .key(KeyChord(.up)))
  }

  /// Returns the events of portions that are read separately.
  private func events(_ portions: [String]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    for portion in portions { decoder.append(portion.utf8) }
    var events: [TerminalEvent] = []
    while let event = decoder.next() { events.append(event) }
    return events
  }

  @Test("a key that leaves the program overtakes a flood of input", arguments: ["\u{3}", "\u{18}"])
  func overtaking(key: String) {
    let flood = Array(repeating: String(repeating: "a", count: 4095), count: 3)
    let leaving = TerminalEvent.key(KeyChord(.character(key == "\u{3}" ? "c" : "x"), control: true))
    #expect(events(flood + [key]) == [leaving])
    // Keys typed ahead are not lost.
    #expect(events(["mmm", key]).count == 4)
  }

  @Test("a flood that nobody can have typed is dropped, and later input is read")
  func dropping() {
    let flood = Array(repeating: String(repeating: "a", count: 4095), count: 100)
    #expect(events(flood).count <= 262_144)
    #expect(events(flood + ["\u{1B}[B"]).last == .key(KeyChord(.down)))
  }

  @Test("Ctrl-C within a paste is part of it")
  func pastedControl() {
    let text = String(repeating: "a", count: 5000)
    let events = events(["\u{1B}[200~" + text, "\u{3}b\u{1B}[201~"])
    #expect(events.count == 1)
  }

  @Test(
    "Ctrl-C at the end of a read within a paste is part of it, and a key only if nothing follows")
  func pastedControlAtEnd() {
    let half = Array("\u{1B}[200~abc\u{3}".utf8)
    #expect(names([half, Array("d\u{1B}[201~q".utf8)]) == "paste(abcd) q")
    #expect(names([half, Array("\u{1B}[201~q".utf8)]) == "paste(abc) q")
    #expect(names([half]) == "")
    #expect(names([half], cutOff: true) == "Ctrl-C")
    #expect(names([half, [0x03]]) == "Ctrl-C Ctrl-C")
  }

  @Test(
    "Ctrl-X and Ctrl-C act at once in a paste that has no end yet",
    arguments: [("\u{18}", "Ctrl-X"), ("\u{3}", "Ctrl-C")])
  func leavesPaste(key: String, name: String) {
    #expect(names([Array("\u{1B}[200~abc".utf8), Array(key.utf8)]) == name)
    #expect(names([Array("\u{1B}[200~abc\u{1B}[20".utf8), Array((key + key).utf8)]).contains(name))
    #expect(names([Array("\u{1B}[200~abc\(key)d\u{1B}[201~".utf8)]) == "paste(abcd)")
  }

  @Test(
    "Ctrl-X acts at once in an unfinished sequence",
    arguments: [
      "\u{1B}", "\u{1B}[", "\u{1B}[1;", "\u{1B}[[", "\u{1B}O", "\u{1B}]0;a", "\u{1B}P1$r",
      "\u{1B}_Gi=1", "\u{1B}[M!",
    ])
  func leavesSequence(text: String) {
    let bytes = Array((text + "\u{18}").utf8)
    #expect(names([bytes]) == "Ctrl-X")
    #expect(names(bytes.map { [$0] }) == "Ctrl-X")
  }

  @Test("8-bit control sequences are sequences, not characters of UTF-8")
  func eightBit() {
    #expect(names([[0x9B, 0x41], [0x8F, 0x42], Array("ś".utf8)]) == "Up Down ś")
    #expect(
      names([[0x9B], Array("?62;22c".utf8), [0x9D] + Array("11;q".utf8) + [0x9C, 0x61]]) == "a")
  }

  @Test(
    "keys with Alt and Ctrl are chords",
    arguments: [
      ("\u{1B}b", "Alt-b"), ("\u{1B}f", "Alt-f"), ("\u{1B}d", "Alt-d"),
      ("\u{1B}\u{7F}", "Alt-Backspace"),
      ("\u{1B}\u{8}", "Alt-Backspace"), ("\u{1B}[1;5C", "Ctrl-Right"), ("\u{1B}[1;5D", "Ctrl-Left"),
      ("\u{1B}[1;3C", "Alt-Right"), ("\u{1B}[1;9D", "Alt-Left"),
      ("\u{1B}Oc\u{1B}Od", "Ctrl-Right Ctrl-Left"),
      ("\u{1B}[3;5~", "Ctrl-Delete"), ("\u{1B}[1;7A", "Ctrl-Alt-Up"), ("\u{1B}ж", "Alt-ж"),
    ])
  func chords(text: String, expected: String) {
    #expect(names([Array(text.utf8)]) == expected)
  }

  @Test("characters are in the terminal's encoding")
  func otherSets() {
    var decoder = KeyDecoder(.named("de_DE.ISO-8859-15"))
    decoder.append([0xE9, 0xA4, 0x61])
    var keys = ""
    while case .key(let chord)? = decoder.next() { keys += chord.description }
    #expect(keys == "é€a")
  }

  @Test(
    "bytes that are not UTF-8 are dropped",
    arguments: [
      ([0xFF, 0x61], "a"), ([0xC3, 0x61], "a"), ([0xE4, 0xB8, 0x61], "a"), ([0x80, 0x61], "a"),
      ([0xC0, 0x80, 0x61], "a"), ([0xED, 0xA0, 0x80, 0x61], "a"), ([0xF5, 0x61], "a"),
      ([0xC3, 0x1B, 0x5B, 0x41], "Up"),
    ] as [([UInt8], String)])
  func dropsInvalid(bytes: [UInt8], expected: String) {
    #expect(names([bytes]) == expected)
    #expect(names(bytes.map { [$0] }) == expected)
  }

  @Test(
    "an unfinished sequence becomes the keys that it may have been",
    arguments: [
      ("\u{1B}", "Esc"), ("\u{1B}[", "Alt-["), ("\u{1B}O", "Alt-O"), ("\u{1B}P", "Alt-P"),
      ("\u{1B}[1;", ""), ("\u{1B}]0;x", ""), ("a\u{1B}", "a Esc"), ("\u{1B}\u{1B}", "Esc Esc"),
      ("\u{1B}[200~half", "paste(half)"),
    ])
  func cutOff(text: String, expected: String) {
    #expect(names([Array(text.utf8)], cutOff: true) == expected)
    var decoder = KeyDecoder()
    decoder.append(Array(text.utf8))
    while decoder.next() != nil {}
    #expect(decoder.isIncomplete)
    decoder.cutOff()
    while decoder.next() != nil {}
    #expect(!decoder.isIncomplete)
  }

  @Test("an unfinished character is dropped, and the next key is complete")
  func resumesAfterCutOff() {
    var decoder = KeyDecoder()
    decoder.append([0xE4, 0xB8])
    decoder.cutOff()
    #expect(decoder.next() == nil)
    decoder.append([0x1B])
    #expect(decoder.next() == nil)
    decoder.append([0x5B, 0x41])
    #expect(decoder.next() == .key(KeyChord(.up)))
  }

  @Test("a paste is cut after 64 KiB")
  func boundsPaste() {
    var decoder = KeyDecoder()
    decoder.append("\u{1B}[200~".utf8)
    for _ in 0..<100 { decoder.append(Array(repeating: UInt8(ascii: "x"), count: 1000)) }
    decoder.append("\u{1B}[201~j".utf8)
    guard case .paste(let text) = decoder.next() else {
      Issue.record("no paste")
      return
    }
    #expect(text == String(repeating: "x", count: 65536))
    #expect(decoder.next() == .key(KeyChord(.character("j"))))
  }

  @Test("reports a pending event without consuming it")
  func hasEvent() {
    var decoder = KeyDecoder()
    decoder.append("\u{1B}[99~".utf8)
    let hasNone = !decoder.hasEvent
    decoder.append("a\u{1B}".utf8)
    let hasOne = decoder.hasEvent && decoder.hasEvent
    #expect(hasNone && hasOne)
    #expect(decoder.next() == .key(KeyChord(.character("a"))))
    let hasNoOther = !decoder.hasEvent
    #expect(hasNoOther)
  }

  @Test("handles arbitrary bytes")
  func survives() {
    let alphabet: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x41, 0x3B, 0xC3, 0xA9, 0x07, 0x50,
    ]
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<5000 {
      var decoder = KeyDecoder()
      for _ in 0..<3 {
        let count = Int.random(in: 0...6, using: &generator)
        decoder.append((0..<count).map { _ in alphabet.randomElement(using: &generator)! })
        while decoder.next() != nil {}
      }
      decoder.cutOff()
      while decoder.next() != nil {}
      #expect(!decoder.isIncomplete)
    }
  }
}
