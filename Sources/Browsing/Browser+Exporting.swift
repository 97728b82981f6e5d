internal import Catalogue
internal import Citations
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

extension Browser {
  /// Asks what is to be exported: the marked, the results or this publication.
  mutating func startExporting() {
    var rows: [(Menu.Choice, String)] = []
    if marks.count > 0 {
      rows.append(
        (.scope(.list(marks)), messages.text(.exportMarked, .number(marks.count))))
    }
    if let current {
      let one = ReadingList.Entry(id: current.id, title: current.title)
      rows.append(
        (
          .scope(.one(one)),
          messages.text(.exportOne, .text(DisplayTitle.text(of: current.title, messages)))
        ))
    }
    if page.count > 0 {
      rows.append(
        (.scope(.results(page.query)), messages.text(.exportResults, .number(page.count))))
    }
    guard !rows.isEmpty, !files.formats.isEmpty else {
      notice = Message(rows.isEmpty ? .nothingToTake : .filesNotAllowed)
      return
    }
    inputMode = .menu(Menu(.exportScopeHeading, rows))
  }

  /// Goes on with the selected row of a menu.
  mutating func chooseInMenu() -> [Effect] {
    guard case .menu(let menu) = inputMode, let choice = menu.selected else { return [] }
    switch choice {
    case .scope(let scope):
      var next = Menu(.exportFormatHeading, files.formats.map { (.format($0), $0.title) })
      next.scope = scope
      show(next, after: menu)
    case .format(let format): chooseFormat(format, menu)
    case .terminal:
      if let export = export(menu) { printOnLeaving(export) }
      inputMode = .browsing
    case .file:
      guard let export = export(menu) else { break }
      let name = marks.name.isEmpty ? messages.text(.exportFileName) : marks.name
      inputMode = .typing(PromptModel("\(name).\(export.format.ending)"), .exportFile(export))
    case .list(let name):
      inputMode = .browsing
      return openReadingList(name)
    }
    return []
  }

  private mutating func show(_ menu: Menu, after other: Menu) {
    var menu = menu
    menu.before = other.before + [other]
    inputMode = .menu(menu)
  }

  private mutating func chooseFormat(_ format: ExportFormat, _ menu: Menu) {
    // Where nothing may be written there is nothing to choose.
    guard !isRestricted, files.isAllowed else {
      var last = menu
      last.format = format
      if let export = export(last) { printOnLeaving(export) }
      inputMode = .browsing
      return
    }
    var next = Menu(
      .exportPlaceHeading,
      [(.file, messages.text(.exportToFile)), (.terminal, messages.text(.exportToTerminal))])
    next.scope = menu.scope
    next.format = format
    show(next, after: menu)
  }

  private func export(_ menu: Menu) -> Export? {
    guard let scope = menu.scope, let format = menu.format else { return nil }
    return Export(scope: scope, format: format, style: citationStyle)
  }

  /// Has publications printed when the session is over and the screen is gone.
  package mutating func printOnLeaving(_ export: Export) {
    exports.append(export)
    notice = Message(.printedOnLeaving, .text(export.format.title))
  }

  /// An export of what is marked, else of what is read, else of the results, as an answer in words
  /// names it; `nil` for a format that there is not.
  package func export(named name: String) -> Export? {
    guard let format = files.formats.first(where: { $0.name == name }) else { return nil }
    let scope: Export.Scope
    if marks.count > 0 {
      scope = .list(marks)
    } else if let open = reading.last?.detail.publication {
      scope = .one(ReadingList.Entry(id: open.id, title: open.title))
    } else {
      scope = .results(page.query)
    }
    return Export(scope: scope, format: format, style: citationStyle)
  }

  /// Writes an export to a file, unless one is there.
  package mutating func write(_ export: Export, to path: String) -> [Effect] {
    allowsFiles() ? [.file(.export(export, path: path, replaces: false))] : []
  }

  /// Keys while a line is typed that is neither a search nor a filter.
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
      return take(prompt.text, purpose)
    case .escape, .backspace: inputMode = .browsing
    default: break
    }
    return []
  }

  private mutating func take(_ text: String, _ purpose: TypedLine) -> [Effect] {
    switch purpose {
    case .note(let place): marks.setNote(text, at: place)
    case .listName where text.allSatisfy { $0 == " " }: notice = Message(.nothingTyped)
    case .exportFile where text.allSatisfy { $0 == " " }: notice = Message(.nothingTyped)
    case .listName: return save(as: text.trimmed)
    case .exportFile(let export): return write(export, to: text.trimmed)
    }
    return []
  }

  /// Keys while a question waits.
  mutating func handleConfirming(_ chord: KeyChord, _ question: Confirmation) -> [Effect] {
    switch chord.inLatinLayout.key {
    case .enter, .character("y"): return confirm()
    case .escape, .left, .backspace, .character("n"), .character("q"): decline()
    default: break
    }
    return []
  }

  /// Does what the question is about.
  package mutating func confirm() -> [Effect] {
    guard case .confirming(let question) = inputMode else { return [] }
    inputMode = .browsing
    if case .save = question.request { hasConsented = true }
    return [.file(question.request)]
  }

  /// Does nothing of what the question is about.
  package mutating func decline() {
    inputMode = .browsing
    notice = Message(.nothingWritten)
  }

  /// Takes what became of a wish for files.
  package mutating func take(_ outcome: FileOutcome, of request: FileRequest) -> [Effect] {
    switch outcome {
    case .written(let path, let losses):
      if case .save(let list, _) = request { savedMarks = list }
      notice = losses.first ?? Message(.fileWritten, .text(path))
      if let loss = losses.first {
        notice = Message(.fileWrittenWith, .text(path), .message(loss))
      }
    case .exists(let path): askToReplace(path, request)
    case .failed(let message): notice = message
    case .names(let names): offer(names)
    case .list(let list):
      take(list)
      if markedList == nil, marks.count > 0 { toggleMarkedList() }
    case .text(let text):
      guard case .citing(var page) = inputMode else { break }
      page.recordText = text
      inputMode = .citing(page)
    }
    return []
  }

  private mutating func askToReplace(_ path: String, _ request: FileRequest) {
    let again: FileRequest
    switch request {
    case .export(let export, let path, _): again = .export(export, path: path, replaces: true)
    case .save(let list, _): again = .save(list, replaces: true)
    default: return
    }
    inputMode = .confirming(
      Confirmation(question: Message(.mayReplace, .text(path)), request: again))
  }

  private mutating func offer(_ names: [String]) {
    guard !names.isEmpty else {
      notice = Message(.noReadingLists, .text(files.listPlace ?? ""))
      return
    }
    inputMode = .menu(Menu(.listsHeading, names.map { (.list($0), $0) }))
  }
}

extension String {
  /// Without spaces at the ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
