/// The part of the screen that shows a list.
package struct ListWindow: Equatable, Sendable {
  /// Rows of the screen.
  package let rows: Int
  /// Whether the list has the screen's whole width, so that the terminal can scroll it by a row
  /// for the price of that row. Beside other panes each scroll costs the whole window, and the
  /// list moves by half a window to save scrolls.
  package let scrollsByRow: Bool
  /// How many rows of the screen some rows of the list take; every other one takes one.
  package let heights: RowHeights

  /// A window of at least one row.
  package init(rows: Int, scrollsByRow: Bool = false, heights: RowHeights = RowHeights()) {
    self.rows = max(1, rows)
    self.scrollsByRow = scrollsByRow
    self.heights = heights
  }

  /// The rows of the list, of which there are `count`, that fit into the window from `top` on; the
  /// last one may be cut only when it is the first as well.
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

  /// The first row from which `row` is the last one in the window.
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

/// Heights of consecutive rows of a list whose texts are wrapped.
package struct RowHeights: Equatable, Sendable {
  private let first: Int
  private let heights: [Int]

  /// The heights of the rows from `first` on; without any, each row is of one row of the screen.
  package init(first: Int = 0, _ heights: [Int] = []) {
    self.first = first
    self.heights = heights
  }

  var isEmpty: Bool { heights.isEmpty }

  /// The height of a row of the list, one where it is not known.
  package subscript(row: Int) -> Int {
    heights.indices.contains(row - first) ? heights[row - first] : 1
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

  /// Moves the window and the selection by a page, which keeps the row's place on the screen.
  package mutating func page(by pages: Int, of count: Int, in window: ListWindow) {
    let shown = window.heights.isEmpty ? window.rows : rows(of: count, in: window).count
    let rows = pages * max(1, shown)
    top += rows
    clampTop(of: count, in: window)
    select(selected + rows, of: count, in: window)
  }

  /// Selects a row so many rows below the first one on the screen, as far as the list allows.
  package mutating func select(_ row: Int, offset: Int, of count: Int, in window: ListWindow) {
    top = row - offset
    clampTop(of: count, in: window)
    select(row, of: count, in: window)
  }

  /// The rows on the screen.
  package func rows(of count: Int, in window: ListWindow) -> Range<Int> {
    let start = min(top, max(0, count - 1))
    guard count > 0 else { return start..<min(count, start + window.rows) }
    return window.fitting(from: start, of: count)
  }
}
