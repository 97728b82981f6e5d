import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import Screen
import Testing

/// A catalogue that changes while a session uses it.
@Suite("A changed catalogue")
struct ReloadingTests {
  private static func service(_ records: [(id: String, topics: [String])]) -> ScriptedService {
    ScriptedService(
      StoredServices.service(
        of: records.map { record in
          var publication = Publication(
            id: PublicationID(record.id), title: "Title \(record.id)")
          publication.topics = record.topics
          return publication
        }))
  }

  private let old = service([
    ("a", ["Water"]), ("b", ["Water"]), ("c", ["Fire", "Water"]), ("d", ["Earth"]),
  ])
  private let new = service([
    ("z", ["Air"]), ("y", ["Air", "Fire"]), ("x", ["Air"]), ("c", ["Fire", "Water"]),
    ("b", ["Water"]), ("w", ["Air"]),
  ])

  /// Runs `before`, changes the catalogue, then runs `after`.
  private func session(
    _ before: String, change: @escaping (ScriptedService) -> Void, _ after: String
  ) -> (session: Session, terminal: ScriptedTerminal) {
    let terminal = ScriptedTerminal(
      size: Size(rows: 24, columns: 80),
      events: (KeyScript.chords(before) + KeyScript.chords(after)).map(TerminalEvent.key))
    terminal.before(event: KeyScript.chords(before).count) { change(old) }
    var session = Session(old, on: terminal)
    session.run()
    return (session, terminal)
  }

  private func replace(_ service: ScriptedService) { service.changed = new }

  @Test("is reported at the next key, and the old catalogue stays on the screen")
  func reported() {
    let (session, terminal) = session("Tab", change: replace, "Down")
    #expect(session.browser.notice == Message(.catalogueChanged, .text("R")))
    #expect(session.browser.page.total == 4)
    let notice = session.browser.noticeText ?? "-"
    #expect(terminal.frames.last?.lines.last?.contains(notice) == true)
  }

  @Test("stays in the hints while other notices come and go")
  func hinted() {
    let (session, _) = session("Tab", change: replace, "Down Down")
    #expect(session.browser.notice == nil)
    #expect(session.browser.hints.first?.keys == "R")
  }

  @Test("is opened with the same filters and the same selection")
  func reloaded() {
    // 'Water' is the first topic of the old catalogue only.
    let (session, _) = session("Down Enter Tab Down", change: replace, "Up Down R")
    let browser = session.browser
    #expect(browser.page.total == 6)
    #expect(browser.breadcrumb == "Water")
    #expect(browser.page.count == 2)
    #expect(browser.selectedResult?.id.text == "b")
    #expect(browser.isOutdated == false)
    #expect(browser.notice == Message(.catalogueReloaded))
  }

  @Test("reopens the publication that was being read")
  func reading() {
    let (session, _) = session("Esc Down Down Enter", change: replace, "Down R")
    #expect(session.browser.reading.map(\.detail.publication.id.text) == ["c"])
  }

  @Test("closes a publication that it lacks, and says so")
  func goneReading() {
    let (session, _) = session("Esc Enter", change: replace, "Down R")
    #expect(session.browser.reading.isEmpty)
    #expect(session.browser.notice == Message(.publicationGone))
  }

  @Test("keeps a filter by a value that it lacks, with no result, and says so")
  func lostValue() {
    let (session, _) = session("f 'earth' Enter", change: replace, "Up R")
    #expect(session.browser.breadcrumb == "Earth")
    #expect(session.browser.page.count == 0)
    #expect(session.browser.notice == Message(.filterValueGone, .text("Earth")))
    let undone = self.session("", change: { _ in }, "u").session
    #expect(undone.browser.breadcrumb == "")
  }

  @Test("that cannot be opened is reported, and the old catalogue stays open")
  func damaged() {
    let reason = Message(.noOtherList)
    let (session, _) = session(
      "Tab",
      change: {
        $0.changed = new
        $0.reloadError = .failed(reason)
      }, "Down R")
    #expect(session.browser.notice == reason)
    #expect(session.browser.page.total == 4)
  }

  @Test("is not opened when nothing changed")
  func unchanged() {
    let (session, _) = session("Tab", change: { _ in }, "R")
    #expect(session.browser.notice == Message(.catalogueUnchanged))
  }

  @Test("is not offered for a catalogue that cannot change")
  func noFile() {
    #expect(Session.after("R").session.browser.notice == Message(.notReloadable))
  }

  /// Returns a catalogue with one record for each number.
  private func numbered(_ numbers: [Int]) -> ScriptedService {
    Self.service(numbers.map { ("n\(1000 + $0)", ["Water"]) })
  }

  @Test("shows the same publications on the same lines, even if their positions changed")
  func sameLines() {
    var driver = BrowserDriver(numbered(Array(0..<200)))
    driver.type("Esc PgDn PgDn PgDn Down Down Down")
    let before = BrowserView.render(driver.browser).lines
    driver.service.changed = numbered(Array(-30..<200))
    try? driver.service.reload()
    driver.reload()
    let after = BrowserView.render(driver.browser).lines
    let titles = { (lines: [String]) in
      lines.map { line in line.split(separator: "│").last.map { String($0.prefix(20)) } ?? "" }
        .filter { $0.contains("Title") }
    }
    #expect(titles(after) == titles(before))
    #expect(titles(after).count > 10)
  }

  @Test("selects the next neighbour of a row that is gone, or else the previous one")
  func neighbours() {
    for (gone, expected) in [(10..<11, 11), (10..<15, 15), (10..<200, 9)] {
      var driver = BrowserDriver(numbered(Array(0..<200)))
      driver.type("Esc " + String(repeating: "Down ", count: 10))
      #expect(driver.browser.selectedResult?.id.text == "n1010")
      driver.service.changed = numbered((0..<200).filter { !gone.contains($0) })
      try? driver.service.reload()
      driver.reload()
      #expect(driver.browser.selectedResult?.id.text == "n\(1000 + expected)")
    }
  }

  @Test("keeps the same row after undo and Enter on the topic")
  func undoKeepsRow() {
    let moves = "Down Down Enter Esc Down Down Down Down Down"
    let undone = Session.after("\(moves) u").session.browser
    let restored = Session.after("\(moves) Left Enter").session.browser
    #expect(undone.page.count == 29)
    #expect(restored.page.count == 29)
    #expect(undone.selectedOrdinal == restored.selectedOrdinal)
    #expect(undone.selectedOrdinal == Session.after(moves).session.browser.selectedOrdinal)
  }
}
