extension Frame {
  /// Cells of text that make a row worth keeping, and those of its marks, which may differ.
  private static let (leastKeptText, mostDifferences) = (20, 4)
  /// Bytes that take lines out of the screen.
  private static let removalCost = 9

  /// What is shown with lines taken out of it, step by step, until rows that this frame shows further
  /// up are in their places; empty where that saves nothing.
  ///
  /// A list of a few rows of another one, such as that of the marked, is on the screen already. ncurses
  /// moves lines only where many of them move together, so each step is a screen of its own, of which it
  /// finds that all below has moved up.
  package func risingSteps(from shown: Frame) -> [Frame] {
    guard shown.size == size, !isSpoken, drawing(over: shown).erasedFrom != nil else { return [] }
    var steps: [Frame] = []
    for row in 0..<size.rows where Frame.textCount(packedCells(inRow: row)) >= Frame.leastKeptText {
      let screen = steps.last ?? shown
      guard !isAlike(row, to: row, of: screen),
        let source = (row + 1..<size.rows).first(where: { isAlike(row, to: $0, of: screen) })
      else { continue }
      steps += Frame.removals(of: source - row, at: row, from: screen)
    }
    guard let last = steps.last else { return [] }
    let bytes = drawing(over: last, afterMove: true).bytes + steps.count * Frame.removalCost
    return bytes < drawing(over: shown).bytes ? steps : []
  }

  /// The screens after each of the steps in which `count` lines at `row` can be taken out; empty where
  /// they cannot.
  private static func removals(of count: Int, at row: Int, from shown: Frame) -> [Frame] {
    var (screens, rest) = ([shown], count)
    while rest > 0, let screen = screens.last {
      let end = (row..<shown.size.rows).last { textCount(screen.packedCells(inRow: $0)) > 0 } ?? row
      // The rule of ncurses (hashmap.c): rows that move are three or more, and about as many as the
      // rows that they move by.
      let step = (1...rest).last { step in
        let moved = end + 1 - row - step
        return moved >= 3 && moved + min(moved / 8, 2) >= step
      }
      guard let step else { return [] }
      screens.append(screen.removingRows(step, at: row))
      rest -= step
    }
    return Array(screens.dropFirst())
  }

  /// Whether a row is another one of `frame` but for its marks.
  private func isAlike(_ row: Int, to other: Int, of frame: Frame) -> Bool {
    let (cells, others) = (packedCells(inRow: row), frame.packedCells(inRow: other))
    return zip(cells, others).count { $0 != $1 } <= Frame.mostDifferences
  }
}
