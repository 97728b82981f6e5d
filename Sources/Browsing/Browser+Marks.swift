internal import Catalogue
internal import Messages
package import Publications
internal import ReadingLists
internal import Screen

extension Browser {
  /// The publication that a command applies to: the open one, else the selected one.
  package var current: (id: PublicationID, title: String)? {
    if let open = reading.last {
      return (open.detail.publication.id, open.detail.publication.title)
    }
    if let markedList {
      let row = markedList.viewport.selected
      return marks.entries.indices.contains(row)
        ? (marks.entries[row].id, marks.entries[row].title) : nil
    }
    return selectedResult.map { ($0.id, $0.title) }
  }

  /// Marks or unmarks the current publication.
  package mutating func toggleMark() {
    guard let current else {
      notice = Message(.noPublicationSelected)
      return
    }
    if let index = marks.place(of: current.id) {
      notesOfUnmarked[current.id] = marks.entries[index].notes
    }
    marks.toggle(current.id, title: current.title, notes: notesOfUnmarked[current.id] ?? [])
    if markedList != nil { shownMarkCount = marks.count }
    _ = scrollMarked(by: 0)
    announceMark()
  }

  /// For speech, says in an open publication what the mark key has done: no row of a page shows it.
  private mutating func announceMark() {
    guard profile == .access, let publication = reading.last?.detail.publication else { return }
    notice = Message(
      marks.contains(publication.id) ? .linearMarkedResult : .linearUnmarkedResult,
      .text(DisplayTitle.text(of: publication.title, messages)))
  }

  /// Removes all marks; without any, restores the marks that were removed this way.
  package mutating func toggleAllMarks() {
    guard marks.count > 0 else { return restoreMarks() }
    for entry in marks.entries { notesOfUnmarked[entry.id] = entry.notes }
    notice = Message(.unmarkedAll, .number(marks.count), .text(hint(.unmarkAll)))
    if let (before, saved) = removedMarks {
      // Marks removed earlier are restored as well.
      var all = before
      all.merge(marks)
      removedMarks = (all, saved)
    } else {
      removedMarks = (marks, savedMarks)
    }
    // New marks are a different list from the saved one.
    (marks, savedMarks) = (ReadingList(), nil)
    shownMarkCount = 0
    _ = scrollMarked(by: 0)
  }

  /// Whether all marks were removed and can be restored.
  package var canRestoreMarks: Bool { removedMarks != nil }

  /// Restores the marks that were removed together, before marks set since.
  mutating func restoreMarks() {
    guard let removedMarks else {
      notice = Message(.nothingToUndo)
      return
    }
    let since = marks
    (marks, savedMarks) = removedMarks
    marks.merge(since)
    self.removedMarks = nil
    shownMarkCount = marks.count
    notice = Message(.markedAgain, .number(marks.count))
    _ = scrollMarked(by: 0)
  }

  /// Opens the list of marked publications, or closes it and shows what was open before.
  mutating func toggleMarkedList() {
    if let list = markedList {
      markedList = nil
      reading = list.covered
    } else if marks.count == 0, removedMarks == nil {
      notice = Message(
        .nothingMarked, keyMap.chord(for: .mark, in: .results)?.shownName ?? .key(.nameMark))
    } else {
      markedList = MarkedList(covered: reading)
      reading = []
    }
  }

