internal import Browsing
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

  /// Presents from a numbered row on; without a number, the marked publications, or the results if
  /// nothing is marked.
  mutating func present(from number: Int?) {
    if let number, numberTarget == .marked { return present(fromMarked: number) }
    if let number {
      guard numberTarget == .rows, select(result: number) else {
        if numberTarget == .terms { page.print(messages.text(.linearNoRow, .index(number))) }
        return
      }
    } else {
      openMarked()
    }
    begin(browser.perform(.present))
  }

  private mutating func present(fromMarked number: Int) {
    guard browser.marks.entries.indices.contains(number - 1) else {
      return page.print(messages.text(.linearNoMarked, .index(number)))
    }
    openMarked()
    execute(browser.perform(.present))
    begin(browser.presentPublication(number))
  }

  /// Opens the list of marked publications if there are any.
  private mutating func openMarked() {
    if browser.marks.count > 0, browser.markedList == nil { execute(browser.perform(.marked)) }
  }

  /// Presents a list from its first publication.
  mutating func present(_ list: ReadingList) { begin(browser.present(list)) }

  private mutating func begin(_ effects: [Effect]) {
    carryOut(effects)
    guard browser.presentation != nil else { return closeMarked() }
    page.print(messages.text(.linearPresenting))
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
