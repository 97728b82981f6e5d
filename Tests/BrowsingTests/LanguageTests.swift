import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import Screen
import Testing

/// The screen in other languages, and the key that switches the language.
@Suite("The language of the screen")
struct LanguageTests {
  private func labels(_ browser: Browser, _ pane: PaneKey) -> [String] {
    let pane = browser[pane]
    return (0..<pane.rowCount).compactMap { pane.row(at: $0)?.label }.filter { !$0.isEmpty }
  }

  @Test("a key cycles through the languages and keeps filters and selection")
  func cycling() {
    var driver = BrowserDriver()
    driver.type("Down Down Enter Tab f 'thai' Enter Esc Down")
    let (query, selected) = (driver.browser.query, driver.browser.selectedResult?.id)
    let english = labels(driver.browser, .topics)
    var seen: [String] = []
    for _ in Messages.languages {
      driver.type("I")
      seen.append(driver.browser.noticeText ?? "")
      #expect(driver.browser.query == query)
      #expect(driver.browser.selectedResult?.id == selected)
    }
    #expect(Set(seen).count == Messages.languages.count)
    #expect(seen.last == "language: English")
    #expect(labels(driver.browser, .topics) == english)
  }

  @Test(
    "topics and countries have their labels, in the order of the language",
    arguments: [
      ("es", "Ciberdelincuencia", "Tailandia"), ("fr", "Cybercriminalité", "Thaïlande"),
      ("pt", "Cibercrime", "Tailândia"), ("ru", "Киберпреступность", "Таиланд"),
      ("id", "Kejahatan siber", "Thailand"),
    ])
  func labels(language: String, topic: String, country: String) throws {
    let messages = try #require(Messages(language: language))
    let browser = Session.after("Tab f 'thai'", messages: messages).session.browser
    #expect(labels(browser, .topics).contains(topic))
    #expect(labels(browser, .countries).contains(country))
  }

  @Test("the other languages are named as far as they fit, until one is chosen")
  func offered() {
    var browser = Browser(name: "A", size: Size(rows: 24, columns: 80), offersLanguages: true)
    let all = "I español, français, português, русский, Bahasa Indonesia"
    #expect(browser.languageHint(columns: 80) == all)
    let four = "I español, français, português, русский…"
    #expect(browser.languageHint(columns: all.count - 1) == four)
    #expect(browser.languageHint(columns: 10) == "I español…")
    #expect(browser.languageHint(columns: 9) == "")
    _ = browser.setLanguage("en")
    #expect(browser.languageHint(columns: 80) == "")
    #expect(Browser(name: "A", size: Size(rows: 24, columns: 80)).languageHint(columns: 80) == "")
  }

  @Test("an open publication is shown again in the new language, on the same page")
  func reading() throws {
    var driver = BrowserDriver()
    driver.type("/ 'latin america' Enter Enter")
    let id = driver.browser.reading.last?.detail.publication.id
    driver.type("I")
    #expect(driver.browser.reading.last?.detail.publication.id == id)
    let text = driver.browser.reading.last?.lines.map(\.text).joined(separator: " ") ?? ""
    #expect(text.contains("Ciberdelincuencia") && !text.contains("Topics"))
  }

  @Test(
    "areas and groupings have their labels and are found by other names",
    arguments: [
      ("es", "cercano oriente", "Oriente Medio"), ("fr", "proche-orient", "Moyen-Orient"),
      ("pt", "médio oriente", "Oriente Médio"), ("ru", "middle east", "Ближний Восток"),
      ("id", "middle east", "Timur Tengah"), ("fr", "mena", "Moyen-Orient et Afrique du Nord"),
      ("ru", "асеан", "АСЕАН"),
    ])
  func areas(language: String, typed: String, label: String) throws {
    let messages = try #require(Messages(language: language))
    let list = Session.after("Tab f '\(typed)'", messages: messages).session.browser
    #expect(labels(list, .countries).contains { $0.hasPrefix(label) })
    let included = Session.after("Tab f '\(typed)' Enter", messages: messages).session.browser
    #expect(included.breadcrumb.contains(label))
    #expect(included.page.count > 0)
  }

  @Test("values are found by their names in any language, whatever the screen's is")
  func names() throws {
    let messages = try #require(Messages(language: "ru"))
    for typed in ["thai", "таи", "tailand", "thaï"] {
      let browser = Session.after("Tab f '\(typed)'", messages: messages).session.browser
      #expect(labels(browser, .countries).contains("Таиланд"), "\(typed)")
    }
  }
}
