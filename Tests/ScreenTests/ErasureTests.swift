import Screen
import Testing

/// When the screen is erased before a frame is drawn over another.
struct ErasureTests {
  private static func frame(_ lines: [String]) -> Frame {
    var frame = Frame(size: Size(rows: 12, columns: 20))
    for (row, line) in lines.enumerated() { frame.write(line, at: Position(row: row, column: 0)) }
    return frame
  }

  private let list = ErasureTests.frame(
    ["heading"] + (1...10).map { "publication \($0)" } + ["? keys"])

  @Test("a mostly blank page is drawn on an erased screen, from the first change on")
  func sparse() {
    let page = ErasureTests.frame(
      ["heading", "a citation"] + Array(repeating: "", count: 9) + ["? help"])
    #expect(page.erasureStart(over: list) == 1)
    #expect(page.erasureStart(over: page) == nil)
  }

  @Test("a list that scrolls or loses a few rows is drawn over the old one")
  func dense() {
    let scrolled = ErasureTests.frame(
      ["heading"] + (2...11).map { "publication \($0)" } + ["? keys"])
    #expect(scrolled.erasureStart(over: list) == nil)
    let shorter = ErasureTests.frame(
      ["heading"] + (1...7).map { "publication \($0)" } + ["", "", "", "? keys"])
    #expect(shorter.erasureStart(over: list) == nil)
  }

  @Test("a page whose text begins far to the right is drawn on an erased screen")
  func indented() {
    func page(_ text: String, _ column: Int) -> Frame {
      var frame = Frame(size: Size(rows: 12, columns: 80))
      for row in 0..<11 {
        frame.write(
          text + String(repeating: "x", count: row), at: Position(row: row, column: column))
      }
      frame.write("? keys", at: Position(row: 11, column: 0))
      return frame
    }
    let list = page("a long title in the first column of a list of results", 0)
    #expect(page("another text in the middle", 26).erasureStart(over: list) == 0)
  }

  @Test("rows of different lengths that scroll are not erased")
  func scrolling() {
    let rows = (1...11).map { "publication " + String(repeating: "x", count: $0 * 5 % 7) + "\($0)" }
    let shown = ErasureTests.frame(["heading"] + rows.dropLast() + ["? keys"])
    let scrolled = ErasureTests.frame(["heading"] + rows.dropFirst() + ["? keys"])
    #expect(scrolled.erasureStart(over: shown) == nil)
    #expect(shown.erasureStart(over: scrolled) == nil)
  }

  @Test("for speech, a new page is drawn on an erased screen, a changed row is not")
  func spoken() {
    var page = ErasureTests.frame(["heading"] + (11...20).map { "publication \($0)" } + ["? keys"])
    #expect(page.erasureStart(over: list) == nil)
    page.isSpoken = true
    #expect(page.erasureStart(over: list) == 1)
    for rows in [[3: "another"], [3: "publication 3; 2 of 9", 4: "publication 4, new"]] {
      var frame = ErasureTests.frame(
        ["heading"] + (1...10).map { rows[$0] ?? "publication \($0)" } + ["? keys"])
      frame.isSpoken = true
      #expect(frame.erasureStart(over: list) == nil)
    }
  }

  @Test("frames of two sizes need no erasure")
  func sizes() {
    #expect(Frame(size: Size(rows: 24, columns: 80)).erasureStart(over: list) == nil)
  }
}
