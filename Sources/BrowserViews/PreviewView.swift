internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import Screen

/// Draws the preview of the selected result.
enum PreviewView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard !layout.preview.isEmpty else { return }
    let text = Heading.draw(
      browser.messages.text(.preview), isFocused: false, in: layout.preview, layout, into: &frame)
    // Nothing is drawn until the selected publication has been answered.
    guard let detail = browser.preview, detail.publication.id == browser.selectedResult?.id
    else { return }
    let lines = DetailText.lines(
      of: detail, columns: text.columns - 2, emphasis: browser.page.emphasis, browser.messages,
      isBrief: true)
    for (offset, line) in lines.prefix(text.rows).enumerated() {
      frame.write(line.pieces, at: text.position(offset, 1), limit: text.columns - 2)
    }
  }
}
