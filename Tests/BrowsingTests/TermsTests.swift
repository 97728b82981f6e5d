import BrowserViews
import Browsing
import CatalogueStore
import Fixtures
import Publications
import Screen
import Testing
import Vocabularies

/// Preferred terms, the publisher's tags, and what words mean.
struct TermsTests {
  private func browser(_ keys: String) -> Browser {
    Session.after(keys, on: .listing).session.browser
  }

  private func ordinals(_ browser: Browser) -> [Int] {
    (0..<browser.results.count).map { browser.results.ordinal(at: $0) + 1 }.sorted()
  }

  @Test(
    "words find what they mean, and the line says so",
    arguments: [
      ("CSAM", "find CSAM → Child sexual abuse material", 10),
      ("child pornography", "find child pornography → Child sexual abuse material", 10),
      ("\"child pornography\"", "find \"child pornography\"", 10),
      ("Lao PDR", "find Lao PDR → Laos", 3),
      ("LA", "find LA → Laos", 3),
      ("Burma law", "find Burma → Myanmar", 1),
      ("hague", "find hague", 2),
    ])
  func meanings(typed: String, breadcrumb: String, count: Int) {
    let browser = browser("/ '\(typed)' Enter")
    #expect(browser.breadcrumb.hasPrefix(breadcrumb))
    #expect(browser.results.count == count)
  }

  @Test("a key takes the meaning back, and gives it again; undo does so too")
  func alone() {
    #expect(browser("/ 'CSAM' Enter w").breadcrumb == "find CSAM alone")
    #expect(browser("/ 'CSAM' Enter w").results.count == 0)
    #expect(browser("/ 'CSAM' Enter w w").results.count == 10)
    #expect(browser("/ 'CSAM' Enter w u").results.count == 10)
    #expect(browser("/ 'hague' Enter w").notice == "the words mean nothing but themselves")
    #expect(browser("w").notice == "no word is typed whose other meaning could be taken back")
  }

  @Test("the publisher's tags keep what narrows, and preferred terms bring it back")
  func switching() {
    let topic = "f 'sexual' Enter"
    #expect(browser(topic).breadcrumb == "Child sexual abuse material")
    let tagged = browser("\(topic) T")
    #expect(
      tagged.breadcrumb
        == "Child Pornography or Child Sexual Abuse Material (Child Pornography)")
    #expect(ordinals(tagged) == [3, 4, 9, 11, 15, 17, 19, 20, 27])
    #expect(tagged.outline.terms == .publisher)
    #expect(tagged.notice == "topics are named by the publisher's tags")
    let back = browser("\(topic) T T")
    #expect(back.breadcrumb == "Child sexual abuse material")
    #expect(ordinals(back) == ordinals(tagged))
    #expect(browser("\(topic) Tab f 'laos' Enter T u").breadcrumb == tagged.breadcrumb)
  }

  @Test("in the publisher's terms topics mean nothing but their words")
  func publisherWords() {
    #expect(browser("T / 'CSAM' Enter").results.count == 0)
    #expect(browser("T / 'Lao PDR' Enter").results.count == 3)
  }

  @Test("a publication stays open under other terms")
  func reading() throws {
    let open = browser("Esc Enter T")
    let detail = try #require(open.reading.last?.detail)
    #expect(detail.ordinal == 0)
    #expect(Set(detail.publication.topics).isSubset(of: detail.publication.tags))
  }

  @Test("suggestions never offer a hidden label")
  func suggestions() {
    let browser = browser("/ 'child pornografy' Enter")
    #expect(
      browser.advice.map(browser.text(of:)).first == "Find Child sexual abuse material instead")
  }

  @Test(
    "a key shows the sources in the place of the countries",
    arguments: [
      ("s", Pane.sources), ("s s", .countries), ("Tab s", .sources), ("s Tab", .results),
      ("s Shift-Tab", .topics), ("Esc s", .sources), ("s Esc s", .countries),
    ])
  func sources(keys: String, pane: Pane) {
    #expect(browser(keys).focus == pane)
  }

  @Test("sources are counted as everything else narrows")
  func sourceCounts() {
    let all = browser("s")
    #expect(all.sources.rows[1].label.hasPrefix("International Centre for Missing"))
    #expect(all.sources.rows[1].count == 16)
    let narrowed = browser("f 'marriage' Enter s Down Enter")
    #expect(narrowed.results.count == 1)
    #expect(narrowed.sources.rows.count == 2)
  }

  @Test("one pane at a time goes through topics, countries, sources and results")
  func cycle() {
    let size = Size(rows: 12, columns: 40)
    var panes: [Pane] = []
    for count in 0...4 {
      let keys = String(repeating: "Tab ", count: count)
      panes.append(Session.after(keys, at: size, on: .listing).session.browser.focus)
    }
    #expect(panes == [.topics, .countries, .sources, .results, .topics])
  }

  @Test("the list of keys says why topics have other names than the tags")
  func note() throws {
    let frame = try #require(Session.after("? End", on: .listing).terminal.frames.last)
    #expect(frame.lines.contains { $0.contains("Names of topics") })
    #expect(frame.lines.contains { $0.contains("word for word") })
  }

  @Test("each label of each topic finds its publications, whichever is typed")
  func everyLabel() throws {
    let thesaurus = try #require(Vocabulary.concepts.thesaurus)
    let expander = Catalogue.listing.expander
    func found(_ words: String) -> Set<Int> {
      let results = Catalogue.listing.results(for: expander.expanded(Query(words: words)))
      return Set((0..<results.count).map { results.ordinal(at: $0) })
    }
    for concept in thesaurus.concepts {
      let assigned = Catalogue.listing.values(of: .topic).filter { $0.label == concept.name() }
      let results = Catalogue.listing.results(for: Query(included: Set(assigned.map(\.id))))
      let own = assigned.isEmpty ? [] : (0..<results.count).map { results.ordinal(at: $0) }
      for label in concept.labels.map(\.text) + concept.tags {
        #expect(found(label).isSuperset(of: own), "\(label)")
        #expect(found(label) == found(concept.name()), "\(label)")
      }
    }
  }

  @Test("what a catalogue keeps of a label is what is found when it is looked for")
  func keptMentions() throws {
    let thesaurus = try #require(Vocabulary.concepts.thesaurus)
    let countries = Vocabulary.concepts.allCountries.map(\.name)
    func order(_ query: Query) -> [Int] {
      let results = Catalogue.listing.results(for: query)
      return (0..<results.count).map { results.ordinal(at: $0) }
    }
    for words in thesaurus.concepts.flatMap({ $0.labels.map(\.text) }) + countries {
      var query = Catalogue.listing.expander.expanded(Query(words: words))
      let kept = order(query)
      for index in query.expansions.indices { query.expansions[index].meaning = nil }
      #expect(kept == order(query), "\(words)")
    }
  }

  @Test(
    "every typed word stands in what narrows, with its meaning or without",
    arguments: [
      ("thailand", "find thailand → Thailand"),
      ("report thailand", "find report, thailand → Thailand"),
      ("thailand -cybercrime", "find thailand → Thailand, -cybercrime"),
      ("\"child marriage\" egypt", "find \"child marriage\", egypt → Egypt"),
      ("cyber thai", "find cyber thai"),
    ])
  func breadcrumb(words: String, expected: String) {
    let browser = Session.after("/ '\(words)' Enter", on: .listing).session.browser
    #expect(browser.breadcrumb == expected)
  }
}
