import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import ReadingLists
import Screen
import Testing

/// Marking, listing, exporting and presenting by keys.
@Suite("Marks, lists, exports and presentations")
struct MarksAndExportsTests {
  private func browser(
    _ keys: String, files: MemoryFiles = MemoryFiles(), isRestricted: Bool = false
  ) -> Browser {
    Session.after(keys, isRestricted: isRestricted, files: files.files).session.browser
  }

  @Test(
    "marks survive searches, filters, sorting and reading",
    arguments: [
      ("Esc m", [1]), ("Esc m m", []), ("Esc m Down m", [1, 2]),
      ("Esc m / 'hague' Enter m u", [1, 28]), ("Esc Enter m", [1]),
      ("Esc Enter End Space m", [2]),
      ("Esc m Down m o o", [1, 2]), ("Down Enter Esc m u", [1]), ("Esc Down m M m", []),
      ("Esc Space 'mark this' Enter", [1]),
    ] as [(String, [Int])])
  func marks(keys: String, ordinals: [Int]) {
    let all = Session.after("Esc").session.browser
    let browser = browser(keys)
    #expect(
      browser.marks.entries.map { all.ordinal(of: $0.id) }
        == ordinals.map(Optional.some), "\(browser.marks.entries.map(\.title))")
  }

  @Test(
    "speech says in an open publication whether it is marked", arguments: ["m", ": 'mark' Enter"])
  func spoken(mark: String) {
    var driver = BrowserDriver(profile: .access)
    driver.type("Esc Enter Down \(mark)")
    #expect(driver.browser.notice?.key == .linearMarkedResult)
    driver.type(mark)
    #expect(driver.browser.notice?.key == .linearUnmarkedResult)
    // The row shows it.
    driver.type("Esc \(mark)")
    #expect(driver.browser.notice == nil)
  }

  @Test(
    "the hints name the list of the marked once there are any, whatever else there is to name",
    arguments: [40, 80])
  func hints(columns: Int) {
    var driver = BrowserDriver(at: Size(rows: 24, columns: columns), profile: .lean)
    let names = { (browser: Browser) in
      Hint.fitting(browser.hints, columns: columns).contains { $0.keys == "M" }
    }
    driver.type("/ 'children' Enter")
    #expect(!names(driver.browser))
    // Not with the mark, which would cost more bytes.
    driver.type("m")
    #expect(!names(driver.browser))
    driver.type("Enter Esc")
    #expect(names(driver.browser))
    driver.type("m Enter Esc")
    #expect(!names(driver.browser))
  }

  @Test(
    "marks are reordered by keys and by commands",
    arguments: [
      ("M J", [1, 0, 2]), ("M J J", [1, 2, 0]), ("M J J J", [1, 2, 0]), ("M K", [0, 1, 2]),
      ("M End K", [0, 2, 1]), ("M End K K", [2, 0, 1]), ("M Space 'move down' Enter", [1, 0, 2]),
      ("M Down Space 'move up' Enter", [1, 0, 2]),
    ])
  func order(keys: String, order: [Int]) {
    let before = browser("Esc m Down m Down m").marks.entries
    #expect(browser("Esc m Down m Down m " + keys).marks.entries == order.map { before[$0] })
  }

  @Test(
    "a note is typed in an editor, and Esc leaves it unchanged",
    arguments: [
      ("a 'read first' Enter", ["read first"]), ("a '儿童' Backspace Enter", ["儿"]),
      ("a 'one two' Ctrl-W 'x' Enter", ["one x"]), ("a 'gone' Esc", []),
      ("a 'a' Enter a Esc", ["a"]), ("a 'a' Enter a 'b' Enter", ["ab"]),
      ("a 'a' Enter a Ctrl-U Enter", []), ("Space 'note' Enter 'by name' Enter", ["by name"]),
    ])
  func notes(keys: String, notes: [String]) {
    #expect(browser("Esc m M " + keys).marks.entries[0].notes == notes)
  }

  @Test("nothing is written without consent, which is asked for once")
  func consent() {
    let files = MemoryFiles()
    #expect(browser("Esc m M S 'L' Enter Esc", files: files).noticeText == "Nothing was written")
    #expect(files.requests == [])
    let asked = browser("Esc m M S 'L' Enter", files: files)
    guard case .confirming = asked.inputMode else { return #expect(Bool(false), "no question") }
    #expect(files.requests == [])
    _ = browser("Esc m M S 'L' Enter Enter m Esc Down m M S Enter", files: files)
    #expect(files.requests.count == 2)
    #expect(files.lists["L"]?.count == 1)
  }

  @Test("a list of another name is replaced only after confirmation")
  func replacing() {
    let files = MemoryFiles(lists: [ReadingList(name: "L")])
    _ = browser("Esc m M S 'L' Enter Enter n", files: files)
    #expect(files.lists["L"]?.count == 0)
    _ = browser("Esc m M S 'L' Enter Enter Enter", files: files)
    #expect(files.lists["L"]?.count == 1)
  }

  private static var saved: ReadingList {
    var list = ReadingList(name: "Saved")
    list.add(ReadingList.Entry(id: PublicationID("gone"), title: "No longer there"))
    list.setNote("kept", at: 0)
    return list
  }

  @Test("opening a saved list puts its publications after those already marked")
  func opening() {
    let files = MemoryFiles(lists: [Self.saved])
    let opened = browser("Esc L Enter", files: files)
    #expect(opened.marks == Self.saved)
    #expect(opened.markedList != nil)
    let merged = browser("Esc m L Enter", files: files)
    #expect(merged.marks.count == 2)
    #expect(merged.marks.entries[1].notes == ["kept"])
    // A publication that is missing from the catalogue keeps its title.
    #expect(browser("Esc L Enter Enter", files: files).marks.entries[0].title == "No longer there")
    #expect(
      browser("Esc L", files: MemoryFiles()).noticeText?.hasPrefix("no reading lists") == true)
  }

  @Test("re-marking restores the note, which the publication's page shows")
  func noteOfUnmarked() {
    let again = browser("Esc m M a 'keep me' Enter Esc m m")
    #expect(again.marks.entries.map(\.notes) == [["keep me"]])
    let page = browser("Esc m M a 'keep me' Enter Enter")
    #expect(page.reading.last?.lines.contains { $0.text.hasSuffix("keep me") } == true)
  }

  @Test("a list that somebody else has changed is merged with what is saved")
  func joining() {
    let files = MemoryFiles(lists: [Self.saved])
    var driver = BrowserDriver(files: files.files)
    driver.type("Esc L Enter a ' mine' Enter")
    var theirs = Self.saved
    theirs.setNote("theirs", at: 0)
    theirs.add(ReadingList.Entry(id: Listing.ids[3], title: "Theirs"))
    files.change(theirs)
    driver.type("S Enter Enter")
    #expect(files.lists["Saved"]?.entries.map(\.notes) == [["kept mine", "theirs"], []])
    #expect(driver.browser.marks.count == 2)
    #expect(driver.browser.noticeText?.contains("conflicting notes") == true)
  }

  @Test(
    "a search can begin outside any prompt; Esc returns to the marks",
    arguments: ["Esc m M", "Esc y", "Esc c", "Esc e", "?", "Esc v"])
  func searching(keys: String) {
    let typed = browser(keys + " / 'marriage'")
    #expect(typed.filters.words == "marriage")
    #expect(typed.marks.count == (keys.contains("m M") ? 1 : 0))
    #expect(browser("Esc m M / 'marriage' Esc").markedList != nil)
  }

  @Test(
    "Esc goes from a QR code to the texts to copy, to the citation in its style, and to what was open",
    arguments: ["Esc ", "Esc Enter "])
  func wayBack(keys: String) {
    let citation = browser(keys + "c c")
    #expect(citation.scope == .citation)
    #expect(browser(keys + "c c y Esc").inputMode == citation.inputMode)
    #expect(browser(keys + "c c y End Enter Esc Esc").inputMode == citation.inputMode)
    #expect(browser(keys + "c c y Esc Esc").inputMode == .browsing)
    #expect(browser(keys + "y Esc").inputMode == .browsing)
  }

  @Test("leaving asks about unsaved marks, and only n leaves without saving")
  func leaving() {
    let files = MemoryFiles()
    #expect(browser("Esc m q").inputMode == .leaving)
    #expect(browser("Esc m q Enter").printsMarked)
    for key in ["q", "x", "Space", "Down"] {
      var asked = browser("Esc m q \(key)")
      #expect(asked.inputMode == .leaving, "\(key)")
      #expect(asked.noticeText?.contains("n does not") == true, "\(key)")
      #expect(asked.handle(.key(KeyChord(.character("q")))) == [], "\(key)")
      #expect(asked.handle(.key(KeyChord(.character("n")))) == [.quit], "\(key)")
      #expect(!asked.printsMarked)
    }
    #expect(browser("Esc m q").hints.map(\.keys) == ["Enter", "n", "Esc"])
    #expect(browser("Esc m q Esc").inputMode == .browsing)
    #expect(browser("Esc m q r").exports.map(\.format.name) == ["ris"])
    #expect(browser("Esc m q b").exports.map(\.format.name) == ["bibtex"])
    #expect(browser("Esc m M S 'L' Enter Enter Esc q", files: files).inputMode == .browsing)
    #expect(browser("Esc q").inputMode == .browsing)
  }

  @Test("an export goes to the named file, and replaces another only after confirmation")
  func exports() {
    let files = MemoryFiles(paths: ["there.ris"])
    let toFile = "Esc e Enter Down Down Enter Enter Ctrl-U "
    _ = browser(toFile + "'new.ris' Enter", files: files)
    #expect(files.paths.contains("new.ris"))
    #expect(
      browser(toFile + "'there.ris' Enter Esc", files: files).noticeText == "Nothing was written")
    _ = browser(toFile + "'there.ris' Enter Enter", files: files)
    let replaced = files.requests.compactMap { request -> Bool? in
      if case .export(_, _, let replaces) = request { replaces } else { nil }
    }
    #expect(replaced == [false, false, false, true])
    #expect(browser(toFile + "Enter", files: files).noticeText == "Nothing typed, nothing written")
  }

  @Test(
    "marks, one publication or all results can be exported, also to the terminal",
    arguments: [
      ("Esc m e Enter Enter Down Enter", "list of 1"),
      ("Esc m e Down Enter Enter Down Enter", "one"),
      ("Esc m e Down Down Enter Enter Down Enter", "results"),
      ("/ 'hague' Enter e End Enter Enter Down Enter", "results"),
      ("Esc Enter e Enter Enter Down Enter", "one"),
    ])
  func scopes(keys: String, expected: String) {
    let browser = browser(keys)
    let scope = browser.exports.map(\.scope).first.map { scope in
      switch scope {
      case .list(let list): "list of \(list.count)"
      case .results: "results"
      case .one: "one"
      }
    }
    #expect(scope == expected)
    #expect(browser.noticeText == "Printed when you quit with q: Citations")
  }

  @Test(
    "a handout is given a title, a line for the workshop and an order",
    arguments: [
      ("m Down m e Enter Down Down Down Enter Enter Enter 'Nairobi' Enter", "Publications", false),
      (
        "m Down m e Enter Down Down Down Enter Down Enter 'T' Enter 'Nairobi' Enter", "T",
        true
      ),
      // A single publication has no order.
      ("e Enter Down Down Down Enter 'T' Enter 'Nairobi' Enter", "T", false),
      // Esc returns to the menu and keeps all choices.
      (
        "m Down m e Enter Down Down Down Enter Enter 'x' Esc Down Enter Ctrl-U 'T' Enter 'Nairobi' Enter",
        "T", true
      ),
    ])
  func handouts(keys: String, title: String, isByTopic: Bool) {
    let files = MemoryFiles()
    for end in ["Down Enter", "Enter Ctrl-U 'h.txt' Enter"] {
      let browser = browser("Esc \(keys) \(end)", files: files)
      let written = files.requests.compactMap { request -> Export? in
        if case .export(let export, _, _) = request { export } else { nil }
      }
      let texts = (browser.exports + written).last?.handout
      #expect(texts?.title == title)
      #expect(texts?.workshop == "Nairobi")
      #expect(texts?.isByTopic == isByTopic)
    }
  }

  @Test(
    "a prompt with a suggestion is empty and says what Enter alone takes",
    arguments: [
      ("e Enter Down Down Down Enter", "Title (Enter alone: Publications):"),
      ("m M S", "Name of the list:"),
      ("m M S 'Nairobi' Enter Enter S", "List name (Enter alone: Nairobi):"),
    ])
  func suggestions(keys: String, label: String) throws {
    let prompt = try #require(browser("Esc " + keys, files: MemoryFiles()).promptText)
    #expect(prompt.label == label)
    #expect(prompt.prompt.text == "")
  }

  @Test("a long suggestion leaves room for typing on a narrow screen")
  func longSuggestion() throws {
    let keys = "Esc m M S 'Workshop in Nairobi for teachers and police' Enter Enter S"
    let size = Size(rows: 12, columns: 40)
    let browser = Session.after(keys, at: size, files: MemoryFiles().files).session.browser
    let label = try #require(browser.promptText?.label)
    #expect(label == "List name (Enter alone: Works…):")
  }

  @Test("a restricted session prints its handout with the line for the workshop")
  func restrictedHandout() {
    let browser = browser(
      "Esc e Enter Down Down Down Enter Enter 'Nairobi' Enter", isRestricted: true)
    #expect(browser.exports.first?.handout.workshop == "Nairobi")
  }

  @Test("Esc in a menu returns to the previous menu, and then to the list")
  func menus() {
    let menu = { (browser: Browser) -> MessageKey? in
      if case .menu(let menu) = browser.inputMode { menu.heading } else { nil }
    }
    #expect(menu(browser("Esc e Enter Enter"))?.name.description == "export.destination")
    #expect(menu(browser("Esc e Enter Enter Esc"))?.name.description == "export.format")
    #expect(menu(browser("Esc e Enter Esc"))?.name.description == "export.scope")
    #expect(menu(browser("Esc e Enter Enter Enter Esc"))?.name.description == "export.destination")
    #expect(browser("Esc e Esc").inputMode == .browsing)
  }

  @Test(
    "a restricted session never asks for a file, whatever the keys",
    arguments: [
      "Esc m M S 'L' Enter Enter", "Esc L Enter", "Esc e Enter Enter Enter 'x' Enter Enter",
      "Esc m M a 'note' Enter S Enter Enter", "Esc m e Enter Down Enter Enter Enter",
    ])
  func restricted(keys: String) {
    let files = MemoryFiles(lists: [Self.saved], paths: ["x"])
    _ = browser(keys, files: files, isRestricted: true)
    #expect(files.requests == [])
  }

  @Test("a restricted session still prints an export when it ends")
  func restrictedPrinting() {
    #expect(browser("Esc e Enter Down Enter", isRestricted: true).exports.count == 1)
  }

  @Test("after the citation styles come BibTeX and RIS, and then the first style again")
  func citations() {
    let files = MemoryFiles()
    let styles = (1...8).map { count in
      let keys = "Esc c " + String(repeating: "c ", count: count)
      if case .citing(let page) = browser(keys, files: files).inputMode {
        return page.styleName(.english)
      }
      return ""
    }
    #expect(Array(styles.suffix(4)) == ["Plain", "BibTeX", "RIS", "APA (7th edition)"])
    for language in Messages.languages where language != "en" {
      guard case .citing(let page) = browser("Esc c", files: files).inputMode,
        let messages = Messages(language: language)
      else { return #expect(Bool(false), "no citation") }
      let name = page.styleName(messages)
      #expect(name.hasPrefix("APA (") && name.contains("7") && !name.contains("edition"), "\(name)")
    }
    guard case .citing(let page) = browser("Esc c c c c c c c c", files: files).inputMode else {
      return #expect(Bool(false), "no citation")
    }
    #expect(page.lines(columns: 70, .english).map(\.text).first?.hasPrefix("ris of ") == true)
  }

  @Test("marks, their order and notes survive a reload, even for removed publications")
  func reloading() {
    let old = ScriptedService(Services.listing())
    var driver = BrowserDriver(old)
    driver.type("Esc m Down m M a 'note' Enter J Esc")
    let marks = driver.browser.marks
    old.changed = StoredServices.service(of: [
      Publication(id: marks.entries[1].id, title: "Another title")
    ])
    driver.type("R")
    try? old.reload()
    driver.reload()
    #expect(driver.browser.page.total == 1)
    #expect(driver.browser.marks == marks)
    driver.type("M Enter")
    #expect(driver.browser.noticeText?.isEmpty == false)
    #expect(driver.browser.marks == marks)
  }

  @Test("a late publication does not reopen a presentation that was left")
  func latePresentation() {
    let service = ScriptedService(Services.listing())
    var driver = BrowserDriver(service)
    driver.type("Esc")
    service.isLate = true
    driver.type("v Esc")
    while service.heldCount > 0 { driver.release() }
    #expect(driver.browser.presentation == nil)
    driver.type("v")
    while service.heldCount > 0 { driver.release() }
    #expect(driver.browser.presentation?.publication != nil)
  }

  @Test("the first screen names the quick exit once")
  func quickExitHint() {
    #expect(browser("").hints.contains { $0.keys == "Ctrl-X" })
    #expect(!browser("Down").hints.contains { $0.keys == "Ctrl-X" })
  }
}

extension Browser {
  /// Returns the position of a publication in the listing, counted from 1.
  fileprivate func ordinal(of id: PublicationID) -> Int? { rank(of: id).map { $0 + 1 } }
}
