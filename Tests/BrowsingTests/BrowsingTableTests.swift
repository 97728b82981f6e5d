import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Screen
import Testing

/// What keys do, as tables: keys typed from the start, and the expected state.
struct BrowsingTableTests {
  @Test(
    "keys filter the results and show the filters",
    arguments: [
      ("", "All 29"),
      ("Down Enter", "Child protection: 16 of 29"),
      ("Down Enter Down Enter", "Child protection or Child abuse/exploitation: 25 of 29"),
      ("Down Down Down Enter Tab f 'thai' Enter", "Cybercrime + Thailand: 2 of 29"),
      ("Down x", "not Child protection: 13 of 29"),
      ("Down x x", "All 29"),
      ("x", "All 29"),
      ("Tab x", "Countries: not given: 22 of 29"),
      ("Tab x x", "All 29"),
      ("Tab x Enter", "All 29"),
      ("Tab x u", "All 29"),
      ("Down Space", "Child protection: 16 of 29"),
      ("Down Space Space", "not Child protection: 13 of 29"),
      ("Down Space Space Space", "All 29"),
      ("/ '!!!' Enter", "All 29"),
      ("Down x Enter", "Child protection: 16 of 29"),
      ("Down Enter u", "All 29"),
      ("Down Enter Enter u", "Child protection: 16 of 29"),
      ("Down Enter Up Enter", "All 29"),
      (
        "Down Enter / 'grooming' Enter",
        "Child protection + search grooming → Online grooming: 2 of 29"
      ),
      ("/ 'grooming' Enter u", "All 29"),
      ("/ 'grooming' Esc", "All 29"),
      ("/ 'hague' Enter / Ctrl-U 'asean' Enter u", "search hague: 2 of 29"),
      ("/ 'hague' Enter / Ctrl-U Enter", "All 29"),
      ("Tab f 'egypt' Enter", "Egypt: 1 of 29"),
      ("Tab f 'laos' Enter", "Laos: 3 of 29"),
      ("Tab Down Down Down Enter", "Asia: 4 of 29"),
    ])
  func narrowing(keys: String, expected: String) {
    let browser = Session.after(keys).session.browser
    #expect(browser.summary == expected)
  }

  @Test(
    "the position is kept: the selected row stays selected, and undo returns to it",
    arguments: [
      ("Tab Tab Down Down Down Down", 4),
      // The fifth publication is about child protection, so it stays selected.
      ("Tab Tab Down Down Down Down Tab Down Enter", 4),
      ("Tab Tab Down Down Down Down / 'hague' Enter", 27),
      ("Tab Tab Down Down Down Down / 'hague' Enter u", 4),
      ("Tab Tab Down Down Down Down / 'hague' Esc", 4),
      ("Tab Tab Down Enter n n Esc", 3),
      ("Tab Tab Down Enter Down Down Esc", 1),
      ("Tab Tab End", 28),
      ("Tab Tab End Home", 0),
      ("Tab Tab : '12' Down Enter", 11),
      ("Tab Tab Down o", 1),
      ("Tab Tab Down o o", 1),
    ])
  func place(keys: String, ordinal: Int) {
    let browser = Session.after(keys).session.browser
    #expect(browser.selectedOrdinal == ordinal)
  }

  @Test(
    "Tab, Esc and arrows move between panes",
    arguments: [
      ("", Pane.facets(.topics)), ("Tab", .facets(.countries)), ("Tab Tab", .results),
      ("Tab Tab Tab", .facets(.topics)),
      ("Shift-Tab", .results), ("Esc", .results), ("Esc Left", .facets(.topics)),
      ("Right", .results),
      ("/ 'law' Enter", .results), ("/ 'law' Esc", .facets(.topics)),
      ("Tab f 'zzz' Esc", .facets(.countries)), ("Tab ? Esc", .facets(.countries)),
    ])
  func focus(keys: String, pane: Pane) {
    #expect(Session.after(keys).session.browser.focus == pane)
  }

  @Test(
    "a key that does nothing here says why",
    arguments: [
      ("Esc x", "'x' works only in: topics and other lists"),
      ("z", "'z' is not bound to anything; ? shows the keys"),
      ("u", "nothing to undo"),
      ("Enter", "no filter is set in this list"),
      ("x", "all 29 publications have a topic"),
      ("/ 'hague' Enter Tab x", "all 2 publications have a topic"),
      ("Down Enter Up x", "select the value to exclude below"),
      ("Esc N", "this is the first result"),
      ("Esc End n", "this is the last result"),
      (": '99' Enter", "there are 29 results, no number 99"),
      (": 'sing' Enter", "no command named 'sing'"),
    ])
  func notice(keys: String, expected: String) {
    #expect(Session.after(keys).session.browser.noticeText == expected)
  }

