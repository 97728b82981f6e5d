package import Screen

/// Text of one look.
package struct StyledPiece: Equatable, Sendable {
  /// A part of one line.
  package var text: String
  /// Its look.
  package var role: StyleRole
  /// Whether it is the rest of a match that the line above begins.
  package var continuesMatch = false

  /// A part of a line in one look.
  package init(text: String, role: StyleRole) {
    self.text = text
    self.role = role
  }
}

/// One line of text to be shown, in pieces.
package struct StyledLine: Equatable, Sendable {
  /// From left to right.
  package var pieces: [StyledPiece]
  /// The related publication that the line belongs to, by its place among them.
  package var link: Int?
  /// Whether it goes on with the word that ends the line above.
  package var continuesWord = false

  /// A line of several looks; without pieces, a blank one.
  package init(_ pieces: [StyledPiece] = [], link: Int? = nil) {
    self.pieces = pieces
    self.link = link
  }

  /// A line of one look.
  package init(_ text: String, role: StyleRole = .text, link: Int? = nil) {
    self.init([StyledPiece(text: text, role: role)], link: link)
  }

  /// The text without its looks.
  package var text: String { pieces.map(\.text).joined() }
}
