/// What the screen showed when the typing of words began.
package struct FindStart: Equatable, Sendable {
  var narrowings: [Narrowing]
  /// The place in the catalogue of the selected result.
  var selected: Int?
  var focus: Pane
  var reading: [ReadingState]

  /// Whether words were looked for already, which the typing goes on with.
  var hasWords: Bool { narrowings.contains { $0.facet == nil } }
}
