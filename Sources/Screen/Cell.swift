/// The content of one column of a row.
package struct Cell: Equatable, Sendable {
  /// A spacing character with at most four marks; empty in the right half of a wide one.
  package var text: String
  /// The role that determines its style.
  package var role: StyleRole

  /// A cell; blank unless a text is given.
  package init(text: String = " ", role: StyleRole = .text) {
    self.text = text
    self.role = role
  }
}
