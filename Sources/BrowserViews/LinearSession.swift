internal import Browsing
package import CatalogueStore
package import Screen
internal import Text

/// The program without a screen: numbered lists are printed, answers are typed. For screen
/// readers, braille lines, serial terminals and terminals without cursor motion.
///
/// Nothing is drawn over: no cursor motion, no border, no line that changes. What is heard is not
/// said again unless it is asked for, and `back` leads to the part that was left.
package struct LinearSession {
  private var answers: CatalogueAnswers
  private(set) var browser: Browser
  private let size: () -> Size?
  private let read: () -> String?
  private let write: (String) -> Bool
  /// What is written before the next question, in one go.
  var page: LinearPage
  /// How far each list has been printed.
  var lists: [Pane: LinearPart] = [:]
  /// How far each open publication has been printed, in the order in which they were opened.
  var texts: [LinearPart] = []
  /// Lines of the help that `more` prints.
  var waiting: ArraySlice<String> = []

  /// What is printed before each answer: short, for it is spoken each time.
  package static let prompt = "Answer: "

  private static let question =
    "Type a number, / and words, topics, countries, sources, results, order, or help for all; "
    + "then Enter."

  /// A session that reads answers by `read`, `nil` at their end, and prints by `write`, false when
  /// nobody reads it any more. `size` tells the terminal's before each reply, `nil` when there is
  /// none.
  package init(
    _ catalogue: Catalogue, name: String, words: CatalogueWords? = nil,
    size: @escaping () -> Size? = { nil }, read: @escaping () -> String?,
    print write: @escaping (String) -> Bool
  ) {
    answers = CatalogueAnswers(catalogue: catalogue, words: words)
    page = LinearPage(size: size())
    browser = Browser(
      outline: CatalogueOutline(catalogue, name: name, words: words),
      results: catalogue.results(for: Query()),
      size: page.size ?? Size(rows: LinearPage.standardRows, columns: 80), profile: .lean)
    self.size = size
    self.read = read
    self.write = write
  }

  /// Runs until the reader leaves or nothing more can be read or printed.
  package mutating func run() {
    page.print(browser.outline.name)
    page.reserved = page.height(of: Self.question)
    printSummary()
    printPart()
    page.print(Self.question)
    while true {
      guard write(page.text + Self.prompt) else { return }
      guard let line = read() else {
        _ = write("\n")
        return
      }
      let command = LinearCommand(TextFilter.line(line))
      if command == .quit { return }
      startPage()
      perform(command)
    }
  }

  /// An empty page of the terminal as it is by now.
  private mutating func startPage() {
    page = LinearPage(size: size())
    guard let size = page.size, size != browser.size else { return }
    _ = browser.handle(.resized(size))
  }

  private mutating func perform(_ command: LinearCommand) {
    if command != .more { waiting = [] }
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
    case .results: go(to: .results)
    case .terms, .order: carryOut(browser.perform(command == .terms ? .terms : .order))
    case .alone: change(.wordsAlone)
    case .undo: change(.undo)
    case .back: goBack()
    case .next: step(.nextResult)
    case .previous: step(.previousResult)
    case .more: printMore()
    case .whereabouts: printWhereabouts()
    case .help: printHelp()
    case .quit: break
    case .unknown(let words):
      page.print("'\(Clipping.end(words, columns: 60))' is no answer here; help lists the answers")
    }
  }

  /// Lists what a pane has, from where the list was left; from its first row when it is there
  /// already.
  private mutating func go(to pane: Pane) {
    if browser.reading.isEmpty, browser.focus == pane { lists[pane] = nil }
    browser.show(pane)
    texts = []
    printSummary()
    printPart()
  }

  private mutating func goBack() {
    guard browser.reading.count > 1 else { return goBackToResults() }
    carryOut(browser.perform(.back))
    texts.removeLast()
    printPart()
  }

  /// Lists the results from the part that was left, or from the one that was read last.
  private mutating func goBackToResults() {
    let wasReading = !browser.reading.isEmpty
    browser.show(.results)
    texts = []
    let row = browser.viewport(of: .results).selected
    let part = lists[.results] ?? LinearPart()
    if wasReading, !(part.start..<max(part.start, part.next)).contains(row) {
      lists[.results] = LinearPart(start: row)
    }
    printSummary()
    printPart(lastRead: wasReading && browser.results.count > 0 ? row + 1 : nil)
  }

  /// Narrows or widens, and says in short what has become of it.
  private mutating func change(_ command: Command) {
    guard carryOut(browser.perform(command)) else { return }
    printChange()
  }

  /// Chooses a row of the list, or a related publication of the text, that was printed last.
  private mutating func choose(_ number: Int, _ command: Command) {
    if command == .exclude, !browser.reading.isEmpty || browser.focus == .results {
      return page.print(
        "only a topic, collection or country, or a source, can be excluded: list these first")
    }
    if let open = browser.reading.last {
      guard open.detail.related.indices.contains(number - 1) else {
        return page.print("there is no related publication \(number)")
      }
      return openText([.read(ordinal: open.detail.related[number - 1].ordinal)])
    }
    guard browser.select(row: number - 1) else {
      return page.print("there is no row \(number)")
    }
    guard browser.focus == .results else { return narrow(command) }
    guard browser.results.count == 0 else { return openText(browser.perform(.open)) }
    carryOut(browser.perform(.open))
    go(to: .results)
  }

  /// Includes or leaves out the selected value, or neither where it does so already.
  private mutating func narrow(_ command: Command) {
    let row = browser.focusedFacetRow
    let isLifted = row?.mark == (command == .include ? .included : .excluded)
    guard carryOut(browser.perform(command)) else { return }
    let lifted = row.map { command == .include ? $0.label : "without \($0.label)" }
    printChange(lifted: isLifted ? lifted : nil)
  }

  private mutating func openText(_ effects: [Effect]) {
    carryOut(effects)
    texts.append(LinearPart())
    printPart()
  }

  /// Goes on to another result from the one that is read, or from which the related one that is
  /// read was reached. Other results may have given it another place.
  private mutating func step(_ command: Command) {
    guard let open = browser.reading.first else {
      return page.print("no publication is open: choose one of the results first")
    }
    if let rank = browser.results.rank(of: open.detail.ordinal) { _ = browser.select(row: rank) }
    guard carryOut(browser.perform(command)) else { return }
    texts = [LinearPart()]
    printPart()
  }

  private mutating func fold(_ number: Int) {
    guard browser.reading.isEmpty, browser.focus != .results, browser.select(row: number - 1),
      let row = browser.focusedFacetRow, row.fold != .none
    else { return page.print("nothing lies under row \(number)") }
    carryOut(browser.perform(row.fold == .open ? .fold : .unfold))
    printFold(at: number - 1)
  }

  /// Carries out and says what there is to say about it; false when that is all that came of it.
  @discardableResult
  private mutating func carryOut(_ effects: [Effect]) -> Bool {
    let query = browser.results.query
    let terms = browser.outline.terms
    for effect in effects { answers.answer(effect, to: &browser) }
    if browser.results.query != query {
      let row = browser.viewport(of: .results).selected
      lists[.results] = row > 0 ? LinearPart(start: row) : nil
    }
    if browser.outline.terms != terms { lists = [:] }
    guard let notice = browser.notice else { return true }
    page.print(notice)
    browser.takeNotice()
    return false
  }
}
