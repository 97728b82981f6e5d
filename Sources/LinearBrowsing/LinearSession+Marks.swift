internal import Browsing
internal import Catalogue
internal import Links
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

extension LinearSession {
  /// Marks or unmarks rows of the results; without numbers, the open publication.
  mutating func mark(_ numbers: [Int]) {
    guard !numbers.isEmpty else {
      if mark(nil) { printMarkedCount() }
      return
    }
    // In the list of marks, the later rows first, so that the others keep their numbers.
    let ordered = numberTarget == .marked ? numbers.sorted(by: >) : numbers
    if ordered.filter({ mark($0) }).count > 0 { printMarkedCount() }
  }

  /// Returns false if there is no such row.
  private mutating func mark(_ number: Int?) -> Bool {
    guard let visit = visit(number) else { return false }
    defer { leave(visit) }
    let title = browser.current.map { DisplayTitle.text(of: $0.title, messages) } ?? ""
    let count = browser.marks.count
    carryOut(browser.perform(.mark))
    // The number may belong to a result that was not read out.
    page.print(
      messages.text(
        browser.marks.count > count ? .linearDidMark : .linearDidUnmark, .text(title)))
    return true
  }

  private mutating func printMarkedCount() {
    page.print(messages.text(.markedCount, .number(browser.marks.count)))
  }

  /// Removes all marks, or restores them.
  mutating func toggleAllMarks() {
    let count = browser.marks.count
    guard count > 0 || browser.canRestoreMarks else {
      return page.print(messages.text(.linearNothingMarked))
    }
    browser.toggleAllMarks()
    // The notice names a key that linear mode does not have.
    browser.clearNotice()
    page.print(
      count > 0
        ? messages.text(.linearDidUnmarkAll, .number(count))
        : messages.text(.didMarkAgain, .number(browser.marks.count)))
    if numberTarget == .marked { numberTarget = .rows }
  }

  /// Cites results, all in one style; without numbers, the open publication.
  mutating func cite(_ numbers: [Int]) {
    var pages: [CitationPage] = []
    for number in numbers.isEmpty ? [nil] : numbers.map(Optional.some) {
      if let page = cite(number, like: pages.first) { pages.append(page) }
    }
    if !pages.isEmpty { lastCitations = pages }
  }

  /// Prints a citation in the style of `first`; without one, in the style in use, or in the next one
  /// if the publication was cited last. `nil` if there is no such row.
  private mutating func cite(_ number: Int?, like first: CitationPage?) -> CitationPage? {
    guard let visit = visit(number) else { return nil }
    defer { leave(visit) }
    carryOut(browser.perform(.cite))
    if let first {
      goToStyle(first.styleName(messages))
    } else if let id = citationPage?.publication.id,
      let previous = lastCitations.first(where: { $0.publication.id == id })
    {
      goToStyle(previous.styleName(messages))
      carryOut(browser.perform(.nextStyle))
    }
    guard let citation = citationPage else { return nil }
    page.print(
      first == nil ? messages.text(.citationHeading, .text(citation.styleName(messages))) : "")
    let size = page.size?.columns ?? 1_000_000
    for line in citation.lines(columns: size, messages) { page.print(line.text) }
    carryOut(browser.perform(.back))
    return citation
  }

  private var citationPage: CitationPage? {
    if case .citing(let page) = browser.inputMode { page } else { nil }
  }

  /// Goes to the style with this name. The style printed last is also used for exports.
  private mutating func goToStyle(_ name: String) {
    for _ in 0..<20 where citationPage?.styleName(messages) != name {
      carryOut(browser.perform(.nextStyle))
    }
  }

  mutating func printMarked() {
    guard browser.marks.count > 0 else { return page.print(messages.text(.linearNothingMarked)) }
    numberTarget = .marked
    page.print(messages.text(.markedCount, .number(browser.marks.count)))
    for (index, marked) in browser.marks.entries.enumerated() {
      page.print(
        messages.text(
          .linearMarkedRow, .text("\(index + 1)"),
          .text(DisplayTitle.text(of: marked.title, messages)), .text(marked.id.text)))
      for (position, note) in marked.notes.enumerated() {
        page.print(messages.text(position == 0 ? .linearMarkedNote : .conflictingNote, .text(note)))
      }
    }
  }

  /// Sets the note of a marked publication, counted from 1.
  mutating func write(_ note: String, at number: Int) {
    guard browser.setNote(note, at: number - 1) else {
      return page.print(messages.text(.linearNoMarked, .index(number)))
    }
    printMarked()
  }

  /// Moves a marked publication to another position, both counted from 1.
  mutating func move(_ number: Int, to position: Int) {
    guard browser.moveMarked(from: number - 1, to: position - 1) else {
      return page.print(
        messages.text(
          .linearNoMarked, .index(number > browser.marks.count ? number : position)))
    }
    printMarked()
  }

  /// Opens a reading list as the marked publications; without a name, lists the saved ones.
  mutating func load(_ name: String) {
    guard name.isEmpty else {
      carryOut(browser.openReadingList(name))
      // In linear mode no list covers the results.
      guard browser.markedList != nil else { return }
      carryOut(browser.perform(.marked))
      return printMarked()
    }
    carryOut(browser.listReadingLists())
    guard case .menu(let menu) = browser.inputMode else { return }
    for row in menu.rows { page.print(row) }
    carryOut(browser.perform(.back))
  }

  /// Exports the marked publications, the open one or the results: to a file, or to the terminal
  /// after the session.
  mutating func export(_ name: String, to path: String) {
    guard let export = browser.export(named: name) else {
      let names = browser.files.formats.map(\.name).joined(separator: ", ")
      return page.print(messages.text(.linearUnknownFormat, .text(name), .text(names)))
    }
    guard export.format.isHandout else { return finish(export, to: path) }
    ask(HandoutQuestions(export: export, path: path))
  }

  /// Writes a completed export, or registers it to be printed after the session.
  mutating func finish(_ export: Export, to path: String) {
    guard path.isEmpty else {
      carryOut(browser.write(export, to: path))
      return
    }
    browser.printOnLeaving(export)
    carryOut([])
  }

  /// Prints the texts of a publication that can be copied, each alone on a line below its name.
  mutating func printTexts(_ number: Int?) {
    guard let visit = visit(number) else { return }
    defer { leave(visit) }
    carryOut(browser.perform(.copy))
    guard case .copying(let menu) = browser.inputMode else { return }
    for (item, text) in menu.texts {
      page.print(messages.text(item.name))
      page.print(text)
    }
    if !menu.items.contains(.link) { page.print(messages.text(.presentedWithoutLink)) }
    carryOut(browser.perform(.back))
  }

  /// Handles the answer to a confirmation, where Enter means no. It is asked again until an answer
  /// is clear.
  mutating func answer(_ text: String) {
    if messages.isYes(text) {
      carryOut(browser.confirm())
      return
    }
    let isBlank = text.allSatisfy { $0 == " " }
    let goesBack = [.back, .quit].contains(LinearCommand(text, in: messages))
    if messages.isNo(text) || isBlank || goesBack { browser.decline() }
    carryOut([])
  }
}
