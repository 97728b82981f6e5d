import BrowserViews
import Browsing
import Fixtures
import Messages
import Screen
import Testing
import Text

/// Names of keys in the reader's language.
@Suite("Names of keys")
struct KeyNameTests {
  private static let chords = KeyChord.namesOfKeys.compactMap { KeyChord(named: $0) }

  @Test("are short single words, each of one key", arguments: Messages.languages)
  func words(language: String) throws {
    let messages = try #require(Messages(language: language))
    let names = Self.chords.map { $0.name(in: messages) }
    #expect(Set(names).count == Self.chords.count)
    for name in names {
      #expect(!name.isEmpty && !name.contains(" ") && !name.contains(","), "\(name)")
      #expect(DisplayWidth.columns(of: name) <= 11, "\(name)")
    }
  }

  @Test("are in English those of the setup file")
  func english() {
    let held = Self.chords.map { KeyChord($0.key, control: true, alt: true) }
    for chord in Self.chords + held + KeyChord.sequence("x Ctrl-B Alt-x Ctrl-Alt-A F5") {
      #expect(chord.name(in: .standard) == chord.description)
    }
  }

  @Test("are found in every language", arguments: Messages.languages)
  func found(language: String) throws {
    let messages = try #require(Messages(language: language))
    for chord in Self.chords + Self.chords.map({ KeyChord($0.key, control: true) }) {
      let name = chord.name(in: messages)
      #expect(KeyChord(shownName: name) == chord, "\(name)")
      #expect(KeyChord(shownName: TextFolding.fold(name)) == chord, "\(name)")
    }
  }

  @Test("are not found if no key has them", arguments: ["", "Foo", "Ctrl-", "RePágs", "x"])
  func unknown(name: String) {
    #expect(KeyChord(shownName: name) == nil)
  }

  @Test(
    "are in hints, the list of keys, the list of commands and notices",
    arguments: [
      ("es", "Intro", "Derecha", "AvPág", "Espacio"),
      ("fr", "Entrée", "Droite", "PgSuiv", "Espace"),
      ("pt", "Enter", "Direita", "PgDn", "Espaço"),
      ("ru", "Enter", "Вправо", "PgDn", "Пробел"), ("id", "Enter", "Kanan", "PgDn", "Spasi"),
    ])
  func shown(language: String, enter: String, right: String, pageDown: String, space: String) throws
  {
    let messages = try #require(Messages(language: language))
    func session(_ keys: String) -> Session { Session.after(keys, messages: messages).session }
    #expect(session("Down").browser.hints.contains { $0.keys == enter })
    #expect(session("Down").browser.hints.contains { $0.keys == right })
    #expect(session("/ 'a'").browser.hints.contains { $0.keys == enter })
    let rows = KeyReference(.standard, messages).sections.flatMap(\.rows)
    #expect(rows.contains { $0.keys == "\(pageDown) Ctrl-F" })
    #expect(rows.contains { $0.keys == space })
    let palette = Session.after(": 'page-down'", messages: messages).terminal.frames.last
    #expect(palette?.lines.contains { $0.contains(" \(pageDown) ") } == true)
    #expect(session("Esc v Delete").browser.noticeText?.contains("'Delete'") == (enter == "Enter"))
  }
}