  /// The window of the list of marked publications.
  package var markedWindow: ListWindow {
    ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: layout.shape == .single)
  }

  /// Opens a marked publication by position, counted from 0; `nil` if there is none.
  package mutating func openMarked(_ index: Int) -> [Effect]? {
    marks.entries.indices.contains(index) ? open(marks.entries[index].id) : nil
  }

  /// Selects a row of the list of marked publications while it is shown.
  mutating func selectMarked(_ row: Int) {
    let window = markedWindow
    markedList?.viewport.select(row, of: marks.count, in: window)
  }

  /// Moves in the list of marked publications; false if it does not have the focus.
  mutating func scrollMarked(by rows: Int) -> Bool {
    guard inputMode == .browsing, reading.isEmpty, var list = markedList else { return false }
    list.viewport.select(list.viewport.selected + rows, of: marks.count, in: markedWindow)
    markedList = list
    return true
  }

  /// Goes to the next or previous marked publication, which replaces an open one.
  mutating func stepMarked(by step: Int) -> [Effect] {
    guard var list = markedList else { return [] }
    let row = list.viewport.selected + step
    guard marks.entries.indices.contains(row) else {
      notice = Message(step > 0 ? .isLastResult : .isFirstResult)
      return []
    }
    list.viewport.select(row, of: marks.count, in: markedWindow)
    markedList = list
    return reading.isEmpty ? [] : open(marks.entries[row].id, .replace)
  }

  /// Whether there are marks that are neither saved nor to be printed.
  package var hasUnsavedMarks: Bool {
    marks.count > 0 && marks != savedMarks
      && !exports.contains { $0.scope == Export.Scope.list(marks) }
  }

  /// Quits, after a question if there are unsaved marks.
  mutating func quit() -> [Effect] {
    storeTypedNote()
    saveInputMode()
    exportCount = exports.count
    guard hasUnsavedMarks else { return leave() }
    inputMode = .leaving
    notice = Message(.printMarked, .number(marks.count))
    return []
  }

  /// Quits on Ctrl-C. It asks only about unsaved marks, because a slip would lose them; a second
  /// Ctrl-C prints them. Text being typed is not lost either.
  mutating func interrupt() -> [Effect] {
    storeTypedNote()
    guard hasUnsavedMarks else { return [.quit] }
    if inputMode == .leaving {
      printsMarked = true
      return [.quit]
    }
    return quit()
  }

  mutating func handleLeaving(_ chord: KeyChord) -> [Effect] {
    switch chord.inLatinLayout.key {
    case .enter, .character("y"):
      printsMarked = true
      return leave()
    case .character("n"): return leave()
    case .character("r"): return leave(printing: "ris")
    case .character("b"): return leave(printing: "bibtex")
    case .escape, .left, .backspace: restoreInputMode()
    // A second `q` is as likely a slip as an answer, and would lose the marks.
    default: notice = Message(.printMarked, .number(marks.count))
    }
    return []
  }

  /// Quits and prints the marked publications in a record format.
  private mutating func leave(printing name: String) -> [Effect] {
    guard let format = files.formats.first(where: { $0.name == name }) else { return [] }
    exports.append(Export(scope: .list(marks), format: format, style: citationStyle))
    return leave()
  }

  /// Quits, now or when the export being written is complete.
  private mutating func leave() -> [Effect] {
    guard runningExport != nil else { return [.quit] }
    restoreInputMode()
    quitsAfterExport = true
    return []
  }

  /// Saves what is being typed in case the reader stays; a search returns to where it began.
  private mutating func saveInputMode() {
    switch inputMode {
    case .searching(let prompt, let start): cancelSearch(prompt, start)
    case .browsing, .leaving: return
    default: break
    }
    // A search may have been typed over a page.
    if inputMode != .browsing { savedInputMode = inputMode }
  }

  /// Restores what was on the screen before the question, including text being typed.
  private mutating func restoreInputMode() {
    let isTyping = savedInputMode != nil
    inputMode = savedInputMode ?? .browsing
    savedInputMode = nil
    // The screen size may have changed.
    if isTyping { layOutAgain() }
  }

  /// Cancels quitting after the export, and the printing that was to follow.
  mutating func cancelLeaving() {
    guard quitsAfterExport else { return }
    quitsAfterExport = false
    printsMarked = false
    exports = Array(exports.prefix(exportCount))
  }

  /// Prints the marked publications after the session.
  package mutating func printMarkedOnLeaving() { printsMarked = true }

  /// Blanks the screen until the next key.
  package mutating func blank() { isBlank = true }

  /// Shows the screen again. The key does nothing else unless it quits.
  mutating func unblank(_ chord: KeyChord) -> [Effect] {
    switch chord.isOfProgram ? keyMap.command(for: chord, in: scope) : nil {
    case .quickExit: return [.quickExit]
    case .quit:
      isBlank = false
      return interrupt()
    default: isBlank = false
    }
    return []
  }
}
