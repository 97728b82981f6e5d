internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// Draws the last line: a message, else the key hints.
enum StatusView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    let rect = layout.status
    guard !rect.isEmpty else { return }
    var message = browser.notice ?? browser.progress ?? browser.exportProgress
    if case .confirming(let question) = browser.inputMode { message = question.question }
    if let notice = message.map({ browser.messages.text($0) }) {
      return drawNotice(notice, at: rect, into: &frame)
    }
    var column = 1
    for hint in Hint.fitting(browser.hints, columns: rect.columns) {
      column += frame.write(hint.keys, at: rect.position(0, column), role: .key)
      column += frame.write(" \(hint.label)", at: rect.position(0, column), role: .text)
      column += 2
    }
  }

  /// Draws a notice on as many rows as it needs, of which `rect` is the last; it takes at most a
  /// quarter of the rows.
  static func drawNotice(_ notice: String, at rect: Rect, into frame: inout Frame) {
    let columns = max(0, rect.columns - 2)
    var lines = Wrapping.lines(notice, columns: columns).map(String.init)
    let room = max(1, (rect.row + 1) / 4)
    if lines.count > room {
      let rest = lines[(room - 1)...].joined(separator: " ")
      lines = lines.prefix(room - 1) + [Clipping.end(rest, columns: columns)]
    }
    let blank = String(repeating: " ", count: rect.columns)
    for (offset, line) in lines.enumerated() {
      let above = lines.count - 1 - offset
      let row = Position(row: rect.row - above, column: rect.column)
      if above > 0 { frame.write(blank, at: row, role: .text) }
      frame.write(line, at: Position(row: row.row, column: row.column + 1), role: .notice)
    }
  }
}
