internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

/// Marked publications of which texts are printed as far as they fit; each is opened when its turn
/// comes.
struct PendingMarked {
  /// What is printed of each publication.
  enum Content {
    /// Its citation, all in one style.
    case citations
    /// The texts that can be copied.
    case texts
  }

  let content: Content
  /// Their numbers in the list, counted from 1.
  var numbers: Range<Int>
  /// Whether nothing has been printed yet.
  var isFirst = true
}

/// Citations and the texts to copy.
extension LinearSession {
  /// Cites results, all in one style; without numbers, the open publication, else the marked ones.
  mutating func cite(_ numbers: [Int]) {
    if numbers.isEmpty, !appliesToOpen { return printMarked(.citations) }
    var isFirst = true
    for number in numbers.isEmpty ? [nil] : numbers.map(Optional.some) {
      let lines = lines(citing: number, among: numberTarget, isFirst: isFirst)
      for line in lines { page.print(line) }
      isFirst = isFirst && lines.isEmpty
    }
  }

  /// Uses the citation style with a name from now on; without a name, lists the styles.
  mutating func useStyle(named name: String) {
    let styles = browser.citationStyleNames.joined(separator: "; ")
    guard !name.isEmpty else { return page.print(messages.text(.linearStyles, .text(styles))) }
    guard let style = browser.useCitationStyle(named: name) else {
      return page.print(messages.text(.linearUnknownStyle, .text(name), .text(styles)))
    }
    // The publication that was cited last is cited in this style, not in the next one.
    lastCitations = []
    page.print(messages.text(.citationHeading, .text(style)))
  }

  /// Whether an answer without numbers applies to the open publication, not to the marked ones.
  private var appliesToOpen: Bool { !browser.reading.isEmpty || browser.marks.count == 0 }

  /// The lines of a citation, below the name of its style if it is the first, and in the style of the
  /// first one otherwise. Empty if there is no such row, which is printed.
  private mutating func lines(
    citing number: Int?, among target: NumberTarget, isFirst: Bool
  ) -> [String] {
    guard
      let citation = citation(
        of: number, among: target, like: isFirst ? nil : lastCitations.first)
    else { return [] }
    lastCitations = isFirst ? [citation] : lastCitations + [citation]
    let style = messages.text(.citationHeading, .text(citation.styleName(messages)))
    let columns = page.size?.columns ?? 1_000_000
    return [isFirst ? style : ""] + citation.lines(columns: columns, messages).map(\.text)
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
    guard number != nil || appliesToOpen else { return printMarked(.texts) }
    for line in lines(ofTextsOf: number, among: numberTarget) { page.print(line) }
  }

  /// Prints citations or texts of the marked publications, as many as fit; `more` prints the others.
  mutating func printMarked(_ content: PendingMarked.Content) {
    guard browser.marks.count > 0 else { return page.print(messages.text(.linearNothingMarked)) }
    pendingMarked = PendingMarked(content: content, numbers: 1..<browser.marks.count + 1)
    printPendingMarked()
  }

  /// Prints whole publications while they fit, at least the beginning of one, then how many there are
  /// still. Output to a pipe does not scroll away, so it has all.
  mutating func printPendingMarked() {
    page.reserved += 1
    var isEmpty = true
    while addPendingMarked() {
      // The line between two publications.
      if isEmpty, pendingLines.first == "" { pendingLines.removeFirst() }
      let count = page.size == nil ? pendingLines.count : page.count(of: pendingLines)
      if !isEmpty, count < pendingLines.count { break }
      for line in pendingLines.prefix(count) { page.print(line) }
      pendingLines = pendingLines.dropFirst(count)
      isEmpty = false
      if !pendingLines.isEmpty { break }
    }
    let rest = (pendingMarked?.numbers.count ?? 0) + (pendingLines.isEmpty ? 0 : 1)
    guard rest > 0 else {
      pendingMarked = nil
      return
    }
    page.print(messages.text(.linearMorePublications, .number(rest)))
  }

  /// Opens the next pending publication if no lines are left of the one before; false if there is
  /// none.
  private mutating func addPendingMarked() -> Bool {
    while pendingLines.isEmpty, let pending = pendingMarked, let number = pending.numbers.first {
      pendingMarked?.numbers.removeFirst()
      let lines =
        switch pending.content {
        case .citations: lines(citing: number, among: .marked, isFirst: pending.isFirst)
        case .texts: (pending.isFirst ? [] : [""]) + lines(ofTextsOf: number, among: .marked)
        }
      if !lines.isEmpty { pendingMarked?.isFirst = false }
      pendingLines = lines[...]
    }
    return !pendingLines.isEmpty
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
}
