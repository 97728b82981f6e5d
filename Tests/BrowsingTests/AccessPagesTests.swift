import Browsing
import Fixtures
import Screen
import Testing

/// Texts in the access profile are read page by page: what is not drawn is not spoken.
@Suite("Pages of a text for speech and braille")
struct AccessPagesTests {
  /// Returns the screen after `keys`, and after each of `pages`.
  private func screens(
    _ keys: String, then pages: String, at size: Size = Size(rows: 24, columns: 80)
  ) -> (browser: Browser, screens: [AccessScreen]) {
    var driver = BrowserDriver(at: size, profile: .access)
    var screens: [AccessScreen] = []
    for chord in KeyScript.chords(keys) + KeyScript.chords(pages) {
      driver.handle(.key(chord))
      driver.prepareScreen()
      if let screen = driver.browser.accessScreen { screens.append(screen) }
    }
    return (driver.browser, Array(screens.dropFirst(KeyScript.chords(keys).count - 1)))
  }

  @Test(
    "a page begins after the last line drawn and has every line up to its end",
    arguments: [
      ("Esc Enter", "PgDn PgDn"), ("Esc Enter", "Space Space"), ("Esc Enter", "Ctrl-D Ctrl-D"),
      ("Esc Enter Down Down", "PgDn Down Down PgDn"), ("Esc c", "PgDn"), ("?", "PgDn PgDn PgDn"),
    ])
  func pages(keys: String, pages: String) {
    for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
      expectPages(screens(keys, then: pages, at: size).screens)
    }
  }

  /// Expects each line exactly once, in order of the pages.
  private func expectPages(_ screens: [AccessScreen]) {
    var announced = Set(screens[0].rows.keys)
    var next = (announced.max() ?? 0) + 1
    for screen in screens.dropFirst() {
      let new = Set(screen.rows.keys).subtracting(announced)
      guard !new.isEmpty else { continue }
      #expect(screen.rows.count == new.count)
      #expect(new == Set(next..<next + new.count))
      #expect(screen.selected == next)
      next += new.count
      announced.formUnion(new)
    }
    #expect(next > 1)
  }

  @Test("a page ends with its line numbers, and the end of the text is announced")
  func places() throws {
    let (browser, screens) = screens("Esc Enter", then: "PgDn PgDn PgDn PgDn PgDn PgDn")
    let count = try #require(browser.reading.last).lines.count
    let first = screens[1]
    #expect(first.rows.keys.max() == 22)
    #expect(first.rows[22]?.hasSuffix("lines 2-23 of \(count)") == true)
    #expect(first.rows.values.count { $0.contains(" of \(count)") } == 1)
    #expect(browser.noticeText == "End of the text.")
    #expect(screens.last?.rows[screens.last?.selected ?? 0] == "End of the text.")
  }

  @Test("a citation is drawn whole when it opens and at each next style")
  func citation() throws {
    for keys in ["Esc c", "Esc Enter c", "Esc c c", "Esc m M c"] {
      let (browser, screens) = screens(keys, then: "", at: Size(rows: 12, columns: 40))
      guard case .citing(let page) = browser.inputMode else { return #expect(Bool(false)) }
      let screen = try #require(screens.last)
      let text = screen.rows.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ")
      #expect(text.contains("Digital Threats to Child Safety"), "\(text)")
      #expect(text.contains("In the text: (ROCIT"), "\(text)")
      #expect(screen.selected == 0 && page.top == 0)
    }
  }

  @Test("the last line alone is not announced as a range of lines")
  func lastLine() throws {
    let (browser, screens) = screens("Esc Enter", then: "End")
    let count = try #require(browser.reading.last).lines.count
    let screen = try #require(screens.last)
    #expect(screen.selected == count - 1)
    #expect(screen.rows[count - 1]?.hasSuffix("line \(count) of \(count)") == true)
  }

  @Test("Space opens the next publication once the last line has been drawn")
  func readOn() throws {
    let first = try #require(screens("Esc Enter", then: "PgDn PgDn PgDn").browser.reading.last)
    let pages = (first.lines.count - 1 + 21) / 22
    let keys = { Array(repeating: "Space", count: $0).joined(separator: " ") }
    let last = screens("Esc Enter", then: keys(pages)).browser
    #expect(last.reading.last?.detail == first.detail)
    #expect(last.resultRows.selected == 0)
    #expect(screens("Esc Enter", then: keys(pages + 1)).browser.resultRows.selected == 1)
  }

  @Test("a page back ends above the lines on the screen, and stops at the first line")
  func back() {
    let (browser, screens) = screens("Esc Enter", then: "PgDn PgDn PgUp PgUp PgUp")
    #expect(screens.map(\.selected) == [0, 1, 23, 1, 0, 0])
    #expect(Set(1...22).isSubset(of: screens[3].rows.keys))
    #expect(Set(0...21).isSubset(of: screens[4].rows.keys))
    #expect(browser.notice == nil)
  }
}
