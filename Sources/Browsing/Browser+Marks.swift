internal import Catalogue
internal import Messages
package import Publications
internal import ReadingLists
internal import Screen

extension Browser {
  /// The publication that a command takes: the one that is read, else the selected one.
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

  /// Marks the publication, or takes its mark away.
  package mutating func toggleMark() {
    guard let current else {
      notice = Message(.nothingToTake)
      return
    }
    if let place = marks.place(of: current.id) {
      notesOfUnmarked[current.id] = marks.entries[place].notes
    }
    justToggled = justToggled == current.id ? nil : current.id
    marks.toggle(current.id, title: current.title, notes: notesOfUnmarked[current.id] ?? [])
    if markedList != nil { shownMarkCount = marks.count }
    _ = scrollMarked(by: 0)
  }

  /// Takes every mark away; where there is none, sets those again that were taken away so.
  package mutating func toggleAllMarks() {
    guard marks.count > 0 else { return markAgain() }
    for entry in marks.entries { notesOfUnmarked[entry.id] = entry.notes }
    notice = Message(.didUnmarkAll, .number(marks.count), .text(hint(.unmarkAll)))
    if let (before, saved) = unmarked {
      // What was taken away before comes back as well.
      var all = before
      all.merge(marks)
      unmarked = (all, saved)
    } else {
      unmarked = (marks, savedMarks)
    }
    // What is marked from now on is another list than the one that was saved.
    (marks, savedMarks) = (ReadingList(), nil)
    shownMarkCount = 0
    _ = scrollMarked(by: 0)
  }

  /// Whether all marks were taken away, and can be set again.
  package var canMarkAgain: Bool { unmarked != nil }

  /// Sets the marks again that were all taken away, before what was marked since.
  mutating func markAgain() {
    guard let unmarked else {
      notice = Message(.nothingToUndo)
      return
    }
    let since = marks
    (marks, savedMarks) = unmarked
    marks.merge(since)
    self.unmarked = nil
    shownMarkCount = marks.count
    notice = Message(.didMarkAgain, .number(marks.count))
    _ = scrollMarked(by: 0)
  }

  /// Shows the marked publications as a list, or what was shown before.
  mutating func toggleMarkedList() {
    if let list = markedList {
      markedList = nil
      reading = list.beneath
    } else if marks.count == 0, unmarked == nil {
      notice = Message(
        .nothingMarked,
        .text(keyMap.chord(for: .mark, in: .results)?.description ?? messages.text(.nameMark)))
    } else {
      markedList = MarkedList(beneath: reading)
      reading = []
    }
  }

  /// The part of the screen that shows the marked publications.
  package var markedWindow: ListWindow {
    ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: layout.shape == .single)
  }

  /// Opens a marked publication by its place, counted from 0; `nil` when there is none.
  package mutating func openMarked(_ place: Int) -> [Effect]? {
    marks.entries.indices.contains(place) ? open(marks.entries[place].id) : nil
  }

  /// Selects a row of the list of the marked, while it is shown.
  mutating func selectMarked(_ row: Int) {
    let window = markedWindow
    markedList?.viewport.select(row, of: marks.count, in: window)
  }

  /// Moves in the list of the marked; false when it does not have the keys.
  mutating func scrollMarked(by rows: Int) -> Bool {
    guard inputMode == .browsing, reading.isEmpty, var list = markedList else { return false }
    list.viewport.select(list.viewport.selected + rows, of: marks.count, in: markedWindow)
    markedList = list
    return true
  }

  /// Goes to the next or the previous marked publication; an open one gives way to it.
  mutating func stepMarked(by step: Int) -> [Effect] {
    guard var list = markedList else { return [] }
    let row = list.viewport.selected + step
    guard marks.entries.indices.contains(row) else {
      notice = Message(step > 0 ? .isLastResult : .isFirstResult)
      return []
    }
    list.viewport.select(row, of: marks.count, in: markedWindow)
    markedList = list
    return reading.isEmpty ? [] : open(marks.entries[row].id, .instead)
  }

  /// Whether there is something to take along: what was saved is not lost, nor what is printed.
  package var hasUnsavedMarks: Bool {
    marks.count > 0 && marks != savedMarks
      && !exports.contains { $0.scope == Export.Scope.list(marks) }
  }

  /// Leaves, after a question when there is something to take along.
  mutating func quit() -> [Effect] {
    takeTypedNote()
    setTypingAside()
    exportCount = exports.count
    guard hasUnsavedMarks else { return leave() }
    inputMode = .leaving
    notice = Message(.printMarked, .number(marks.count))
    return []
  }

  /// Leaves as Ctrl-C does: it asks nothing but what becomes of marked publications, and a second one
  /// prints them, for they would be lost by a slip. What is being typed is not lost either.
  mutating func interrupt() -> [Effect] {
    takeTypedNote()
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
    case .escape, .left, .backspace: resume()
    // A second `q` is a slip as often as an answer, and what is marked would be lost by it.
    default: notice = Message(.printMarked, .number(marks.count))
    }
    return []
  }

  /// Leaves and prints the marked publications as records of a format.
  private mutating func leave(printing name: String) -> [Effect] {
    guard let format = files.formats.first(where: { $0.name == name }) else { return [] }
    exports.append(Export(scope: .list(marks), format: format, style: citationStyle))
    return leave()
  }

  /// Leaves, at once or when the export that is being written is whole.
  private mutating func leave() -> [Effect] {
    guard writing != nil else { return [.quit] }
    resume()
    leavesWhenWritten = true
    return []
  }

  /// Keeps what is being typed for whoever stays; a search goes back to where it began.
  private mutating func setTypingAside() {
    switch inputMode {
    case .searching(let prompt, let start): giveUpSearching(prompt, start)
    case .browsing, .leaving: return
    default: break
    }
    // A search may have been typed over a page.
    if inputMode != .browsing { interrupted = inputMode }
  }

  /// Shows again what the question lies over, with what was being typed.
  private mutating func resume() {
    let isTyping = interrupted != nil
    inputMode = interrupted ?? .browsing
    interrupted = nil
    // The screen may have another size by now.
    if isTyping { layOutAgain() }
  }

  /// Takes back that the session ends when a file is written, and what would be printed then.
  mutating func stay() {
    guard leavesWhenWritten else { return }
    leavesWhenWritten = false
    printsMarked = false
    exports = Array(exports.prefix(exportCount))
  }

  /// Has the marked publications printed when the session is over.
  package mutating func printMarkedOnLeaving() { printsMarked = true }

  /// Empties the screen until the next key.
  package mutating func blank() { isBlank = true }

  /// Shows the screen again; the key does nothing else, unless it leaves.
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
