import Browsing
import Fixtures
import Screen
import SeededRandom
import Testing

struct PromptTests {
  @Test(
    "a prompt edits its text at the cursor",
    arguments: [
      ("'abc'", "abc", 3), ("'abc' Left 'x'", "abxc", 3), ("'abc' Home 'x'", "xabc", 1),
      ("'abc' Backspace", "ab", 2), ("'abc' Home Delete", "bc", 0), ("'ab cd' Ctrl-W", "ab ", 3),
      ("'ab cd ' Ctrl-W", "ab ", 3), ("'ab cd' Ctrl-U", "", 0), ("'ab' Left Ctrl-U", "b", 0),
      ("'é中' Left Backspace", "中", 0), ("'abc' Left Left End 'd'", "abcd", 4),
      ("'ab cd' Alt-B 'x'", "ab xcd", 4), ("'ab cd ' Alt-B", "ab cd ", 3),
      ("'ab cd' Alt-B Alt-B Alt-B", "ab cd", 0),
      ("'ab cd' Home Alt-F 'x'", "abx cd", 3), ("'ab cd' Home Alt-F Alt-F Alt-F", "ab cd", 5),
      ("'ab cd' Home Alt-D", " cd", 0), ("'ab cd' Left Left Left Alt-D", "ab", 2),
      ("'ab cd' Alt-D", "ab cd", 5), ("'ab cd' Alt-Backspace", "ab ", 3),
      ("'ab cd ef' Alt-B Ctrl-W", "ab ef", 3), ("'ab cd' Alt-B Ctrl-U", "cd", 0),
      ("'abc' Ctrl-A 'x'", "xabc", 1), ("'abc' Ctrl-A Ctrl-E 'x'", "abcx", 4),
      ("'ab cd' Ctrl-Left 'x'", "ab xcd", 4), ("'ab cd' Home Ctrl-Right 'x'", "abx cd", 3),
      ("'né ví' Alt-B Alt-D", "né ", 3), ("'ab cd' Alt-X", "ab cd", 5),
      ("'abc' Home Left", "abc", 0), ("'abc' Right", "abc", 3),
    ])
  func editing(keys: String, text: String, cursor: Int) {
    var prompt = PromptModel()
    for chord in KeyScript.chords(keys) {
      let isEdit = prompt.edit(chord)
      #expect(isEdit)
    }
    #expect((prompt.text, prompt.cursor) == (text, cursor))
  }

  @Test(
    "combining characters join the text before the cursor",
    arguments: [
      (["🇩", "🇪", "x"], "🇩🇪x"), (["ᄒ", "ᅡ", "x"], "하x"), (["c", "\u{327}", "a"], "ça"),
      (["a", "b", "Left", "\u{301}"], "áb"), (["🇩", "Left", "🇪"], "🇪🇩"), (["ก", "ำ"], "กำ"),
    ] as [([String], String)])
  func joining(keys: [String], text: String) {
    var prompt = PromptModel()
    for key in keys {
      _ = prompt.edit(KeyChord(named: key) ?? KeyChord(.character(Character(key))))
      #expect((0...prompt.text.count).contains(prompt.cursor))
    }
    #expect(prompt.text == text)
  }

  @Test("the cursor stays within the text, whatever is typed")
  func cursorStays() {
    var random = SeededGenerator(seed: 3)
    let keys =
      KeyScript.chords("Left Right Home End Backspace Delete Ctrl-U Ctrl-W")
      + ["a", " ", "🇩", "🇪", "ᄒ", "ᅡ", "\u{301}", "👩", "\u{200D}", "中"]
      .map { KeyChord(.character($0)) }
    for _ in 0..<200 {
      var prompt = PromptModel()
      for _ in 0..<40 {
        guard let chord = keys.randomElement(using: &random) else { continue }
        _ = prompt.edit(chord)
        #expect((0...prompt.text.count).contains(prompt.cursor))
      }
    }
  }

  @Test("keys that end typing are not consumed")
  func otherKeys() {
    var prompt = PromptModel("a")
    for chord in KeyScript.chords("Enter Esc Tab Up Down PgUp") {
      let isEdit = prompt.edit(chord)
      #expect(!isEdit)
    }
    #expect(prompt.text == "a")
    var empty = PromptModel()
    let isEdit = empty.edit(KeyScript.chords("Backspace")[0])
    #expect(!isEdit)
  }

  @Test("inserted text is one clean line of bounded length")
  func inserting() {
    var prompt = PromptModel()
    prompt.insert("a\u{1b}[31mb\nc\u{202E}d")
    #expect(prompt.text == "ab cd")
    prompt.insert(String(repeating: "x", count: 1_000_000))
    #expect(prompt.text.count == 200)
  }
}
