internal import Browsing
internal import Catalogue
internal import Messages
internal import Screen

extension LinearSession {
  /// Prints the number of results and the filters; `removed` names filters that were removed.
  mutating func printSummary(removed: String? = nil) {
    let (count, filters) = (browser.countText(), browser.breadcrumb)
    page.print(
      (filters.isEmpty ? count : messages.text(.recordText, .text(count), .text(filters)))
        + (removed.map { messages.text(.linearRemoved, .text($0)) } ?? ""))
  }

  /// Prints the effect of a filter, and how to hear the lists, which are not printed again.
  mutating func printChange(removed: String? = nil) {
    printSummary(removed: removed)
    if let open = browser.reading.last {
      return page.print(messages.text(.linearTextPosition, .text(browser.positionText(of: open))))
    }
    if browser.page.count == 0 { page.print(browser.noMatchText) }
    let row = browser.viewport(of: browser.focus).selected + 1
    let key: MessageKey = browser.focus == .results ? .linearResultsPosition : .linearListPosition
    page.print(messages.text(key, .text(listName), .index(row)))
  }

  mutating func printPosition() {
    if browser.reading.isEmpty { printSummary() }
    printCurrentRange()
  }

  /// Prints the current range of the list or text again, or the first one; `lastRead` is the number
  /// of the result that the reader comes from.
  mutating func printCurrentRange(lastRead: Int? = nil) {
    if browser.reading.isEmpty { return printList(lastRead: lastRead) }
    guard let open = browser.reading.last, let range = textRanges.last else { return }
    let line = open.line(after: range.start)
    var heading = labelled(browser.positionText(of: open))
    if line > 0 {
      heading = messages.text(
        .linearFromLine, .text(heading), .number(line + 1), .number(open.lines.count))
    }
    if let match = range.match {
      heading = messages.text(
        .matchOf, .number(open.matches.count), .text(heading), .index(match + 1))
    }
    printText(from: line, match: range.match, heading: heading)
  }

  mutating func printMore() {
    if pendingMarked != nil { return printPendingMarked() }
    if !pendingLines.isEmpty { return printPendingLines() }
    guard let open = browser.reading.last, let range = textRanges.last else {
      let start = listRanges[browser.focus]?.next ?? 0
      return printRows(start..<Int.max)
    }
    // The rest may include related publications, which are incomplete too.
    printText(
      from: open.line(after: range.next),
      heading: isComplete ? nil : labelled(browser.positionText(of: open)))
  }

  mutating func printHelp() {
    let vocabulary = LinearVocabulary(messages)
    let words = LinearCommand.keywords.map {
      messages.text(
        .linearIncomplete, .text("\(vocabulary.shown($0.word)), \($0.letter)"),
        .text(messages.text($0.summary)))
    }
    let english = messages.language == "en" ? [] : [messages.text(.linearEnglishWords)]
    pendingLines =
      (rows(LinearCommand.filterUsage) + words + rows(LinearCommand.markUsage) + english)[...]
    printPendingLines()
  }

  /// The rows of help for answers with arguments.
  private func rows(_ usages: [LinearCommand.Usage]) -> [String] {
    usages.map {
      messages.text(
        .linearIncomplete, .text(messages.text($0.answer)), .text(messages.text($0.summary)))
    }
  }

  /// Prints the search syntax, without the keys of the prompt, which linear mode does not have.
  mutating func printSearchSyntax() {
    pendingLines =
      SearchSyntax.rows(messages).map {
        messages.text(.recordText, .text("/ \($0.form)"), .text($0.meaning))
      }[...]
    printPendingLines()
  }

  mutating func printPendingLines() {
    // Output to a pipe does not scroll away.
    let count =
      page.size == nil ? pendingLines.count : page.count(of: pendingLines, endsWithRest: true)
    printLines(pendingLines.prefix(count), rest: pendingLines.count - count)
    pendingLines = pendingLines.dropFirst(count)
  }

