import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Screen
import Testing

/// The division of the screen into panes.
@Suite("Layout")
struct LayoutTests {
  static let heights = [1, 2, 3, 5, 11, 12, 24, 29, 30, 40, 60]

  @Test("is one pane under 60 columns, then facets and results, and from 160 a preview beside")
  func shapes() {
    for columns in 20...240 {
      for rows in Self.heights {
        let layout = BrowserLayout(Size(rows: rows, columns: columns))
        let expected: BrowserLayout.Shape =
          columns < 60 || rows < 12 ? .single : columns < 160 ? .standard : .wide
        #expect(layout.shape == expected, "\(columns)x\(rows)")
        for profile in [Profile.lean, .access] {
          let layout = BrowserLayout(Size(rows: rows, columns: columns), profile: profile)
          #expect(layout.shape == .single && layout.results == layout.body)
        }
      }
    }
  }

  @Test("gives the results every column that the facets leave, and most of the screen")
  func results() {
    for columns in 60...240 {
      for rows in [12, 24, 30, 60] {
        let layout = BrowserLayout(Size(rows: rows, columns: columns))
        let facets = layout.upper.columns
        let columnsBeside = layout.shape == .wide ? layout.preview.columns + 1 : 0
        // 1 for the separator, 1 for a blank column at the edge.
        #expect(facets + 1 + layout.results.columns + columnsBeside + 1 == columns)
        #expect(columns >= 160 || (28...34).contains(facets))
        if columns >= 80 { #expect(layout.results.columns >= 48, "\(columns)") }
        if columns >= 100 { #expect(layout.results.columns >= 66, "\(columns)") }
      }
    }
  }

  @Test("puts the preview under the results where there are 30 rows")
  func preview() {
    for columns in 60..<160 {
      for rows in Self.heights where rows >= 12 {
        let layout = BrowserLayout(Size(rows: rows, columns: columns))
        guard rows >= 30 else {
          #expect(layout.preview.isEmpty)
          continue
        }
        #expect(layout.preview.columns == layout.results.columns)
        #expect(layout.preview.row == layout.results.row + layout.results.rows)
        #expect(layout.preview.rows >= 10 && layout.results.rows > layout.preview.rows)
      }
    }
  }

  @Test("no two parts overlap, and all are on the screen")
  func parts() {
    for columns in 1...240 {
      for rows in Self.heights {
        let layout = BrowserLayout(Size(rows: rows, columns: columns))
        var owners: [[Int]] = Array(repeating: Array(repeating: 0, count: columns), count: rows)
        let panes =
          layout.shape == .single
          ? [layout.body] : [layout.upper, layout.lower, layout.results, layout.preview]
        for part in [layout.header, layout.breadcrumb, layout.status] + panes {
          for row in part.row..<part.row + part.rows {
            for column in part.column..<part.column + part.columns { owners[row][column] += 1 }
          }
        }
        #expect(owners.allSatisfy { $0.allSatisfy { $0 <= 1 } }, "\(columns)x\(rows)")
      }
    }
  }

  @Test(
    "rows that one facet list does not need go to the other",
    arguments: [
      (FacetRowCounts.unknown, 13), (FacetRowCounts(upper: 9, lower: 30), 11),
      (FacetRowCounts(upper: 40, lower: 3), 17), (FacetRowCounts(upper: 40, lower: 40), 13),
      (FacetRowCounts(upper: 3, lower: 3), 5), (FacetRowCounts(upper: 40, lower: 0), 21),
    ])
  func shares(lists: FacetRowCounts, expected: Int) {
    #expect(BrowserLayout(Size(rows: 24, columns: 80), lists: lists).upper.rows == expected)
  }

  @Test("the selection spans its pane", arguments: [60, 80, 100, 140, 170, 240])
  func selection(columns: Int) throws {
    for (keys, role) in [("Esc Down", StyleRole.selection), ("Down", .selection)] {
      let size = Size(rows: 30, columns: columns)
      let session = Session.after(keys, at: size)
      let (browser, terminal) = (session.session.browser, session.terminal)
      let frame = try #require(terminal.frames.last)
      let rect = browser.layout.rect(of: browser.focus)
      let row = try #require(frame.cursor).row
      for column in 0..<columns {
        // The marker and the marks are left of the selection bar.
        let isInPane = (rect.column + 2..<rect.column + rect.columns).contains(column)
        #expect((frame[row, column].role == role) == isInPane, "\(keys) \(column)")
      }
    }
  }

  @Test("the heading of the results says which one is selected")
  func place() throws {
    let frame = try #require(Session.after("Esc Down Down").terminal.frames.last)
    #expect(frame.lines[2].hasSuffix("│  3 of 29 Results"))
  }

  @Test("wrapped titles take the rows they need, and the selected one is visible")
  func wrapped() throws {
    for size in [(24, 80), (12, 40), (40, 120), (13, 60)].map(Size.init(rows:columns:)) {
      var seen = ""
      for step in [0, 1, 5, 11, 28] {
        let keys = "Esc W " + Array(repeating: "Down", count: step).joined(separator: " ")
        let session = Session.after(keys, at: size)
        let browser = session.session.browser
        let frame = try #require(session.terminal.frames.last)
        let cursor = try #require(frame.cursor)
        let rect = browser.layout.results
        let title = browser.resultTitle(at: step)
        var text = ""
        for row in cursor.row..<rect.row + rect.rows
        where frame[row, rect.column + 2].role == .selection {
          let columns = rect.column + 2..<rect.column + rect.columns
          text += columns.map { frame[row, $0].text }.joined() + " "
        }
        #expect(text.split(separator: " ") == title.split(separator: " "), "\(size) \(step)")
        for row in rect.row..<rect.row + rect.rows {
          seen += (rect.column..<rect.column + rect.columns).map { frame[row, $0].text }.joined()
        }
      }
      #expect(!seen.contains("…"))
    }
  }

  @Test("moving down and back up over wrapped titles restores the same screen")
  func wrappedMoves() throws {
    let start = try #require(Session.after("Esc W").terminal.frames.last)
    let keys =
      "Esc W " + String(repeating: "Down ", count: 28) + String(repeating: "Up ", count: 28)
    let back = try #require(Session.after(keys).terminal.frames.last)
    #expect(start.lines.dropLast() == back.lines.dropLast())
  }
}
