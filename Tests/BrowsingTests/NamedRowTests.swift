import BrowserViews
import Browsing
import Catalogue
import EmbeddedFiles
import Fixtures
import Screen
import Testing
import Vocabularies

/// Rows of panes that are found by names, ranges and terms.
struct NamedRowTests {
  private func browser(_ keys: String, profile: Profile = .full) -> Browser {
    Session.after(keys, profile: profile).session.browser
  }

  @Test(
    "everyday names of regions are found in the list of countries",
    arguments: [
      ("middle east", "Middle East"), ("southeast asia", "South-eastern Asia"),
      ("latin america", "Latin America and the Caribbean"), ("north africa", "Northern Africa"),
      ("mena", "MENA"),
    ])
  func areas(typed: String, label: String) {
    let list = browser("Tab f '\(typed)'")
    #expect(list.labels(of: .countries).first?.hasPrefix(label) == true)
    let included = browser("Tab f '\(typed)' Enter")
    #expect(included.page.count == list.rows(of: .countries).first?.count)
    #expect(included.page.count > 0)
    #expect(included.breadcrumb.contains(label))
  }

  @Test("an included area is a row of the list and can be removed there")
  func includedArea() {
    let included = browser("Tab f 'middle east' Enter Esc")
    #expect(included.rows(of: .countries).contains { $0.inclusion == .included })
    #expect(browser("Tab f 'middle east' Enter Esc u").page.count == 29)
  }

  @Test("words that name an area find publications on its countries, and the line says so")
  func areaWords() {
    let found = browser("/ 'middle east' Enter")
    #expect(found.breadcrumb.hasPrefix("search middle east → Middle East"))
    #expect(found.page.count > 0)
  }

  @Test("a range of years is the first row of a filtered list of years")
  func yearRange() {
    let list = browser("s s f '2014-2016'")
    #expect(list.labels(of: .years).first == "2014-2016")
    let included = browser("s s f '2014-2016' Enter")
    #expect(included.page.count == list.rows(of: .years).first?.count)
    #expect(included.page.count > 0)
  }

  @Test(
    "publications without a value are found by typing so in a list and in a search",
    arguments: [
      "Tab f 'none' Enter", "Tab f 'not given' Enter", "Tab x", "/ 'country:none' Enter",
      "/ '-country:*' Enter", "/ 'country:not' Tab Tab Enter",
    ])
  func withoutValue(keys: String) {
    #expect(browser(keys).page.count == 22)
  }

  @Test("the last line names the key for them where there are any")
  func hintOfNotGiven() {
    let hint = Hint(keys: "x", label: "not given")
    #expect(browser("Tab").hints.contains(hint))
    #expect(!browser("").hints.contains(hint))
    #expect(!browser("Tab x").hints.contains(hint))
  }

  @Test(
    "a field value that is not understood is named, with what can be written",
    arguments: [
      (
        "/ 'year:soon' Enter",
        "'soon' is not a year. Write year:2014, year:2014-2016, year:2014-, year:none."
      ),
      (
        "/ 'country:zzz' Enter",
        "No publication has 'country:zzz'. 'country:none' finds those without a value."
      ),
    ])
  func unknownValue(keys: String, text: String) {
    #expect(browser(keys).noMatchText == text)
  }

  @Test(
    "a field without a value is said to limit nothing",
    arguments: [
      (
        "/ 'year: 2014' Enter",
        "nothing after 'year:'; without the space, 'year:2014' searches the field"
      ),
      ("/ 'law topic:' Enter", "nothing after 'topic:'"),
    ])
  func emptyField(keys: String, text: String) {
    #expect(browser(keys).noticeText == text)
  }

  @Test("bars are scaled to the largest single year")
  func bars() {
    let list = browser("s s")[.years].list
    let years = list.rows.filter { row in
      if case .value(let key) = row.kind { !key.isNotGiven } else { false }
    }
    #expect(list.maximum == years.map(\.count).max())
    #expect(list.rows.contains { $0.count > list.maximum })
  }

  @Test("a key shows tags in place of topics and keeps the filters", arguments: Profile.allCases)
  func tags(profile: Profile) {
    let before = browser("f 'cybercrime' Enter", profile: profile)
    let after = browser("f 'cybercrime' Enter Esc T", profile: profile)
    #expect(before.page.count < 29 && after.page.count == before.page.count)
    #expect(after.query.included == before.query.included)
    let tags = browser("T", profile: profile)
    #expect(!tags.rows(of: .tags).isEmpty)
    #expect(tags.labels(of: .tags).contains("Child Pornography"))
    #expect(browser("T T", profile: profile).labels(of: .topics).contains("Cybercrime"))
  }

  @Test("each label of a topic finds the publications of the topic, and those with other labels")
  func labels() throws {
    for concept in try ThesaurusReader.read(EmbeddedFiles.topics).concepts {
      let labels = concept.labels.map(\.text) + concept.tags
      let named = Query(
        words: labels.map { "\"\($0)\"" }.joined(separator: " | "), expandsWords: false)
      let topic = Query(included: [ValueKey(.topic, concept.iri)])
      let expected = Set(Listing.ids(for: topic) + Listing.ids(for: named))
      for label in labels {
        let missing = expected.subtracting(Listing.ids(for: Query(words: label)))
        #expect(missing.isEmpty, "\(label): \(missing)")
      }
    }
  }

  @Test("a list has its labels in the requested language")
  func languages() {
    let service = Services.listing()
    var request = PageRequest(
      query: Query(), rows: .ranks(0..<0), lists: [FacetListRequest([.country])], language: "es")
    request.lists[0].expandsAll = true
    service.send(CatalogueRequest(number: 1, .page(request)))
    guard case .page(let page)? = service.receive()?.content else { return #expect(Bool(false)) }
    #expect(page.lists[0].rows.contains { $0.label == "Tailandia" })
    #expect(!page.lists[0].rows.contains { $0.label == "Thailand" })
  }
}
