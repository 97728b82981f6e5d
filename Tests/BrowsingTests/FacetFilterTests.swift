import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Screen
import Testing

/// Filtering a list of facet values by typed text.
struct FacetFilterTests {
  private func rows(_ keys: String) -> [String] {
    let browser = Session.after(keys).session.browser
    return browser.focusedPane.map { browser.labels(of: $0) } ?? []
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

  @Test(
    "names in languages that are not of the screen are found by four letters, or as a whole",
    arguments: [
      ("man", "Commonwealth", false), ("manc", "Commonwealth", true), ("mar", "Black Sea", false),
      ("mar negro", "Black Sea", true), ("oea", "Organization of American States", true),
      ("kamb", "Cambodia", true),
      ("bir", "Myanmar", false), ("birmania", "Myanmar", true), ("bur", "Myanmar", true),
      ("таи", "Thailand", true),
    ])
  func foreignNames(typed: String, label: String, isFound: Bool) {
    #expect(rows("Tab f '\(typed)'").contains { $0.hasPrefix(label) } == isFound)
  }

  @Test("label matches come first, and the first row is selected")
  func order() {
    for text in ["a", "e", "re"] {
      // Areas, which match several values, follow the values unless the text is their whole name.
      let found = Session.after("Tab f '\(text)'").session.browser[.countries].list.rows
      let values = found.filter { row in
        if case .value(let key) = row.kind { !key.id.hasPrefix("=") } else { false }
      }
      let isLabelled = values.map(\.label).map { label in
        label.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix(text) }
      }
      #expect(isLabelled.drop { $0 }.allSatisfy { !$0 }, "\(text)")
      #expect(isLabelled.first == true)
    }
    let browser = Session.after("Tab End f 'co'").session.browser
    #expect(browser[.countries].viewport.selected == 0)
  }

  @Test(
    "a list in which nothing is found says so, and whether other filters are set",
    arguments: [
      ("Tab f 'zzz'", "none"), ("Tab Down Enter f 'zzz'", "none"),
      ("Down Enter Tab f 'zzz'", "none with these filters"),
      ("Down x Tab f 'zzz'", "none with these filters"),
      ("/ 'grooming' Enter Tab Tab f 'zzz'", "none with these filters"),
    ], [Profile.full, .lean, .access])
  func nothingFound(row: (keys: String, text: String), profile: Profile) {
    let frame = Session.after(row.keys, profile: profile).terminal.frames.last
    let lines = frame?.lines ?? []
    // In the access profile the row has no marker.
    let isShown = lines.contains { line in
      ["", "> ", "  "].contains { line == $0 + row.text || line.hasPrefix($0 + row.text + "  ") }
    }
    #expect(isShown, "\(lines)")
  }

  @Test("a list with an empty filter keeps its position")
  func nothingTyped() {
    let before = Session.after("Tab Down Down Down").session.browser
    let after = Session.after("Tab Down Down Down f Esc").session.browser
    #expect(after[.countries].rowCount == before[.countries].rowCount)
    #expect(after[.countries].viewport.selected == before[.countries].viewport.selected)
    #expect(after.focusedFacetRow == before.focusedFacetRow)
  }

  @Test(
    "Esc or emptying the filter restores the selected row",
    arguments: [
      // A value in a region, one of another facet, and the rows for all values.
      "Tab Down Down Down Right Down", "Tab End", "Tab", "Down Down", "",
    ],
    [
      "f 'a' Esc", "f 'a' Backspace Esc", "f 'a' Down Down Esc", "f 'zzz' Esc", "f Esc",
      "f Down Esc",
    ])
  func givenUp(place: String, keys: String) {
    let before = Session.after(place).session.browser
    let after = Session.after("\(place) \(keys)").session.browser
    #expect(after.focusedFacetRow == before.focusedFacetRow)
    #expect(after[.countries].rowCount == before[.countries].rowCount)
    #expect(after.filters == before.filters)
  }

  @Test("an emptied filter selects the previous row, and Enter includes it")
  func emptied() {
    let keys = "Tab Down Down Down Right Down f 'a' Backspace"
    let browser = Session.after(keys).session.browser
    #expect(browser.focusedFacetRow?.label == "Eastern Asia")
    #expect(
      Session.after(keys + " Enter").session.browser.breadcrumb == "Eastern Asia")
  }

  @Test("Enter continues at the matching row")
  func found() {
    let browser = Session.after("Tab Down f 'laos' Enter").session.browser
    #expect(browser.focusedFacetRow?.label == "Laos")
    let none = Session.after("Tab Down f 'zzz' Enter").session.browser
    #expect(none.focusedFacetRow?.label == "Africa")
  }
}
