import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import ReadingLists
import Screen
import Testing

/// The first lesson, key by key.
@Suite("First lesson")
struct LessonTests {
  /// The keys that each step teaches.
  private static let keys = [
    "Down", "Enter", "/ 'online' Enter", "Tab Down Enter", "u", "Esc m", "c", "Esc ?",
  ]

  @Test(
    "each step waits for the keys that it teaches, in every profile",
    arguments: [Profile.full, .lean, .access])
  func steps(profile: Profile) {
    var driver = BrowserDriver(profile: profile)
    driver.type("H")
    #expect(driver.browser.scope == .results)
    for (number, keys) in Self.keys.enumerated() {
      #expect(driver.browser.lesson?.step.rawValue == number)
      // Keys that complete no step.
      driver.type("Ctrl-L W W")
      #expect(driver.browser.lesson?.step.rawValue == number)
      driver.type(keys)
    }
    #expect(driver.browser.lesson == nil)
    #expect(driver.browser.notice?.key == .lessonDone)
    #expect(driver.browser.marks.count == 1)
    #expect(driver.effects.allSatisfy { $0 == .redraw })
  }

  @Test("the keys of a step are named, including those of the reader's choice")
  func named() {
    let map = KeyMap.standard.changed(by: [
      KeyMap.Change(.down, KeyChord.sequence("F6")),
      KeyMap.Change(.quit, KeyChord.sequence("Q")),
    ]).map
    var driver = BrowserDriver(keyMap: map)
    driver.type("H")
    let text = driver.browser.lessonLines.joined(separator: " ")
    #expect(text.hasPrefix("Lesson 1 of 8. F6: "))
    #expect(text.contains("Ctrl-C leaves"))
    driver.type("F6")
    #expect(driver.browser.lessonLines.first?.hasPrefix("Lesson 2 of 8. Enter: ") == true)
  }

  @Test("begins in a publication, the list of keys and the marks, and ends by the same key")
  func begins() {
    for before in ["", "Esc Enter", "?", "Esc m M"] {
      var driver = BrowserDriver()
      driver.type(before + " H")
      #expect(driver.browser.lesson?.step == .move)
      #expect(driver.browser.scope == .results)
      driver.type("H")
      #expect(driver.browser.lesson == nil)
      #expect(driver.browser.notice?.key == .lessonEnded)
      #expect(driver.browser.lessonLines.isEmpty)
    }
  }

  @Test("Enter at once completes two steps, and with one result no other row is needed")
  func shortWays() {
    var driver = BrowserDriver()
    driver.type("H Enter")
    #expect(driver.browser.lesson?.step == .search)
    driver = BrowserDriver()
    driver.type("/ 'latin america' Enter")
    #expect(driver.browser.page.count == 1)
    driver.type("H Ctrl-L")
    #expect(driver.browser.lesson?.step == .read)
  }

  @Test("where the key of a step does something else, the lesson says how to go back")
  func elsewhere() {
    var driver = BrowserDriver()
    func text() -> String { driver.browser.lessonLines.joined(separator: " ") }
    driver.type("H Tab")
    #expect(text() == "Lesson 1 of 8. Right: to the results.")
    driver.type("Esc Down Enter / 'online' Enter")
    #expect(text().hasPrefix("Lesson 4 of 8. Tab: "))
    driver.type("Enter")
    #expect(text() == "Lesson 4 of 8. Esc: back.")
    driver.type("?")
    #expect(text() == "Lesson 4 of 8. Esc: back.")
    driver.type("Esc Esc Tab")
    #expect(text().hasPrefix("Lesson 4 of 8. Arrows choose a topic; Enter "))
    driver.type("Down Enter u")
    #expect(text() == "Lesson 6 of 8. Right: to the results.")
    driver.type("Esc Enter")
    #expect(text().hasPrefix("Lesson 6 of 8. m: "))
  }

  @Test("the steps about filters need a value, and undo may undo another filter")
  func filters() {
    var driver = BrowserDriver()
    driver.type("H Down Enter / 'online' Enter / Ctrl-U 'child' Enter")
    #expect(driver.browser.lesson?.step == .filter)
    driver.type("Tab Down Enter x")
    #expect(driver.browser.lesson?.step == .undo)
    driver.type("u")
    #expect(driver.browser.lesson?.step == .mark)
  }

  @Test("replacing a filter completes the step")
  func otherFilter() {
    var driver = BrowserDriver()
    driver.type("H Tab Down Enter Esc Down Enter / 'online' Enter")
    #expect(driver.browser.lesson?.step == .filter)
    driver.type("Tab Enter")
    #expect(driver.browser.lesson?.step == .filter)
    driver.type("Down Enter")
    #expect(driver.browser.lesson?.step == .undo)
  }

  @Test("a mark from before can be removed")
  func marked() {
    var driver = BrowserDriver()
    driver.type("Esc m H Down Up Enter / 'online' Enter Tab Down Enter u Esc")
    #expect(driver.browser.lesson?.step == .mark)
    driver.type("m m")
    #expect(driver.browser.lesson?.step == .cite)
  }

