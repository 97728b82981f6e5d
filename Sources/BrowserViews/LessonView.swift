internal import Browsing
internal import Screen

/// Draws the lesson's instruction at the bottom of the screen.
enum LessonView {
  static func draw(_ browser: Browser, into frame: inout Frame) {
    let lines = browser.lessonLines
    for (offset, line) in lines.enumerated() {
      let position = Position(row: frame.size.rows - lines.count + offset, column: 1)
      frame.write(line, at: position, limit: max(0, frame.size.columns - 2), role: .notice)
    }
  }
}
