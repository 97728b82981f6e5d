import BrowserViews
import Browsing
import Fixtures
import Publications
import ReadingLists
import Screen
import Testing

/// One publication per screen, for an audience.
@Suite("Presenting")
struct PresentingTests {
  private func browser(_ keys: String, at size: Size = Size(rows: 24, columns: 80)) -> Browser {
    Session.after(keys, at: size).session.browser
  }

  private func ordinal(_ browser: Browser) -> Int? {
    browser.presentation?.publication.flatMap { browser.rank(of: $0.id) }.map { $0 + 1 }
  }

  @Test(
    "arrows, page keys and a presenter's remote go forward and back",
    arguments: [
      ("v", 1), ("v Space Space", 2), ("v Right Right", 2), ("v Down Down", 2), ("v PgDn PgDn", 2),
      ("v n n", 2), ("v Enter Enter", 2), ("v n n p p", 1), ("v n n Left", 1), ("v n n Up", 1),
      ("v n n PgUp", 1), ("v Left", 1), ("v 1 2 Enter", 12), ("v 2 9 Enter n", 29),
      ("v 9 9 Enter", 1), ("v 0 Enter", 1), ("v 1 2 Backspace Enter", 1), ("Down Down v", 3),
      ("v b n", 1), ("v . n", 1), ("v ? Esc", 1), ("Enter v", 1),
    ])
  func steps(keys: String, expected: Int) {
    #expect(ordinal(browser("Esc " + keys)) == expected)
  }

  @Test("marked publications are presented in their order")
  func marked() {
    let browser = browser("Esc Down m Down m M J v")
    #expect(browser.presentation?.publication?.id == browser.marks.entries[1].id)
    let first = self.browser("Esc Down m Down m M J v p p")
    #expect(first.presentation?.publication?.id == first.marks.entries[0].id)
  }

  @Test("Esc first clears the digits of a number")
  func droppedDigits() {
    let browser = browser("Esc v 1 2 Esc")
    #expect(browser.presentation?.typed == "")
    #expect(ordinal(browser) == 1)
    #expect(ordinal(self.browser("Esc v 1 2 Esc 3 Enter")) == 3)
    #expect(self.browser("Esc v 1 2 Esc Esc").presentation == nil)
  }

  @Test("Esc and q return to the list, at the publication that was shown")
  func leaving() {
    for key in ["Esc", "q"] {
      let browser = browser("Esc v 5 Enter " + key)
      #expect(browser.presentation == nil)
      #expect(browser.selectedOrdinal == 4)
    }
  }

  @Test(
    "a screen shows title and summary alone, from 40x12 up, once its keys have been shown",
    arguments: [(12, 40), (24, 80), (40, 120), (60, 200)].map(Size.init(rows:columns:)),
    [Profile.full, .lean])
  func screen(size: Size, profile: Profile) throws {
    let (session, terminal) = Session.after("Esc v Esc v", at: size, profile: profile)
    let publication = try #require(session.browser.presentation?.publication)
    let lines = try #require(terminal.frames.last).lines
    let words = Set(
      (publication.title + " " + publication.paragraphs.joined(separator: " "))
        .split(separator: " "))
    let shown = lines.flatMap { $0.split(separator: " ") }
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { words.contains($0) })
    #expect(lines.allSatisfy { $0.isEmpty || $0.hasPrefix("  ") })
  }

  /// Returns the text in the last line of the last screen.
  private func lastLine(_ keys: String, columns: Int = 80) -> String? {
    let terminal = Session.after(keys, at: Size(rows: 12, columns: columns)).terminal
    return terminal.frames.last?.lines.last
  }

  @Test("the first screen says how to continue and leave, until the next key and once a session")
  func keys() {
    for columns in [80, 40] {
      #expect(lastLine("Esc v", columns: columns) == " Space goes on, Left back, Esc leaves")
    }
    for keys in ["Esc v l", "Esc v Esc v", "Esc v Esc m M v"] {
      #expect(lastLine(keys)?.contains("leaves") != true, "\(keys)")
    }
  }

  @Test("a key that does nothing is answered with the key that leaves, in full at 40 columns")
  func refusedKeys() {
    #expect(lastLine("Esc v x") == " 'x' does nothing here; Esc leaves the presentation")
    #expect(lastLine("Esc v x", columns: 40)?.hasSuffix("presentation") == true)
  }

  @Test("a long text is shown in full, screen by screen", arguments: ["Space", "PgDn"])
  func whole(key: String) throws {
    let size = Size(rows: 12, columns: 40)
    var shown: [Substring] = []
    for count in 0..<12 {
      let keys = "Esc v " + String(repeating: key + " ", count: count)
      let (session, terminal) = Session.after(keys, at: size)
      guard session.browser.selectedOrdinal == 0 else { break }
      shown += try #require(terminal.frames.last).lines.flatMap { $0.split(separator: " ") }
    }
    let publication = try #require(browser("Esc v", at: size).presentation?.publication)
    for word in publication.paragraphs.joined(separator: " ").split(separator: " ") {
      #expect(shown.contains(word))
    }
  }

  @Test("Tab switches between the link and its code; l and c switch between one and the text")
  func sides() {
    let sides = ["v Tab", "v Tab Tab", "v Tab Tab Tab", "v l", "v l l", "v c", "v c c", "v l n"].map
    {
      browser("Esc " + $0).presentation?.side
    }
    #expect(sides == [.link, .code, .text, .link, .text, .code, .text, .text])
  }

  @Test("a publication that is no longer in the catalogue is shown by its title")
  func gone() {
    var list = ReadingList(name: "L")
    list.add(ReadingList.Entry(id: PublicationID("gone"), title: "No longer there"))
    let terminal = ScriptedTerminal(size: Size(rows: 12, columns: 40), events: [])
    var session = Session(Services.listing(), presenting: list, on: terminal)
    session.run()
    #expect(terminal.frames.last?.lines.contains { $0.contains("No longer there") } == true)
  }
}
