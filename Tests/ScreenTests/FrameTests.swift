import Screen
import SeededRandom
import Testing
import Text

@Suite("Frame")
struct FrameTests {
  private func frame(rows: Int = 1, columns: Int) -> Frame {
    Frame(size: Size(rows: rows, columns: columns))
  }

  private func row(_ frame: Frame) -> [String] {
    frame.cells(inRow: 0).map(\.text)
  }

  @Test("is blank at first and can have no cells")
  func isBlank() {
    #expect(frame(rows: 2, columns: 3).lines == ["", ""])
    #expect(frame(rows: 0, columns: 0).lines == [])
    #expect(frame(rows: 1, columns: 0).lines == [""])
  }

  @Test(
    "clips text at its edges",
    arguments: [
      (0, 0, "abcdef", ["abcd"], 4), (0, 2, "abc", ["  ab"], 2), (0, 4, "abc", [""], 0),
      (0, 9, "abc", [""], 0), (0, -1, "abc", [""], 0), (1, 0, "abc", [""], 0),
      (-1, 0, "abc", [""], 0),
    ])
  func cuts(row: Int, column: Int, text: String, lines: [String], written: Int) {
    var frame = frame(columns: 4)
    let count = frame.write(text, at: Position(row: row, column: column))
    #expect(frame.lines == lines)
    #expect(count == written)
  }

  @Test("writes no further than its limit")
  func limit() {
    var frame = frame(columns: 6)
    #expect(frame.write("abcdef", at: Position(row: 0, column: 1), limit: 3) == 3)
    #expect(frame.write("xy", at: Position(row: 0, column: 0), limit: 0) == 0)
    #expect(frame.write("xy", at: Position(row: 0, column: 0), limit: -1) == 0)
    #expect(frame.lines == [" abc"])
  }

  @Test("gives a wide character two cells, the second empty")
  func wide() {
    var frame = frame(columns: 4)
    frame.write("a中b", at: Position(row: 0, column: 0))
    #expect(row(frame) == ["a", "中", "", "b"])
    #expect(frame.lines == ["a中b"])
  }

  @Test("blanks the column of a wide character that the edge or the limit would halve")
  func cutsWide() {
    var frame = frame(columns: 4)
    frame.write("####", at: Position(row: 0, column: 0))
    #expect(frame.write("abc中", at: Position(row: 0, column: 0)) == 4)
    #expect(row(frame) == ["a", "b", "c", " "])
    #expect(frame.write("中文", at: Position(row: 0, column: 0), limit: 3) == 3)
    #expect(row(frame) == ["中", "", " ", " "])
  }

  @Test("blanks the other half of an overwritten wide character")
  func overwritesWide() {
    var left = frame(columns: 4)
    left.write("中文", at: Position(row: 0, column: 0))
    left.write("a", at: Position(row: 0, column: 0))
    #expect(row(left) == ["a", " ", "文", ""])
    var middle = frame(columns: 4)
    middle.write("中文", at: Position(row: 0, column: 0))
    middle.write("字", at: Position(row: 0, column: 1))
    #expect(row(middle) == [" ", "字", "", " "])
    middle.fill(Rect(row: 0, column: 2, rows: 1, columns: 2), role: .muted)
    #expect(row(middle) == [" ", " ", " ", " "])
  }

  @Test(
    "keeps combining marks with their base, and drops what a cell cannot hold",
    arguments: [
      ("e\u{301}x", ["e\u{301}", "x", " ", " "]),
      ("ди\u{306}ё", ["д", "и\u{306}", "ё", " "]), ("школы", ["ш", "к", "о", "л"]),
      ("мал中", ["м", "а", "л", " "]),
      ("a" + String(repeating: "\u{301}", count: 9), ["a\u{301}\u{301}\u{301}\u{301}"]),
      ("\u{301}x", ["?", "x"]), ("\u{1B}[2J", ["?", "[", "2", "J"]), ("\r\n", ["?", "?"]),
      ("a\u{9B}b", ["a", "?", "b"]), ("🇧🇷", ["🇧", "🇷"]), ("นำ", ["น", "ำ"]),
      ("हि", ["ह", "ि"]), ("👩\u{200D}👧", ["👩", "", "👧", ""]),
    ])
  func marks(text: String, cells: [String]) {
    var frame = frame(columns: 4)
    frame.write(text, at: Position(row: 0, column: 0))
    let blanks = Array(repeating: " ", count: 4 - cells.count)
    #expect(
      row(frame).map { Array($0.unicodeScalars) }
        == (cells + blanks).map { Array($0.unicodeScalars) })
  }

  @Test("fills an area, with its text kept or blanked")
  func fills() {
    var frame = frame(rows: 2, columns: 3)
    frame.write("abc", at: Position(row: 0, column: 0))
    frame.fill(Rect(row: 0, column: 1, rows: 9, columns: 9), role: .selection, keepingText: true)
    #expect(frame.lines == ["abc", ""])
    #expect(frame[0, 0].role == .text)
    #expect(frame[1, 2].role == .selection)
    frame.fill(Rect(row: -1, column: -1, rows: 2, columns: 2), role: .text)
    #expect(frame.lines == [" bc", ""])
  }

  @Test("keeps its columns, whatever is written")
  func keepsColumns() {
    let alphabet = ["a", "é", "中", "🇧🇷", "\u{301}", "\u{1B}", " ", "हि", "한", "\u{1112}\u{1161}"]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var frame = frame(rows: 2, columns: 7)
      for _ in 0..<4 {
        let text = (0..<5).map { _ in alphabet.randomElement(using: &generator)! }.joined()
        let position = Position(
          row: Int.random(in: -1...2, using: &generator),
          column: Int.random(in: -1...8, using: &generator))
        frame.write(text, at: position, limit: Int.random(in: -1...9, using: &generator))
      }
      for index in 0..<2 {
        let text = frame.cells(inRow: index).map(\.text).joined()
        #expect(DisplayWidth.columns(of: text) == 7)
      }
    }
  }
}
