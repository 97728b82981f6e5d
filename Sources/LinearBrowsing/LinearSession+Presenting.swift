internal import Browsing
internal import Catalogue
internal import Links
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

/// Presents publications one by one, with title and summary only, for reading aloud.
extension LinearSession {
  /// An answer during a presentation.
  private enum Step: Equatable {
    case next, previous, link, results, leave, help
    case number(Int)

    init(_ text: String, _ vocabulary: LinearVocabulary) {
      let typed = text.lowercased().filter { $0 != " " }
      if let number = Int(typed) {
        self = .number(number)
        return
      }
      switch (vocabulary.word(typed), typed) {
      case (.next, _), (.more, _), (_, ""), (_, "n"), (_, "m"): self = .next
      case (.previous, _), (_, "p"): self = .previous
      case (.link, _), (_, "l"): self = .link
      case (.results, _), (_, "r"): self = .results
      case (.back, _), (.quit, _), (_, "b"), (_, "q"): self = .leave
      default: self = .help
      }
    }
  }

  /// Presents the named publications from a number on. If they are not named, presents from the
  /// numbered row on, or from the open publication on.
  mutating func present(_ named: LinearCommand.PublicationGroup?, from number: Int?) {
    switch named {
    case .marked: present(fromMarked: number ?? 1)
    case .results: present(fromResult: number ?? 1)
    case nil:
      guard let number else { return presentOpen() }
      switch numberTarget {
      case .terms: page.print(messages.text(.linearNoRow, .index(number)))
      case .marked: present(fromMarked: number)
      case .rows: present(fromResult: number)
      }
    }
  }

  /// Presents the results from the open publication on, or the marked publications if it is only one
  /// of these; a related one that is neither, from the result that it was reached from. If none is
  /// open, presents the marked publications, else the results.
  private mutating func presentOpen() {
    for open in [browser.reading.last, browser.reading.first].compactMap(\.self) {
      let id = open.detail.publication.id
      if let rank = browser.rank(of: id) { return present(fromResult: rank + 1) }
      if let place = browser.marks.place(of: id) { return present(fromMarked: place + 1) }
    }
    guard browser.marks.count == 0 else { return present(fromMarked: 1) }
    begin(browser.perform(.present))
  }

  private mutating func present(fromResult number: Int) {
    if browser.page.count > 0, !select(result: number) { return }
    begin(browser.perform(.present))
  }

  private mutating func present(fromMarked number: Int) {
    guard browser.marks.count > 0 else {
      return page.print(messages.text(.linearNothingMarked))
    }
    guard browser.marks.entries.indices.contains(number - 1) else {
      return page.print(messages.text(.linearNoMarked, .index(number)))
    }
    openMarked()
    execute(browser.perform(.present))
    begin(browser.presentPublication(number))
  }

  /// Opens the list of marked publications.
  private mutating func openMarked() {
    if browser.markedList == nil { execute(browser.perform(.marked)) }
  }

  /// Presents a list from its first publication.
  mutating func present(_ list: ReadingList) { begin(browser.present(list)) }

  private mutating func begin(_ effects: [Effect]) {
    carryOut(effects)
    guard browser.presentation != nil else { return closeMarked() }
    page.print(messages.text(.linearPresenting))
    page.print(
      browser.markedList != nil
        ? messages.text(.exportMarked, .number(browser.marks.count))
        : messages.text(.exportResults, .number(browser.page.count)))
    printPresented(from: 0)
  }

  mutating func answerPresentation(_ text: String) {
    switch Step(text, LinearVocabulary(messages)) {
    case .next:
      if presentedLine < presentedLines.count { return printPresented(from: presentedLine) }
      show(browser.stepPresentation(by: 1))
    case .previous: show(browser.stepPresentation(by: -1))
    case .number(let number): show(browser.presentPublication(number))
    case .link:
      let link = LinkAddress(browser.presentation?.publication?.url ?? "")
      page.print(link?.shown ?? messages.text(.presentedWithoutLink))
    case .help: page.print(messages.text(.linearPresenting))
    case .results:
      leavePresentation()
      go(to: .results)
    case .leave:
      leavePresentation()
      printPosition()
    }
  }

  private mutating func leavePresentation() {
    carryOut(browser.perform(.back))
    closeMarked()
  }

  /// Prints another publication, or that there is none.
  private mutating func show(_ effects: [Effect]) {
    guard carryOut(effects) else { return }
    printPresented(from: 0)
  }

  /// Closes the list of marked publications: in linear mode it is open only during a presentation.
  private mutating func closeMarked() {
    if browser.markedList != nil { execute(browser.perform(.marked)) }
  }

  /// The title and summary, wrapped if there is a terminal.
  private var presentedLines: [String] {
    guard let publication = browser.presentation?.publication else { return [] }
    let title = DisplayTitle.text(of: publication.title, messages)
    let paragraphs = publication.paragraphs.flatMap { ["", $0] }
    guard let size = page.size else { return [title] + paragraphs }
    return ([title] + paragraphs).flatMap { text in
      text.isEmpty ? [""] : Wrapping.lines(text, columns: size.columns).map(String.init)
    }
  }

  private mutating func printPresented(from start: Int) {
    let lines = presentedLines.dropFirst(start)
    let count = page.size == nil ? lines.count : page.count(of: lines, endsWithRest: true)
    for line in lines.prefix(count) { page.print(line) }
    presentedLine = start + count
    let rest = lines.count - count
    if rest > 0 { page.print(messages.text(.linearMoreLines, .number(rest))) }
  }
}
