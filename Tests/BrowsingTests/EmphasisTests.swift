import Browsing
import Catalogue
import Screen
import Testing

struct EmphasisTests {
  @Test(
    "terms match folded words, the last one by its prefix if allowed, phrases as a whole",
    arguments: [
      (
        "Child protection for children", [FoundTerm(words: ["child"], matchesStart: true)],
        ["Child", "children"]
      ),
      (
        "Child protection for children", [FoundTerm(words: ["child"], matchesStart: false)],
        ["Child"]
      ),
      (
        "Barnardo’s and Barnardo's", [FoundTerm(words: ["barnardo", "s"], matchesStart: true)],
        ["Barnardo’s", "Barnardo's"]
      ),
      (
        "missing: children, missing",
        [FoundTerm(words: ["missing", "children"], matchesStart: false)], ["missing: children"]
      ),
      ("Associação", [FoundTerm(words: ["associacao"], matchesStart: false)], ["Associação"]),
      // 보호 in its letters, as words are folded.
      (
        "아동보호지침서, 보호를, 호지",
        [FoundTerm(words: ["\u{1107}\u{1169}\u{1112}\u{1169}"], matchesStart: true)],
        ["아동보호지침서", "보호를"]
      ),
      (
        "حقوق الطفل والطفلة", [FoundTerm(words: ["طفل"], matchesStart: true)],
        ["الطفل", "والطفلة"]
      ),
      ("حقوق الطفل والطفلة", [FoundTerm(words: ["طفل"], matchesStart: false)], ["الطفل"]),
      (
        "An e-mail, email and e-mails by mail",
        [
          FoundTerm(words: ["email"], matchesStart: true),
          FoundTerm(words: ["mail"], matchesStart: false),
        ],
        ["mail", "email", "e-mails", "mail"]
      ),
      ("", [FoundTerm(words: ["a"], matchesStart: true)], []),
      ("none", [], []),
    ] as [(String, [FoundTerm], [String])])
  func ranges(text: String, terms: [FoundTerm], expected: [String]) {
    #expect(Emphasis.ranges(in: text, of: terms).map { String(text[$0]) } == expected)
  }

  @Test("the pieces joined are the part of the text that was split")
  func pieces() {
    let text = "one two three two one"
    let ranges = Emphasis.ranges(in: text, of: [FoundTerm(words: ["two"], matchesStart: false)])
    for start in text.indices {
      for end in text.indices where end >= start {
        let pieces = Emphasis.pieces(of: text[start..<end], ranges: ranges, role: .text)
        #expect(pieces.map(\.text).joined() == text[start..<end])
      }
    }
  }
}
