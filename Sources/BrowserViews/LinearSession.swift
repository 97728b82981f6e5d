internal import Browsing
package import CatalogueStore
internal import Screen
internal import Text

/// The program without a screen: numbered lists are printed, answers are typed. For screen
/// readers, braille lines, serial terminals and terminals without cursor motion.
///
/// Nothing is drawn over: no cursor motion, no border, no line that changes.
package struct LinearSession {
  private var answers: CatalogueAnswers
  private var browser: Browser
  private let read: () -> String?
  private let write: (String) -> Bool
  /// What is written before the next question, in one go.
  private var text = ""
  /// The first row of the list, or line of the text, that is printed next.
  private var next = 0

  /// Rows or lines that are printed at once: what a screen of 24 rows holds beside the question.
  private static let page = 18

  /// A session that reads answers by `read`, `nil` at their end, and prints by `write`, false when
  /// nobody reads it any more.
  package init(
    _ catalogue: Catalogue, name: String, words: CatalogueWords? = nil,
    read: @escaping () -> String?,
    print write: @escaping (String) -> Bool
  ) {
    answers = CatalogueAnswers(catalogue: catalogue, words: words)
    browser = Browser(
      outline: CatalogueOutline(catalogue, name: name, words: words),
      results: catalogue.results(for: Query()), size: Size(rows: Self.page + 2, columns: 80),
      profile: .lean)
    self.read = read
    self.write = write
  }

  private mutating func print(_ line: String) { text += line }

  /// Prints what waits; false when nobody reads it any more.
  private mutating func flush() -> Bool {
    defer { text = "" }
    return write(text)
  }

  /// Runs until the reader leaves or nothing more can be read or printed.
  package mutating func run() {
    print("\(browser.outline.name)\n")
    printList()
    print("Type a number, / and words to find, or topics, countries, results, more, back, undo,\n")
    print("help or quit; then Enter.\n")
    while true {
      // Short, for it is spoken each time.
      print("Answer: ")
      guard flush() else { return }
      guard let line = read() else {
        _ = write("\n")
        return
      }
      let command = LinearCommand(TextFilter.line(line))
      if command == .quit { return }
      perform(command)
      if let notice = browser.notice { print("\(notice)\n") }
      browser.takeNotice()
    }
  }

  private mutating func perform(_ command: LinearCommand) {
    switch command {
    case .choose(let number): choose(number, .include)
    case .exclude(let number): choose(number, .exclude)
    case .open(let number): fold(number)
    case .find(let words):
      carryOut(browser.find(words))
      go(to: .results)
    case .topics: go(to: .topics)
    case .countries: go(to: .countries)
    case .sources: go(to: .sources)
    case .terms: change(.terms)
    case .alone: change(.wordsAlone)
    case .results: go(to: .results)
    case .back: goBack()
    case .more: printMore()
    case .undo: change(.undo)
    case .order: change(.order)
    case .help: printHelp()
    case .quit: break
    case .unknown(let words): print("'\(words)' is no answer here; help lists the answers\n")
    }
  }

  private mutating func go(to pane: Pane) {
    browser.show(pane)
    printList()
  }

  private mutating func goBack() {
    guard browser.reading.count > 1 else { return go(to: .results) }
    carryOut(browser.perform(.back))
    printText()
  }

  private mutating func change(_ command: Command) {
    carryOut(browser.perform(command))
    if browser.notice == nil || command == .order || command == .terms { printList() }
  }

  /// Chooses a row of the list, or a related publication of the text, that was printed last.
  private mutating func choose(_ number: Int, _ command: Command) {
    if command == .exclude, !browser.reading.isEmpty || browser.focus == .results {
      return print("only a topic, collection or country can be excluded: list these first\n")
    }
    if let open = browser.reading.last {
      guard open.detail.related.indices.contains(number - 1) else {
        return print("there is no related publication \(number)\n")
      }
      carryOut([.read(ordinal: open.detail.related[number - 1].ordinal)])
      return printText()
    }
    guard browser.select(row: number - 1) else { return print("there is no row \(number)\n") }
    guard browser.focus == .results else { return change(command) }
    carryOut(browser.perform(.open))
    if browser.reading.isEmpty { printList() } else { printText() }
  }

  private mutating func fold(_ number: Int) {
    guard browser.reading.isEmpty, browser.focus != .results, browser.select(row: number - 1),
      let row = browser.focusedFacetRow, row.fold != .none
    else { return print("nothing lies under row \(number)\n") }
    carryOut(browser.perform(row.fold == .open ? .fold : .unfold))
    printList()
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects { answers.answer(effect, to: &browser) }
  }
}

extension LinearSession {
  private mutating func printMore() {
    if browser.reading.isEmpty { printRows() } else { printLines() }
  }

  /// Prints what narrows and the beginning of the list.
  private mutating func printList() {
    next = 0
    let narrowed = browser.breadcrumb
    print(HeaderView.countText(browser) + (narrowed.isEmpty ? "" : ": \(narrowed)") + "\n")
    if browser.focus == .results, browser.results.count == 0 { print("No publication matches.\n") }
    printRows()
  }

  private mutating func printRows() {
    let count = browser.rowCount(of: browser.focus)
    guard next < count else { return print("End of the list.\n") }
    let end = min(count, next + Self.page)
    print("\(listName), \(next + 1) to \(end) of \(count)\n")
    for row in next..<end { print("\(row + 1)  \(text(of: row))\n") }
    next = end
  }

  private var listName: String {
    let isAdvice = browser.focus == .results && browser.results.count == 0
    return isAdvice ? "What could be done" : FacetPaneView.name(of: browser.focus)
  }

  private func text(of row: Int) -> String {
    switch browser.focus {
    case .topics: text(of: browser.topics.rows[row])
    case .countries: text(of: browser.countries.rows[row])
    case .sources: text(of: browser.sources.rows[row])
    case .results:
      browser.results.count > 0
        ? browser.results.title(at: row) : browser.text(of: browser.advice[row])
    }
  }

  private func text(of row: FacetRow) -> String {
    var text = "\(row.label), \(row.count)"
    switch row.mark {
    case .included: text += ", included"
    case .excluded: text += ", excluded"
    case .none: break
    }
    switch row.fold {
    case .closed: text += ", + shows more"
    case .open: text += ", open"
    case .none: break
    }
    return text
  }

  private mutating func printText() {
    next = 0
    if let open = browser.reading.last { print("\(DetailView.name(of: open, in: browser))\n") }
    printLines()
  }

  private mutating func printLines() {
    guard let lines = browser.reading.last?.lines, next < lines.count else {
      return print("End of the text.\n")
    }
    let end = min(lines.count, next + Self.page)
    for line in lines[next..<end] { print("\(line.text)\n") }
    next = end
    if next < lines.count { print("more: \(lines.count - next) lines\n") }
  }

  private mutating func printHelp() {
    for (answer, summary) in LinearCommand.phrases { print("\(answer): \(summary)\n") }
    for (word, _, summary) in LinearCommand.words {
      print("\(word), \(word.prefix(1)): \(summary)\n")
    }
  }
}
