import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Screen
import Testing

/// The search prompt apart from editing: keys from the start, and the typed text.
@Suite("The search prompt")
struct SearchPromptTests {
  private static func driver(_ keys: String, _ profile: Profile = .full) -> BrowserDriver {
    var driver = BrowserDriver(profile: profile)
    driver.type(keys)
    return driver
  }

  private static func prompt(_ keys: String, _ profile: Profile = .full) -> String? {
    driver(keys, profile).browser.promptText?.prompt.text
  }

  private static let searched = "/ 'hague' Enter / Ctrl-U 'asean' Enter / Ctrl-U "

  @Test(
    "Up and Down go through the searches of the session, and back to what was typed",
    arguments: [
      ("Up", "asean"), ("Up Up", "hague"), ("Up Up Up", "hague"), ("Up Up Down", "asean"),
      ("'dr' Up Down", "dr"), ("'dr' Up Up Down Down", "dr"), ("Up 's' Up", "asean"),
      ("Up Up Backspace", "hagu"),
    ])
  func history(keys: String, text: String) {
    for profile in Profile.allCases {
      #expect(Self.prompt(Self.searched + keys, profile) == text)
    }
  }

  @Test("Up shows the search before the one that is set")
  func historyOfSetWords() {
    #expect(Self.prompt("/ 'hague' Enter / Ctrl-U 'asean' Enter / Up") == "hague")
  }

  @Test(
    "in lean the last line says what is listed while words are typed",
    arguments: [
      ("/ 'groo'", "29"), ("/ 'hague' Enter / 'x'", "hague"), ("/ 'hague' Enter /", "hague"),
    ], [40, 80])
  func listed(row: (keys: String, listed: String), columns: Int) {
    let size = Size(rows: 12, columns: columns)
    let line = Session.after(row.keys, at: size, profile: .lean).terminal.frames.last?.lines.last
    #expect(line?.hasPrefix(" Enter results  listed: \(row.listed)") == true)
  }

  @Test("without an earlier search Up goes to the results")
  func noHistory() {
    #expect(Self.driver("/ 'child' Down").browser.focus == .results)
    #expect(Self.driver("/ 'child' Up").browser.focus == .results)
  }

  @Test(
    "Tab completes names of fields and values; Tab again takes the next one",
    arguments: [
      ("'coun' Tab", "country:"), ("'co' Tab", "collection:"), ("'co' Tab Tab", "country:"),
      ("'lan' Tab", "lang:"), ("'tha -sou' Tab", "tha -source:"),
      ("'country:thai' Tab", "country:Thailand"), ("'-country:thai' Tab", "-country:Thailand"),
      ("'country:east a' Tab", "country:east a"),
      ("'country:\"south-e' Tab", "country:\"South-eastern Asia\""),
      ("'a | country:thai' Tab", "a | country:Thailand"), ("'year:201' Tab", "year:2014"),
      ("'topic:child m' Tab", "topic:child m"),
      ("'topic:\"child m' Tab", "topic:\"Child marriage\""),
      ("'country:thai' Tab ' x'", "country:Thailand x"),
      ("'country:thai law' Home Ctrl-Right Tab", "country:Thailand law"),
      ("'coun' Tab 'thai' Tab", "country:Thailand"),
    ])
  func completing(keys: String, text: String) {
    for profile in Profile.allCases where Self.prompt("/ " + keys, profile) != nil {
      #expect(Self.prompt("/ " + keys, profile) == text)
    }
  }

  @Test("Tab cycles through several completions", arguments: Profile.allCases)
  func cycling(profile: Profile) throws {
    var driver = Self.driver("/ 'country:s' Tab", profile)
    let first = try #require(driver.browser.promptText?.prompt.text)
    var seen = [first]
    for _ in 0..<30 {
      driver.type("Tab")
      let next = try #require(driver.browser.promptText?.prompt.text)
      if next == first { break }
      seen.append(next)
    }
    #expect(Set(seen).count == seen.count && (2...20).contains(seen.count))
  }

  @Test("a completed text finds publications")
  func found() {
    let browser = Self.driver("/ 'country:thai' Tab Enter").browser
    let filtered = Self.driver("Tab f 'thai' Enter").browser
    #expect(browser.breadcrumb.contains("country:Thailand"))
    #expect(browser.page.count == filtered.page.count && browser.ordinals == filtered.ordinals)
    let quoted = Self.driver("/ 'topic:\"child m' Tab Enter").browser
    #expect((1..<29).contains(quoted.page.count))
  }

