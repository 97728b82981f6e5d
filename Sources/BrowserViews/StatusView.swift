internal import Browsing
internal import Messages
internal import Screen
internal import Text

/// The last line: what the program has to say, else what the keys do now.
enum StatusView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    let rect = layout.status
    guard !rect.isEmpty else { return }
    var said = browser.notice ?? browser.progress ?? browser.writingProgress
    if case .confirming(let question) = browser.inputMode { said = question.question }
    if let notice = said.map({ browser.messages.text($0) }) {
      let text = Clipping.end(notice, columns: max(0, rect.columns - 2))
      frame.write(text, at: rect.position(0, 1), role: .notice)
      return
    }
    var column = 1
    for hint in browser.hints {
      let width = DisplayWidth.columns(of: "\(hint.keys) \(hint.label)")
      guard column + width < rect.columns else { continue }
      column += frame.write(hint.keys, at: rect.position(0, column), role: .key)
      column += frame.write(" \(hint.label)", at: rect.position(0, column), role: .text)
      column += 2
    }
  }
}
