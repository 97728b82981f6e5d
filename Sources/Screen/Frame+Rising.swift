extension Frame {
  /// The fewest text cells of a row worth keeping, and the most cells (its marks) that may differ.
  private static let (leastKeptText, mostDifferences) = (20, 4)
  /// The bytes that remove lines from the screen.
  private static let removalCost = 9

  /// The screens between `shown` and this frame if lines are removed step by step until rows that
  /// this frame has further up are in place; empty if that saves nothing.
  ///
  /// A list of a few rows of another one, such as the marked records, is already on the screen.
  /// ncurses moves lines only if many of them move together, so each step is a screen of its own,
  /// in which everything below has moved up.
  package func risingSteps(from shown: Frame) -> [Frame] {
    guard shown.size == size, !isSpoken,
      drawingWithoutMoves(over: shown).erasedFrom != nil
    else { return [] }
    var steps: [Frame] = []
    for row in 0..<size.rows where Frame.textCount(packedCells(inRow: row)) >= Frame.leastKeptText {
      let screen = steps.last ?? shown
      guard !isAlike(row, to: row, of: screen),
        let source = (row + 1..<size.rows).first(where: { isAlike(row, to: $0, of: screen) })
      else { continue }
      steps += Frame.removals(of: source - row, at: row, from: screen)
    }
    guard let last = steps.last else { return [] }
    let bytes = drawing(over: last).bytes + steps.count * Frame.removalCost
    return bytes < drawing(over: shown).bytes ? steps : []
  }

  /// The screens after each step of removing `count` lines at `row`; empty if that is not possible.
  private static func removals(of count: Int, at row: Int, from shown: Frame) -> [Frame] {
    var (screens, rest) = ([shown], count)
    while rest > 0, let screen = screens.last {
      let end = (row..<shown.size.rows).last { textCount(screen.packedCells(inRow: $0)) > 0 } ?? row
      // The rule of ncurses (hashmap.c): at least three rows move, about as many as the distance
      // that they move by.
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

  /// Whether a row equals another one of `frame` except for its marks.
  private func isAlike(_ row: Int, to other: Int, of frame: Frame) -> Bool {
    let (cells, others) = (packedCells(inRow: row), frame.packedCells(inRow: other))
    return zip(cells, others).count { $0 != $1 } <= Frame.mostDifferences
  }
}
