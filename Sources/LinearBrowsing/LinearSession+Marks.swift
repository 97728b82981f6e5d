internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists

extension LinearSession {
  /// Marks or unmarks rows of the results; without numbers, the open publication. With `isUnmarking`,
  /// rows without a mark stay so.
  mutating func mark(_ numbers: [Int], isUnmarking: Bool = false) {
    guard !numbers.isEmpty else {
      if mark(nil) { printMarkedCount() }
      return
    }
    // In the list of marks, the later rows first, so that the others keep their numbers.
    let ordered = numberTarget == .marked ? numbers.sorted(by: >) : numbers
    var isAnyKnown = false
    for number in ordered where mark(number, isUnmarking: isUnmarking) { isAnyKnown = true }
    if isAnyKnown { printMarkedCount() }
  }

  /// Returns false if there is no such row.
  private mutating func mark(_ number: Int?, isUnmarking: Bool = false) -> Bool {
    guard let visit = visit(number, among: numberTarget) else { return false }
    defer { leave(visit) }
    let title = browser.current.map { DisplayTitle.text(of: $0.title, messages) } ?? ""
    let count = browser.marks.count
    let isMarked = browser.current.map { browser.marks.contains($0.id) } ?? false
    if isMarked || !isUnmarking { carryOut(browser.perform(.mark)) }
    // The number may belong to a result that was not read out.
    page.print(
      messages.text(
        browser.marks.count > count ? .linearMarkedResult : .linearUnmarkedResult, .text(title)))
    return true
  }

  private mutating func printMarkedCount() {
    page.print(messages.text(.markedCount, .number(browser.marks.count)))
    guard !hasExplainedMarks, lesson == nil, browser.marks.count > 0 else { return }
    page.print(messages.text(.linearMarkedHelp))
    hasExplainedMarks = true
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
        ? messages.text(.linearUnmarkedAll, .number(count))
        : messages.text(.markedAgain, .number(browser.marks.count)))
    if numberTarget == .marked { numberTarget = .rows }
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

  /// Opens a numbered publication or value if there is one with this number, else a reading list. In
  /// several languages one word means both.
  mutating func open(_ name: String) {
    let count =
      switch numberTarget {
      case .marked: browser.marks.count
      case .rows where browser.reading.isEmpty: browser.rowCount(of: browser.focus)
      case .rows, .terms: 0
      }
    guard let number = Int(name), (1...max(1, count)).contains(number), count > 0 else {
      return load(name)
    }
    choose(number, .include)
  }

  /// Opens a reading list as the marked publications; without a name, lists the saved ones.
  private mutating func load(_ name: String) {
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
