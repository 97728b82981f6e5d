/// The area of the screen in which a list is shown.
package struct ListWindow: Equatable, Sendable {
  /// The number of screen rows.
  package let rows: Int
  /// Whether the list spans the whole width, so that the terminal can scroll it by one row for the
  /// cost of that row. Beside other panes each scroll costs the whole window, so the list scrolls
  /// by half a window to scroll less often.
  package let scrollsByRow: Bool
  /// The heights of list rows that take more than one screen row.
  package let heights: RowHeights

  /// A window of at least one row.
  package init(rows: Int, scrollsByRow: Bool = false, heights: RowHeights = RowHeights()) {
    self.rows = max(1, rows)
    self.scrollsByRow = scrollsByRow
    self.heights = heights
  }

  /// The rows of a list of `count` that fit into the window from `top` on. Only a single row may be
  /// cut off.
  func fitting(from top: Int, of count: Int) -> Range<Int> {
    guard !heights.isEmpty else { return top..<min(count, top + rows) }
    var (end, left) = (top, rows)
    while end < count {
      left -= heights[end]
      guard left >= 0 || end == top else { break }
      end += 1
    }
    return top..<max(top, end)
  }

  /// The first row with which `row` is the last one in the window.
  func top(showing row: Int) -> Int {
    guard !heights.isEmpty else { return row - rows + 1 }
    var (top, left) = (row, rows - heights[row])
    while top > 0, left >= heights[top - 1] {
      top -= 1
      left -= heights[top]
    }
    return top
  }
}

/// The heights of consecutive list rows with wrapped text.
package struct RowHeights: Equatable, Sendable {
  private let first: Int
  private let heights: [Int]

  /// The heights of the rows from `first` on; other rows have height 1.
  package init(first: Int = 0, _ heights: [Int] = []) {
    self.first = first
    self.heights = heights
  }

  var isEmpty: Bool { heights.isEmpty }

  /// The height of a list row; 1 if unknown.
  package subscript(row: Int) -> Int {
    heights.indices.contains(row - first) ? heights[row - first] : 1
  }
}

/// The selected row of a list and the scroll position.
package struct ListViewport: Equatable, Sendable {
  /// The row that keys apply to; 0 in an empty list.
  package private(set) var selected = 0
  /// The first row in the window.
  package private(set) var top = 0

  /// A viewport at the first row.
  package init() {}

  /// Selects a row, or the nearest existing one, and scrolls it into view.
  package mutating func select(_ row: Int, of count: Int, in window: ListWindow) {
    selected = max(0, min(row, count - 1))
    let margin = window.scrollsByRow || !window.heights.isEmpty ? 0 : (window.rows - 1) / 2
    if selected < top {
      top = selected - margin
    } else if selected >= window.fitting(from: top, of: count).upperBound {
      top = window.top(showing: selected) + margin
    }
    clampTop(of: count, in: window)
  }

  private mutating func clampTop(of count: Int, in window: ListWindow) {
    top = max(0, min(top, window.top(showing: max(0, count - 1))))
  }

  /// Moves the window and the selection by pages, keeping the selection's position on the screen.
  package mutating func page(by pages: Int, of count: Int, in window: ListWindow) {
    let shown = window.heights.isEmpty ? window.rows : rows(of: count, in: window).count
    let rows = pages * max(1, shown)
    top += rows
    clampTop(of: count, in: window)
    select(selected + rows, of: count, in: window)
  }

  /// Selects a row and places it `offset` rows below the top, as far as the list allows.
  package mutating func select(_ row: Int, offset: Int, of count: Int, in window: ListWindow) {
    top = row - offset
    clampTop(of: count, in: window)
    select(row, of: count, in: window)
  }

  /// The rows in the window.
  package func rows(of count: Int, in window: ListWindow) -> Range<Int> {
    let start = min(top, max(0, count - 1))
    guard count > 0 else { return start..<min(count, start + window.rows) }
    return window.fitting(from: start, of: count)
  }
}
