internal import Browsing
internal import Messages
internal import QRCode
internal import Screen
internal import Text

/// Draws a text as a QR code, or the reason that it cannot be drawn.
enum CodePicture {
  /// Draws in `body`, or in `whole`, which is blanked first, if only that has room.
  static func draw(
    _ text: String, of browser: Browser, in body: Rect, or whole: Rect? = nil,
    isCentred: Bool = false, into frame: inout Frame
  ) {
    frame.cursor = body.position(0)
    guard browser.canDrawCodes else {
      return drawMessage(browser.messages.text(.codeCharactersMissing), body, &frame)
    }
    var body = body
    var fit = HalfBlockPicture.fitting(text, rows: body.rows, columns: body.columns)
    if case .noRoom = fit, let whole {
      body = whole
      fit = HalfBlockPicture.fitting(text, rows: body.rows, columns: body.columns)
    }
    switch fit {
    case .picture(let picture):
      if body == whole { frame.fill(body, role: .text) }
      let top = isCentred ? (body.rows - picture.rows.count) / 2 : 0
      let left = isCentred ? (body.columns - picture.columns) / 2 : 0
      for (offset, row) in picture.rows.enumerated() {
        frame.write(
          String(row.map(\.character)), at: body.position(top + offset, left),
          limit: body.columns - left, role: .code)
      }
    case .tooLong(let bytes, let capacity):
      drawMessage(
        browser.messages.text(.codeTooLong, .number(bytes), .number(capacity)), body, &frame)
    case .noRoom(let rows, let columns):
      drawMessage(
        browser.messages.text(
          .codeDoesNotFit, .index(rows), .index(columns), .index(body.rows), .index(body.columns)),
        body,
        &frame)
    case .notASCII: drawMessage(browser.messages.text(.codeNotASCII), body, &frame)
    }
  }

  private static func drawMessage(_ text: String, _ body: Rect, _ frame: inout Frame) {
    let lines = Wrapping.lines(text, columns: max(1, body.columns - 2))
    for (offset, line) in lines.prefix(body.rows).enumerated() {
      frame.write(line, at: body.position(offset, 1), limit: body.columns - 1, role: .notice)
    }
  }
}
