/// Which row of a list is selected and which part of the list is on the screen.
package struct ListViewport: Equatable, Sendable {
  /// The row that keys act on; 0 in an empty list.
  package private(set) var selected = 0
  /// The first row on the screen.
  package private(set) var top = 0

  package init() {}

  /// Selects a row, or the nearest there is, and brings it into a window of `height` rows.
  ///
  /// A row just outside the window moves it by half its height: beside other panes the terminal
  /// cannot scroll, so each scroll costs a whole window, and half a window of scrolls is saved.
  package mutating func select(_ row: Int, of count: Int, height: Int) {
    selected = max(0, min(row, count - 1))
    let height = max(1, height)
    if selected < top {
      top = selected - (height - 1) / 2
    } else if selected >= top + height {
      top = selected - height / 2
    }
    top = max(0, min(top, count - height))
  }

  /// Moves the window and the selection by a page, which keeps the row's place on the screen.
  package mutating func page(by pages: Int, of count: Int, height: Int) {
    let rows = pages * max(1, height)
    top = max(0, min(top + rows, count - height))
    select(selected + rows, of: count, height: height)
  }

  /// The rows on the screen.
  package func window(of count: Int, height: Int) -> Range<Int> {
    let start = min(top, count)
    return start..<min(count, start + max(0, height))
  }
}
