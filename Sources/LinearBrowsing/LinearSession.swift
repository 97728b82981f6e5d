package import Browsing
package import Catalogue
package import Messages
internal import Publications
package import ReadingLists
internal import Screen
internal import Text

/// The program without a screen: numbered lists are printed, answers are typed. For screen
/// readers, braille lines, serial terminals and terminals without cursor motion.
///
/// Nothing is drawn over: no cursor motion, no border, no line that changes. What is heard is not
/// said again unless it is asked for, and `back` leads to the part that was left.
package struct LinearSession {
  private let service: any CatalogueService
  let files: SessionFiles
  /// What the reader has chosen so far.
  package internal(set) var browser: Browser
  /// Whether the reader left at once: nothing is to be said or printed.
  package internal(set) var isHidden = false
  let terminal: LinearTerminal
  /// What is written before the next question, in one go.
  var page: LinearPage
  /// How far each list has been printed.
  var lists: [Pane: LinearPart] = [:]
  /// How far each open publication has been printed, in the order in which they were opened.
  var texts: [LinearPart] = []
  /// What is learned now; `nil` without a lesson.
  var lesson: Lesson.Step?
  /// What a number chooses from.
  enum Numbered {
    /// The rows of a list, or the related publications of a text.
    case rows, terms, marked
  }
  /// What was numbered in what was printed last.
  var numbered = Numbered.rows
  /// Lines of the help that `more` prints.
  var waiting: ArraySlice<String> = []
  /// The handout of which the reader is asked what is above it.
  var handout: HandoutQuestions?
  /// Where the next part of the publication begins that is presented, in lines.
  var presentedLine = 0
  /// What was cited last.
  var cited: CitationPage?
  /// Whether the session begins with the lesson.
  private let teaches: Bool
  /// The list that is presented from the start.
  private let presentedList: ReadingList?
  /// What is to be known of the catalogue before the first list.
  private let firstNotice: Message?
  /// What was said of a catalogue that is not whole: it is said once.
  private var saidMissingPart: Message?

  /// A session on what reads and prints; `showsTags` begins with the publishers' tags in the place
  /// of the topics, `notice` is said before the first list, `list` is presented from the start.
  package init(
    _ service: any CatalogueService, name: String? = nil, messages: Messages = .english,
    isRestricted: Bool = false, showsTags: Bool = false, files: SessionFiles = .none,
    notice: Message? = nil, presenting list: ReadingList? = nil,
    keyMap: KeyMap = .standard, teaches: Bool = false, on terminal: LinearTerminal
  ) {
    self.teaches = teaches
    self.files = files
    presentedList = list
    firstNotice = notice
    self.service = service
    self.terminal = terminal
    page = LinearPage(size: terminal.size())
    browser = Browser(
      name: name ?? service.name, messages: messages,
      size: page.size ?? Size(rows: LinearPage.standardRows, columns: 80), profile: .lean,
      isRestricted: isRestricted, showsTags: showsTags, files: files.options, keyMap: keyMap)
  }

  var messages: Messages { browser.messages }

  /// What is printed before each answer: short, for it is spoken each time.
  package var prompt: String { messages.text(.linearPrompt) }

  /// Runs until the reader leaves or nothing more can be read or printed.
  package mutating func run() {
    settle(browser.start())
    let question = messages.text(.linearQuestion)
    page.print(browser.name)
    if let firstNotice { page.print(messages.text(firstNotice)) }
    let quickExit = messages.text(.linearQuickExit)
    page.reserved = page.height(of: question) + page.height(of: quickExit)
    if let presentedList {
      page.print(quickExit)
      present(presentedList)
    }
    if teaches, browser.presentation == nil {
      page.print(quickExit)
      startLesson()
    } else if browser.presentation == nil {
      printSummary()
      printPart()
      page.reserved = page.height(of: question)
      page.print(quickExit)
      page.print(question)
    }
    answerAll()
    endExport()
  }

  /// Reads answers and replies to them until the reader leaves.
  private mutating func answerAll() {
    while true {
      sayMissingPart()
      guard !terminal.isLeaving() else {
        isHidden = true
        return
      }
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
      if isAsked {
        startPage()
        reply(to: answer)
        continue
      }
      let command = LinearCommand(answer)
      if command == .quit {
        if leaves() { return }
        startPage()
        printWhereabouts()
        continue
      }
      startPage()
      let before = lessonState
      perform(command)
      followLesson(command, from: before)
    }
  }

  /// Whether answers are to a question, or to a presentation, and no command.
  private var isAsked: Bool {
    if case .confirming = browser.inputMode { return true }
    return handout != nil || browser.presentation != nil
  }

  private mutating func reply(to text: String) {
    if case .confirming = browser.inputMode { return answer(text) }
    if handout != nil { return answerHandout(text) }
    answerPresentation(text)
  }

  /// An empty page of the terminal as it is by now.
  mutating func startPage() {
    page = LinearPage(size: terminal.size())
    guard let size = page.size, size != browser.size else { return }
    settle(browser.handle(.resized(size)))
  }

  /// Says that the catalogue is not whole any more, before anything else that comes of an answer.
  private mutating func sayMissingPart() {
    let isSaid = browser.missingPart == saidMissingPart
    saidMissingPart = browser.missingPart
    guard let missing = browser.missingPart, !isSaid else { return }
    page.printFirst(messages.text(missing))
  }

  private mutating func perform(_ command: LinearCommand) {
    if command != .more { waiting = [] }
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
    case .exactWords: change(.meanings)
    case .undo: undo()
    case .back: goBack()
    case .next: step(.nextResult)
    case .previous: step(.previousResult)
    case .more: printMore()
    case .whereabouts: printWhereabouts()
    case .match: goToMatch()
    case .help: printHelp()
    case .forms: printForms()
    case .mark(let numbers): mark(numbers)
    case .unmarkAll: toggleAllMarks()
    case .cite(let number): cite(number)
    case .marked: printMarked()
    case .note(let number, let words): write(words, at: number)
    case .move(let number, let place): move(number, to: place)
    case .save(let name): carryOut(browser.save(as: name))
    case .load(let name): load(name)
    case .export(let format, let path): export(format, to: path)
    case .link(let number): printTexts(number)
    case .present: present()
    case .glossary(let words): printGlossary(words)
    case .lesson: startLesson()
    case .language(let name): speak(name)
    case .records(let number): showRecords(ofTerm: number)
    case .stop: stopExport()
    case .quit: break
    case .unknown(let words): explain(words)
    }
  }

  /// Says how an answer goes on that lacks something, or that it is none.
  mutating func explain(_ words: String) {
    guard let answer = LinearCommand.incomplete(words, messages) else {
      return page.print(messages.text(.linearUnknown, .text(Clipping.end(words, columns: 60))))
    }
    page.print(messages.text(.linearIncomplete, .text(answer.form), .text(answer.meaning)))
  }

  /// Lists what a pane has, from where the list was left; from its first row when it is there
  /// already.
  mutating func go(to pane: Pane) {
    if browser.reading.isEmpty, browser.focus == pane { lists[pane] = nil }
    guard carryOut(browser.show(pane)) else { return }
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
    carryOut(browser.show(.results))
    texts = []
    let row = browser.viewport(of: .results).selected
    let part = lists[.results] ?? LinearPart()
    if wasReading, !(part.start..<max(part.start, part.next)).contains(row) {
      lists[.results] = LinearPart(start: row)
    }
    printSummary()
    printPart(lastRead: wasReading && browser.page.count > 0 ? row + 1 : nil)
  }

  /// Chooses a row of the list, or a related publication of the text, that was printed last.
  private mutating func choose(_ number: Int, _ command: Command) {
    let isFacet = numbered == .rows && browser.reading.isEmpty && browser.focus != .results
    if command == .exclude, !isFacet {
      return page.print(messages.text(.linearCannotExclude))
    }
    switch numbered {
    case .terms: return explain(term: number)
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

  /// Selects a row of the list, counted from 1; false when there is no such row.
  mutating func select(_ number: Int) -> Bool {
    guard let effects = browser.select(row: number - 1) else { return false }
    settle(effects)
    return true
  }

  /// Goes to the next language, or to the one that is named.
  private mutating func speak(_ name: String) {
    guard !name.isEmpty else {
      _ = carryOut(browser.perform(.language))
      return
    }
    guard let effects = messages.languageCode(named: name).flatMap({ browser.speak($0) }) else {
      let names = Messages.ownLanguageNames.joined(separator: ", ")
      return page.print(messages.text(.linearUnknownLanguage, .text(name), .text(names)))
    }
    carryOut(effects)
  }

  private mutating func openText(_ effects: [Effect]) {
    let count = browser.reading.count
    carryOut(effects)
    guard browser.reading.count > count else { return }
    texts.append(LinearPart())
    printPart()
  }

  /// Goes on to another result from the one that is read, or from which the related one that is
  /// read was reached. Other results may have given it another place.
  private mutating func step(_ command: Command) {
    guard let open = browser.reading.first else {
      return page.print(messages.text(.linearNothingOpen))
    }
    if let rank = browser.rank(of: open.detail.publication.id) { _ = select(rank + 1) }
    guard carryOut(browser.perform(command)), browser.reading.count == 1 else { return }
    texts = [LinearPart()]
    printPart()
  }

  /// Carries out and says what there is to say about it; false when that is all that came of it.
  @discardableResult
  mutating func carryOut(_ effects: [Effect]) -> Bool {
    let query = browser.page.query
    let wasWriting = browser.writing != nil
    settle(effects)
    if !wasWriting { followExport() }
    if browser.page.query != query {
      let row = browser.viewport(of: .results).selected
      lists[.results] = row > 0 ? LinearPart(start: row) : nil
    }
    if case .confirming(let confirmation) = browser.inputMode {
      let question = confirmation.question
      let key: MessageKey = question.key == .mayReplace ? .linearMayReplace : .linearMayWrite
      page.print(messages.text(Message(key, arguments: question.arguments)))
    }
    if let progress = browser.progress { page.print(messages.text(progress)) }
    guard let notice = browser.notice else { return true }
    // What is missing of the catalogue is said by itself, and what is new in it is no answer.
    let isNews = notice.key == .latestChanges
    let isMissing = notice == browser.missingPart
    if !isMissing {
      let key: MessageKey =
        switch notice.key {
        case .latestChanges: .linearLatestChanges
        case .listMissing: .linearListMissing
        default: notice.key
        }
      page.print(messages.text(Message(key, arguments: notice.arguments)))
    }
    browser.takeNotice()
    return isNews || isMissing
  }

  /// Asks for the rows that are to be printed.
  mutating func load(_ rows: Range<Int>) { settle(browser.print(rows: rows)) }

  /// Asks the catalogue and takes its answers; waits for them until the reader types.
  mutating func settle(_ effects: [Effect]) {
    var effects = effects[...]
    while true {
      while let effect = effects.popFirst() {
        switch effect {
        case .send(let request): service.send(request)
        case .file(let request): effects += browser.take(files.perform(request), of: request)
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