  @Test("a line too short for a step shows its key", arguments: Messages.languages)
  func smallest(language: String) throws {
    var driver = BrowserDriver(at: Size(rows: 5, columns: 20))
    for _ in 0..<Messages.languages.count where driver.browser.messages.language != language {
      driver.type("I")
    }
    driver.type("H")
    #expect(driver.browser.lessonLines.count == 1)
    let (down, enter) = (KeyChord(.down), KeyChord(.enter))
    let messages = driver.browser.messages
    #expect(driver.browser.lessonLines.first?.hasPrefix("1/8 \(down.name(in: messages))") == true)
    driver.type("Down")
    #expect(driver.browser.lessonLines.first?.hasPrefix("2/8 \(enter.name(in: messages))") == true)
  }

  @Test("q leaves the program as elsewhere")
  func leaves() {
    var driver = BrowserDriver()
    driver.type("H q")
    #expect(driver.effects == [.quit])
  }

  @Test("a search without results does not complete the step")
  func foundNothing() {
    var driver = BrowserDriver()
    driver.type("H Down Enter / 'zzzz' Enter")
    #expect(driver.browser.lesson?.step == .search)
    driver.type("/ Ctrl-U 'online' Enter")
    #expect(driver.browser.lesson?.step == .filter)
  }

  @Test("for speech each step is announced once, and the screen's last line stays free")
  func spoken() {
    var driver = BrowserDriver(profile: .access)
    driver.type("H")
    #expect(driver.browser.noticeText?.hasPrefix("Lesson 1 of 8. Down") == true)
    #expect(driver.browser.lessonLines.isEmpty)
    driver.type("Down")
    #expect(driver.browser.noticeText?.hasPrefix("Lesson 2 of 8. Enter") == true)
    driver.type("Down")
    #expect(driver.browser.notice == nil)
  }

  @Test("the end of the lesson is whole on a small screen, with the keys that leave")
  func shortEnd() {
    var driver = BrowserDriver()
    driver.handle(.resized(Size(rows: 6, columns: 40)))
    driver.type("H Down Enter / 'online' Enter Tab Down Enter u Esc m c Esc ?")
    #expect(driver.browser.lesson == nil)
    let text = driver.browser.noticeText ?? ""
    #expect(text.count <= 38 && text.contains("Ctrl-C"), "\(text)")
  }

  @Test("for speech a step is announced again after a key that does nothing, and in another place")
  func spokenAgain() {
    var driver = BrowserDriver(profile: .access)
    driver.type("H x")
    #expect(driver.browser.notice?.key == .keyWorksElsewhere)
    driver.type("Up")
    #expect(driver.browser.noticeText?.hasPrefix("Lesson 1 of 8. Down") == true)
    driver.type("Tab")
    #expect(driver.browser.noticeText == "Lesson 1 of 8. Right: to the results.")
    driver.type("Down")
    #expect(driver.browser.notice == nil)
    driver.type("Esc")
    #expect(driver.browser.noticeText?.hasPrefix("Lesson 1 of 8. Down") == true)
  }

  @Test(
    "the text is at the foot of the screen, truncated to it, and leaves room for the rest",
    arguments: [(24, 80), (12, 40), (8, 20), (4, 10), (3, 20), (1, 1)])
  func sizes(rows: Int, columns: Int) {
    var driver = BrowserDriver(at: Size(rows: rows, columns: columns))
    driver.type("H")
    for keys in Self.keys {
      let lines = driver.browser.lessonLines
      #expect(lines.count <= rows / 4)
      #expect(lines.allSatisfy { $0.count <= columns })
      let frame = BrowserView.render(driver.browser)
      #expect(frame.size == Size(rows: rows, columns: columns))
      driver.type(keys)
    }
    #expect(driver.browser.lesson == nil)
  }

  @Test(
    "no step or closing text is truncated on a narrow screen",
    arguments: Messages.languages, [(12, 40), (12, 20), (24, 40)])
  func narrow(language: String, size: (rows: Int, columns: Int)) throws {
    var driver = BrowserDriver(at: Size(rows: size.rows, columns: size.columns))
    for _ in 0..<Messages.languages.count where driver.browser.messages.language != language {
      driver.type("I")
    }
    driver.type("H")
    for keys in Self.keys {
      let lines = driver.browser.lessonLines
      #expect(!lines.isEmpty && !lines.contains { $0.contains("…") }, "\(lines)")
      driver.type(keys)
    }
    #expect(driver.browser.notice?.key == .lessonDone)
    func letters(_ text: String) -> String { text.filter { $0 != " " } }
    let lines = BrowserView.render(driver.browser).lines.suffix(3).map(letters)
    let notice = letters(try #require(driver.browser.noticeText))
    #expect(size.columns < 40 || lines.joined().contains(notice), "\(lines)")
  }

  @Test("every step has at most two lines on a common screen", arguments: Messages.languages)
  func languages(language: String) throws {
    var driver = BrowserDriver()
    for _ in 0..<Messages.languages.count where driver.browser.messages.language != language {
      driver.type("I")
    }
    driver.type("H")
    for keys in Self.keys {
      #expect((1...2).contains(driver.browser.lessonLines.count))
      driver.type(keys)
    }
    #expect(driver.browser.lesson == nil)
  }
}
