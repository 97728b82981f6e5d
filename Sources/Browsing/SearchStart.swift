internal import Publications

/// What the screen showed when the typing of words began.
package struct SearchStart: Equatable, Sendable {
  var filters: [Filter]
  /// The publication that the reader had selected.
  var selected: PublicationID?
  var focus: Pane
  var reading: [ReadingState]
  /// The list of the marked, where it was shown.
  var marked: MarkedList?

  /// What was on the screen: the panes, or a page over them.
  var mode: InputMode
  /// What was shown to an audience.
  var presentation: Presentation?

  /// Whether there were words already, which the typing goes on with.
  var hasWords: Bool { filters.contains { $0.facet == nil } }
}
