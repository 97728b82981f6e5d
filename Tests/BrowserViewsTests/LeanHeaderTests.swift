import BrowserViews
import Browsing
import Fixtures
import Screen
import Testing

/// The first line of the lean profile.
struct LeanHeaderTests {
  /// Returns the first and the last line of the screen after `keys`.
  private func lines(_ keys: String, columns: Int, rows: Int = 12) -> (first: String, last: String)
  {
    let size = Size(rows: rows, columns: columns)
    let terminal = Session.after(keys, at: size, profile: .lean).terminal
    let lines = terminal.frames.last?.lines ?? []
    return (lines.first ?? "", lines.last ?? "")
  }

  private static let long =
    "Down Down Down Enter f 'sexual' Enter Tab f 'cambodia' Enter Enter x"

  @Test(
    "filters lose their beginning but keep \"not\", once the word after the numbers is gone",
    arguments: [
      (
        120,
        " Countries, 10 of 29 publications  Cybercrime or Child sexual abuse material"
          + " + not Cambodia"
      ),
      (
        92,
        " Countries, 10 of 29 publications  Cybercrime or Child sexual abuse material"
          + " + not Cambodia"
      ),
      (80, " Countries, 10 of 29  Cybercrime or Child sexual abuse material + not Cambodia"),
      (60, " Countries, 10 of 29  …sexual abuse material + not Cambodia"),
      (40, " Countries, 10 of 29  …l + not Cambodia"), (20, " Countries, 10 of …"),
    ])
  func newest(columns: Int, line: String) {
    let (first, last) = lines(Self.long, columns: columns, rows: 24)
    #expect(first == line)
    #expect(last.contains("? keys"))
  }

  @Test("filters are truncated alike wherever the list is scrolled to")
  func scrolled() {
    let start = lines("\(Self.long) Home", columns: 80, rows: 8).first
    let end = lines("\(Self.long) End", columns: 80, rows: 8).first
    #expect(
      start
        == " Countries, 10 of 29  …xual abuse material + not Cambodia            more below")
    #expect(
      end == " Countries, 10 of 29  …xual abuse material + not Cambodia            more above")
  }

  @Test(
    "marks and a filter keep the name and the numbers, as far as they fit without marks",
    arguments: [
      (40, " Test catalogue    2 of 29 publications"),
      (36, " Test catalo…  2 of 29 publications"),
      (24, " Test catalog…  2 of 29"),
      (60, " Test catalogue       1 marked         2 of 29 publications"),
    ])
  func marked(columns: Int, line: String) {
    let keys = "Esc m / 'groom' Enter"
    let terminal = Session.after(
      keys, at: Size(rows: 12, columns: columns), profile: .full
    ).terminal
    #expect(terminal.frames.last?.lines.first == line)
    let hasMarks = terminal.frames.last?.lines.prefix(2).contains { $0.contains("  1 marked  ") }
    #expect(hasMarks == (columns >= 36))
  }

  @Test("the key for the key list is in the last line, or in the first if there is no other")
  func key() {
    let (first, last) = lines("Tab", columns: 40)
    #expect(first == " Countries, 29 publications")
    #expect(last.contains("? keys"))
    #expect(
      lines(Self.long, columns: 40, rows: 2).first == " Countries, 10 of 29  not …odia  ? keys")
  }
}
