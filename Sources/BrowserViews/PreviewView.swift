internal import Browsing
internal import CatalogueStore
internal import Screen

/// The selected publication beside the results on a wide screen.
enum PreviewView {
  static func draw(_ browser: Browser, _ layout: BrowserLayout, into frame: inout Frame) {
    guard !layout.preview.isEmpty else { return }
    let text = Heading.draw(
      "Publication", isFocused: false, in: layout.preview, layout, into: &frame)
    guard let ordinal = browser.selectedOrdinal else { return }
    let detail = DetailModel(
      browser.results.publication(at: browser.resultRows.selected), ordinal: ordinal,
      outline: browser.outline)
    let lines = detail.lines(
      columns: text.columns - 2, terms: browser.results.terms, isBrief: true)
    for (offset, line) in lines.prefix(text.rows).enumerated() {
      frame.write(line.pieces, at: text.position(offset, 1), limit: text.columns - 2)
    }
  }
}
