import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Publications
import Screen
import Testing
import Vocabularies

/// Preferred terms, publishers' tags, and synonyms of words.
struct TermsTests {
  private func browser(_ keys: String) -> Browser {
    Session.after(keys).session.browser
  }

  private func ordinals(_ browser: Browser) -> [Int] {
    browser.ordinals.map { $0 + 1 }.sorted()
  }

  @Test(
    "words find publications by their meaning, and the line says so",
    arguments: [
      ("CSAM", "search CSAM → Child sexual abuse material", 10),
      ("child pornography", "search child pornography → Child sexual abuse material", 10),
      ("\"child pornography\"", "search \"child pornography\"", 10),
      ("Lao PDR", "search Lao PDR → Laos", 3),
      ("LA", "search LA → Laos", 3),
      ("Burma law", "search Burma → Myanmar", 1),
      ("hague", "search hague", 2),
    ])
  func meanings(typed: String, breadcrumb: String, count: Int) {
    let browser = browser("/ '\(typed)' Enter")
    #expect(browser.breadcrumb.hasPrefix(breadcrumb))
    #expect(browser.page.count == count)
  }

  @Test("a key removes the meaning and restores it, as undo does")
  func alone() {
    #expect(browser("/ 'CSAM' Enter w").breadcrumb == "search CSAM (exact)")
    #expect(browser("/ 'CSAM' Enter w").page.count == 0)
    #expect(browser("/ 'CSAM' Enter w w").page.count == 10)
    #expect(browser("/ 'CSAM' Enter w u").page.count == 10)
    #expect(browser("/ 'hague' Enter w").noticeText == "no synonyms for these words")
    #expect(browser("w").noticeText == "no words to search for yet")
  }

  @Test("suggestions never offer a hidden label")
  func suggestions() {
    let browser = browser("/ 'child pornografy' Enter")
    #expect(
      browser.advice.map(browser.text(of:)).first
        == "Show 10 for 'Child sexual abuse material'")
  }

  @Test(
    "a key replaces the list of countries by the other lists, skipping empty ones",
    arguments: [
      ("s", PaneKey.sources), ("s s", .years), ("s s s", .countries), ("Tab s", .sources),
      ("s Tab", nil), ("s Shift-Tab", .topics), ("Esc s", .sources), ("s Esc s", .years),
    ] as [(String, PaneKey?)])
  func lowerPanes(keys: String, pane: PaneKey?) {
    #expect(browser(keys).focusedPane == pane)
  }

  @Test("counts of sources follow the other filters")
  func sourceCounts() {
    let all = browser("s")
    #expect(all.labels(of: .sources)[1].hasPrefix("International Centre for Missing"))
    #expect(all.rows(of: .sources)[1].count == 16)
    let narrowed = browser("f 'marriage' Enter s Down Enter")
    #expect(narrowed.page.count == 1)
    #expect(narrowed.rows(of: .sources).count == 2)
  }

  @Test("a single pane cycles through topics, countries, sources and results")
  func cycle() {
    let size = Size(rows: 12, columns: 40)
    var panes: [Pane] = []
    for count in 0...4 {
      let keys = String(repeating: "Tab ", count: count)
      panes.append(Session.after(keys, at: size).session.browser.focus)
    }
    #expect(
      panes == [
        .facets(.topics), .facets(.countries), .facets(.sources), .results, .facets(.topics),
      ])
  }

  @Test("the list of keys explains why topics have other names than the tags")
  func note() throws {
    let frame = try #require(Session.after("? End").terminal.frames.last)
    #expect(frame.lines.contains { $0.contains("Names of topics") })
    #expect(frame.lines.contains { $0.contains("word for word") })
  }

  @Test(
    "every typed word is among the filters, with its meaning or without",
    arguments: [
      ("thailand", "search thailand → Thailand"),
      ("report thailand", "search report, thailand → Thailand"),
      ("thailand -cybercrime", "search thailand → Thailand, -cybercrime → Cybercrime"),
      ("\"child marriage\" egypt", "search \"child marriage\", egypt → Egypt"),
      ("cyber thai", "search cyber thai"),
      (
        "trata en Laos y Egipto",
        "search trata → Child trafficking, Laos → Laos, Egipto → Egypt, not searched: en y"
      ),
      ("law в cyber", "search law, cyber, not searched: в"),
    ])
  func breadcrumb(words: String, expected: String) {
    let browser = Session.after("/ '\(words)' Enter").session.browser
    #expect(browser.breadcrumb == expected)
  }
}
