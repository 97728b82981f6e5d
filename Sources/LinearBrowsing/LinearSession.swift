package import Browsing
package import Catalogue
package import Messages
internal import Publications
package import ReadingLists
internal import Screen
internal import Text

/// A session without a screen: numbered lists are printed, answers are typed. For screen readers,
/// braille displays, serial terminals and terminals without cursor motion.
///
/// Nothing is overwritten: no cursor motion, no borders, no changing line. What has been read out
/// is not repeated unless asked for, and `back` returns to the part that was left.
package struct LinearSession {
  let service: any CatalogueService
  let files: SessionFiles
  /// The current state.
  package internal(set) var browser: Browser
  /// Whether the reader used the quick exit: nothing may be printed.
  package internal(set) var isHidden = false
  let terminal: LinearTerminal
  /// The output up to the next prompt, written at once.
  var page: LinearPage
  /// The range of each list printed last.
  var listRanges: [Pane: PrintedRange] = [:]
  /// The range of each open publication printed last, in the order of opening.
  var textRanges: [PrintedRange] = []
  /// The current step of the lesson; `nil` without a lesson.
  var lesson: Lesson.Step?
  /// What a number refers to.
  enum NumberTarget {
    /// The rows of a list, or the related publications of a text.
    case rows, terms, marked
  }
  /// What the last printed numbers refer to.
  var numberTarget = NumberTarget.rows
  /// Lines of help, search syntax or glossary that `more` prints next.
  var pendingLines: ArraySlice<String> = []
  /// The marked publications of which `more` prints the texts after that.
  var pendingMarked: PendingMarked?
  /// What was exported last, and the path as it was typed.
  var exported: (publications: Message, path: String)?
  /// The handout whose texts the reader is being asked for.
  var handout: HandoutQuestions?
  /// The line at which the next part of the presented publication begins.
  var presentedLine = 0
  /// The citations printed last, all in one style.
  var lastCitations: [CitationPage] = []
  /// Whether the session starts with the lesson.
  private let startsLesson: Bool
  /// The list to present from the start.
  private let presentedList: ReadingList?
  /// The message to print before the first list.
  private let firstNotice: Message?
  /// The last printed message about a missing part of the catalogue; it is printed once.
  var printedMissingPart: Message?
  /// Whether what to do with a publication that is read has been printed.
  private var hasExplainedText = false
  /// Whether what to do with marks has been printed.
  var hasExplainedMarks = false
  /// Whether the reader knows that the catalogue has changed.
  var hasPrintedChange = false

  /// A session on a terminal. `showsTags` starts with the publishers' tags instead of the topics,
  /// `notice` is printed before the first list, and `list` is presented from the start.
  package init(
    _ service: any CatalogueService, name: String? = nil, messages: Messages = .english,
    isRestricted: Bool = false, showsTags: Bool = false, files: SessionFiles = .none,
    notice: Message? = nil, presenting list: ReadingList? = nil,
    keyMap: KeyMap = .standard, offersLanguages: Bool = false, startsLesson: Bool = false,
    on terminal: LinearTerminal
  ) {
    self.startsLesson = startsLesson
    self.files = files
    presentedList = list
    firstNotice = notice
    self.service = service
    self.terminal = terminal
    page = LinearPage(size: terminal.size())
    browser = Browser(
      name: name ?? service.name, messages: messages,
      size: page.size ?? Size(rows: LinearPage.standardRows, columns: 80), profile: .lean,
      isRestricted: isRestricted, showsTags: showsTags, files: files.options, keyMap: keyMap,
      offersLanguages: offersLanguages)
  }

  var messages: Messages { browser.messages }

  /// The prompt: short, because it is spoken each time.
  package var prompt: String { messages.text(.linearPrompt) }

  /// The prompt's explanation at the start; a shorter one if the whole one takes a quarter
  /// of the rows or more, because the first list needs them.
  private var question: String {
    let whole = messages.text(.linearQuestion)
    guard let size = page.size, page.height(of: whole) * 4 >= size.rows else { return whole }
    return messages.text(.linearShortQuestion)
  }

  /// Runs until the reader quits, input ends or output fails.
  package mutating func run() {
    execute(browser.start())
    let question = question
    page.print(browser.name)
    printLanguages()
    if let firstNotice { page.print(messages.text(firstNotice)) }
    let quickExit = messages.text(.linearQuickExit)
    page.reserved = page.height(of: question) + page.height(of: quickExit)
    if let presentedList {
      page.print(quickExit)
      present(presentedList)
    }
    if startsLesson, browser.presentation == nil {
      page.print(quickExit)
      startLesson()
    } else if browser.presentation == nil {
      printSummary()
      printCurrentRange()
      page.reserved = page.height(of: question)
      page.print(quickExit)
      page.print(question)
    }
    answerAll()
    endExport()
  }

  /// Reads answers and replies to them until the reader quits.
  private mutating func answerAll() {
    while true {
      printMissingPart()
      printChangeOfCatalogue()
      guard !terminal.isLeaving() else {
        isHidden = true
        return
      }
      // Otherwise marks, or what is to be printed after the session, would be lost.
      terminal.takeInterrupts(browser.hasUnsavedMarks || !browser.exports.isEmpty)
      guard terminal.print(page.text + prompt) else { return }
      guard let line = nextAnswer() else {
        _ = terminal.print("\n")
        return
      }
      if LinearCommand.isQuickExit(line) {
        isHidden = true
        return
      }
      let answer = TextFilter.line(line)
      let command = LinearCommand(answer, in: messages)
      if LinearCommand.isInterrupt(line) || command == .quit && !expectsReply {
        if confirmsLeaving() { return }
        startPage()
        printWhereLeft()
        continue
      }
      startPage()
      if expectsReply {
        reply(to: answer)
        continue
      }
      let before = lessonState
      perform(command)
      followLesson(command, from: before)
    }
  }

  /// Whether the next answer is for a question or a presentation, not a command.
  private var expectsReply: Bool {
    if case .confirming = browser.inputMode { return true }
    return handout != nil || browser.presentation != nil
  }

  private mutating func reply(to text: String) {
    if case .confirming = browser.inputMode { return answer(text) }
    if handout != nil { return answerHandout(text) }
    answerPresentation(text)
  }

  /// Starts an empty page for the terminal's current size.
  mutating func startPage() {
    page = LinearPage(size: terminal.size())
    guard let size = page.size, size != browser.size else { return }
    execute(browser.handle(.resized(size)))
  }

  private mutating func perform(_ command: LinearCommand) {
    if command != .more { (pendingLines, pendingMarked) = ([], nil) }
    switch command {
    case .choose(let number): choose(number, .include)
    case .exclude(let number): choose(number, .exclude)
    case .unfold(let number): fold(number)
    case .search(let words):
      carryOut(browser.search(words))
      go(to: .results)
    case .list(let pane): go(to: .facets(pane))
    case .results: go(to: .results)
    case .order: carryOut(browser.perform(.order))
    case .exactWords: change(.synonyms)
    case .undo: undo()
    case .back: goBack()
    case .next: step(.nextResult)
    case .previous: step(.previousResult)
    case .more: printMore()
    case .position: printPosition()
    case .match: goToMatch()
    case .help: printHelp()
    case .searchSyntax: printSearchSyntax()
    case .mark(let numbers): mark(numbers)
    case .unmarkAll: toggleAllMarks()
    case .unmark(let numbers): mark(numbers, isUnmarking: true)
    case .cite(let numbers): cite(numbers)
    case .citeMarked: printMarked(.citations)
    case .style(let name): useStyle(named: name)
    case .marked: printMarked()
    case .note(let number, let words): write(words, at: number)
    case .move(let number, let position): move(number, to: position)
    case .save(let name): save(as: name)
    case .load(let name): open(name)
    case .export(let format, let publications, let path): export(publications, as: format, to: path)
    case .link(let number): printTexts(number)
    case .linkMarked: printMarked(.texts)
    case .present(let publications, let number): present(publications, from: number)
    case .glossary(let words): printGlossary(words)
    case .lesson: startLesson()
    case .language(let name): switchLanguage(to: name)
    case .records(let number): showRecords(ofTerm: number)
    case .stop: stopExport()
    case .quit: break
    case .unknown(let words): printUsage(for: words)
    }
  }

  /// Prints the syntax of an incomplete answer, or that the answer is unknown.
  mutating func printUsage(for words: String) {
    guard let answer = LinearCommand.incomplete(words, messages) else {
      return page.print(messages.text(.linearUnknown, .text(Clipping.end(words, columns: 60))))
    }
    page.print(messages.text(.linearIncomplete, .text(answer.form), .text(answer.meaning)))
  }

  /// Prints a pane's list from where it was left, or from its first row if it is already the
  /// current list.
  mutating func go(to pane: Pane) {
    if browser.reading.isEmpty, browser.focus == pane { listRanges[pane] = nil }
    guard carryOut(browser.show(pane)) else { return }
    textRanges = []
    printSummary()
    printCurrentRange()
  }

  private mutating func goBack() {
    guard browser.reading.count > 1 else { return goBackToResults() }
    carryOut(browser.perform(.back))
    textRanges.removeLast()
    printCurrentRange()
  }

  /// Prints the results from the part that was left, or from the result that was read last.
  private mutating func goBackToResults() {
    let wasReading = !browser.reading.isEmpty
    selectOpenResult()
    carryOut(browser.show(.results))
    textRanges = []
    let row = browser.viewport(of: .results).selected
    let range = listRanges[.results] ?? PrintedRange()
    if wasReading, !(range.start..<max(range.start, range.next)).contains(row) {
      listRanges[.results] = PrintedRange(start: row)
    }
    printSummary()
    printCurrentRange(lastRead: wasReading && browser.page.count > 0 ? row + 1 : nil)
  }

  /// Chooses a row of the list, or a related publication of the text, that was printed last.
  mutating func choose(_ number: Int, _ command: Command) {
    let isFacet = numberTarget == .rows && browser.reading.isEmpty && browser.focus != .results
    if command == .exclude, !isFacet {
      return page.print(messages.text(.linearCannotExclude))
    }
    switch numberTarget {
    case .terms: return printTerm(number)
    case .marked:
      guard let effects = browser.openMarked(number - 1) else {
        return page.print(messages.text(.linearNoMarked, .index(number)))
      }
      return openText(effects)
    case .rows: break
    }
    guard browser.reading.isEmpty else {
      guard let effects = browser.openRelated(number - 1) else {
        return page.print(messages.text(.linearNoRelated, .index(number)))
      }
      return openText(effects)
    }
    guard select(number) else {
      return page.print(messages.text(.linearNoRow, .index(number)))
    }
    guard browser.focus == .results else { return filter(command) }
    guard browser.page.count == 0 else { return openText(browser.perform(.open)) }
    carryOut(browser.perform(.open))
    go(to: .results)
  }

  /// Selects a row of the list, counted from 1; false if there is no such row.
  mutating func select(_ number: Int) -> Bool {
    guard let effects = browser.select(row: number - 1) else { return false }
    execute(effects)
    return true
  }

  private mutating func openText(_ effects: [Effect]) {
    let count = browser.reading.count
    carryOut(effects)
    guard browser.reading.count > count else { return }
    textRanges.append(PrintedRange())
    let help = messages.text(.linearTextHelp)
    let explains = !hasExplainedText && lesson == nil
    if explains { page.reserved += page.height(of: help) }
    printCurrentRange()
    if explains { page.print(help) }
    hasExplainedText = true
  }

  /// Goes from the open publication to another result; from a related one, relative to the result
  /// it was reached from.
  private mutating func step(_ command: Command) {
    guard !browser.reading.isEmpty else {
      return page.print(messages.text(.linearNothingOpen))
    }
    selectOpenResult()
    guard carryOut(browser.perform(command)), browser.reading.count == 1 else { return }
    textRanges = [PrintedRange()]
    printCurrentRange()
  }

  /// Carries out effects and prints their messages. Returns false if they only led to a message.
  @discardableResult
  mutating func carryOut(_ effects: [Effect]) -> Bool {
    let query = browser.page.query
    let wasWriting = browser.runningExport != nil
    execute(effects)
    if !wasWriting { followExport() }
    if browser.page.query != query {
      let row = browser.viewport(of: .results).selected
      listRanges[.results] = row > 0 ? PrintedRange(start: row) : nil
    }
    if case .confirming(let confirmation) = browser.inputMode {
      let question = confirmation.question
      let key: MessageKey =
        question.key == .confirmReplace ? .linearConfirmReplace : .linearConfirmWrite
      page.print(messages.text(Message(key, arguments: question.arguments)))
    }
    if let progress = browser.progress { page.print(messages.text(progress)) }
    guard let notice = browser.notice else { return true }
    // A missing part of the catalogue is reported elsewhere, and its latest changes are not a
    // reply.
    let isNews = notice.key == .latestChanges
    let isMissing = notice == browser.missingPart
    if !isMissing {
      let key: MessageKey =
        switch notice.key {
        case .latestChanges: .linearLatestChanges
        case .listMissing: .linearListMissing
        // In linear mode the list is open only during a presentation.
        case .isFirstResult where browser.markedList != nil: .linearFirstMarked
        case .isLastResult where browser.markedList != nil: .linearLastMarked
        case .noSuchResult where browser.markedList != nil: .linearNoSuchMarked
        default: notice.key
        }
      for line in lines(of: Message(key, arguments: notice.arguments)) { page.print(line) }
    }
    browser.clearNotice()
    return isNews || isMissing
  }

  /// Requests the rows to print.
  mutating func load(_ rows: Range<Int>) { execute(browser.print(rows: rows)) }

  /// Carries out effects, sends requests and takes their answers; waits for them until the reader
  /// types.
  mutating func execute(_ effects: [Effect]) {
    var effects = effects[...]
    while true {
      while let effect = effects.popFirst() {
        switch effect {
        case .send(let request): service.send(request)
        case .file(let request): effects += browser.receive(files.perform(request), of: request)
        default: break
        }
      }
      while let answer = service.receive() { effects += browser.receive(answer) }
      guard effects.isEmpty else { continue }
      guard browser.progress != nil, browser.failure == nil, let descriptor = service.descriptor,
        terminal.wait(descriptor)
      else { return }
    }
  }
}
