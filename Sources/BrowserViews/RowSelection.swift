internal import Browsing
internal import Screen

/// How the row that keys act on is told from the others.
enum RowSelection {
  case none
  /// Keys act elsewhere, and come back to this row.
  case inactive
  /// A marker in the first column, which costs a few bytes to move.
  case marker
  /// A marker and a bar.
  case bar

  /// Marks a row that is drawn already, as far as its text goes: to draw blanks in another look
  /// costs as much as letters. The bar begins behind the columns of the marker and of marks: a mark
  /// that comes or goes there changes no look.
  func mark(_ line: Rect, in frame: inout Frame) {
    var bar = line
    _ = bar.takeLeft(2)
    switch self {
    case .none: return
    case .inactive: frame.fill(bar, role: .inactiveSelection, keepingText: true)
    case .marker: frame.write(">", at: line.position(0))
    case .bar:
      frame.write(">", at: line.position(0))
      frame.fill(bar, role: .selection, keepingText: true)
    }
  }
}

extension Browser {
  /// The look of the row that keys act on.
  var selection: RowSelection { profile == .lean ? .marker : .bar }

  /// The look of the selected row of a pane.
  func selection(in pane: Pane) -> RowSelection { focus == pane ? selection : .inactive }
}
