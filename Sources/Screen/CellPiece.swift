internal import Text

/// Splits graphemes into the contents of single cells.
enum CellPiece {
  /// The most marks that ncurses draws on a base.
  private static let mostMarks = 4

  /// One piece for each spacing scalar of `character`, with the marks after it; the widths add up
  /// to `DisplayWidth.columns(of:)`.
  static func pieces(of character: Character) -> [(text: String, width: Int)] {
    var pieces: [(text: String, width: Int)] = []
    var marks = 0
    for scalar in character.unicodeScalars {
      let width = DisplayWidth.columns(of: scalar)
      if width != 0 {
        pieces.append((width == nil ? "?" : String(scalar), width ?? 1))
        marks = 0
      } else if !pieces.isEmpty, marks < mostMarks, scalar.properties.generalCategory != .format {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
        marks += 1
      }
    }
    return pieces.isEmpty ? [("?", 1)] : pieces
  }
}
