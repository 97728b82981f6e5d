/// What the screen showed when the typing of words began.
package struct FindStart: Equatable, Sendable {
  var narrowings: [Narrowing]
  /// The place in the catalogue of the selected result.
  var selected: Int?
  var focus: Pane
  var reading: [ReadingState]
}
