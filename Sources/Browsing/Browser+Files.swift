internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

/// Typed lines, confirmations, and the outcomes of file requests.
extension Browser {
  /// Handles keys while a line is typed that is neither a search nor a filter.
  mutating func handleTyping(
    _ chord: KeyChord, _ prompt: PromptModel, _ purpose: TypedLine
  ) -> [Effect] {
    var prompt = prompt
    if prompt.edit(chord) {
      inputMode = .typing(prompt, purpose)
      return []
    }
    switch chord.key {
    case .enter:
      inputMode = .browsing
      return submit(prompt.text, purpose)
    case .escape, .backspace: inputMode = purpose.menu.map { .menu($0) } ?? .browsing
    default: break
    }
    return []
  }

  private mutating func submit(_ text: String, _ purpose: TypedLine) -> [Effect] {
    switch purpose {
    case .note(let index): marks.setNote(text, at: index)
    case .handoutTitle(var menu):
      menu.draft.handout.title = text.trimmed.isEmpty ? suggestion(for: purpose) : text.trimmed
      inputMode = .typing(PromptModel(), .workshop(menu))
    case .workshop(var menu):
      menu.draft.handout.workshop = text.trimmed
      chooseDestination(after: menu)
    case .listName where text.trimmed.isEmpty && !marks.name.isEmpty: return save(as: marks.name)
    case .listName where text.allSatisfy { $0 == " " }: notice = Message(.nothingTyped)
    case .exportFile where text.allSatisfy { $0 == " " }: notice = Message(.nothingTyped)
    case .listName: return save(as: text.trimmed)
    case .exportFile(let export, _): return write(export, to: text.trimmed)
    }
    return []
  }

  /// The text that Enter takes while nothing is typed; empty if there is none.
  private func suggestion(for purpose: TypedLine) -> String {
    switch purpose {
    case .handoutTitle(let menu):
      menu.draft.scope.map { handoutTitle(of: $0) } ?? messages.unspelled.text(.handoutTitle)
    case .listName: marks.name
    case .note, .workshop, .exportFile: ""
    }
  }

  /// The label of a typed line, with what an empty line means. That is truncated to leave room for
  /// some typed text.
  func label(of purpose: TypedLine) -> String {
    let suggestion = suggestion(for: purpose)
    guard !suggestion.isEmpty, let key = purpose.labelWithSuggestion else {
      return messages.text(purpose.label)
    }
    let columns = DisplayWidth.columns(of: messages.text(key, .text("")))
    let room = max(6, size.columns - columns - Browser.typedColumns)
    return messages.text(key, .text(Clipping.end(suggestion, columns: room)))
  }

  /// The columns for typed text beside a label that could fill the line.
  private static let typedColumns = 12

  /// Handles keys while a question is open.
  mutating func handleConfirming(_ chord: KeyChord, _ question: Confirmation) -> [Effect] {
    switch chord.inLatinLayout.key {
    case .enter, .character("y"): return confirm()
    case .escape, .left, .backspace, .character("n"), .character("q"): decline()
    default: break
    }
    return []
  }

  /// Carries out what the question asks about.
  package mutating func confirm() -> [Effect] {
    guard case .confirming(let question) = inputMode else { return [] }
    inputMode = .browsing
    if case .save = question.request { hasConsented = true }
    return [.file(question.request)]
  }

  /// Declines what the question asks about.
  package mutating func decline() {
    guard case .confirming(let question) = inputMode else { return }
    inputMode = .browsing
    // The export continues.
    if question.request == .stopExport { return }
    // A list that was never saved has no name.
    if case .save = question.request { marks.name = savedMarks?.name ?? "" }
    notice = Message(.nothingWritten)
  }

  /// Receives the outcome of a file request.
  package mutating func receive(_ outcome: FileOutcome, of request: FileRequest) -> [Effect] {
    if request.isExport { runningExport = nil }
    switch outcome {
    case .exporting(let progress):
      var progress = progress
      if case .export(let export, _, _) = request { progress.total = count(of: export.scope) }
      runningExport = progress
      // In the access profile this is announced once, not at each publication.
      if profile == .access, case .export = request {
        notice = Message(.writingFile, .text(progress.path))
      }
    case .stopped(let path): notice = Message(.exportStopped, .text(path))
    case .written(let path, let losses):
      if case .save(let list, _) = request { savedMarks = list }
      let shownPath = request.isExport ? fullPath(path) : path
      notice = Message(.fileWritten, .text(shownPath))
      if let loss = losses.first {
        notice = Message(.fileWrittenWith, .text(shownPath), .message(loss))
      }
      if quitsAfterExport, request.isExport { return [.quit] }
    case .joined(let path, let list): receiveMerged(list, path)
    case .exists(let path): askToReplace(path, request)
    case .failed(let message): notice = message
    case .names(let names): offer(names)
    case .list(let list, let note):
      loadMarks(from: list)
      if let note { notice = note }
      if markedList == nil, marks.count > 0 { toggleMarkedList() }
    case .glossary(let terms): show(terms)
    case .text(let text):
      guard case .citing(var page) = inputMode else { break }
      page.recordText = text
      inputMode = .citing(page)
    }
    if request.isExport, runningExport == nil {
      cancelLeaving()
      closeStopQuestion()
    }
    return []
  }

  /// The full path of a file, or the path as given if the access screen would truncate the notice.
  private func fullPath(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = files.folder else { return path }
    let whole = folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    let notice = messages.text(.fileWritten, .text(whole))
    return profile == .access && DisplayWidth.columns(of: notice) > size.columns ? path : whole
  }

  /// Receives a list that was saved with other people's changes merged in.
  private mutating func receiveMerged(_ list: ReadingList, _ path: String) {
    marks = list
    savedMarks = list
    removedMarks = nil
    shownMarkCount = marks.count
    _ = scrollMarked(by: 0)
    notice = Message(.listMerged, .text(path))
    if list.conflictCount > 0 { notice = Message(.listConflicts, .number(list.conflictCount)) }
  }

  /// Closes the question whether to stop an export: it has ended.
  private mutating func closeStopQuestion() {
    guard case .confirming(let question) = inputMode, question.request == .stopExport else {
      return
    }
    inputMode = .browsing
  }

  private mutating func askToReplace(_ path: String, _ request: FileRequest) {
    let again: FileRequest
    switch request {
    case .export(let export, let path, _): again = .export(export, path: path, replaces: true)
    case .save(let list, _): again = .save(list, over: .any)
    default: return
    }
    inputMode = .confirming(
      Confirmation(question: Message(.confirmReplace, .text(path)), request: again))
  }

  private mutating func offer(_ names: [String]) {
    guard !names.isEmpty else {
      notice = Message(.noReadingLists, .text(files.listLocation ?? ""))
      return
    }
    inputMode = .menu(Menu(.listsHeading, names.map { (.list($0), messages.shown($0)) }))
  }
}

extension TypedLine {
  /// The menu that Esc returns to.
  var menu: Menu? {
    switch self {
    case .handoutTitle(let menu), .workshop(let menu), .exportFile(_, let menu): menu
    case .note, .listName: nil
    }
  }
}

extension FileRequest {
  /// Whether it concerns the export being written.
  fileprivate var isExport: Bool {
    switch self {
    case .export, .exportProgress, .stopExport: true
    case .save, .listNames, .readList, .recordText, .glossary: false
    }
  }
}
