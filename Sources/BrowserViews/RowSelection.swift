internal import Browsing
internal import Screen

/// How the selected row is shown.
enum RowSelection {
  case none
  /// Another pane has the focus; the row's text takes `columns`.
  case inactive(columns: Int)
  /// A marker in the first column, which costs a few bytes to move.
  case marker
  /// A marker and a bar.
  case bar

  /// Marks a row that has been drawn. A bar spans the whole row except the columns of the marker
  /// and the mark, so that setting or clearing a mark changes no style, and except the last column
  /// of the screen: after a character in it, the cursor must be positioned again.
  ///
  /// Of several screen rows, only the first has the marker.
  func mark(_ line: Rect, isFirst: Bool = true, in frame: inout Frame) {
    var bar = line
    _ = bar.takeLeft(2)
    bar.columns = max(0, min(bar.columns, frame.size.columns - 1 - bar.column))
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
  /// The style of the selected row in the focused list.
  var selection: RowSelection {
    switch profile {
    case .full: .bar
    case .lean: .marker
    case .access: .none
    }
  }

  /// The style of a pane's selected row, whose text takes `columns`.
  func selection(in pane: Pane, columns: Int) -> RowSelection {
    focus == pane ? selection : .inactive(columns: columns)
  }
}
