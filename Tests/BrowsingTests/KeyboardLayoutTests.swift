import BrowserViews
import Browsing
import Fixtures
import Screen
import Testing

/// Non-Latin keyboard layouts, and connections that deliver two keys in one packet.
struct KeyboardLayoutTests {
  @Test("a Cyrillic letter acts as the key that it shares")
  func cyrillicKeys() {
    let rows = [("йцукенгшщзхъ", "qwertyuiop[]"), ("фывапролджэ", "asdfghjkl;'")]
    for (typed, meant) in rows {
      for (letter, key) in zip(typed, meant) {
        #expect(KeyChord(.character(letter)).inLatinLayout == KeyChord(.character(key)))
      }
    }
    #expect(KeyChord(.character("Ж")).inLatinLayout == KeyChord(.character(":")))
    #expect(KeyChord(.character("é")).inLatinLayout == KeyChord(.character("é")))
  }

  @Test(
    "browsing keys work in other layouts",
    arguments: [
      ("о ч", "j x"), ("о о Enter г", "j j Enter u"), ("о Enter Esc д", "j Enter Esc l"),
      ("П", "G"), ("Tab а 'thai' Enter", "Tab f 'thai' Enter"),
    ])
  func browses(typed: String, meant: String) {
    let frames = [typed, meant].map { Session.after($0).terminal.frames.last?.lines }
    #expect(frames[0] == frames[1])
  }

  @Test("letters are typed as they are in a prompt")
  func textIsText() {
    let browser = Session.after("/ 'йцу' Enter").session.browser
    #expect(browser.filters.words == "йцу")
  }

  @Test(
    "a key with Alt among keys typed ahead acts as Esc and the key, which a terminal sends alike",
    arguments: [
      ("/ 'hague' Alt-j", "/ 'hague'"),
      ("/ 'hague' Enter Enter Alt-n", "/ 'hague' Enter Enter Esc n"),
      ("? Alt-j", "? Esc j"), ("Down Alt-Enter", "Down Esc Enter"),
    ])
  func alt(together: String, apart: String) {
    let frames = [together, apart].map { keys in
      let terminal = ScriptedTerminal(
        size: Size(rows: 24, columns: 80), events: KeyScript.chords(keys).map(TerminalEvent.key),
        isBurst: true)
      var session = Session(Services.listing(), on: terminal)
      session.run()
      return terminal.frames.last?.lines
    }
    #expect(frames[0] == frames[1])
  }
}
