/// The list of the marked publications, as long as it is shown.
package struct MarkedList: Equatable, Sendable {
  /// The selected row and the part of the list on the screen.
  package internal(set) var viewport = ListViewport()
  /// The publications that were open before.
  var beneath: [ReadingState]
}
