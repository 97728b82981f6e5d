import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import ReadingLists
import Screen
import Testing

/// Every command: the keys before it, its key, and the state that it changes.
@Suite("Every command")
struct CommandTests {
  private struct Row: Sendable, CustomTestStringConvertible {
    let command: Command
    let before: String
    let key: String
    let holds: @Sendable (_ before: Browser, _ after: Browser) -> Bool

    init(
      _ command: Command, _ before: String, _ key: String,
      _ holds: @escaping @Sendable (_ before: Browser, _ after: Browser) -> Bool
    ) {
      self.command = command
      self.before = before
      self.key = key
      self.holds = holds
    }

    var testDescription: String { "\(command): \(before), \(key)" }
  }

  private static let open = "/ 'latin america' Enter Enter"

  private static let moving: [Row] = [
    Row(.up, "Esc Down Down", "Up") { $1.resultRows.selected == $0.resultRows.selected - 1 },
    Row(.up, "Down", "k") { $1[.topics].viewport.selected == 0 },
    Row(.down, "Esc", "j") { $1.resultRows.selected == $0.resultRows.selected + 1 },
    Row(.down, open, "Down") { ($1.reading.last?.top, $0.reading.last?.top) == (1, 0) },
    Row(.pageUp, "Esc End", "PgUp") { $1.resultRows.selected < $0.resultRows.selected },
    Row(.pageDown, "Esc", "PgDn") { $1.resultRows.selected > 10 },
    Row(.first, "Esc End", "Home") { $1.resultRows.selected == 0 },
    Row(.last, "Esc", "G") { $1.resultRows.selected == 28 },
    Row(.nextPane, "", "Tab") { $1.focus == .facets(.countries) },
    Row(.previousPane, "", "Shift-Tab") { $1.focus == .results },
    Row(.toResults, "Tab", "Esc") { $1.focus == .results },
    Row(.toFacets, "Esc", "Left") { $1.focus == .facets(.topics) },
    Row(.nextList, "", "s") { $1.focus == .facets(.sources) && $1.lowerPane == .sources },
    Row(.nextList, "s", "s") { $1.focus == .facets(.years) },
    Row(.nextResult, "Esc", "n") { $1.selectedOrdinal == 1 },
    Row(.nextResult, "Esc Enter", "n") {
      $1.reading.map(\.detail.publication.id) == [Listing.ids[1]]
    },
    Row(.previousResult, "Esc End", "N") { $1.selectedOrdinal == 27 },
  ]

  private static let taking: [Row] = [
    Row(.blank, "", "B") { $1.isBlank },
    Row(.halfPageDown, "Esc", "Ctrl-D") { $1.resultRows.selected == 10 },
    Row(.halfPageUp, "Esc Ctrl-D", "Ctrl-U") { $1.resultRows.selected == 0 },
    Row(.halfPageDown, open, "d") { ($1.reading.last?.top ?? 0) > 0 },
    Row(.halfPageUp, "\(open) d", "b") { $1.reading.last?.top == 0 },
    Row(.readOn, "Esc Enter", "Space") { ($1.reading.last?.top ?? 0) > 0 },
    Row(.readOn, "Esc Enter End", "Space") {
      $1.reading.map(\.detail.publication.id) == [Listing.ids[1]]
    },
    Row(.nextMatch, "/ 'children' Enter Enter", ".") { $1.reading.last?.match == 1 },
    Row(.previousMatch, "/ 'children' Enter Enter .", ",") { $1.reading.last?.match == 0 },
    Row(.openNumbered, open, "2") { $1.reading.count == 2 },
    Row(.mark, "Esc", "m") { $1.marks.entries.map(\.id) == [Listing.ids[0]] },
    Row(.mark, "Esc m", "m") { $1.marks.count == 0 },
    Row(.marked, "Esc m Down m", "M") { $1.markedList != nil && $1.marks.count == 2 },
    Row(.unmarkAll, "Esc m Down m M", "X") { $1.marks.count == 0 && $1.canRestoreMarks },
    Row(.open, "Esc Down m M", "Enter") {
      $1.reading.map(\.detail.publication.id) == [Listing.ids[1]]
    },
    Row(.cite, "Esc", "c") {
      if case .citing = $1.inputMode { true } else { false }
    },
    Row(.nextStyle, "Esc c", "c") { $1.citationStyle != $0.citationStyle },
    Row(.copy, "Esc", "y") {
      if case .copying = $1.inputMode { true } else { false }
    },
    Row(.send, "Esc y End", "Enter") {
      if case .copying(let menu) = $1.inputMode { menu.showsCode } else { false }
    },
  ]

