internal import Catalogue
internal import Messages
internal import ReadingLists
internal import Screen
internal import Text

/// The first lesson.
extension Browser {
  /// Begins the lesson among the results, whatever was open.
  package mutating func startLesson() -> [Effect] {
    inputMode = .browsing
    presentation = nil
    markedList = nil
    reading = []
    requests.opening = nil
    focus = .results
    lesson = Lesson()
    beginStep()
    return refresh()
  }

  /// Begins the lesson, or ends it.
  mutating func toggleLesson() -> [Effect] {
    guard lesson != nil else { return startLesson() }
    lesson = nil
    layOutAgain()
    notice = Message(.lessonEnded, .text(key(.tutorial, .results)))
    return []
  }

  /// Goes on to the next step when what this one teaches has been done.
  mutating func followLesson() {
    guard let step = lesson?.step, isDone(step) else { return }
    // Whoever opens a publication at once has learned two steps.
    guard let next = step == .move && !reading.isEmpty ? .search : step.next else {
      lesson = nil
      layOutAgain()
      notice = Message(.lessonDone, .text(key(.back, .help)), .text("\(KeyMap.interrupt)"))
      return
    }
    lesson?.step = next
    beginStep()
  }

  private mutating func beginStep() {
    let start = lessonState
    lesson?.start = start
    layOutAgain()
    // Speech has no line that stays: there the step is said once.
    if profile == .access { notice = lessonMessage() }
  }

  private var lessonState: Lesson.State {
    Lesson.State(
      row: resultRows.selected, openCount: reading.count, words: filters.words,
      filters: filters.current, markCount: marks.count)
  }

  private func isDone(_ step: Lesson.Step) -> Bool {
    guard let start = lesson?.start else { return false }
    let now = lessonState
    switch step {
    // Whoever has opened one has found the way, and with one result there is no other row.
    case .move:
      return now.row != start.row || now.openCount > start.openCount
        || hasResults && page.count == 1
    case .read: return now.openCount > start.openCount
    case .search:
      return inputMode == .browsing && !now.words.isEmpty && now.words != start.words
        && page.query.words == now.words && page.count > 0
    // One that was set before may have been taken away.
    case .filter:
      return inputMode == .browsing && now.filters.contains { !start.filters.contains($0) }
    case .undo: return now.filters.count < start.filters.count
    // The key takes away a mark as well.
    case .mark: return now.markCount != start.markCount
    case .cite: if case .citing = inputMode { return true } else { return false }
    case .leave: if case .help = inputMode { return true } else { return false }
    }
  }

  /// What is to be done now; `nil` without a lesson.
  private func lessonMessage(isShort: Bool = false) -> Message? {
    guard let step = lesson?.step else { return nil }
    return Message(
      isShort ? .lessonStepShort : .lessonStep, .index(step.number),
      .index(Lesson.Step.allCases.count), .message(lessonWords(of: step, isShort)))
  }

  private func lessonWords(of step: Lesson.Step, _ isShort: Bool) -> Message {
    func words(_ long: MessageKey, _ short: MessageKey, _ keys: String...) -> Message {
      Message(isShort ? short : long, arguments: keys.map { .text($0) })
    }
    switch step {
    case .move:
      // On a page, and in a prompt, the key of the results does not leave.
      return words(.lessonMove, .lessonMoveShort, key(.down, .results), "\(KeyMap.interrupt)")
    case .read: return words(.lessonRead, .lessonRead, key(.open, .results))
    case .search: return words(.lessonSearch, .lessonSearchShort, key(.search, .results))
    case .filter:
      return words(
        .lessonFilter, .lessonFilterShort, key(.nextPane, .results), key(.include, .facets))
    case .undo: return words(.lessonUndo, .lessonUndo, key(.undo, .results))
    case .mark:
      return words(.lessonMark, .lessonMarkShort, key(.toResults, .facets), key(.mark, .results))
    case .cite: return words(.lessonCite, .lessonCiteShort, key(.cite, .results))
    case .leave:
      return words(.lessonLeave, .lessonLeaveShort, key(.back, .citation), key(.help, .results))
    }
  }

  /// The reader's key for a command, else what the command is called.
  private func key(_ command: Command, _ scope: KeyScope) -> String {
    keyMap.chord(for: command, in: scope)?.description ?? messages.text(command.name)
  }

  /// What is to be done, as lines at the foot of the screen: few enough to leave room for the rest. None
  /// without a lesson, and in access, where it is said.
  package var lessonLines: [String] {
    guard profile != .access, let message = lessonMessage() else { return [] }
    let columns = max(1, size.columns - 2)
    let room = size.rows / 4
    var lines = Wrapping.lines(messages.text(message), columns: columns)
    // The key is named before the rest is cut.
    if lines.count > room, let short = lessonMessage(isShort: true) {
      lines = Wrapping.lines(messages.text(short), columns: columns)
    }
    guard lines.count > room, room > 0 else { return lines.prefix(room).map(String.init) }
    let last = Clipping.end(
      lines[(room - 1)...].joined(separator: " "), columns: columns)
    return lines.prefix(room - 1).map(String.init) + [last]
  }

  /// The part of the screen that is not the lesson's.
  var sizeBesideLesson: Size {
    Size(rows: size.rows - lessonLines.count, columns: size.columns)
  }
}