  private mutating func printText(from start: Int, match: Int? = nil, heading: String?) {
    guard let open = browser.reading.last, start < open.lines.count else {
      return page.print(messages.text(.linearEndOfText))
    }
    numberTarget = .rows
    if let heading { page.print(heading) }
    let lines = open.lines[start...].map(\.text)
    var count = page.count(of: lines, endsWithRest: true)
    let printsMatch = start == 0 && match == nil && !open.matches.isEmpty
    if printsMatch {
      page.reserved += page.height(of: matchPlace(in: open, after: count))
      count = page.count(of: lines, endsWithRest: true)
    }
    printLines(lines.prefix(count), rest: lines.count - count)
    if printsMatch { page.print(matchPlace(in: open, after: count)) }
    textRanges[textRanges.count - 1] = PrintedRange(
      start: open.nonSpaceBytes(before: start), next: open.nonSpaceBytes(before: start + count),
      match: match)
  }

  /// Continues at the next line with a match, or prints that there is no other.
  mutating func goToMatch() {
    guard let open = browser.reading.last, let range = textRanges.last else {
      return page.print(messages.text(.linearNothingOpen))
    }
    guard !open.matches.isEmpty else { return page.print(messages.text(.linearNoMatch)) }
    let printed = open.line(after: range.start)..<open.line(after: range.next)
    let match = nextMatch(in: open, from: printed.upperBound)
    let line = open.matches[match]
    if range.match != nil, printed.contains(line) {
      return page.print(messages.text(.linearNoOtherMatch, .number(open.matches.count)))
    }
    textRanges[textRanges.count - 1] = PrintedRange(
      start: open.nonSpaceBytes(before: line), match: match)
    printCurrentRange()
  }

  /// The first match from a line on, counted from 0; the first of all if none follows.
  private func nextMatch(in open: ReadingState, from line: Int) -> Int {
    open.matches.firstIndex { $0 >= line } ?? 0
  }

  /// The text that says where `match` would go after `count` printed lines.
  private func matchPlace(in open: ReadingState, after count: Int) -> String {
    let match = nextMatch(in: open, from: count)
    return messages.text(
      .linearMatchAt, .index(match + 1), .index(open.matches.count),
      .index(open.matches[match] + 1), .index(open.lines.count))
  }

  private mutating func printLines(_ lines: ArraySlice<String>, rest: Int) {
    for line in lines { page.print(line) }
    if rest > 0 { page.print(messages.text(.linearMoreLines, .number(rest))) }
  }
}

extension LinearSession {
  private mutating func printList(lastRead: Int?) {
    if browser.focus == .results, browser.hasResults, browser.page.count == 0 {
      page.print(browser.noMatchText)
    }
    let start = listRanges[browser.focus]?.start ?? 0
    let isGone = start >= browser.rowCount(of: browser.focus)
    printRows(
      (isGone ? 0 : start)..<Int.max,
      suffix: lastRead.map { messages.text(.linearLastRead, .index($0)) } ?? "")
  }

  /// Prints the rows just unfolded under a row, or that they are hidden.
  mutating func printFold(at row: Int) {
    guard let pane = browser.focusedPane else { return }
    load(row..<row + 2 + rowLimit)
    let facets = browser[pane]
    guard let parent = facets.row(at: row) else { return }
    let under = (row + 1..<row + 2 + rowLimit).prefix {
      facets.row(at: $0).map { $0.depth > parent.depth } ?? false
    }
    guard !under.isEmpty else {
      return page.print(
        messages.text(
          .linearFolded, .text(text(of: row)), .number(facets.rowCount), .text(listName)))
    }
    printRows(under.lowerBound..<under.upperBound, under: row)
  }

  /// With fewer rows than this, the heading says that `more` continues the list; otherwise a line
  /// below the rows does.
  private static let fewRows = 5

  /// The maximum number of rows printed at once.
  private var rowLimit: Int { page.size?.rows ?? LinearPage.standardRows }

