internal import Browsing
internal import CatalogueStore
internal import Screen

extension LinearSession {
  /// How many publications are left and what narrows them; `lifted` narrows no more.
  mutating func printSummary(lifted: String? = nil) {
    let narrowed = browser.breadcrumb
    page.print(
      HeaderView.countText(browser) + (narrowed.isEmpty ? "" : ": \(narrowed)")
        + (lifted.map { "; no longer \($0)" } ?? ""))
  }

  /// Says what has become of a narrowing, and how to hear the lists, which are not read again.
  mutating func printChange(lifted: String? = nil) {
    printSummary(lifted: lifted)
    if let open = browser.reading.last {
      return page.print("\(DetailView.name(of: open, in: browser)); for this part again: where")
    }
    if browser.results.count == 0 { page.print("No publication matches.") }
    let row = browser.viewport(of: browser.focus).selected + 1
    let results = browser.focus == .results ? "" : "; for the results: results"
    page.print("\(listName), row \(row); for this list: where\(results)")
  }

  mutating func printWhereabouts() {
    if browser.reading.isEmpty { printSummary() }
    printPart()
  }

  /// Prints the part of the list or text that was printed last, or the first one; `lastRead` is the
  /// number of the result that the reader comes from.
  mutating func printPart(lastRead: Int? = nil) {
    if browser.reading.isEmpty { return printList(lastRead: lastRead) }
    guard let open = browser.reading.last, let part = texts.last else { return }
    let line = open.line(after: part.start)
    let place = line > 0 ? ", from line \(line + 1) of \(open.lines.count)" : ""
    printText(from: line, heading: DetailView.name(of: open, in: browser) + place)
  }

  mutating func printMore() {
    if !waiting.isEmpty { return printWaiting() }
    guard let open = browser.reading.last, let part = texts.last else {
      let rows = (lists[browser.focus]?.next ?? 0)..<Int.max
      return printRows(rows, of: "\(listName),")
    }
    printText(from: open.line(after: part.next), heading: nil)
  }

  mutating func printHelp() {
    let phrases = LinearCommand.phrases.map { "\($0.0): \($0.1)" }
    let words = LinearCommand.words.map { "\($0.word), \($0.word.prefix(1)): \($0.summary)" }
    waiting = (phrases + words)[...]
    printWaiting()
  }

  private mutating func printWaiting() {
    // What goes into a pipe does not scroll away.
    let count = page.size == nil ? waiting.count : page.count(of: waiting, endsWithRest: true)
    printLines(waiting.prefix(count), rest: waiting.count - count)
    waiting = waiting.dropFirst(count)
  }

  private mutating func printText(from start: Int, heading: String?) {
    guard let open = browser.reading.last, start < open.lines.count else {
      return page.print("End of the text.")
    }
    if let heading { page.print(heading) }
    let lines = open.lines[start...].map(\.text)
    let count = page.count(of: lines, endsWithRest: true)
    printLines(lines.prefix(count), rest: lines.count - count)
    texts[texts.count - 1] = LinearPart(
      start: open.letters(before: start), next: open.letters(before: start + count))
  }

  private mutating func printLines(_ lines: ArraySlice<String>, rest: Int) {
    for line in lines { page.print(line) }
    if rest > 0 { page.print("more: \(rest) lines") }
  }
}

extension LinearSession {
  private mutating func printList(lastRead: Int?) {
    if browser.focus == .results, browser.results.count == 0 {
      page.print("No publication matches.")
    }
    let start = lists[browser.focus]?.start ?? 0
    let isGone = start >= browser.rowCount(of: browser.focus)
    printRows(
      (isGone ? 0 : start)..<Int.max, of: "\(listName),",
      ending: lastRead.map { ", last read \($0)" } ?? "")
  }

  /// Prints the rows that have just been laid open under a row, or that they are hidden.
  mutating func printFold(at row: Int) {
    let pane = browser.focus
    let rows = browser.facetRows(of: pane)
    let under = rows[(row + 1)...].prefix { $0.depth > rows[row].depth }
    guard !under.isEmpty else {
      return page.print("\(text(of: row)); \(rows.count) rows in \(listName)")
    }
    printRows(under.indices, of: "\(text(of: row)), rows")
  }

  /// Prints those of `rows` that there are and for which there is room, under a heading that says
  /// what they are and which.
  private mutating func printRows(_ rows: Range<Int>, of name: String, ending: String = "") {
    let count = browser.rowCount(of: browser.focus)
    let start = rows.lowerBound
    guard start < count else {
      return page.print(count == 0 ? "The list is empty." : "End of the list.")
    }
    // Lazily: a list may have a million rows.
    let lines = (start..<min(count, rows.upperBound)).lazy.map { [self] row in
      "\(row + 1)  \(text(of: row))"
    }
    let heading = { (end: Int) in "\(name) \(start + 1) to \(end) of \(count)\(ending)" }
    let printed = Array(lines.prefix(page.count(of: lines, below: heading(count))))
    let end = start + printed.count
    page.print(heading(end))
    for line in printed { page.print(line) }
    lists[browser.focus] = LinearPart(start: start, next: end)
  }

  private var listName: String {
    guard browser.focus == .results else { return FacetPaneView.name(of: browser.focus) }
    return browser.results.count == 0 ? "What could be done" : browser.resultsHeading
  }

  private func text(of row: Int) -> String {
    guard browser.focus == .results else { return browser.facetRows(of: browser.focus)[row].text }
    return browser.results.count > 0
      ? browser.resultTitle(at: row) : browser.text(of: browser.advice[row])
  }
}

extension Browser {
  /// Rows of a pane of facet values.
  fileprivate func facetRows(of pane: Pane) -> [FacetRow] {
    switch pane {
    case .topics: topics.rows
    case .countries: countries.rows
    case .sources: sources.rows
    case .results: []
    }
  }
}

extension FacetRow {
  /// The row as it is spoken.
  fileprivate var text: String {
    var text = "\(label), \(count)"
    switch mark {
    case .included: text += ", included"
    case .excluded: text += ", excluded"
    case .none: break
    }
    switch fold {
    case .closed: text += ", + shows more"
    case .open: text += ", open"
    case .none: break
    }
    return text
  }
}
