internal import Messages

/// The introductory lesson: a beginner's first actions, step by step, in the program itself.
package struct Lesson: Equatable, Sendable {
  /// A step of the lesson.
  package enum Step: Int, CaseIterable, Sendable {
    case move, read, search, filter, undo, mark, cite, leave

    /// The position of the step, counted from 1.
    package var number: Int { rawValue + 1 }

    /// The next step; `nil` for the last.
    package var next: Step? { Step(rawValue: rawValue + 1) }
  }

  /// The state that shows whether a step has been done.
  struct State: Equatable, Sendable {
    var row = 0
    var openCount = 0
    var words = ""
    var filters: [Filter] = []
    /// The number of changes of the filters that can be undone.
    var changeCount = 0
    var markCount = 0
  }

  /// The current step.
  package internal(set) var step = Step.move
  /// The state when the step began.
  var start = State()
  /// The instruction given last: it depends on what is open.
  var shown: Message?
}
