internal import Catalogue
internal import Citations
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

extension Browser {
  /// Asks what to export: the marked publications, the results or the current publication.
  mutating func startExporting() {
    if let runningExport {
      inputMode = .confirming(
        Confirmation(
          question: Message(.confirmStopExport, .text(runningExport.path)), request: .stopExport))
      return
    }
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
      notice = Message(rows.isEmpty ? .noPublicationSelected : .filesNotAllowed)
      return
    }
    inputMode = .menu(Menu(.exportScopeHeading, rows))
  }

  /// Continues with the selected row of a menu.
  mutating func chooseInMenu() -> [Effect] {
    guard case .menu(let menu) = inputMode, let choice = menu.selected else { return [] }
    switch choice {
    case .scope(let scope):
      var next = Menu(
        .exportFormatHeading, files.formats.map { (.format($0), messages.text($0.title)) })
      next.draft.scope = scope
      show(next, after: menu)
    case .format(let format): chooseFormat(format, menu)
    case .listOrder, .byTopic:
      var chosen = menu
      chosen.draft.handout.isByTopic = choice == .byTopic
      promptForTitle(chosen)
    case .terminal:
      if let export = export(menu.draft) { printOnLeaving(export) }
      inputMode = .browsing
    case .file:
      guard let export = export(menu.draft) else { break }
      let name = marks.name.isEmpty ? messages.unspelled.text(.exportFileName) : marks.name
      inputMode = .typing(
        PromptModel("\(name).\(export.format.fileExtension)"), .exportFile(export, menu))
    case .list(let name):
      inputMode = .browsing
      return openReadingList(name)
    }
    return []
  }

  private mutating func show(_ menu: Menu, after other: Menu) {
    var menu = menu
    menu.previousMenus = other.previousMenus + [other]
    inputMode = .menu(menu)
  }

  private mutating func chooseFormat(_ format: ExportFormat, _ menu: Menu) {
    var chosen = menu
    chosen.draft.format = format
    guard format.isHandout else { return chooseDestination(after: chosen) }
    guard menu.draft.scope.map({ count(of: $0) > 1 }) ?? false else {
      return promptForTitle(chosen)
    }
    var next = Menu(
      .handoutOrderHeading,
      [(.listOrder, messages.text(.handoutListOrder)), (.byTopic, messages.text(.handoutByTopic))])
    next.draft = chosen.draft
    show(next, after: menu)
  }

  /// The number of publications in an export.
  package func count(of scope: Export.Scope) -> Int {
    switch scope {
    case .list(let list): list.count
    case .results: page.count
    case .one: 1
    }
  }

  /// Opens the prompt for a handout's title.
  private mutating func promptForTitle(_ menu: Menu) {
    inputMode = .typing(PromptModel(), .handoutTitle(menu))
  }

  /// The default title of a handout: the name of the list, else the program's own title.
  package func handoutTitle(of scope: Export.Scope) -> String {
    if case .list(let list) = scope, !list.name.isEmpty { return list.name }
    return messages.unspelled.text(.handoutTitle)
  }

  /// Asks where to write an export.
  mutating func chooseDestination(after menu: Menu) {
    // If files may not be written, there is nothing to choose.
    guard !isRestricted, files.isAllowed else {
      if let export = export(menu.draft) { printOnLeaving(export) }
      inputMode = .browsing
      return
    }
    var next = Menu(
      .exportDestinationHeading,
      [(.file, messages.text(.exportToFile)), (.terminal, messages.text(.exportToTerminal))])
    next.draft = menu.draft
    show(next, after: menu)
  }

  private func export(_ draft: ExportDraft) -> Export? {
    guard let scope = draft.scope, let format = draft.format else { return nil }
    return Export(scope: scope, format: format, style: citationStyle, handout: draft.handout)
  }

  /// Registers an export to be printed after the session.
  package mutating func printOnLeaving(_ export: Export) {
    exports.append(export)
    // The quick exit prints nothing.
    let quit = keyMap.chord(for: .quit, in: .results)?.shownName ?? .key(.nameQuit)
    notice = Message(.printedOnLeaving, export.format.title, quit)
  }

  /// Writes an export to a file; an existing file is not replaced.
  package mutating func write(_ export: Export, to path: String) -> [Effect] {
    if let runningExport {
      notice = Message(.stillWriting, .text(runningExport.path))
      return []
    }
    return allowsFiles() ? [.file(.export(export, path: path, replaces: false))] : []
  }
}
