/// The list of marked publications while it is open.
package struct MarkedList: Equatable, Sendable {
  /// The selection and scroll position.
  package internal(set) var viewport = ListViewport()
  /// The publications that were open before it.
  var covered: [ReadingState]
}
