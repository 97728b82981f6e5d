/// What one column of a row shows.
package struct Cell: Equatable, Sendable {
  /// One grapheme; empty in the right half of one that takes two columns.
  package var text: String
  package var role: StyleRole

  package init(text: String = " ", role: StyleRole = .text) {
    self.text = text
    self.role = role
  }
}