  private static let listing: [Row] = [
    Row(.moveDown, "Esc m Down m M", "J") { $1.marks.entries == $0.marks.entries.reversed() },
    Row(.moveUp, "Esc m Down m M Down", "K") { $1.marks.entries == $0.marks.entries.reversed() },
    Row(.note, "Esc m M", "a") {
      if case .typing(_, .note(at: 0)) = $1.inputMode { true } else { false }
    },
    Row(.save, "Esc m M", "S") {
      if case .typing(_, .listName) = $1.inputMode { true } else { false }
    },
    Row(.lists, "Esc", "L") { $1.noticeText?.hasPrefix("no reading lists") == true },
    Row(.export, "Esc", "e") {
      if case .menu(let menu) = $1.inputMode { menu.rows.count == 2 } else { false }
    },
    Row(.choose, "Esc e", "Enter") {
      if case .menu(let menu) = $1.inputMode { menu.rows.contains("RIS") } else { false }
    },
  ]

  private static let presenting: [Row] = [
    Row(.present, "Esc", "v") { $1.presentation?.publication?.id == Listing.ids[0] },
    Row(.presentNext, "Esc v", "n n") { $1.presentation?.publication?.id == Listing.ids[1] },
    Row(.presentPrevious, "Esc Down v", "p") {
      $1.presentation?.publication?.id == Listing.ids[0]
    },
    Row(.presentNumber, "Esc v", "3 Enter") {
      $1.presentation?.publication?.id == Listing.ids[2]
    },
    Row(.presentSide, "Esc v", "Tab") { $1.presentation?.side == .link },
    Row(.presentLink, "Esc v", "l") { $1.presentation?.side == .link },
    Row(.presentCode, "Esc v", "c") { $1.presentation?.side == .code },
    Row(.blank, "Esc v", "b") { $1.isBlank },
    Row(.back, "Esc v", "Esc") { $1.presentation == nil },
  ]

  private static let filtering: [Row] = [
    Row(.include, "Down", "Enter") { $1.breadcrumb == "Child protection" },
    Row(.include, "Down Enter", "Enter") { $1.breadcrumb == "" },
    Row(.include, "Down Enter Up", "Enter") { $1.breadcrumb == "" },
    Row(.exclude, "Down", "x") { $1.breadcrumb == "not Child protection" },
    Row(.exclude, "Down Enter", "x") { $1.breadcrumb == "not Child protection" },
    Row(.cycleInclusion, "Down Space", "Space") { $1.filters.current.count == 1 },
    Row(.unfold, "f 'international' Enter", "Right") {
      $1[.topics].rowCount > $0[.topics].rowCount
    },
    Row(.unfold, "", "Right") { $1.focus == .results },
    Row(.fold, "f 'international' Enter Right", "Left") {
      $1[.topics].rowCount < $0[.topics].rowCount
    },
    Row(.fold, "f 'international' Enter Right Down", "Left") {
      $1[.topics].viewport.selected == $0[.topics].viewport.selected - 1
    },
    Row(.filter, "", "f") { $1.inputMode == .filtering(PromptModel(), before: .all(.topic)) },
    Row(.undo, "Down Enter", "u") { $1.breadcrumb == "" && !$1.filters.canUndo },
    Row(.order, "", "o") { $1.order == .title && $1.page.query.order == .title },
    Row(.search, "", "/") {
      if case .searching = $1.inputMode { true } else { false }
    },
    Row(.synonyms, "/ 'CSAM' Enter", "w") { !$1.query.expandsWords && $1.page.count == 0 },
  ]

