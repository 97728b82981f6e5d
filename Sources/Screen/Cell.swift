/// What one column of a row shows.
package struct Cell: Equatable, Sendable {
  /// A spacing character with at most four marks; empty in the right half of a wide one.
  package var text: String
  package var role: StyleRole

  package init(text: String = " ", role: StyleRole = .text) {
    self.text = text
    self.role = role
  }
}
