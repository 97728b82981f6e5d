import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Screen
import Testing

/// The hints in the last line.
@Suite("Last line")
struct StatusTests {
  private func lastLine(_ keys: String, columns: Int = 80, language: String) throws -> String {
    let messages = try #require(Messages(language: language))
    let size = Size(rows: 24, columns: columns)
    return try #require(Session.after(keys, at: size, messages: messages).terminal.frames.last)
      .lines[23]
  }

  @Test(
    "names help and the way out, whatever else has to go", arguments: Messages.languages, [80, 40])
  func waysOut(language: String, columns: Int) throws {
    let messages = try #require(Messages(language: language))
    let escape = " \(KeyChord(.escape).name(in: messages)) "
    for (keys, way) in [
      ("Esc", " q "), ("/ 'children' Enter", " q "),
      ("/ 'children' Enter Enter", escape), ("/ 'children' Enter Enter Tab", escape),
      ("Esc m Down m M", escape),
    ] {
      let line = try lastLine(keys, columns: columns, language: language)
      let isNamed = line.contains(way) || columns == 40 && way == " q "
      #expect(line.contains(" ? ") && isNamed, "\(keys): \(line)")
    }
  }

  @Test("lists every field for a name that is none", arguments: Messages.languages, [80, 40])
  func unknownField(language: String, columns: Int) throws {
    let messages = try #require(Messages(language: language))
    let lines = try #require(
      Session.after(
        "/ 'foo:bar' Enter", at: Size(rows: 24, columns: columns), messages: messages
      ).terminal.frames.last
    ).lines
    let words = Set(lines.joined(separator: " ").split { $0 == " " || $0 == "," }.map(String.init))
    #expect(QueryField.all.allSatisfy { words.contains($0.name(in: language)) }, "\(lines)")
  }

  @Test("names the keys that take publications away", arguments: Messages.languages)
  func takingAway(language: String) throws {
    for (keys, names) in [
      ("Esc Enter", "mcyev"), ("/ 'children' Enter Enter", "mcy"), ("Esc m M", "mev"),
    ] {
      let line = try lastLine(keys, language: language)
      #expect(names.allSatisfy { line.contains(" \($0) ") }, "\(keys): \(line)")
    }
  }

  @Test("names the way to the results on a screen that has no room for them")
  func narrowList() throws {
    for language in Messages.languages {
      let messages = try #require(Messages(language: language))
      let line = try lastLine("Down", columns: 40, language: language)
      #expect(line.contains(" \(KeyChord(.escape).name(in: messages)) "), "\(line)")
    }
  }

  @Test("names marking and the marked publications alike before and after the first mark")
  func results() throws {
    for columns in [80, 120] {
      let lines = try ["Esc", "Esc m"].map { try lastLine($0, columns: columns, language: "en") }
      #expect(lines[0] == lines[1])
      #expect(lines[0].contains(" m mark  M marked  : menu "))
      #expect(lines[0].contains(" v present ") == (columns == 120))
    }
  }

  @Test("leaves out whole hints, those listed last first, and keeps the order of the others")
  func fitting() {
    let hints = [
      Hint(keys: "a", label: "first"), Hint(keys: "?", label: "keys", isEssential: true),
      Hint(keys: "b", label: "a long one that has to go"), Hint(keys: "c", label: "last"),
      Hint(keys: "q", label: "quit", isEssential: true),
    ]
    let kept = { Hint.fitting(hints, columns: $0).map(\.keys).joined() }
    #expect(kept(80) == "a?bcq")
    #expect(kept(40) == "a?cq")
    #expect(kept(20) == "a?")
    #expect(kept(2) == "")
  }
}