  /// Prints as many of `rows` as exist and fit, below a heading that names the range; `parent` is
  /// the row that they belong to.
  private mutating func printRows(
    _ rows: Range<Int>, under parent: Int? = nil, suffix: String = ""
  ) {
    let count = browser.rowCount(of: browser.focus)
    let start = rows.lowerBound
    guard start < count else {
      return page.print(labelled(messages.text(count == 0 ? .listIsEmpty : .linearEndOfList)))
    }
    numberTarget = .rows
    let all = min(count, rows.upperBound)
    let wanted = start..<min(all, start + rowLimit)
    load(wanted)
    guard !printsCut(insteadOf: wanted) else { return }
    let lines = wanted.map { "\($0 + 1)  \(text(of: $0))" }
    let few = start + LinearSession.fewRows - 1
    let headings = [start + 1, min(all, few), all].map { end in
      heading(of: start..<end, under: parent, hasMore: end <= few && end < all, suffix)
    }
    let longest = headings.max { [page] in page.height(of: $0) < page.height(of: $1) }
    var printed = lines.prefix(page.count(of: lines, below: longest))
    let hasMore = start + printed.count < all
    // If so few rows fit, no line is spent on the rest.
    let printsRest = hasMore && printed.count >= LinearSession.fewRows
    if printsRest {
      printed = lines.prefix(page.count(of: lines, below: longest, endsWithRest: true))
    }
    let end = start + printed.count
    page.print(heading(of: start..<end, under: parent, hasMore: hasMore && !printsRest, suffix))
    for line in printed { page.print(line) }
    if printsRest { page.print(messages.text(.linearMoreRows, .number(count - end))) }
    listRanges[browser.focus] = PrintedRange(start: start, next: end)
  }

  /// The heading of printed rows: the list and the range; with `hasMore`, also the answer that
  /// continues the list.
  private func heading(
    of rows: Range<Int>, under parent: Int?, hasMore: Bool, _ suffix: String
  ) -> String {
    let count = Message.Argument.number(browser.rowCount(of: browser.focus))
    let last = Message.Argument.number(rows.upperBound)
    let range: String
    if rows.count == 1 {
      range = messages.text(hasMore ? .linearRowOfMore : .linearRowOf, last, count)
    } else {
      range = messages.text(
        hasMore ? .linearRowsOfMore : .linearRowsOf, .number(rows.lowerBound + 1), last, count)
    }
    let name =
      parent.map {
        messages.text(rows.count == 1 ? .linearRowUnder : .linearRowsUnder, .text(text(of: $0)))
      } ?? "\(listName),"
    return labelled("\(name) \(range)\(suffix)")
  }

  /// `text`, labelled as incomplete while a part of the catalogue does not answer.
  private func labelled(_ text: String) -> String {
    isComplete ? text : messages.text(.incomplete, .text(text))
  }

  /// Whether every part of the catalogue answers.
  private var isComplete: Bool { browser.missingPart == nil }

  private var listName: String {
    if let pane = browser.focusedPane { return browser.name(of: pane) }
    return browser.page.count == 0 && browser.hasResults
      ? messages.text(.linearAdvice) : browser.resultsHeading
  }

  private func text(of row: Int) -> String {
    if let pane = browser.focusedPane {
      return browser[pane].row(at: row).map { text(of: $0, number: row + 1, in: pane) } ?? ""
    }
    guard browser.page.count == 0 else {
      let title = browser.resultTitle(at: row)
      guard browser.result(at: row)?.isNew == true else { return title }
      return "\(title), \(messages.text(.accessNew))"
    }
    let advice = browser.advice
    return advice.indices.contains(row) ? browser.text(of: advice[row]) : ""
  }

  /// A row of facet values for speech; a closed row includes the number that opens it.
  private func text(of row: FacetRow, number: Int, in pane: PaneKey) -> String {
    var text = "\(browser.label(of: row, in: pane)), \(messages.number(row.count))"
    switch row.inclusion {
    case .included: text += messages.text(.linearRowIncluded)
    case .excluded: text += messages.text(.linearRowExcluded)
    case .none: break
    }
    switch row.fold {
    case .closed: text += messages.text(.linearRowClosed, .index(number))
    case .open: text += messages.text(.linearRowOpen)
    case .none: break
    }
    return text
  }
}
