import BrowserViews
import Browsing
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
    for (keys, way) in [
      ("Esc", " q "), ("/ 'children' Enter", " q "), ("Down Enter", " q "),
      ("/ 'children' Enter Enter", " Esc "), ("/ 'children' Enter Enter Tab", " Esc "),
      ("Esc m Down m M", " Esc "),
    ] {
      let line = try lastLine(keys, columns: columns, language: language)
      #expect(line.contains(" ? ") && line.contains(way), "\(keys): \(line)")
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
