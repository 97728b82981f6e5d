internal import Publications

/// The state when the search prompt was opened.
package struct SearchStart: Equatable, Sendable {
  var filters: [Filter]
  /// The publication that was selected.
  var selected: PublicationID?
  var focus: Pane
  var reading: [ReadingState]
  /// The list of marked publications, if it was open.
  var marked: MarkedList?

  /// The input mode: the panes, or a page over them.
  var mode: InputMode
  /// The presentation, if one was in progress.
  var presentation: Presentation?

  /// Whether there were search words already; the prompt begins with them.
  var hasWords: Bool { filters.contains { $0.facet == nil } }
}
