internal import Browsing
internal import Screen

/// How the row that keys act on is told from the others.
enum RowSelection {
  case none
  /// Keys act elsewhere, and come back to this row, whose text takes so many columns.
  case inactive(columns: Int)
  /// A marker in the first column, which costs a few bytes to move.
  case marker
  /// A marker and a bar.
  case bar

  /// Marks a row that is drawn already: a bar spans it, whatever its text, but for the columns of the
  /// marker and of marks, so that a mark that comes or goes changes no look.
  ///
  /// Only the first of several rows has the marker.
  func mark(_ line: Rect, isFirst: Bool = true, in frame: inout Frame) {
    var bar = line
    _ = bar.takeLeft(2)
    switch self {
    case .none: return
    case .inactive(let columns):
      bar.columns = max(0, min(bar.columns, columns - 2))
      frame.fill(bar, role: .inactiveSelection, keepingText: true)
    case .marker: if isFirst { frame.write(">", at: line.position(0)) }
    case .bar:
      if isFirst { frame.write(">", at: line.position(0)) }
      frame.fill(bar, role: .selection, keepingText: true)
    }
  }
}

extension Browser {
  /// The look of the row that keys act on.
  var selection: RowSelection {
    switch profile {
    case .full: .bar
    case .lean: .marker
    case .access: .none
    }
  }

  /// The look of the selected row of a pane, whose text takes so many columns.
  func selection(in pane: Pane, columns: Int) -> RowSelection {
    focus == pane ? selection : .inactive(columns: columns)
  }
}
