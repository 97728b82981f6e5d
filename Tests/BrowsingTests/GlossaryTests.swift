import Browsing
import Catalogue
import Fixtures
import Messages
import Screen
import Testing

/// The glossary on the screen.
@Suite("Glossary")
struct GlossaryTests {
  private static let topic = "https://fieldshelf.example/topic/"

  private static var terms: [GlossaryTerm] {
    var material = GlossaryTerm(
      "Child sexual abuse material", ValueKey(.topic, topic + "child-sexual-abuse-material"),
      labels: ["CSAM", "child pornography", "pornografía infantil", "детская порнография"])
    material.others = ["CSAM"]
    material.avoided = ["child pornography"]
    material.note = "The word pornography suggests consent."
    material.translations = [.init(language: "es", label: "Material de abuso sexual infantil")]
    material.count = 9
    material.isTopicOfRecords = true
    var crime = GlossaryTerm("Cybercrime", ValueKey(.topic, topic + "cybercrime"))
    crime.count = 10
    crime.isTopicOfRecords = true
    let prostitution = GlossaryTerm(
      "Exploitation of children in prostitution", ValueKey(.topic, topic + "prostitution"))
    return [material, crime, prostitution]
  }

  private func driver(
    _ profile: Profile = .full, at size: Size = Size(rows: 24, columns: 80)
  ) -> BrowserDriver {
    let files = MemoryFiles()
    files.terms = Self.terms
    return BrowserDriver(at: size, profile: profile, files: files.files)
  }

  private func glossary(of driver: BrowserDriver) -> GlossaryModel? {
    if case .glossary(let model) = driver.browser.inputMode { model } else { nil }
  }

  private func page(of driver: BrowserDriver) -> TermPage? {
    if case .term(let page) = driver.browser.inputMode { page } else { nil }
  }

  @Test(
    "opens from every list and from a publication", arguments: ["", "Esc", "Esc Enter", "Esc m M"])
  func opens(before: String) {
    var driver = driver()
    driver.type(before + " D")
    #expect(glossary(of: driver)?.found.count == 3)
    let scope = driver.browser.scope
    driver.type("Esc")
    #expect(driver.browser.inputMode == .browsing)
    #expect(driver.browser.scope == scope)
  }

  @Test(
    "a label in any language finds a term, ignoring case and accents, and is shown beside it",
    arguments: [
      ("PORNOGRAFIA", "pornografía infantil"), ("порно", "детская порнография"), ("csam", "CSAM"),
    ])
  func searched(typed: String, label: String) {
    var driver = driver()
    driver.type("D '\(typed)'")
    let model = glossary(of: driver)
    #expect(model?.found.count == 1)
    #expect(model?.text(of: 0) == "Child sexual abuse material (\(label))")
  }

  @Test("terms that begin with what is typed come first")
  func order() {
    var driver = driver()
    driver.type("D 'c'")
    #expect(glossary(of: driver)?.found == [0, 1, 2])
    driver.type("y")
    #expect(glossary(of: driver)?.selected?.name == "Cybercrime")
  }

  @Test("Enter shows a term: its labels, the labels to avoid, and the note")
  func reading() {
    var driver = driver()
    driver.type("D Enter")
    let text = page(of: driver).map { driver.browser.termLines(of: $0).map(\.text) } ?? []
    let whole = text.joined(separator: "\n")
    for part in [
      "Child sexual abuse material", "Also used    CSAM", "Avoided      child pornography",
      "suggests consent", "abuso sexual infantil (es)", "Publications 9",
    ] {
      #expect(whole.contains(part), "\(part)")
    }
  }

