import Testing
import Text

struct WordTests {
  @Test(arguments: [
    ("", []), (" …–(", []), ("Child Protection", ["child", "protection"]),
    ("barnardo’s", ["barnardo", "s"]), ("on-line", ["on", "line"]), ("a_b", ["a", "b"]),
    ("x2²", ["x22"]), ("e\u{301}te\u{301}", ["ete"]), ("\u{301}a", ["a"]),
    ("a\u{AD}b", ["ab"]),
    ("日本,한", ["日", "本", "\u{1112}\u{1161}\u{11AB}"]), ("क़ी", ["की"]), ("ЁЖ", ["еж"]),
  ])
  func wordsAreRunsOfLettersAndDigits(text: String, words: [String]) {
    #expect(WordScanner.words(in: text).map(\.folded) == words)
  }

  @Test func rangesCoverTheWrittenWords() {
    let text = "«Éte\u{301}», de l’Associação!"
    let written = WordScanner.words(in: text).map { String(text[$0.range]) }
    #expect(written == ["Éte\u{301}", "de", "l", "Associação"])
  }

  @Test(arguments: [
    "Child Protection 2016", "É a", "plain, then ÇÃO", "", "ΟΔΟΣ ςΣ", "한국 x", "\u{301}", "a_b-c",
    "C++ เด็ก 保护 x", "می\u{200C}خواهم",
  ])
  func bytesAndStringsAgree(text: String) {
    var words = FoldedWords()
    words.append("before")
    words.append(text)
    var found: [String] = []
    words.forEachWord { found.append(String(decoding: $0, as: UTF8.self)) }
    #expect(found == ["before"] + WordScanner.words(in: text).map(\.folded))
  }
}
