import BrowserViews
import Browsing
import Fixtures
import Messages
import Publications
import Screen
import Testing

/// The last line names keys; each must do what it says, where it says so.
@Suite("Keys named in the last line")
struct HintTests {
  static let views = [
    "", "Tab", "Esc", "Down Down Down Down Down Down Down Down", "Down Enter", "Down x", "f 'ma'",
    "/ 'cyber'", "/ 'cyber' Enter", "/ 'cyber' Enter Enter", "/ 'hauge' Enter", "/ 'rocit' Enter",
    "Esc Enter", "Esc Enter Tab", "Esc Enter End Tab", "Esc Enter Tab Enter", "Esc m", "Esc m M",
    "Esc m Down m M", "Esc m M t", "Esc m M Enter", "M", "Esc c", "Esc c c", "Esc y",
    "Esc y Down Down Down Enter", "Esc e", "Esc e Enter", ":", "?", "? PgDn", "/ F1", "H",
    "Esc End", "Esc Enter c", "Esc Enter y", "Esc o", "Esc m q", "v", "Esc v", "Esc w",
    "/ 'legislation' Enter w",
  ]

  @Test(
    "a key that the last line names changes something", arguments: views,
    [Profile.full, .lean, .access])
  func named(keys: String, profile: Profile) throws {
    for (rows, columns) in [(24, 80), (12, 40), (40, 200)] {
      let size = Size(rows: rows, columns: columns)
      let browser = Session.after(
        keys, at: size, profile: profile, files: MemoryFiles().files
      ).session.browser
      for hint in Hint.fitting(browser.hints, columns: size.columns) {
        guard let chord = KeyChord(named: hint.keys) else { continue }
        // Stays at the end of a text: another last line would take more bytes than the page.
        if hint.label == "page", browser.reading.last.map({ $0.top > 0 }) ?? false { continue }
        var after = browser
        let effects = after.handle(.key(chord))
        let isUnbound = [.keyNotBound, .keyWorksElsewhere].contains(after.notice?.key)
        #expect(!isUnbound, "\(size): \(hint.keys) \(hint.label) is not bound")
        after.prepareScreen()
        let isSame = BrowserView.render(after) == BrowserView.render(browser)
        #expect(!effects.isEmpty || !isSame, "\(size): \(hint.keys) \(hint.label) does nothing")
      }
    }
  }

  @Test("the key for the next match says that there is no other", arguments: [".", ","])
  func onlyMatch(key: String) {
    let publication = Publication(id: PublicationID("a"), title: "One whale among fish")
    let service = StoredServices.service(of: [publication])
    let browser = Session.after("/ 'whale' Enter Enter \(key)", on: service).session.browser
    #expect(browser.notice?.key == .onlyMatch)
  }
}