  @Test("the row above a facet's values counts the records with any value, each once")
  func wholeFacets() {
    let browser = Session.after("").session.browser
    let rowsOfAll = [PaneKey.topics, .countries].flatMap { pane in
      browser.rows(of: pane).filter { if case .all = $0.kind { true } else { false } }
        .map { "\(browser.label(of: $0, in: pane)) \($0.count)" }
    }
    #expect(
      rowsOfAll == [
        "All topics 29", "All collections 11", "All countries 7", "All groupings 5",
      ])
  }

  @Test(
    "arrows, Enter, Esc, Tab and Space suffice for a topic in a country and for a source",
    arguments: [
      (
        "Cybercrime + Thailand", [2, 10],
        "Down Down Down Enter Tab Down Down Right Down Down Right "
          + "Down Down Down Down Down Down Down Down Down Enter Esc"
      ),
      (
        "Child marriage + Egypt", [23],
        "Down Down Down Down Down Down Down Down Down Enter Tab Down Right Down Right Down Enter"
      ),
      (
        "International Centre for Missing & Exploited Children",
        [1, 6, 7, 8, 9, 10, 14, 16, 17, 18, 21, 22, 23, 24, 25, 26],
        "Esc Space Down Down Down Down Down Down Enter Down Enter Esc"
      ),
    ])
  func arrowsAlone(breadcrumb: String, ordinals: [Int], keys: String) {
    let browser = Session.after(keys).session.browser
    #expect(browser.breadcrumb == breadcrumb)
    #expect(browser.ordinals == ordinals)
  }

  @Test(
    "the last line names the keys that lead on from here",
    arguments: [
      ("", "Tab countries"), ("Tab", "Tab results"), ("Tab", "s sources"), ("s", "s years"),
      ("", "Right results"), ("f 'international' Enter", "Right open"),
      ("f 'international' Enter Right", "Right results"), ("Esc", "Tab topics"),
      ("/ 'CSAM' Enter", "w exact"), ("/ 'CSAM' Enter w", "w synonyms"),
      ("/ 'hauge' Enter", "Enter apply"), ("Esc", "v present"), ("Esc", "e export"),
    ])
  func hints(keys: String, hint: String) {
    let hints = Session.after(keys).session.browser.hints
    #expect(hints.map { "\($0.keys) \($0.label)" }.contains(hint))
  }

  @Test(
    "the last line first offers to open a closed row, and names x for a value",
    arguments: [
      ("Tab Down", 40, "Right open  Enter include  ? keys"),
      ("Down", 40, "? keys  Esc results  Enter include"),
      ("", 40, "? keys  Ctrl-X exit  Esc results"),
      ("Tab Down", 80, "Right open  Enter include  ? keys  / search  x exclude"),
      ("Down", 80, "? keys  Enter include  Right results  / search  x exclude  Tab countries"),
    ], [Profile.full, .lean])
  func hintsOfFacets(row: (keys: String, columns: Int, line: String), profile: Profile) {
    let size = Size(rows: 24, columns: row.columns)
    let line = Session.after(row.keys, at: size, profile: profile).terminal.frames.last?.lines.last
    #expect(line?.hasPrefix(" " + row.line) == true, "\(line ?? "")")
    #expect(row.columns > 40 || line == " " + row.line)
  }

  @Test(
    "the last line says what Enter and x do to the selected row, if they do anything",
    arguments: [
      ("", nil, nil), ("Tab", nil, "not given"), ("Down", "include", "exclude"),
      ("Down Enter", "remove", "exclude"), ("Down Enter Enter", "include", "exclude"),
      ("Down x", "include", "remove"), ("Down Enter Up", "clear", nil),
      ("Down x Up", "clear", nil),
      ("Down Enter Tab", nil, "not given"), ("Tab Down Enter Up", "clear", nil),
      ("Tab Down Enter Shift-Tab", nil, nil), ("f 'mar'", "include", nil),
      ("f 'mar' Enter f 'mar'", "remove", nil), ("f 'zzz'", nil, nil),
    ] as [(String, String?, String?)])
  func hintsOfARow(keys: String, enter: String?, x: String?) {
    let hints = Session.after(keys).session.browser.hints
    #expect(hints.first { $0.keys == "Enter" }?.label == enter)
    #expect(hints.first { $0.keys == "x" }?.label == x)
  }

  @Test("the next key clears a notice")
  func noticeGoes() {
    #expect(Session.after("z Down").session.browser.noticeText == nil)
  }

  @Test("a command chosen by name does what its key does")
  func paletteRuns() {
    let byName = Session.after("Down : 'excl' Enter").session.browser
    let byKey = Session.after("Down x").session.browser
    #expect(byName.summary == byKey.summary)
    #expect(byName.summary.hasPrefix("not "))
    #expect(Session.after(": 'help' Enter").session.browser.inputMode == .help(top: 0))
    #expect(Session.after(": 'sort' Enter").session.browser.order == .title)
  }

  @Test("with the first result selected, sorting selects the new first result")
  func firstOfOrder() {
    for keys in ["o", "o o", "o o o"] {
      #expect(Session.after(keys).session.browser.resultRows.selected == 0)
    }
  }

  @Test("without results the advice can be followed")
  func advice() {
    let none = Session.after("/ 'legilsation' Enter").session.browser
    #expect(none.page.count == 0)
    // Five have the topic; the sixth says "legal framework", which is another name of it.
    #expect(none.advice.map(none.text(of:)).first == "Show 6 for 'legislation'")
    let respelled = Session.after("/ 'legilsation' Enter Enter").session.browser
    #expect(respelled.breadcrumb == "search legislation → Legislation")
    #expect(respelled.page.count == 6)
    let dropped = Session.after(
      "Tab f 'egypt' Enter / 'hague' Enter Enter"
    ).session.browser
    #expect(dropped.page.count > 0)
  }

  @Test("if several values of each facet exclude each other, whole facets can be dropped")
  func adviceOnFacets() {
    // The one topic with these countries is removed, so no single remaining value causes the empty
    // result.
    let keys =
      "f 'marriage' Enter f 'international' Enter f 'trafficking' Enter Tab "
      + "f 'egypt' Enter f 'yemen' Enter Shift-Tab f 'marriage' Enter Esc"
    let none = Session.after(keys).session.browser
    #expect(none.page.count == 0)
    #expect(
      none.advice.map(none.text(of:)) == [
        "Show 7 without 'Egypt or Yemen'",
        "Show 1 without 'International schools or Child trafficking'",
      ])
    let relaxed = Session.after(keys + " Enter").session.browser
    #expect(relaxed.breadcrumb == "International schools or Child trafficking")
    let back = Session.after(keys + " Enter u").session.browser
    #expect(back.breadcrumb == none.breadcrumb)
  }

  @Test("if nothing less helps, all filters can be dropped")
  func adviceOnEverything() {
    let none = Session.after(
      "f 'marriage' Enter f 'international' Enter Tab f 'egypt' Enter Shift-Tab f 'marriage' Enter "
        + "/ 'hague' Enter"
    ).session.browser
    #expect(
      none.advice.map(none.text(of:)) == [
        "Show 29 without 'International schools + Egypt + search hague'"
      ])
  }

  @Test(
    "typed text without a word is reported as searching for nothing",
    arguments: [
      ("!!!", "no word to search for in '!!!'"), ("-", "no word to search for in '-'"), (" ", nil),
    ])
  func noWord(typed: String, notice: String?) {
    let browser = Session.after("/ '\(typed)' Enter").session.browser
    #expect(browser.noticeText == notice)
    #expect(browser.page.count == 29)
  }

  @Test("a resize keeps the selection and what is typed")
  func resize() {
    let events: [TerminalEvent] =
      KeyScript.chords("Esc Down Down / 'chi'").map(TerminalEvent.key)
      + [.resized(Size(rows: 5, columns: 20))]
      + KeyScript.chords("'ld' Enter").map(TerminalEvent.key)
    let terminal = ScriptedTerminal(size: Size(rows: 24, columns: 80), events: events)
    var session = Session(Services.listing(), on: terminal)
    session.run()
    #expect(session.browser.filters.words == "child")
    #expect(session.browser.size == Size(rows: 5, columns: 20))
  }

  @Test("queued keys cause one repaint")
  func burst() {
    let terminal = ScriptedTerminal(
      size: Size(rows: 24, columns: 80),
      events: KeyScript.chords("Esc Down Down Down").map(TerminalEvent.key), isBurst: true)
    var session = Session(Services.listing(), on: terminal)
    session.run()
    #expect(session.browser.selectedOrdinal == 3)
    #expect(terminal.frames.count == 2)
  }

  @Test("text pasted into the list of commands selects the first match")
  func pasteAmongCommands() {
    let events: [TerminalEvent] =
      KeyChord.sequence(": Down Down").map { .key($0) } + [.paste("lis of key")]
      + KeyChord.sequence("Enter").map { .key($0) }
    let terminal = ScriptedTerminal(size: Size(rows: 24, columns: 80), events: events)
    var session = Session(Services.listing(), on: terminal)
    session.run()
    #expect(session.browser.inputMode == .help(top: 0))
  }

  @Test("pasted text is typed into a prompt and refused elsewhere")
  func paste() {
    let terminal = ScriptedTerminal(
      size: Size(rows: 24, columns: 80),
      events: [
        .paste("qqq\nx"), .key(KeyChord(.character("/"))), .paste("child\nmarriage\u{1b}[2J"),
        .key(KeyChord(.enter)),
      ])
    var session = Session(Services.listing(), on: terminal)
    session.run()
    #expect(session.browser.filters.words == "child marriage")
    #expect(session.browser.page.count == 1)
  }
}

extension Browser {
  /// The filters, and the number of results.
  fileprivate var summary: String {
    let all = "\(page.total)"
    return breadcrumb.isEmpty ? "All \(all)" : "\(breadcrumb): \(page.count) of \(all)"
  }
}
