internal import Browsing
internal import Links
internal import Messages
internal import Publications
internal import QRCode
internal import Screen
internal import Text

/// Draws a publication for an audience on the whole screen, without header and hints.
enum PresentationView {
  static func draw(_ show: Presentation, of browser: Browser, into frame: inout Frame) {
    let size = browser.size
    frame.cursor = Position(row: max(0, size.rows - 1), column: 0)
    switch show.side {
    case .text: drawText(show.lines(on: size, browser.messages), size, into: &frame)
    case .link: drawLink(show, of: browser, into: &frame)
    case .code: drawCode(show, of: browser, into: &frame)
    }
    guard size.rows > 0, let notice = browser.presentationNotice else { return }
    let last = Rect(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
    StatusView.drawNotice(browser.messages.text(notice), at: last, into: &frame)
  }

  private static func drawText(_ lines: [StyledLine], _ size: Size, into frame: inout Frame) {
    let margins = PresentationText.margins(on: size)
    for (offset, line) in lines.prefix(max(0, size.rows - margins.rows)).enumerated() {
      frame.write(
        line.pieces, at: Position(row: margins.rows + offset, column: margins.columns),
        limit: max(0, size.columns - margins.columns))
    }
  }

  private static func link(of show: Presentation) -> LinkAddress? {
    LinkAddress(show.publication?.url ?? "")
  }

  /// Draws the complete link, broken only at the edge of the screen.
  private static func drawLink(
    _ show: Presentation, of browser: Browser, into frame: inout Frame
  ) {
    let size = browser.size
    guard let link = link(of: show) else {
      return drawMessage(.presentedWithoutLink, of: browser, &frame)
    }
    let lines = HardWrapping.lines(link.shown, columns: size.columns)
    let top = max(0, (size.rows - lines.count) / 3)
    for (offset, line) in lines.prefix(size.rows - top).enumerated() {
      frame.write(line, at: Position(row: top + offset, column: 0), role: .title)
    }
  }

  private static func drawCode(
    _ show: Presentation, of browser: Browser, into frame: inout Frame
  ) {
    guard let link = link(of: show) else {
      return drawMessage(.presentedWithoutLink, of: browser, &frame)
    }
    let body = Rect(browser.size)
    CodePicture.draw(link.ascii, of: browser, in: body, isCentred: true, into: &frame)
  }

  private static func drawMessage(_ key: MessageKey, of browser: Browser, _ frame: inout Frame) {
    let margins = PresentationText.margins(on: browser.size)
    let lines = [StyledLine(browser.messages.text(key), role: .notice)]
    for line in lines {
      frame.write(
        line.pieces, at: Position(row: margins.rows, column: margins.columns),
        limit: max(0, browser.size.columns - margins.columns))
    }
  }
}

/// Breaks a text that is one word into lines of the full width.
enum HardWrapping {
  /// The lines of a text, broken at the edge of the screen and at its own line breaks.
  static func lines(_ text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      parts(of: line, columns: columns)
    }
  }

  private static func parts(of text: Substring, columns: Int) -> [String] {
    var lines: [String] = []
    var rest = text
    while !rest.isEmpty {
      var line = Substring()
      while let next = rest.first, DisplayWidth.columns(of: line + String(next)) <= columns {
        line.append(rest.removeFirst())
      }
      guard !line.isEmpty else { break }
      lines.append(String(line))
    }
    return lines.isEmpty ? [""] : lines
  }
}
