internal import Screen

extension Rect {
  /// The place of a row and a column of the part, counted from its top left.
  func position(_ row: Int, _ column: Int = 0) -> Position {
    Position(row: self.row + row, column: self.column + column)
  }
}