  @Test(
    "Tab, or Enter on a term, shows its publications; u restores the earlier results",
    arguments: [
      "D 'csam' Enter Enter", "D 'csam' Enter Tab", "D 'csam' Tab", "Esc Enter D 'csam' Tab",
    ])
  func records(keys: String) {
    var driver = driver()
    driver.type("/ 'school' Enter Esc")
    let before = driver.browser.filters
    driver.type(keys)
    #expect(driver.browser.scope == .results)
    #expect(driver.browser.page.count == 9)
    #expect(
      driver.browser.filters.current
        == [.include(ValueKey(.topic, Self.topic + "child-sexual-abuse-material"))])
    driver.type("u")
    #expect(driver.browser.filters == before)
  }

  @Test("the list and a term name the same key for the publications")
  func recordsHint() {
    for keys in ["D", "D Enter"] {
      var driver = driver()
      driver.type(keys)
      #expect(driver.browser.hints.contains { $0.keys == "Tab" && $0.label == "publications" })
    }
  }

  @Test("a term that is no publication's topic is searched for")
  func searchedInstead() {
    var driver = driver()
    driver.type("D 'prostitution' Tab")
    #expect(driver.browser.filters.words == "Exploitation of children in prostitution")
    #expect(driver.browser.scope == .results)
  }

  @Test("a term is announced as one of the glossary, without empty lines")
  func spoken() {
    var driver = driver(.access)
    driver.type("D")
    var browser = driver.browser
    browser.prepareScreen()
    #expect(browser.handle(.key(KeyChord(.enter))).isEmpty)
    browser.prepareScreen()
    let screen = browser.accessScreen
    let announced = screen.flatMap { $0.rows[$0.selected] }
    #expect(announced == "Child sexual abuse material; Glossary")
    #expect(screen?.rows.values.contains("") == false)
  }

  @Test(
    "the term that Enter would open is announced, with the number of matches",
    arguments: [
      ("cy", "Cybercrime"), ("c", "Child sexual abuse material; 1 of 3"), ("zebra", "none"),
    ])
  func spokenChoice(typed: String, expected: String) {
    var driver = driver(.access)
    driver.type("D")
    driver.prepareScreen()
    #expect(driver.browser.accessScreen?.rows.count == 1)
    driver.type("'\(typed)'")
    driver.prepareScreen()
    #expect(driver.browser.accessScreen?.rows.values.contains(expected) == true)
  }

  @Test("Space turns the page of a term", arguments: [Profile.full, .access])
  func space(profile: Profile) {
    var driver = driver(profile, at: Size(rows: 5, columns: 80))
    driver.type("D Enter")
    driver.prepareScreen()
    driver.type("Space")
    #expect((page(of: driver)?.top ?? 0) > 0)
    #expect(driver.browser.notice == nil)
  }

  @Test("Esc or q returns from a term to the unchanged list")
  func back() {
    for key in ["Esc", "q", "Left"] {
      var driver = driver()
      driver.type("D 'cy' Enter \(key)")
      #expect(glossary(of: driver)?.prompt.text == "cy")
      driver.type("Esc")
      #expect(driver.browser.inputMode == .browsing)
    }
  }

  @Test("words that no label has are reported, and Enter does nothing else")
  func nothing() {
    var driver = driver()
    driver.type("D 'zebra' Enter")
    #expect(glossary(of: driver)?.found.isEmpty == true)
    #expect(driver.browser.notice?.key == .glossaryNoTerm)
    driver.type("Tab")
    #expect(driver.browser.notice?.key == .glossaryNoTerm)
    #expect(driver.browser.filters.current.isEmpty)
  }

  @Test("a glossary without terms is reported")
  func empty() {
    var driver = BrowserDriver(files: MemoryFiles().files)
    driver.type("D")
    #expect(driver.browser.inputMode == .browsing)
    #expect(driver.browser.notice?.key == .glossaryEmpty)
  }

  @Test("pasted text is typed", arguments: [Profile.full, .lean, .access])
  func pasted(profile: Profile) {
    var driver = driver(profile)
    driver.type("D")
    driver.handle(.paste("csam"))
    #expect(glossary(of: driver)?.found.count == 1)
    driver.handle(.resized(Size(rows: 5, columns: 20)))
    driver.type("Enter Down Down Down End PgUp")
    #expect(page(of: driver) != nil)
  }
}
