internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

/// The questions before a handout is written, one after the other.
struct HandoutQuestions {
  /// The next question.
  enum Question: Equatable { case title, workshop, order }

  var export: Export
  /// The path of the file; empty to print the handout after the session.
  let path: String
  var question = Question.title

  init(export: Export, path: String) {
    self.export = export
    self.path = path
  }
}

extension LinearSession {
  /// Exports publications, to a file or to the terminal after the session. If they are not named,
  /// these are the open publication, else the marked ones, else the results.
  mutating func export(_ named: LinearCommand.PublicationGroup?, as name: String, to path: String) {
    let vocabulary = LinearVocabulary(messages)
    guard let format = browser.files.formats.first(where: { vocabulary.names(name, $0) }) else {
      let names = browser.files.formats.map(vocabulary.shown).joined(separator: ", ")
      return page.print(messages.text(.linearUnknownFormat, .text(name), .text(names)))
    }
    if named == .marked, browser.marks.count == 0 {
      return page.print(messages.text(.linearNothingMarked))
    }
    let export = Export(scope: scope(of: named), format: format, style: browser.citationStyle)
    guard export.format.isHandout else { return finish(export, to: path) }
    ask(HandoutQuestions(export: export, path: path))
  }

  private func scope(of named: LinearCommand.PublicationGroup?) -> Export.Scope {
    if named == nil, let open = browser.reading.last?.detail.publication {
      return .one(ReadingList.Entry(id: open.id, title: open.title))
    }
    return named != .results && browser.marks.count > 0
      ? .list(browser.marks) : .results(browser.page.query)
  }

  /// Writes a completed export, or registers it to be printed after the session.
  mutating func finish(_ export: Export, to path: String) {
    let publications = publications(of: export.scope)
    guard path.isEmpty else {
      if browser.runningExport == nil { exported = (publications, path) }
      carryOut(browser.write(export, to: path))
      return
    }
    browser.printOnLeaving(export)
    browser.clearNotice()
    page.print(messages.text(.linearPrinted, .message(publications), export.format.title))
  }

  /// The number of publications in an export, and which they are.
  private func publications(of scope: Export.Scope) -> Message {
    let count = Message.Argument.number(browser.count(of: scope))
    return switch scope {
    case .list: Message(.linearMarkedPublications, count)
    case .results: Message(.linearAllResults, count)
    case .one: Message(.linearOpenPublication)
    }
  }

  /// The lines of a notice. What was exported is said with its number.
  func lines(of notice: Message) -> [String] {
    guard [.fileWritten, .fileWrittenWith].contains(notice.key), let exported,
      case .text(let path)? = notice.arguments.first,
      path == exported.path || path.hasSuffix("/\(exported.path)")
    else { return [messages.text(notice)] }
    return [messages.text(.linearWritten, .message(exported.publications), .text(path))]
      + notice.arguments.dropFirst().map { messages.text($0) }
  }

  /// Saves the marked publications as a list.
  mutating func save(as name: String) {
    // A list may have the name of a file that was exported.
    if browser.runningExport == nil { exported = nil }
    carryOut(browser.save(as: name))
  }

  /// Asks the next question about a handout.
  mutating func ask(_ questions: HandoutQuestions) {
    handout = questions
    switch questions.question {
    case .title:
      let title = browser.handoutTitle(of: questions.export.scope)
      page.print(messages.text(.linearHandoutTitle, .text(title)))
    case .workshop: page.print(messages.text(.linearWorkshop))
    case .order: page.print(messages.text(.linearByTopic))
    }
  }

  /// Takes the answer to a question about a handout; `back` gives the handout up, and `help` explains
  /// the questions. Only whole words and letters do that: anything else may be a title. In another
  /// language the word for help may be one too, as is Russian `Справка`.
  mutating func answerHandout(_ text: String) {
    guard var questions = handout else { return }
    let typed = text.lowercased().filter { $0 != " " }
    switch (LinearVocabulary(messages).word(typed), typed) {
    case (.back, _), (.quit, _), (_, "b"), (_, "q"):
      handout = nil
      return page.print(messages.text(.nothingWritten))
    case (_, "help"), (_, "h"), (_, "?"):
      page.print(messages.text(.linearHandoutHelp))
      return ask(questions)
    default: break
    }
    switch questions.question {
    case .title:
      questions.export.handout.title = text
      questions.question = .workshop
      return ask(questions)
    case .workshop:
      questions.export.handout.workshop = text
      questions.question = .order
      if browser.count(of: questions.export.scope) > 1 { return ask(questions) }
    case .order:
      guard typed.isEmpty || messages.isYes(text) || messages.isNo(text) else {
        return ask(questions)
      }
      questions.export.handout.isByTopic = messages.isYes(text)
    }
    handout = nil
    finish(questions.export, to: questions.path)
  }
}

/// Exports that run while the session continues.
extension LinearSession {
  /// Reads the next answer. If an export ends meanwhile, its outcome is printed.
  mutating func nextAnswer() -> String? {
    while let descriptor = files.descriptor(), page.size != nil, terminal.wait(descriptor) {
      updateExport(waits: false)
      guard browser.runningExport == nil, let notice = browser.notice else { continue }
      browser.clearNotice()
      let text = lines(of: notice).joined(separator: "\n")
      guard terminal.print("\n\(text)\n\(prompt)") else { return nil }
    }
    let line = terminal.read()
    // Ctrl-C leaves the cursor behind the typed text.
    if let line, LinearCommand.isInterrupt(line) { _ = terminal.print("\n") }
    return line
  }

  /// Waits until the export is complete or the reader types, and reports its progress now and then.
  /// Without a terminal it waits until the export is complete.
  mutating func followExport() {
    var reports = 0
    while browser.runningExport != nil, let descriptor = files.descriptor() {
      let isTerminal = page.size != nil
      if isTerminal, !terminal.wait(descriptor) { return }
      updateExport(waits: !isTerminal)
      guard isTerminal, let progress = browser.runningExport else { continue }
      reports += 1
      // After 1, 2, 4, 8… seconds.
      guard reports & (reports - 1) == 0 else { continue }
      _ = terminal.print(
        messages.text(
          .linearWriting, .text(progress.path), .number(progress.count), .number(progress.total))
          + "\n")
    }
  }

  private mutating func updateExport(waits: Bool) {
    execute([.file(.exportProgress(waits: waits))])
  }

  mutating func stopExport() {
    guard browser.runningExport != nil else {
      return page.print(messages.text(.linearNothingWritten))
    }
    carryOut([.file(.stopExport)])
  }

  /// Waits for the export before the session ends, unless the reader uses the quick exit or is
  /// gone.
  mutating func endExport() {
    terminal.takeInterrupts(false)
    guard !isHidden, let export = browser.runningExport else { return }
    var isOutputOpen = terminal.print(messages.text(.leavingWhenWritten, .text(export.path)) + "\n")
    while isOutputOpen, browser.runningExport != nil, let descriptor = files.descriptor() {
      if terminal.wait(descriptor) {
        updateExport(waits: false)
        continue
      }
      // Input is ignored now, except the quick exit.
      guard let line = terminal.read() else { break }
      isHidden = LinearCommand.isQuickExit(line)
      isOutputOpen = !isHidden
    }
    guard !isHidden else { return }
    if browser.runningExport != nil { execute([.file(.stopExport)]) }
    guard let notice = browser.notice else { return }
    _ = terminal.print(lines(of: notice).joined(separator: "\n") + "\n")
  }
}
