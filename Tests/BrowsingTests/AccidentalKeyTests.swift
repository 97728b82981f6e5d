import BrowserViews
import Browsing
import Fixtures
import Messages
import Screen
import Testing

/// Keys pressed once too often, or with another key.
@Suite("Accidental keys")
struct AccidentalKeyTests {
  private static let pages = ["Esc Enter", "?", "Esc c", "Esc y", "Esc m M", "Esc Enter ?"]

  @Test("q closes a page, and pressed again warns before it leaves the program", arguments: pages)
  func twice(page: String) {
    var driver = BrowserDriver()
    driver.type(page)
    for _ in 0..<4 where ![.results, .facets].contains(driver.browser.scope) {
      driver.type("q")
      #expect(driver.effects.isEmpty)
    }
    driver.type("q")
    #expect(driver.effects.isEmpty)
    #expect(driver.browser.notice != nil)
    driver.type("Down q")
    #expect(driver.effects == [.quit] || driver.browser.inputMode == .leaving)
  }

  @Test("Esc at the results says that there is nothing to go back to, and which key quits")
  func nothingToLeave() {
    let notice = { (keys: String) in Session.after(keys).session.browser.noticeText }
    #expect(notice("Esc") == nil)
    #expect(notice("Esc Esc") == "nothing to go back to; q quits")
    #expect(notice("Esc Enter Esc") == nil)
    #expect(notice("Esc Enter Esc Esc") == "nothing to go back to; q quits")
  }

  @Test("Alt-q does not leave, and Ctrl-C leaves even right after an Esc")
  func altInLists() {
    for (name, leaves) in [("q", false), ("Ctrl-C", true)] {
      var chord = KeyScript.chords(name)[0]
      chord.alt = true
      let parts = BrowserDriver().browser.parts(of: .key(chord), isTypedAhead: true)
      let quits = parts.contains { part in
        var driver = BrowserDriver()
        driver.handle(part)
        return driver.effects.contains(.quit)
      }
      #expect(quits == leaves, "\(name)")
    }
  }

  @Test("Alt with a key is ignored on a page, with a notice", arguments: pages)
  func alt(page: String) {
    for key in ["q", "h", "m", "1", "/", "v", "c", "b", "B", "I", "t", "?"] {
      var chord = KeyScript.chords(key)[0]
      chord.alt = true
      var driver = BrowserDriver()
      driver.type(page)
      let mode = driver.browser.inputMode
      for part in driver.browser.parts(of: .key(chord), isTypedAhead: false) { driver.handle(part) }
      #expect(driver.browser.inputMode == mode, "\(key)")
      #expect(driver.browser.notice != nil, "\(key)")
    }
  }

  @Test("of several keys read together, Esc closes a page and the next key acts on the list")
  func typedAhead() {
    for key in ["q", "h"] {
      var chord = KeyScript.chords(key)[0]
      chord.alt = true
      let keys = KeyScript.chords("Esc Enter").map(TerminalEvent.key) + [.key(chord)]
      let terminal = ScriptedTerminal(
        size: Size(rows: 24, columns: 80), events: keys, isBurst: true)
      var session = Session(Services.listing(), on: terminal)
      session.run()
      #expect(session.browser.inputMode == .browsing, "\(key)")
      #expect(session.browser.reading.isEmpty, "\(key)")
    }
  }

  @Test("a number in the palette runs the command of that row; above the last, it selects a result")
  func palette() {
    let browser = Session.after("Esc :").session.browser
    guard case .choosing(let all) = browser.inputMode else {
      Issue.record("no palette")
      return
    }
    for (row, choice) in all.choices.enumerated() {
      let typed = Session.after("Esc : '\(row + 1)'").session.browser
      guard case .choosing(let palette) = typed.inputMode else {
        Issue.record("no palette")
        return
      }
      #expect(palette.selected == choice)
      #expect(palette.choices == [choice, .result(row + 1)])
    }
    #expect(Session.after("Esc : '3' Down Enter").session.browser.resultRows.selected == 2)
    // No row has this number.
    let last = all.choices.count + 1
    let beyond = Session.after("Esc : '\(last)'").session.browser
    guard case .choosing(let palette) = beyond.inputMode else { return }
    #expect(palette.choices == [.result(last)])
  }

  private func selected(_ keys: String) -> PaletteModel.Choice? {
    guard case .choosing(let palette) = Session.after(keys).session.browser.inputMode else {
      return nil
    }
    return palette.selected
  }

  @Test("the list of commands begins with help and quit, and Up and Down go round it")
  func aroundPalette() {
    #expect(selected("Esc :") == .command(.help))
    #expect(selected("Esc : Down") == .command(.quit))
    #expect(selected("Esc : Up") == .command(.blank))
    #expect(selected("Esc : Up Down") == .command(.help))
    #expect(selected("Esc : 'zzz' Up Down") == nil)
  }

  @Test("the list of commands opens on the one that was chosen last, unless it quits")
  func lastCommand() {
    #expect(selected("Esc : 'mark' Enter Down :") == .command(.mark))
    // It is not offered in a publication.
    #expect(selected("Esc : 'sort' Enter Enter :") == .command(.help))
    #expect(selected("Esc m : 'quit' Enter Esc :") == .command(.help))
  }

  @Test(
    "the list of commands knows their names in setup files, in every language",
    arguments: Messages.languages)
  func identifiers(language: String) throws {
    let messages = try #require(Messages(language: language))
    for command in Command.allCases where command.identifier.contains("-") {
      let keys = "Esc : '\(command.identifier)'"
      let browser = Session.after(keys, messages: messages).session.browser
      guard case .choosing(let palette) = browser.inputMode else {
        Issue.record("no palette")
        return
      }
      // Commands that do not apply here are not offered.
      let first = palette.choices.first
      #expect(first == nil || first == .command(command), "\(command.identifier)")
    }
    let browser = Session.after("Esc : 'mark'", messages: messages).session.browser
    guard case .choosing(let palette) = browser.inputMode else { return }
    #expect(palette.choices.contains(.command(.mark)))
  }

  @Test("Home and End go to the ends of every list and text", arguments: ["Esc", "", "Tab", "?"])
  func ends(keys: String) throws {
    let first = try #require(Session.after(keys).terminal.frames.last)
    let ends = try #require(Session.after(keys + " End Home").terminal.frames.last)
    #expect(first.lines.dropLast() == ends.lines.dropLast())
  }
}