  @Test("Tab reports if nothing can be completed, and typing continues")
  func nothingToComplete() {
    for (keys, text) in [("'zzz' Tab 'qq'", "zzzqq"), ("'year:2014 x' Tab 'q'", "year:2014 xq")] {
      let driver = Self.driver("/ \(keys)")
      #expect(driver.browser.promptText?.prompt.text == text)
    }
    let notice = Self.driver("/ 'zzz' Tab").browser.noticeText
    #expect(notice == "nothing to complete here; Enter shows the results")
    let none = Self.driver("/ 'country:zzz' Tab").browser
    #expect(none.noticeText == "nothing begins with 'zzz'")
    #expect(none.promptText?.prompt.text == "country:zzz")
  }

  @Test("Tab's completion is shown with the keys, and on a slow line once typing pauses")
  func candidate() throws {
    func hint(_ driver: BrowserDriver) -> String? {
      driver.browser.hints.first { $0.keys == "Tab" }?.label
    }
    #expect(hint(Self.driver("/ 'country:thai'")) == "Thailand")
    #expect(hint(Self.driver("/ 'country:thai' Enter /")) == nil)
    #expect(hint(Self.driver("/ 'child'")) == nil)
    var field = Self.driver("/ 'coun' Tab")
    for _ in 0..<3 {
      let label = try #require(hint(field))
      field.type("Tab")
      #expect(field.browser.promptText?.prompt.text.contains(label) == true)
    }
    var lean = Self.driver("/ 'country:thai'", .lean)
    #expect(hint(lean) == nil)
    lean.handle(.timeout)
    #expect(hint(lean) == "Thailand")
    // The hint stays until typing pauses: updating it would cost more bytes than the letter.
    lean.type("'x'")
    #expect(hint(lean) == "Thailand")
  }

  @Test("a late answer completes only what is still there")
  func lateAnswers() {
    let service = ScriptedService(Services.listing())
    var driver = BrowserDriver(service, profile: .lean)
    service.isLate = true
    driver.type("/ 'country:thai' Tab")
    while service.heldCount > 0 { driver.release() }
    #expect(driver.browser.promptText?.prompt.text == "country:Thailand")
    driver.type("Ctrl-U 'country:egy' Tab 'x'")
    while service.heldCount > 0 { driver.release() }
    #expect(driver.browser.promptText?.prompt.text == "country:egyx")
  }

  @Test("F1, or ? in an empty prompt, shows the search forms", arguments: Profile.allCases)
  func forms(profile: Profile) {
    for keys in ["/ F1", "/ ?", "/ 'law' F1"] {
      let browser = Self.driver(keys, profile).browser
      let texts = browser.shownSyntax?.lines.map(\.text) ?? []
      for form in [
        "a | b", "-word", "\"phrase\"", "title:", "source:", "year:2014-2016", "country:", "topic:",
        "author:", "publisher:", "lang:", "id:", "tag:", "collection:", "grouping:",
      ] {
        #expect(texts.contains { $0.hasPrefix(form) }, "\(form)")
      }
    }
    #expect(Self.driver("/ 'a?'", profile).browser.shownSyntax == nil)
    #expect(Self.prompt("/ 'a?'", profile) == "a?")
  }

  @Test(
    "the forms are closed by their key, Esc, Enter or typing; the text stays",
    arguments: [
      ("F1", "law"), ("Esc", "law"), ("Enter", "law"), ("'s'", "laws"), ("Down Down 's'", "laws"),
      ("Backspace", "la"),
    ])
  func formsClosed(keys: String, text: String) {
    let browser = Self.driver("/ 'law' F1 \(keys)").browser
    #expect(browser.shownSyntax == nil)
    #expect(browser.promptText?.prompt.text == text)
  }

  @Test("an unknown field is reported if nothing matches, and Enter corrects it")
  func misspeltField() {
    var driver = Self.driver("/ 'sorce:unicef' Enter")
    #expect(driver.browser.page.count == 0)
    #expect(driver.browser.noMatchText == "No field 'sorce:'; did you mean 'source:'?")
    driver.type("Enter")
    #expect(driver.browser.page.query.words == "source:unicef")
    #expect(driver.browser.page.count > 0)
    #expect(Self.driver("/ 'zzzz' Enter").browser.noMatchText == "No publication matches.")
    let unknown = Self.driver("/ 'foo:bar' Enter").browser.noMatchText
    #expect(unknown.hasPrefix("No field 'foo:'. Fields: ") && unknown.contains("country"))
  }

  @Test("arrows scroll the forms to their end")
  func formsScrolled() {
    var driver = BrowserDriver(at: Size(rows: 5, columns: 40))
    driver.type("/ F1 Down Down")
    #expect(driver.browser.shownSyntax?.top == 2)
    driver.type("Up Up Up")
    #expect(driver.browser.shownSyntax?.top == 0)
    #expect(Self.driver("/ F1 Down").browser.shownSyntax?.top == 1)
  }
}
