import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import Screen
import Testing

/// A catalogue that answers late, out of order, in part, or not at all.
@Suite("Late answers")
struct LateAnswerTests {
  private static let reason = Message(.noOtherList)

  private func late(_ keys: String = "") -> BrowserDriver {
    var driver = BrowserDriver()
    driver.type(keys)
    driver.service.isLate = true
    return driver
  }

  @Test("until the first answer the screen says what it waits for, and keys act")
  func first() {
    let service = ScriptedService(Services.listing())
    service.isLate = true
    var driver = BrowserDriver(service)
    let frame = BrowserView.render(driver.browser)
    #expect(frame.lines.last?.contains("waiting for the catalogue") == true)
    driver.type("? Esc Down Tab Enter n : Esc")
    while driver.service.heldCount > 0 { driver.release() }
    #expect(driver.browser.page.count == 29)
    #expect(driver.browser.progress == nil)
    driver.type("q")
    #expect(driver.effects == [.quit])
  }

  @Test("during a search the list and its keys are unchanged, with a notice")
  func searching() {
    var driver = late("/ 'cyber' Enter")
    let before = driver.browser.page
    driver.type("/ Ctrl-U 'hague'")
    #expect(driver.browser.page == before)
    #expect(driver.browser.progress == Message(.searchingFrom, .text("cyber")))
    #expect(
      BrowserView.render(driver.browser).lines.last?.contains("the results are still for 'cyber'")
        == true)
    driver.type("Down Enter")
    #expect(driver.browser.selectedResult?.id == before.rows[1].id)
    while driver.service.heldCount > 0 { driver.release() }
    #expect(driver.browser.page.query.words == "hague")
    #expect(driver.browser.page.count == 2)
    #expect(driver.browser.progress == nil)
  }

  @Test(
    "an answer to an older request is dropped, whichever comes first", arguments: [true, false])
  func outOfOrder(isLastFirst: Bool) {
    var driver = late()
    driver.type("/ 'hague' Enter")
    let held = driver.service.heldCount
    #expect(held > 1)
    for _ in 0..<held { driver.release(last: isLastFirst) }
    #expect(driver.browser.page.query.words == "hague")
    #expect(driver.browser.page.count == 2)
    #expect(driver.browser[.topics].list.rows.first?.count == 2)
  }

  @Test("of two requested publications the later one is opened, whichever comes first")
  func opening() {
    for isLastFirst in [true, false] {
      var driver = late("Esc")
      driver.type("Enter Down Enter")
      #expect(driver.browser.progress == Message(.openingPublication))
      driver.release(last: isLastFirst)
      driver.release()
      #expect(driver.browser.reading.map(\.detail.publication.id) == [Listing.ids[1]])
    }
  }

  @Test(
    "a publication is not opened after the request was cancelled",
    arguments: ["Tab", "/", "?", "u", "Esc"])
  func openingGivenUp(key: String) {
    var driver = late("Esc")
    driver.type("Enter \(key)")
    while driver.service.heldCount > 0 { driver.release() }
    #expect(driver.browser.reading.isEmpty)
  }

  @Test("rows not yet loaded are requested, and one is selected when they come")
  func scrolling() {
    var driver = BrowserDriver(at: Size(rows: 12, columns: 80))
    driver.type("Esc")
    driver.service.isLate = true
    driver.type("End")
    #expect(driver.browser.selectedResult == nil)
    driver.type("Enter")
    #expect(driver.browser.noticeText == "this row has not arrived yet")
    driver.release()
    #expect(driver.browser.selectedOrdinal == 28)
    driver.type("Tab Down Enter")
    while driver.service.heldCount > 0 { driver.release() }
    #expect(driver.browser.filters.current.count == 1)
  }

  @Test("a filter is set on the row that is shown, and the counts follow")
  func filtering() {
    var driver = late("Down Down Down")
    driver.type("Enter")
    #expect(driver.browser.breadcrumb == "Cybercrime")
    #expect(driver.browser.page.count == 29)
    #expect(driver.browser.progress == Message(.waitingForAnswer))
    driver.type("Up Enter")
    while driver.service.heldCount > 0 { driver.release(last: true) }
    #expect(driver.browser.breadcrumb == "Cybercrime or Child abuse/exploitation")
    #expect(driver.browser.page.query == driver.browser.query)
  }

  @Test("a missing part is reported at first and shown beside the count")
  func partial() {
    var driver = BrowserDriver()
    driver.service.missingPart = Self.reason
    driver.type("Down Enter")
    #expect(driver.browser.notice == Self.reason)
    #expect(driver.browser.countText() == "16 of 29 publications (incomplete)")
    driver.type("Enter")
    #expect(driver.browser.notice == nil)
    driver.service.missingPart = nil
    driver.type("Enter")
    #expect(driver.browser.countText() == "16 of 29 publications")
  }

  @Test("a request without an answer is reported, keeps the screen and can be repeated")
  func failure() {
    var driver = BrowserDriver()
    driver.service.failure = Self.reason
    driver.type("Down Enter")
    #expect(driver.browser.page.count == 29)
    #expect(driver.browser.progress == Message(.noAnswer, .message(Self.reason)))
    driver.service.failure = nil
    driver.type("Ctrl-L")
    #expect(driver.effects == [.redraw])
    #expect(driver.browser.page.count == 16)
    #expect(driver.browser.progress == nil)
  }

  @Test("a publication that cannot be opened is reported, and the list stays")
  func failedOpening() {
    var driver = BrowserDriver()
    driver.type("Esc")
    driver.service.failure = Self.reason
    driver.type("Enter")
    #expect(driver.browser.reading.isEmpty)
    #expect(driver.browser.notice == Message(.notOpened, .message(Self.reason)))
  }

  @Test("in lean each letter requests only the count, and a pause the list")
  func lean() {
    var driver = BrowserDriver(profile: .lean)
    driver.type("/ 'hague'")
    guard case .page(let request) = driver.service.requests.last?.content else { return }
    #expect(request.rows == .ranks(0..<0) && request.lists.isEmpty)
    #expect(driver.browser.countText() == "2 of 29 publications")
    #expect(driver.browser.page.count == 29)
    driver.handle(.timeout)
    #expect(driver.browser.page.count == 2)
  }

  @Test("a change takes one request, and moving in the list none")
  func questions() {
    var driver = BrowserDriver()
    #expect(driver.service.requests.count == 1)
    driver.type("Down Down")
    #expect(driver.service.requests.count == 1)
    driver.type("Enter")
    #expect(driver.service.requests.count == 2)
    guard case .page(let request) = driver.service.requests.last?.content else { return }
    #expect(request.lists.map(\.facets.first) == [.topic, .country])
    driver.type("Esc Down Down Down")
    #expect(driver.service.requests.count == 2)
  }

  @Test("a typed letter is shown before it is sent, and once for letters that wait together")
  func echo() {
    let service = ScriptedService(Services.listing())
    service.isLate = true
    for isBurst in [false, true] {
      let terminal = ScriptedTerminal(
        size: Size(rows: 24, columns: 80), events: KeyScript.chords("/ 'le'").map { .key($0) },
        isBurst: isBurst)
      var shown: [String] = []
      service.whenSent = { _ in shown.append(terminal.frames.last?.lines[1] ?? "") }
      var session = Session(service, on: terminal)
      session.run()
      #expect(shown.contains { $0.hasSuffix("Search: le") })
      #expect(terminal.frames.contains { $0.lines[1].hasSuffix("Search: l") } == !isBurst)
    }
  }
}
