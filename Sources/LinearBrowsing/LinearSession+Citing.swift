internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

/// Citations and the texts to copy.
extension LinearSession {
  /// Cites results, all in one style; without numbers, the open publication, else the marked ones.
  mutating func cite(_ numbers: [Int]) {
    guard numbers.isEmpty else { return cite(numbers, among: numberTarget) }
    guard appliesToOpen else { return citeMarked() }
    cite([nil], among: numberTarget)
  }

  /// Cites the marked publications, all in one style.
  mutating func citeMarked() {
    guard browser.marks.count > 0 else { return page.print(messages.text(.linearNothingMarked)) }
    cite(Array(1...browser.marks.count), among: .marked, isPaged: true)
  }

  /// Whether an answer without numbers applies to the open publication, not to the marked ones.
  private var appliesToOpen: Bool { !browser.reading.isEmpty || browser.marks.count == 0 }

  /// `isPaged` prints as much as fits; `more` prints the rest.
  private mutating func cite(
    _ numbers: [Int?], among target: NumberTarget, isPaged: Bool = false
  ) {
    var pages: [CitationPage] = []
    for number in numbers {
      guard let citation = citation(of: number, among: target, like: pages.first) else { continue }
      let style = messages.text(.citationHeading, .text(citation.styleName(messages)))
      let columns = page.size?.columns ?? 1_000_000
      pendingLines += [pages.isEmpty ? style : ""]
      pendingLines += citation.lines(columns: columns, messages).map(\.text)
      if !isPaged { printAllPendingLines() }
      pages.append(citation)
    }
    if !pages.isEmpty { lastCitations = pages }
    printPendingLines()
  }

  /// A citation in the style of `first`; without one, in the style in use, or in the next one if the
  /// publication was cited last. `nil` if there is no such row.
  private mutating func citation(
    of number: Int?, among target: NumberTarget, like first: CitationPage?
  ) -> CitationPage? {
    guard let visit = visit(number, among: target) else { return nil }
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

  /// Prints the texts of a publication that can be copied, each alone on a line below its name;
  /// without a number, those of the open publication, else of the marked ones.
  mutating func printTexts(_ number: Int?) {
    guard number != nil || appliesToOpen else { return printTextsOfMarked() }
    pendingLines += lines(ofTextsOf: number, among: numberTarget)[...]
    printAllPendingLines()
  }

  /// Prints the texts of the marked publications, as many as fit; `more` prints the rest.
  mutating func printTextsOfMarked() {
    guard browser.marks.count > 0 else { return page.print(messages.text(.linearNothingMarked)) }
    for number in 1...browser.marks.count {
      if !pendingLines.isEmpty { pendingLines.append("") }
      pendingLines += lines(ofTextsOf: number, among: .marked)[...]
    }
    printPendingLines()
  }

  private mutating func lines(
    ofTextsOf number: Int?, among target: NumberTarget
  ) -> [String] {
    guard let visit = visit(number, among: target) else { return [] }
    defer { leave(visit) }
    carryOut(browser.perform(.copy))
    guard case .copying(let menu) = browser.inputMode else { return [] }
    var lines = menu.texts.flatMap { [messages.text($0.item.name), $0.text] }
    if !menu.items.contains(.link) { lines.append(messages.text(.presentedWithoutLink)) }
    carryOut(browser.perform(.back))
    return lines
  }

  private mutating func printAllPendingLines() {
    for line in pendingLines { page.print(line) }
    pendingLines = []
  }
}
