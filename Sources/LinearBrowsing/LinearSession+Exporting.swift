internal import Browsing
internal import Messages
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
  /// the questions. Only whole words and letters do that: anything else may be a title.
  mutating func answerHandout(_ text: String) {
    guard var questions = handout else { return }
    let typed = text.lowercased().filter { $0 != " " }
    switch (LinearVocabulary(messages).word(typed), typed) {
    case (.back, _), (.quit, _), (_, "b"), (_, "q"):
      handout = nil
      return page.print(messages.text(.nothingWritten))
    case (.help, _), (_, "h"), (_, "?"):
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
      guard terminal.print("\n\(messages.text(notice))\n\(prompt)") else { return nil }
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
    var isOutputOpen = terminal.print(messages.text(.leavesWhenWritten, .text(export.path)) + "\n")
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
    if let notice = browser.notice { _ = terminal.print(messages.text(notice) + "\n") }
  }
}
