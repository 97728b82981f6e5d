import Curses
import Glibc
import Screen

/// Shows the latest events, the newest last, and acts on some keys.
struct EventProbe {
  struct Thrown: Error {}

  private let terminal: CursesTerminal
  private let hidesCursor: Bool
  /// The text of the second row.
  private let text: String
  private var lines: [String] = []

  init(_ terminal: CursesTerminal, hidesCursor: Bool, text: String) {
    self.text = text
    self.terminal = terminal
    self.hidesCursor = hidesCursor
  }

  mutating func run() throws {
    lines.append("size \(terminal.size.rows)x\(terminal.size.columns)")
    while true {
      if !terminal.hasWaitingEvent { draw() }
      let event = terminal.nextEvent(within: nil)
      lines.append(description(of: event))
      switch event {
      case .closed: return
      case .key(let chord): if try !act(on: chord.description) { return }
      default: break
      }
    }
  }

  private func description(of event: TerminalEvent) -> String {
    switch event {
    case .key(let chord): "key \(chord)."
    case .paste(let text):
      "paste \(text.utf8.count) \(text.prefix(40).replacing("\n", with: "|"))."
    case .resized(let size): "resized \(size.rows)x\(size.columns)."
    case .resumed: "resumed."
    case .ready: "service ready."
    case .timeout: "timeout."
    case .closed: "closed."
    }
  }

  private func act(on key: String) throws -> Bool {
    switch key {
    case "q": return false
    case "Ctrl-Z": terminal.suspend()
    case "F1": preconditionFailure("asked for")
    case "F2": kill(getpid(), SIGSEGV)
    case "F3": abort()
    case "F4": throw Thrown()
    case "F5": exit(5)
    default: break
    }
    return true
  }

  /// Draws the styles of all roles in the first row, text of several scripts, and the events below.
  private func draw() {
    var frame = Frame(size: terminal.size)
    for role in StyleRole.allCases {
      let position = Position(row: 0, column: 2 * Int(role.rawValue))
      frame.write("\(Int(role.rawValue) % 10)", at: position, role: role)
    }
    frame.write(text, at: Position(row: 1, column: 0))
    let rows = max(0, frame.size.rows - 2)
    for (row, line) in lines.suffix(rows).enumerated() {
      frame.write(line, at: Position(row: row + 2, column: 0))
    }
    if !hidesCursor { frame.cursor = Position(row: 0, column: 0) }
    terminal.present(frame)
  }
}
