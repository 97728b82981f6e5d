import Screen
import Testing

@Suite("Key chords")
struct KeyChordTests {
  @Test(
    "are found by the names on a keyboard",
    arguments: [
      (KeyChord(.character("x")), "x"), (KeyChord(.character("X")), "X"),
      (KeyChord(.character("?")), "?"), (KeyChord(.character("/")), "/"),
      (KeyChord(.character("-")), "-"), (KeyChord(.character("é")), "é"),
      (KeyChord(.character(" ")), "Space"), (KeyChord(.character("b"), control: true), "Ctrl-B"),
      (KeyChord(.character(" "), control: true), "Ctrl-Space"),
      (KeyChord(.character("x"), alt: true), "Alt-x"),
      (KeyChord(.character("X"), alt: true), "Alt-X"),
      (KeyChord(.character("a"), control: true, alt: true), "Ctrl-Alt-A"),
      (KeyChord(.enter), "Enter"), (KeyChord(.escape), "Esc"), (KeyChord(.tab), "Tab"),
      (KeyChord(.backTab), "Shift-Tab"), (KeyChord(.backspace), "Backspace"),
      (KeyChord(.delete), "Delete"), (KeyChord(.insert), "Insert"), (KeyChord(.up), "Up"),
      (KeyChord(.down), "Down"), (KeyChord(.left), "Left"), (KeyChord(.right), "Right"),
      (KeyChord(.home), "Home"), (KeyChord(.end), "End"), (KeyChord(.pageUp), "PgUp"),
      (KeyChord(.pageDown), "PgDn"), (KeyChord(.function(12)), "F12"),
      (KeyChord(.up, control: true), "Ctrl-Up"),
    ])
  func names(chord: KeyChord, name: String) {
    #expect(chord.description == name)
    #expect(KeyChord(named: name) == chord)
  }

  @Test("have no other names", arguments: ["", "Foo", "Ctrl-", "F0", "Fx", "enter", "jj", " "])
  func unknown(name: String) {
    #expect(KeyChord(named: name) == nil)
  }

  @Test("are read from a sequence of names")
  func sequence() {
    #expect(
      KeyChord.sequence("j Enter / t Ctrl-B") == [
        KeyChord(.character("j")), KeyChord(.enter), KeyChord(.character("/")),
        KeyChord(.character("t")), KeyChord(.character("b"), control: true),
      ])
    #expect(KeyChord.sequence("") == [])
  }
}
