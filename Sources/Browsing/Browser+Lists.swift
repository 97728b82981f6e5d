internal import Catalogue
internal import Messages
internal import Publications
package import ReadingLists
internal import Screen

extension Browser {
  /// Moves the selected marked publication up or down in the order of the list.
  mutating func moveMarked(by step: Int) {
    guard var list = markedList else { return }
    let index = list.viewport.selected
    guard marks.move(from: index, to: index + step) else {
      notice = Message(step > 0 ? .isLastMarked : .isFirstMarked)
      return
    }
    list.viewport.select(index + step, of: marks.count, in: markedWindow)
    markedList = list
  }

  /// Moves a marked publication to another position, both counted from 0; false if there is none.
  package mutating func moveMarked(from index: Int, to other: Int) -> Bool {
    marks.move(from: index, to: other)
  }

  /// Sets the note of a marked publication by position, counted from 0; false if there is none.
  package mutating func setNote(_ note: String, at index: Int) -> Bool {
    guard marks.entries.indices.contains(index) else { return false }
    marks.setNote(note, at: index)
    return true
  }

  /// Opens the prompt for the note of the selected marked publication, with its current text.
  mutating func promptForNote() {
    guard let index = markedList?.viewport.selected, marks.entries.indices.contains(index) else {
      notice = Message(.noPublicationSelected)
      return
    }
    inputMode = .typing(PromptModel(noteText(at: index)), .note(at: index))
  }

  /// Stores the note being typed, unless it is blank or unchanged.
  mutating func storeTypedNote() {
    guard case .typing(let prompt, .note(let index)) = inputMode,
      marks.entries.indices.contains(index), prompt.text.contains(where: { $0 != " " }),
      prompt.text != noteText(at: index)
    else { return }
    marks.setNote(prompt.text, at: index)
    inputMode = .browsing
  }

  /// The notes of a marked publication as one line of editable text.
  private func noteText(at index: Int) -> String {
    marks.entries[index].notes.joined(separator: Browser.noteSeparator)
  }

  /// Separates conflicting notes in the prompt.
  private static let noteSeparator = " / "

  /// Saves the list; asks for its name first unless the file determines it.
  package mutating func startSaving() -> [Effect] {
    guard allowsFiles(), marks.count > 0 else {
      if notice == nil { notice = Message(.nothingToSave) }
      return []
    }
    guard let name = files.onlyListName else {
      inputMode = .typing(PromptModel(), .listName)
      return []
    }
    return save(as: name)
  }

  /// Saves the list under a name. The first time in a session the reader is asked for permission to
  /// write.
  package mutating func save(as name: String) -> [Effect] {
    guard allowsFiles() else { return [] }
    guard marks.count > 0 else {
      notice = Message(.nothingToSave)
      return []
    }
    guard let location = files.listLocation else {
      notice = Message(.noListFolder)
      return []
    }
    let known = savedMarks.flatMap { $0.name == name ? SavedList.known($0) : nil }
    marks.name = name
    let request = FileRequest.save(marks, over: known ?? .none)
    guard !hasConsented else { return [.file(request)] }
    inputMode = .confirming(
      Confirmation(question: Message(.confirmWriteLists, .text(location)), request: request))
    return []
  }

  /// Requests the names of the saved lists, to open one.
  package mutating func listReadingLists() -> [Effect] {
    allowsFiles() ? [.file(.listNames)] : []
  }

  /// Requests the list with a name.
  package mutating func openReadingList(_ name: String) -> [Effect] {
    allowsFiles() ? [.file(.readList(name))] : []
  }

  /// Makes a list the marked publications. Unsaved marks are kept, before those of the list.
  package mutating func loadMarks(from list: ReadingList) {
    notice = Message(.listOpened, .number(list.count), .text(list.name))
    if marks.count == 0 || marks == savedMarks {
      marks = list
      savedMarks = list
      // Undo would restore marks of another list.
      removedMarks = nil
    } else {
      notice = Message(.listAddedToMarks, .text(list.name))
      let name = marks.name.isEmpty ? list.name : marks.name
      marks.merge(list)
      marks.name = name
    }
    shownMarkCount = marks.count
    if marks.conflictCount > 0 { notice = Message(.listConflicts, .number(marks.conflictCount)) }
  }

  /// Whether files may be read and written; sets a notice if not.
  mutating func allowsFiles() -> Bool {
    if isRestricted || !files.isAllowed { notice = Message(.filesNotAllowed) }
    return !isRestricted && files.isAllowed
  }
}
