import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import Screen
import Testing

/// A catalogue that was built with changes.
@Suite("The latest changes")
struct LatestChangesTests {
  private static func service(_ records: [(id: String, added: Int?)]) -> ScriptedService {
    ScriptedService(
      StoredServices.service(
        of: records.map { record in
          var publication = Publication(
            id: PublicationID(record.id), title: "Title \(record.id)")
          publication.added = record.added.map { PublicationDate(year: 2026, month: $0, day: 29) }
          return publication
        }))
  }

  private static let records: [(id: String, added: Int?)] = [
    ("a", nil), ("b", 10), ("c", 11), ("d", nil), ("e", 11),
  ]

  private static func added(_ month: Int) -> ValueKey { ValueKey(.added, "2026-\(month)-29") }

  @Test("are announced once on opening, with the key that shows them")
  func announced() {
    var driver = BrowserDriver(Self.service(Self.records))
    #expect(
      driver.browser.notice
        == Message(.latestChanges, .number(2), .date(year: 2026, month: 11, day: 29), .text("R")))
    driver.type("Tab")
    #expect(driver.browser.notice == nil)
    #expect(BrowserDriver().browser.notice == nil)
  }

  @Test("are shown alone by that key, which can be undone like any filter")
  func shown() {
    var driver = BrowserDriver(Self.service(Self.records))
    driver.type("R")
    #expect(driver.browser.page.query.included == [Self.added(11)])
    #expect(driver.browser.page.rows.map(\.id.text) == ["c", "e"])
    #expect(driver.browser.breadcrumb.contains("2026-11-29"))
    driver.type("u")
    #expect(driver.browser.page.count == 5)
  }

  @Test("are shown without the other filters, which undo restores")
  func shownAlone() {
    var driver = BrowserDriver(Self.service(Self.records))
    driver.type("/ 'a' Enter R")
    #expect(driver.browser.page.rows.map(\.id.text) == ["c", "e"])
    #expect(driver.browser.page.query.words.isEmpty)
    driver.type("u")
    #expect(driver.browser.page.query.words == "a")
  }

  @Test("are counted again when the catalogue is reopened")
  func reloaded() throws {
    let service = Self.service(Self.records)
    service.changed = Self.service(Self.records + [("f", 12)])
    var driver = BrowserDriver(service)
    try service.reload()
    driver.reload()
    #expect(driver.browser.page.total == 6)
    #expect(
      driver.browser.notice
        == Message(
          .reloadedWithChanges, .number(1), .date(year: 2026, month: 12, day: 29), .text("R")))
    driver.type("R")
    #expect(driver.browser.page.rows.map(\.id.text) == ["f"])
  }

  @Test("have a mark of one column in their rows, and a word in spoken rows")
  func marks() {
    for profile in [Profile.full, .lean] {
      let terminal = Session.after(
        "Esc", at: Size(rows: 24, columns: 80), on: Self.service(Self.records), profile: profile
      ).terminal
      let lines = terminal.frames.last?.lines ?? []
      #expect(lines.contains { $0.contains("+ Title c") || $0.contains("+Title c") }, "\(lines)")
      #expect(!lines.contains { $0.contains("+Title b") || $0.contains("+ Title b") })
    }
    let spoken = Session.after(
      "Esc Down Down", at: Size(rows: 24, columns: 80), on: Self.service(Self.records),
      profile: .access
    ).terminal.frames.flatMap(\.lines)
    #expect(spoken.contains { $0.contains("Title c, new") }, "\(spoken)")
    #expect(!spoken.contains { $0.contains("Title b, new") })
  }
}
