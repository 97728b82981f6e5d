/// The part of the screen that shows a list.
package struct ListWindow: Equatable, Sendable {
  /// Rows of the list on the screen.
  package let rows: Int
  /// Whether the list has the screen's whole width, so that the terminal can scroll it by a row
  /// for the price of that row. Beside other panes each scroll costs the whole window, and the
  /// list moves by half a window to save scrolls.
  package let scrollsByRow: Bool

  /// A window of at least one row.
  package init(rows: Int, scrollsByRow: Bool = false) {
    self.rows = max(1, rows)
    self.scrollsByRow = scrollsByRow
  }
}

/// Which row of a list is selected and which part of the list is on the screen.
package struct ListViewport: Equatable, Sendable {
  /// The row that keys act on; 0 in an empty list.
  package private(set) var selected = 0
  /// The first row on the screen.
  package private(set) var top = 0

  /// At the first row.
  package init() {}

  /// Selects a row, or the nearest there is, and brings it into the window.
  package mutating func select(_ row: Int, of count: Int, in window: ListWindow) {
    selected = max(0, min(row, count - 1))
    let margin = window.scrollsByRow ? 0 : (window.rows - 1) / 2
    if selected < top {
      top = selected - margin
    } else if selected >= top + window.rows {
      top = selected - window.rows + 1 + margin
    }
    top = max(0, min(top, count - window.rows))
  }

  /// Moves the window and the selection by a page, which keeps the row's place on the screen.
  package mutating func page(by pages: Int, of count: Int, in window: ListWindow) {
    let rows = pages * window.rows
    top = max(0, min(top + rows, count - window.rows))
    select(selected + rows, of: count, in: window)
  }

  /// Selects a row so many rows below the first one on the screen, as far as the list allows.
  package mutating func select(_ row: Int, offset: Int, of count: Int, in window: ListWindow) {
    top = max(0, min(row - offset, count - window.rows))
    select(row, of: count, in: window)
  }

  /// The rows on the screen.
  package func rows(of count: Int, in window: ListWindow) -> Range<Int> {
    let start = min(top, max(0, count - 1))
    return start..<min(count, start + window.rows)
  }
}
