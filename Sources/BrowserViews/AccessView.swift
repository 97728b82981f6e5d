internal import Browsing
internal import Screen
internal import Text

/// Draws the screen for speech and braille: a first line that never changes, and rows with the
/// cursor on the selected one.
enum AccessView {
  static func draw(
    _ screen: AccessScreen, of browser: Browser, _ layout: BrowserLayout, into frame: inout Frame
  ) {
    frame.isSpoken = true
    frame.write(
      browser.accessTitle, at: layout.breadcrumb.position(0), limit: layout.breadcrumb.columns)
    var body = layout.body
    let isPrompt = browser.promptText != nil && screen.isPrompt
    for (row, text) in screen.rows where (0..<body.rows).contains(row - screen.top) {
      if isPrompt, row == screen.selected { continue }
      frame.write(
        Clipping.end(text, columns: body.columns), at: body.position(row - screen.top),
        limit: body.columns)
    }
    if isPrompt {
      _ = body.takeTop(max(0, min(body.rows - 1, -screen.top)))
      drawPrompt(browser, in: body, into: &frame)
    } else {
      frame.cursor = body.position(max(0, min(body.rows - 1, screen.cursorRow - screen.top)))
    }
  }

  /// Draws the prompt with as much of the end of the text before the cursor as fits.
  private static func drawPrompt(
    _ browser: Browser, in body: Rect, into frame: inout Frame
  ) {
    guard let (name, prompt) = browser.promptText else { return }
    // Leaves room for some of the typed text.
    let label = Clipping.end(name, columns: max(1, body.columns - 9))
    let lead = frame.write("\(label) ", at: body.position(0), limit: max(0, body.columns - 2))
    let room = max(1, body.columns - lead - 1)
    var before = prompt.text.prefix(prompt.cursor)
    while DisplayWidth.columns(of: before) >= room, !before.isEmpty { before = before.dropFirst() }
    let written = frame.write(before, at: body.position(0, lead), limit: room)
    frame.write(
      prompt.text.dropFirst(prompt.cursor), at: body.position(0, lead + written),
      limit: room - written)
    frame.cursor = body.position(0, min(body.columns - 1, lead + written))
  }
}
