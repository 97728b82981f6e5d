internal import Screen

extension Rect {
  /// The position of a row and column, counted from the top left of the area.
  func position(_ row: Int, _ column: Int = 0) -> Position {
    Position(row: self.row + row, column: self.column + column)
  }
}
