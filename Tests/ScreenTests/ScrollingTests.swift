import Screen
import Testing

/// When rows are moved up instead of being drawn again.
struct ScrollingTests {
  private static func frame(_ lines: [String]) -> Frame {
    var frame = Frame(size: Size(rows: 24, columns: 40))
    for (row, line) in lines.enumerated() { frame.write(line, at: Position(row: row, column: 0)) }
    return frame
  }

  private static func title(_ number: Int, _ mark: String = " ") -> String {
    "\(mark) " + String(repeating: Character(UnicodeScalar(UInt8(96 + number))), count: 30)
  }

  private static func list(_ marked: [Int]) -> Frame {
    let rows = (1...22).map { title($0, marked.contains($0) ? ">" : " ") }
    return frame(["heading"] + rows + ["? keys"])
  }

  private static func chosen(_ numbers: [Int]) -> Frame {
    let blank = Array(repeating: "", count: 22 - numbers.count)
    return frame(["chosen"] + numbers.map { title($0, "*") } + blank + ["? other keys"])
  }

  @Test(
    "the last step has the kept rows in their final places, scrolled up",
    arguments: [[2, 3], [1, 6], [5, 6, 9], [11, 12], [20, 21]])
  func places(numbers: [Int]) throws {
    let steps = Self.chosen(numbers).risingSteps(from: Self.list(numbers))
    let last = try #require(steps.last)
    #expect(last.lines[0] == "heading")
    for (row, number) in numbers.enumerated() {
      #expect(last.lines[row + 1] == Self.title(number, ">"))
    }
  }

  @Test("nothing scrolls if rows are in their places or the screen stays full")
  func nothing() {
    #expect(Self.chosen([1, 2]).risingSteps(from: Self.list([1, 2])) == [])
    let scrolled = Self.frame(["heading"] + (2...23).map { Self.title($0) } + ["? keys"])
    #expect(scrolled.risingSteps(from: Self.list([])) == [])
    #expect(Self.chosen([25, 26]).risingSteps(from: Self.list([])) == [])
    #expect(Frame(size: Size(rows: 5, columns: 9)).risingSteps(from: Self.list([])) == [])
  }

  @Test("nothing scrolls in the access profile")
  func spoken() {
    var frame = Self.chosen([5, 6])
    #expect(!frame.risingSteps(from: Self.list([5, 6])).isEmpty)
    frame.isSpoken = true
    #expect(frame.risingSteps(from: Self.list([5, 6])).isEmpty)
  }

  @Test("each scroll is small enough for ncurses to detect it")
  func steps() {
    var shown = Self.list([20, 21])
    for step in Self.chosen([20, 21]).risingSteps(from: shown) {
      let removed = (1..<24).first { step.lines[1] == shown.lines[1 + $0] } ?? 24
      let moved = step.lines.lastIndex { !$0.isEmpty } ?? 0
      #expect(removed <= moved + min(moved / 8, 2))
      shown = step
    }
  }
}