  private static let reading: [Row] = [
    Row(.open, "Esc", "Enter") { $1.reading.map(\.detail.publication.id) == [Listing.ids[0]] },
    Row(.openLink, "\(open) Tab", "Enter") { $1.reading.count == 2 },
    Row(.nextLink, open, "Tab") { $1.reading.last?.link == 0 },
    Row(.previousLink, open, "Shift-Tab") {
      $1.reading.last?.link == $1.reading.last.map { $0.detail.related.count - 1 }
    },
    Row(.back, open, "Esc") { $1.reading.isEmpty },
    Row(.back, "?", "Esc") { $1.inputMode == .browsing },
  ]

  private static let program: [Row] = [
    Row(.help, "", "?") { $1.inputMode == .help(top: 0) },
    Row(.help, "?", "?") { $1.inputMode == .browsing },
    Row(.glossary, "", "D") {
      if case .glossary = $1.inputMode { $0.inputMode == .browsing } else { false }
    },
    Row(.records, "D Enter", "Enter") { $0.filters.current.isEmpty && $1.page.count == 10 },
    Row(.tutorial, "", "H") { $0.lesson == nil && $1.lesson != nil },
    Row(.palette, "", ":") {
      if case .choosing = $1.inputMode { true } else { false }
    },
    Row(.language, "", "I") { $1.messages.language != $0.messages.language },
    Row(.terms, "", "T") { $1.upperPane != $0.upperPane || $1.notice != nil },
    Row(.profile, "", "p") { $1.profile == .lean },
    Row(.profile, "p", "p") { $1.profile == .full },
    Row(.wrap, "", "W") { $1.wrapsTitles },
    Row(.wrap, "Esc W", "W") { !$1.wrapsTitles },
  ]

  @Test(
    "changes the state as described",
    arguments: moving + taking + listing + presenting + filtering + reading + program)
  private func effect(_ row: Row) {
    let files = MemoryFiles()
    var term = GlossaryTerm(
      "Cybercrime", ValueKey(.topic, "https://fieldshelf.example/topic/cybercrime"))
    term.count = 10
    files.terms = [term]
    var driver = BrowserDriver(files: files.files)
    driver.type(row.before)
    let before = driver.browser
    #expect(
      before.keyMap.command(for: KeyScript.chords(row.key)[0], in: before.scope) == row.command)
    driver.type(row.key)
    #expect(row.holds(before, driver.browser))
    #expect(driver.effects.isEmpty)
  }

  private static let effectRows: [(command: Command, key: String, effect: Effect)] = [
    (.reload, "R", .reload), (.redraw, "Ctrl-L", .redraw), (.suspend, "Ctrl-Z", .suspend),
    (.quickExit, "Ctrl-X", .quickExit), (.quit, "q", .quit), (.quit, "Ctrl-C", .quit),
    (.theme, "t", .use(.dark)), (.access, "A", .restrictToASCII(true)),
  ]

  @Test("or requests what the browser cannot do itself", arguments: effectRows)
  func requestedEffect(_ row: (command: Command, key: String, effect: Effect)) {
    var driver = BrowserDriver()
    driver.type(row.key)
    #expect(driver.effects == [row.effect])
  }

  @Test("has a row in the table")
  func complete() {
    let rows =
      Self.moving + Self.taking + Self.listing + Self.presenting + Self.filtering + Self.reading
      + Self.program
    let tested = Set(rows.map(\.command) + Self.effectRows.map(\.command))
    #expect(Set(Command.allCases).subtracting(tested).isEmpty)
  }

  @Test("a restricted session is not suspended and says why")
  func restricted() {
    var driver = BrowserDriver(isRestricted: true)
    driver.type("Ctrl-Z")
    #expect(driver.effects.isEmpty)
    #expect(driver.browser.notice != nil)
  }

  @Test(
    "terminal events other than keys have their effects too",
    arguments: [(TerminalEvent.resumed, [Effect.redraw]), (.closed, [.quit]), (.timeout, [])])
  func events(event: TerminalEvent, effects: [Effect]) {
    var driver = BrowserDriver()
    driver.handle(event)
    #expect(driver.effects == effects)
  }
}
