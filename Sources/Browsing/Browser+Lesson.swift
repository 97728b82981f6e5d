internal import Catalogue
internal import Messages
internal import ReadingLists
internal import Screen
internal import Text

/// The introductory lesson.
extension Browser {
  /// Starts the lesson in the results and closes whatever was open.
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

  /// Starts or ends the lesson.
  mutating func toggleLesson() -> [Effect] {
    guard lesson != nil else { return startLesson() }
    lesson = nil
    layOutAgain()
    notice = Message(.lessonEnded, .text(key(.tutorial, .results)))
    return []
  }

  /// Moves on to the next step when the current one has been done.
  mutating func followLesson() {
    guard let step = lesson?.step else { return }
    guard isDone(step) else { return goOn(with: step) }
    // A reader who opens a publication at once has done two steps.
    guard let next = step == .move && !reading.isEmpty ? .search : step.next else {
      lesson = nil
      layOutAgain()
      notice = doneMessage
      return
    }
    lesson?.step = next
    beginStep()
  }

  /// The end of the lesson, in brief where the last line would truncate it.
  private var doneMessage: Message {
    let keys: [Message.Argument] = [.text(key(.back, .help)), .text("\(KeyMap.interrupt)")]
    let message = Message(.lessonDone, arguments: keys)
    let fits = DisplayWidth.columns(of: messages.text(message)) <= size.columns - 2
    return fits || size.rows >= 8 ? message : Message(.lessonDoneShort, arguments: keys)
  }

  private mutating func beginStep() {
    let start = lessonState
    lesson?.start = start
    giveInstruction()
  }

  /// Gives the instruction again if what is open needs another one.
  private mutating func goOn(with step: Lesson.Step) {
    // Undoing takes back the last change, whether the step or the reader made it.
    if step == .undo { lesson?.start.changeCount = filters.changeCount }
    if profile == .access, let notice {
      // Speech says why a key does nothing, and the instruction again after the next key.
      if [.keyNotBound, .keyWorksElsewhere].contains(notice.key) { lesson?.shown = nil }
    } else if lessonMessage() != lesson?.shown {
      giveInstruction()
    }
  }

  private mutating func giveInstruction() {
    let message = lessonMessage()
    lesson?.shown = message
    layOutAgain()
    // Speech has no permanent line: an instruction is announced once.
    if profile == .access { notice = message }
  }

  private var lessonState: Lesson.State {
    Lesson.State(
      row: resultRows.selected, openCount: reading.count, words: filters.words,
      filters: filters.current, changeCount: filters.changeCount, markCount: marks.count)
  }

  private func isDone(_ step: Lesson.Step) -> Bool {
    guard let start = lesson?.start else { return false }
    let now = lessonState
    switch step {
    // Opening a publication counts too, and with a single result there is no other row.
    case .move:
      return now.row != start.row || now.openCount > start.openCount
        || hasResults && page.count == 1
    case .read: return now.openCount > start.openCount
    case .search:
      return inputMode == .browsing && !now.words.isEmpty && now.words != start.words
        && page.query.words == now.words && page.count > 0
    // A filter that was set before may have been removed. Another search is not what is taught.
    case .filter:
      return inputMode == .browsing
        && now.filters.contains { $0.facet != nil && !start.filters.contains($0) }
    case .undo: return now.changeCount < start.changeCount
    // The key also removes a mark.
    case .mark: return now.markCount != start.markCount
    case .cite: if case .citing = inputMode { return true } else { return false }
    case .leave: if case .help = inputMode { return true } else { return false }
    }
  }

  /// The instruction of the current step; `nil` without a lesson.
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
    guard canBeDone(step) else {
      return scope == .facets
        ? words(.lessonResults, .lessonResults, key(resultsCommand, .facets))
        : words(.lessonBack, .lessonBack, key(.back, scope))
    }
    switch step {
    case .move:
      // On a page and in a prompt, the key that quits from the results does not quit.
      return words(.lessonMove, .lessonMoveShort, key(.down, .results), "\(KeyMap.interrupt)")
    case .read: return words(.lessonRead, .lessonRead, key(.open, .results))
    case .search: return words(.lessonSearch, .lessonSearchShort, key(.search, .results))
    case .filter where scope == .facets:
      return words(.lessonInclude, .lessonIncludeShort, key(.include, .facets))
    case .filter: return words(.lessonFilter, .lessonFilterShort, key(.nextPane, .results))
    case .undo: return words(.lessonUndo, .lessonUndoShort, key(.undo, .results))
    case .mark: return words(.lessonMark, .lessonMarkShort, key(.mark, .results))
    case .cite: return words(.lessonCite, .lessonCiteShort, key(.cite, .results))
    case .leave where scope == .citation:
      return words(.lessonLeave, .lessonLeaveShort, key(.back, .citation), key(.help, .results))
    case .leave: return words(.lessonKeys, .lessonKeysShort, key(.help, .results))
    }
  }

  /// Whether the key that a step teaches does here what the step is about; the lesson says how to go
  /// back from anywhere else.
  private func canBeDone(_ step: Lesson.Step) -> Bool {
    switch step {
    case .move, .read: scope == .results
    case .search, .leave: true
    case .filter, .undo: scope == .results || scope == .facets
    case .mark, .cite: scope == .results || scope == .detail || scope == .marked
    }
  }

  /// The reader's key for a command, or the command's name if it has none.
  private func key(_ command: Command, _ scope: KeyScope) -> String {
    keyMap.chord(for: command, in: scope)?.name(in: messages) ?? messages.text(command.name)
  }

  /// The instruction as lines at the bottom of the screen, at most a quarter of the rows. Empty
  /// without a lesson, and in the access profile, which announces it.
  package var lessonLines: [String] {
    guard profile != .access, let message = lessonMessage() else { return [] }
    let columns = max(1, size.columns - 2)
    let room = size.rows / 4
    var lines = Wrapping.lines(messages.text(message), columns: columns)
    // The short text names the key before it is truncated.
    if lines.count > room, let short = lessonMessage(isShort: true) {
      lines = Wrapping.lines(messages.text(short), columns: columns)
    }
    guard lines.count > room, room > 0 else { return lines.prefix(room).map(String.init) }
    let last = Clipping.end(
      lines[(room - 1)...].joined(separator: " "), columns: columns)
    return lines.prefix(room - 1).map(String.init) + [last]
  }

  /// The screen size without the lesson's lines.
  var sizeBesideLesson: Size {
    Size(rows: size.rows - lessonLines.count, columns: size.columns)
  }
}
