/// Rows and columns of a screen or a part of it; neither is negative.
package struct Size: Equatable, Sendable {
  /// 0 or more.
  package var rows: Int
  /// 0 or more.
  package var columns: Int

  /// A size; negative numbers become 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// The position of a cell, counted from 0 at the top left.
package struct Position: Equatable, Sendable {
  /// From the top.
  package var row: Int
  /// From the left.
  package var column: Int

  /// A position, which may be outside a screen.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A part of a screen; it may be empty.
package struct Rect: Equatable, Sendable {
  /// The first row.
  package var row: Int
  /// The first column.
  package var column: Int
  /// 0 or more.
  package var rows: Int
  /// 0 or more.
  package var columns: Int

  /// A rectangle; a negative extent becomes 0.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a screen.
  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Whether it has no cells.
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Removes and returns `count` rows, or all there are, at the top.
  package mutating func takeTop(_ count: Int) -> Rect {
    let taken = min(max(0, count), rows)
    defer {
      row += taken
      rows -= taken
    }
    return Rect(row: row, column: column, rows: taken, columns: columns)
  }

  /// Removes and returns `count` rows, or all there are, at the bottom.
  package mutating func takeBottom(_ count: Int) -> Rect {
    let taken = min(max(0, count), rows)
    rows -= taken
    return Rect(row: row + rows, column: column, rows: taken, columns: columns)
  }

  /// Removes and returns `count` columns, or all there are, at the left.
  package mutating func takeLeft(_ count: Int) -> Rect {
    let taken = min(max(0, count), columns)
    defer {
      column += taken
      columns -= taken
    }
    return Rect(row: row, column: column, rows: rows, columns: taken)
  }
}
