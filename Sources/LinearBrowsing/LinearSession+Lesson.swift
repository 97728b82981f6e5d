internal import Browsing
internal import Catalogue
internal import Messages
internal import ReadingLists

/// The introductory lesson, with typed answers instead of keys.
extension LinearSession {
  /// The state that shows whether a step has been done.
  struct LessonState: Equatable {
    var openCount: Int
    var filters: [Filter]
    /// The number of changes of the filters that can be undone.
    var changeCount: Int
    var markCount: Int
  }

  var lessonState: LessonState {
    LessonState(
      openCount: browser.reading.count, filters: browser.filters.current,
      changeCount: browser.filters.changeCount, markCount: browser.marks.count)
  }

  /// Starts the lesson in the results.
  mutating func startLesson() {
    lesson = .move
    go(to: .results)
    printStep()
  }

  /// Moves on to the next step if the answer did what the current one teaches.
  mutating func followLesson(_ command: LinearCommand, from before: LessonState) {
    guard let step = lesson else { return }
    guard isDone(step, by: command, from: before) else {
      if repeatsStep(after: command, from: before) { printStep() }
      return
    }
    // A reader who opens a publication at once has done two steps.
    lesson = step == .move && !browser.reading.isEmpty ? .search : step.next
    if lesson == nil { page.print(messages.text(.linearLessonDone)) } else { printStep() }
  }

  private func isDone(
    _ step: Lesson.Step, by command: LinearCommand, from before: LessonState
  ) -> Bool {
    let now = lessonState
    switch (step, command) {
    case (.move, .more), (.leave, .help): return true
    case (.move, .choose), (.read, .choose): return now.openCount > before.openCount
    case (.search, .search): return browser.page.count > 0
    case (.filter, .choose): return now.filters.contains { !before.filters.contains($0) }
    case (.undo, .undo): return now.changeCount < before.changeCount
    // The answer also removes a mark.
    case (.mark, .mark): return now.markCount != before.markCount
    case (.cite, .cite): return !lastCitations.isEmpty
    default: return false
    }
  }

  /// Whether the step is printed again: after an answer that did nothing, and for a reader who asks
  /// where they are.
  private func repeatsStep(after command: LinearCommand, from before: LessonState) -> Bool {
    switch command {
    case .unknown, .position, .search: true
    case .choose, .exclude, .undo, .mark, .unmark: lessonState == before
    default: false
    }
  }

  private mutating func printStep() {
    guard let step = lesson else { return }
    let words: MessageKey =
      switch step {
      case .move: .linearLessonMove
      case .read: .linearLessonRead
      case .search: .linearLessonSearch
      case .filter: .linearLessonFilter
      case .undo: .linearLessonUndo
      case .mark: .linearLessonMark
      case .cite: .linearLessonCite
      case .leave: .linearLessonLeave
      }
    page.print(
      messages.text(
        .lessonStep, .index(step.number), .index(Lesson.Step.allCases.count),
        .key(words)))
  }
}
