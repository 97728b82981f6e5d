extension Frame {
  /// The bytes of the erasure and of the cursor motion to it.
  private static let erasureCost = 8
  /// The bytes of a cursor motion within a row, of one to the next row, and of erasing a part of a
  /// row.
  private static let (motionCost, nextRowCost, rowErasureCost) = (5, 2, 3)
  /// The bytes to move rows.
  private static let scrollingCost = 20

  /// The row from which to erase to the end of the screen before this frame is drawn over `shown`;
  /// `nil` if overwriting costs fewer bytes, or if the sizes differ. For speech, a page over another
  /// is always drawn on erased rows.
  ///
  /// ncurses erases to the end of the screen only if the last row becomes blank too. The last row
  /// has the hints and never does, so ncurses would erase each row by itself.
  package func erasureStart(over shown: Frame) -> Int? {
    guard shown.size == size else { return nil }
    return firstOverwrittenRow(of: shown) ?? drawing(over: shown).erasedFrom
  }

  /// The first changed row when a page is drawn over another for speech: drawing a row over another
  /// one prints, and says, only what differs. A single row is drawn where it differs.
  private func firstOverwrittenRow(of shown: Frame) -> Int? {
    guard isSpoken else { return nil }
    let changed = (0..<size.rows).filter { !hasRow($0, of: shown) }
    let overwritten = changed.count { row in
      let (old, new) = (shown.packedCells(inRow: row), packedCells(inRow: row))
      let text = Frame.textCount(old)
      return text > 0 && Frame.textCount(new) > 0
        && zip(old, new).prefix(text).contains { $0 != $1 }
    }
    return overwritten > 1 ? changed.first : nil
  }

  /// The row from which to erase before this frame is drawn over one of the same size, and the
  /// approximate number of bytes to draw it.
  func drawing(over shown: Frame) -> (erasedFrom: Int?, bytes: Int) {
    let drawn = drawingWithoutMoves(over: shown)
    guard drawn.erasedFrom != nil else { return drawn }
    // Erasing would lose the rows that ncurses could move.
    let moved = movedRows(from: shown)
    guard !moved.isEmpty else { return drawn }
    let bytes = (0..<size.rows).filter { !moved.contains($0) }
      .reduce(Frame.scrollingCost) { $0 + overwritingCost(ofRow: $1, over: shown) }
    return bytes <= drawn.bytes ? (nil, bytes) : drawn
  }

  /// The same if no rows are moved.
  func drawingWithoutMoves(over shown: Frame) -> (erasedFrom: Int?, bytes: Int) {
    let blank = Frame(size: size)
    let costs = (0..<size.rows).map { overwritingCost(ofRow: $0, over: shown) }
    var (best, mostSaved) = (nil as Int?, Frame.erasureCost)
    var saved = 0
    // Only rows that change can gain: most keys change a few, which spares the others the count.
    var gain = costs.reduce(0, +)
    for row in (0..<size.rows).reversed() where saved + gain > mostSaved {
      saved += costs[row] - overwritingCost(ofRow: row, over: blank)
      gain -= costs[row]
      if saved > mostSaved { (best, mostSaved) = (row, saved) }
    }
    let bytes = costs.reduce(0, +)
    return (best, bytes - (best == nil ? 0 : mostSaved - Frame.erasureCost))
  }

  /// The longest run of rows that ncurses moves up or down instead of drawing them: at least three,
  /// and about as many as the distance that they move by (hashmap.c).
  private func movedRows(from shown: Frame) -> Range<Int> {
    var longest = 0..<0
    for shift in 1 - size.rows..<size.rows where shift != 0 {
      var run = 0..<0
      for row in max(0, -shift)..<min(size.rows, size.rows - shift) {
        let isMoved = packedCells(inRow: row) == shown.packedCells(inRow: row + shift)
        run = isMoved ? (run.isEmpty ? row : run.lowerBound)..<row + 1 : 0..<0
        guard run.count > max(2, longest.count),
          run.count + min(run.count / 8, 2) >= abs(shift),
          run.contains(where: { isNew($0, over: shown) })
        else { continue }
        longest = run
      }
    }
    return longest
  }

  /// Whether a row has text that is not in the same row of `shown`.
  private func isNew(_ row: Int, over shown: Frame) -> Bool {
    let cells = packedCells(inRow: row)
    return Frame.textCount(cells) > 0 && cells != shown.packedCells(inRow: row)
  }

  /// The number of cells up to the last one that is not blank.
  static func textCount(_ row: ArraySlice<PackedCell>) -> Int {
    row.lastIndex { $0 != .blank }.map { $0 - row.startIndex + 1 } ?? 0
  }

  /// The bytes to draw a row over that of `shown`: the cursor motion to it, the changed text, and the
  /// erasure of the rest of a longer row. The blanks before the text are written, or erased and
  /// skipped.
  private func overwritingCost(ofRow row: Int, over shown: Frame) -> Int {
    let (old, new) = (shown.packedCells(inRow: row), packedCells(inRow: row))
    guard old != new else { return 0 }
    let text = Frame.textCount(new)
    let indent = new.prefix { $0 == .blank }.count
    let skipping =
      Frame.changedBytes(old, new, indent..<max(indent, text)) + Frame.motionCost
      + Frame.rowErasureCost
    let writing = text == 0 ? 0 : min(Frame.changedBytes(old, new, 0..<text), skipping)
    return Frame.nextRowCost + writing + (Frame.textCount(old) > text ? Frame.rowErasureCost : 0)
  }

  /// The bytes to write those of the cells at `places` that differ. Few equal cells between them are
  /// written too, which costs less than skipping them.
  ///
  /// Counted for every row of every screen, so it reads the cells in place.
  private static func changedBytes(
    _ old: ArraySlice<PackedCell>, _ new: ArraySlice<PackedCell>, _ places: Range<Int>
  ) -> Int {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        var (bytes, equal) = (0, 0)
        for place in places {
          if old[place] == new[place] {
            equal += 1
          } else {
            bytes += min(equal, motionCost) + 1
            equal = 0
          }
        }
        return bytes
      }
    }
  }
}
