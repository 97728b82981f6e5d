internal import Browsing
internal import Catalogue
internal import Messages
internal import Screen
internal import Text

/// Draws the prompt in place of the filters.
enum PromptView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard let (label, prompt) = browser.promptText else { return }
    let rect = layout.breadcrumb.isEmpty ? layout.status : layout.breadcrumb
    guard !rect.isEmpty else { return }
    frame.fill(rect, role: .prompt)
    let lead = frame.write(
      " \(count(browser, layout))\(label) ", at: rect.position(0), role: .key)
    let room = max(1, rect.columns - lead - 1)
    let before = visible(prompt.text.prefix(prompt.cursor), columns: room - 1)
    let written = frame.write(before, at: rect.position(0, lead), limit: room, role: .prompt)
    frame.write(
      prompt.text.dropFirst(prompt.cursor), at: rect.position(0, lead + written),
      limit: room - written, role: .prompt)
    frame.cursor = rect.position(0, min(rect.columns - 1, lead + written))
  }

  /// The number of results if no other line shows it and there is room. It is padded to its maximum
  /// width, so that the text after it does not move.
  private static func count(_ browser: Browser, _ layout: BrowserLayout) -> String {
    guard case .searching = browser.inputMode, layout.header.isEmpty, layout.status.columns >= 40
    else { return "" }
    let page = browser.pending ?? browser.page
    guard page.isCounted else { return "" }
    let (total, count) = (String(page.total), String(page.count))
    let gap = String(repeating: " ", count: max(0, total.count - count.count))
    return gap + browser.messages.text(.countOf, .number(page.count), .number(page.total)) + "  "
  }

  /// As much of the end of the text before the cursor as fits.
  private static func visible(_ text: Substring, columns: Int) -> Substring {
    var rest = text
    while DisplayWidth.columns(of: rest) > max(0, columns) { rest = rest.dropFirst() }
    return rest
  }
}
