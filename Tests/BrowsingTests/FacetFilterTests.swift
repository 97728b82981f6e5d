import BrowserViews
import Browsing
import CatalogueStore
import Fixtures
import Screen
import Testing

/// Lists of facet values that typed text shortens.
struct FacetFilterTests {
  private func rows(_ keys: String) -> [String] {
    let browser = Session.after(keys, on: .listing).session.browser
    let panes = [Pane.topics: browser.topics, .countries: browser.countries]
    return panes[browser.focus, default: browser.sources].rows.map(\.label)
  }

  @Test(
    "any name of a value finds it, and its row shows the label",
    arguments: [
      ("f 'CSAM'", "Child sexual abuse material"),
      ("f 'child porn'", "Child sexual abuse material"),
      ("f 'pornografía inf'", "Child sexual abuse material"),
      ("f 'สื่อล่วงละเมิด'", "Child sexual abuse material"),
      ("Tab f 'Lao PDR'", "Laos"), ("Tab f 'burma'", "Myanmar"), ("Tab f 'TH'", "Thailand"),
      ("Tab f 'таиланд'", "Thailand"), ("Tab f '035'", "South-eastern Asia"),
      ("Tab f 'gb-e'", "England"), ("s f 'aisa'", "Association of International Schools in Africa"),
    ])
  func otherNames(keys: String, label: String) {
    #expect(rows(keys).first == label)
  }

  @Test("every name that the vocabulary has for a value keeps it in its list")
  func everyName() {
    var names = 0
    for (keys, facets) in [("f", [Facet.topic, .collection]), ("Tab f", [.country, .grouping])] {
      let browser = Session.after(keys, on: .listing).session.browser
      let labels = facets.map(Catalogue.listing.expander.labels(of:))
      for value in facets.flatMap(Catalogue.listing.values(of:)) {
        let others = labels.flatMap { $0[value.id, default: []] }
        names += others.count
        for name in [value.label, value.code] + others {
          var browser = browser
          _ = browser.handle(.paste(name))
          let rows = browser.focus == .topics ? browser.topics.rows : browser.countries.rows
          #expect(rows.contains { $0.kind == .value(value.id) }, "\(name) of \(value.label)")
        }
      }
    }
    #expect(names > 500)
  }

  @Test("what the labels say comes first, and the first row is the selected one")
  func order() {
    for text in ["a", "e", "re", "co"] {
      let isLabelled = rows("Tab f '\(text)'").map { label in
        label.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix(text) }
      }
      #expect(isLabelled.drop { $0 }.allSatisfy { !$0 }, "\(text)")
      #expect(isLabelled.first == true)
    }
    let browser = Session.after("Tab End f 'co'", on: .listing).session.browser
    #expect(browser.countries.viewport.selected == 0)
  }

  @Test("a list that nothing was typed into is where it was")
  func nothingTyped() {
    let before = Session.after("Tab Down Down Down", on: .listing).session.browser
    let after = Session.after("Tab Down Down Down f Esc", on: .listing).session.browser
    #expect(after.countries.rows == before.countries.rows)
    #expect(after.focusedFacetRow == before.focusedFacetRow)
  }

  @Test(
    "Esc and an emptied filter bring the selected row back",
    arguments: [
      // A value in a region, one of another facet, and the rows above all values.
      "Tab Down Down Down Right Down", "Tab End", "Tab", "Down Down", "",
    ],
    [
      "f 'a' Esc", "f 'a' Backspace Esc", "f 'a' Down Down Esc", "f 'zzz' Esc", "f Esc",
      "f Down Esc",
    ])
  func givenUp(place: String, keys: String) {
    let before = Session.after(place, on: .listing).session.browser
    let after = Session.after("\(place) \(keys)", on: .listing).session.browser
    #expect(after.focusedFacetRow == before.focusedFacetRow)
    #expect(after.countries.rows == before.countries.rows)
    #expect(after.narrowings == before.narrowings)
  }

  @Test("an emptied filter selects the row from before, and Enter takes it")
  func emptied() {
    let keys = "Tab Down Down Down Right Down f 'a' Backspace"
    let browser = Session.after(keys, on: .listing).session.browser
    #expect(browser.focusedFacetRow?.label == "Eastern Asia")
    #expect(
      Session.after(keys + " Enter", on: .listing).session.browser.breadcrumb == "Eastern Asia")
  }

  @Test("Enter goes on at the row that was found")
  func found() {
    let browser = Session.after("Tab Down f 'laos' Enter", on: .listing).session.browser
    #expect(browser.focusedFacetRow?.label == "Laos")
    let none = Session.after("Tab Down f 'zzz' Enter", on: .listing).session.browser
    #expect(none.focusedFacetRow?.label == "Africa")
  }

  @Test("in the publisher's terms topics have no name but their own")
  func publisherTerms() {
    #expect(rows("T f 'CSAM'").isEmpty)
    #expect(rows("T f 'child porn'").first == "Child Pornography")
    #expect(rows("T Tab f 'Lao PDR'") == ["Laos"])
  }
}
