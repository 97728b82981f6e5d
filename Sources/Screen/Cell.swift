/// What one column of a row shows.
package struct Cell: Equatable, Sendable {
  /// A spacing character with at most four marks; empty in the right half of a wide one.
  package var text: String
  /// Its look.
  package var role: StyleRole

  /// A cell; a blank one unless text is given.
  package init(text: String = " ", role: StyleRole = .text) {
    self.text = text
    self.role = role
  }
}
