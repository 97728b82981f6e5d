/// The first lesson: what a beginner does, one step after the other, in the program itself.
package struct Lesson: Equatable, Sendable {
  /// What is learned.
  package enum Step: Int, CaseIterable, Sendable {
    case move, read, search, filter, undo, mark, cite, leave

    /// Its place, counted from 1.
    package var number: Int { rawValue + 1 }

    /// The step after it; `nil` for the last.
    package var next: Step? { Step(rawValue: rawValue + 1) }
  }

  /// What of a browser says whether a step has been done.
  struct State: Equatable, Sendable {
    var row = 0
    var openCount = 0
    var words = ""
    var filters: [Filter] = []
    var markCount = 0
  }

  /// What is learned now.
  package internal(set) var step = Step.move
  /// What the browser was like when the step began.
  var start = State()
}
