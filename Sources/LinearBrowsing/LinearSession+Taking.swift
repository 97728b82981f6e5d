internal import Browsing
internal import Catalogue
internal import Links
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

extension LinearSession {
  /// Marks rows of the results, or what is read where none is named; or takes their marks away.
  mutating func mark(_ numbers: [Int]) {
    guard !numbers.isEmpty else {
      if mark(nil) { printMarkedCount() }
      return
    }
    // Of the marked, the later ones first: the others keep their numbers.
    let ordered = numbered == .marked ? numbers.sorted(by: >) : numbers
    if ordered.filter({ mark($0) }).count > 0 { printMarkedCount() }
  }

  /// False when there is no such row.
  private mutating func mark(_ number: Int?) -> Bool {
    guard select(publication: number) else { return false }
    let title = browser.current.map { DisplayTitle.text(of: $0.title, messages) } ?? ""
    let count = browser.marks.count
    carryOut(browser.perform(.mark))
    // A number can be that of a result which was not read out.
    page.print(
      messages.text(
        browser.marks.count > count ? .linearDidMark : .linearDidUnmark, .text(title)))
    return true
  }

  private mutating func printMarkedCount() {
    page.print(messages.text(.markedCount, .number(browser.marks.count)))
  }

  /// Takes every mark away, or sets them again.
  mutating func toggleAllMarks() {
    let count = browser.marks.count
    guard count > 0 || browser.canMarkAgain else {
      return page.print(messages.text(.linearNothingMarked))
    }
    browser.toggleAllMarks()
    // It names a key that numbered lists do not have.
    browser.takeNotice()
    page.print(
      count > 0
        ? messages.text(.linearDidUnmarkAll, .number(count))
        : messages.text(.didMarkAgain, .number(browser.marks.count)))
    if numbered == .marked { numbered = .rows }
  }

  mutating func cite(_ number: Int?) {
    guard select(publication: number) else { return }
    carryOut(browser.perform(.cite))
    if let shown = citationPage, let heard = cited, heard.publication.id == shown.publication.id {
      stepStyle(after: heard.styleName(messages))
    }
    guard let citation = citationPage else { return }
    cited = citation
    page.print(messages.text(.citationHeading, .text(citation.styleName(messages))))
    let size = page.size?.columns ?? 1_000_000
    for line in citation.lines(columns: size, messages) { page.print(line.text) }
    carryOut(browser.perform(.back))
  }

  private var citationPage: CitationPage? {
    if case .citing(let page) = browser.inputMode { page } else { nil }
  }

  /// Goes to the style after one: the style that was heard last is also that of what is printed.
  private mutating func stepStyle(after name: String) {
    for _ in 0..<20 where citationPage?.styleName(messages) != name {
      carryOut(browser.perform(.nextStyle))
    }
    carryOut(browser.perform(.nextStyle))
  }

  /// Selects the result that an answer names, else what is read; says so when there is none.
  private mutating func select(publication number: Int?) -> Bool {
    guard let number else {
      if browser.reading.isEmpty { page.print(messages.text(.linearNothingOpen)) }
      return !browser.reading.isEmpty
    }
    if !browser.reading.isEmpty { _ = browser.show(.results) }
    switch numbered {
    case .terms:
      page.print(messages.text(.linearNoRow, .index(number)))
      return false
    case .marked: return select(marked: number)
    case .rows: break
    }
    if browser.focus != .results { carryOut(browser.show(.results)) }
    texts = []
    guard browser.page.count > 0, select(number) else {
      page.print(messages.text(.linearNoRow, .index(number)))
      return false
    }
    return true
  }

  /// Goes to a marked publication without saying its text.
  private mutating func select(marked number: Int) -> Bool {
    guard let effects = browser.openMarked(number - 1) else {
      page.print(messages.text(.linearNoMarked, .index(number)))
      return false
    }
    settle(effects)
    texts = browser.reading.map { _ in LinearPart() }
    return !browser.reading.isEmpty
  }

  mutating func printMarked() {
    guard browser.marks.count > 0 else { return page.print(messages.text(.linearNothingMarked)) }
    numbered = .marked
    page.print(messages.text(.markedCount, .number(browser.marks.count)))
    for (index, marked) in browser.marks.entries.enumerated() {
      page.print(
        messages.text(
          .linearMarkedRow, .text("\(index + 1)"),
          .text(DisplayTitle.text(of: marked.title, messages)), .text(marked.id.text)))
      for (place, note) in marked.notes.enumerated() {
        page.print(messages.text(place == 0 ? .linearMarkedNote : .conflictingNote, .text(note)))
      }
    }
  }

  /// Writes a note on a marked publication, counted from 1.
  mutating func write(_ note: String, at number: Int) {
    guard browser.setNote(note, at: number - 1) else {
      return page.print(messages.text(.linearNoMarked, .index(number)))
    }
    printMarked()
  }

  /// Moves a marked publication to another place, both counted from 1.
  mutating func move(_ number: Int, to place: Int) {
    guard browser.moveMarked(from: number - 1, to: place - 1) else {
      return page.print(
        messages.text(
          .linearNoMarked, .index(number > browser.marks.count ? number : place)))
    }
    printMarked()
  }

  /// Opens a list as what is marked; without a name, lists those that there are.
  mutating func load(_ name: String) {
    guard name.isEmpty else {
      carryOut(browser.openReadingList(name))
      // Nothing lies over the results here.
      guard browser.markedList != nil else { return }
      carryOut(browser.perform(.marked))
      return printMarked()
    }
    carryOut(browser.listReadingLists())
    guard case .menu(let menu) = browser.inputMode else { return }
    for row in menu.rows { page.print(row) }
    carryOut(browser.perform(.back))
  }

  /// Writes what is marked, what is read or the results to a file, or prints them after the session.
  mutating func export(_ name: String, to path: String) {
    guard let export = browser.export(named: name) else {
      let names = browser.files.formats.map(\.name).joined(separator: ", ")
      return page.print(messages.text(.linearUnknownFormat, .text(name), .text(names)))
    }
    guard export.format.isHandout else { return finish(export, to: path) }
    ask(HandoutQuestions(export: export, path: path))
  }

  /// Writes an export that is put together, or has it printed after the session.
  mutating func finish(_ export: Export, to path: String) {
    guard path.isEmpty else {
      carryOut(browser.write(export, to: path))
      return
    }
    browser.printOnLeaving(export)
    carryOut([])
  }

  /// Prints the texts of a publication that can be taken away, each alone on its line.
  mutating func printTexts(_ number: Int?) {
    guard select(publication: number) else { return }
    carryOut(browser.perform(.copy))
    guard case .copying(let menu) = browser.inputMode else { return }
    for text in menu.texts { page.print(text) }
    if !menu.items.contains(.link) { page.print(messages.text(.presentedWithoutLink)) }
    carryOut(browser.perform(.back))
  }

  /// Takes the answer to a question before something is written.
  mutating func answer(_ text: String) {
    guard isYes(text) else {
      browser.decline()
      carryOut([])
      return
    }
    carryOut(browser.confirm())
  }
}
