import Curses
import Screen

/// A full-width list with a marker, as in the lean profile.
struct ListProbe {
  private let terminal: CursesTerminal
  private var selection = 0
  private var top = 0

  init(_ terminal: CursesTerminal) {
    self.terminal = terminal
  }

  mutating func run() {
    while true {
      if !terminal.hasWaitingEvent { draw() }
      switch terminal.nextEvent(within: nil) {
      case .key(KeyChord(.down)): select(selection + 1)
      case .key(KeyChord(.up)): select(selection - 1)
      case .key(KeyChord(.pageDown)): select(selection + rows)
      case .key(KeyChord(.character("q"))), .closed: return
      default: break
      }
    }
  }

  private var rows: Int { terminal.size.rows - 2 }

  private mutating func select(_ index: Int) {
    selection = max(0, min(index, 99))
    top = min(max(top, selection - rows + 1), selection)
  }

  private func draw() {
    var frame = Frame(size: terminal.size)
    frame.write("A list", at: Position(row: 0, column: 0), role: .title)
    for row in 0..<rows where top + row < 100 {
      let isSelected = top + row == selection
      let title = "\(isSelected ? ">" : " ") \(top + row) Title of a publication on a subject"
      frame.write(title, at: Position(row: row + 1, column: 0))
    }
    frame.write(
      "? keys  q quit", at: Position(row: terminal.size.rows - 1, column: 0), role: .muted)
    frame.cursor = Position(row: selection - top + 1, column: 0)
    terminal.present(frame)
  }
}
