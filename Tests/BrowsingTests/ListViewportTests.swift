import Browsing
import Fixtures
import SeededRandom
import Testing

struct ListViewportTests {
  @Test("the selection is always a row of the list and within the window")
  func invariants() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var viewport = ListViewport()
      let count = Int.random(in: 0...40, using: &random)
      for _ in 0..<10 {
        let height = Int.random(in: 0...12, using: &random)
        if Bool.random(using: &random) {
          viewport.select(
            Int.random(in: -5...50, using: &random), of: count,
            in: ListWindow(rows: height, scrollsByRow: Bool.random(using: &random)))
        } else {
          viewport.page(
            by: Int.random(in: -3...3, using: &random), of: count,
            in: ListWindow(rows: height, scrollsByRow: Bool.random(using: &random)))
        }
        let window = viewport.rows(of: count, in: ListWindow(rows: height))
        #expect(count == 0 ? viewport.selected == 0 : window.contains(viewport.selected))
        #expect(window.count == min(count, max(1, height)))
      }
    }
  }

  @Test("a page keeps the selected row's place on the screen")
  func pageKeepsPlace() {
    var viewport = ListViewport()
    viewport.select(3, of: 100, in: ListWindow(rows: 10))
    viewport.page(by: 1, of: 100, in: ListWindow(rows: 10))
    #expect((viewport.selected, viewport.top) == (13, 10))
    viewport.page(by: -1, of: 100, in: ListWindow(rows: 10))
    #expect((viewport.selected, viewport.top) == (3, 0))
  }
}
