package import Screen

/// Text in one style.
package struct StyledPiece: Equatable, Sendable {
  /// A part of one line.
  package var text: String
  /// Its style.
  package var role: StyleRole
  /// Whether it continues a match that begins on the line above.
  package var continuesMatch = false

  /// A part of a line in one style.
  package init(text: String, role: StyleRole) {
    self.text = text
    self.role = role
  }
}

/// A line of text as styled pieces.
package struct StyledLine: Equatable, Sendable {
  /// The pieces, from left to right.
  package var pieces: [StyledPiece]
  /// The index of the related publication that the line belongs to, if any.
  package var link: Int?
  /// Whether it continues the word that ends the line above.
  package var continuesWord = false

  /// A line of several pieces; without pieces, a blank line.
  package init(_ pieces: [StyledPiece] = [], link: Int? = nil) {
    self.pieces = pieces
    self.link = link
  }

  /// A line in one style.
  package init(_ text: String, role: StyleRole = .text, link: Int? = nil) {
    self.init([StyledPiece(text: text, role: role)], link: link)
  }

  /// The text without styles.
  package var text: String { pieces.map(\.text).joined() }
}
