extension Frame {
  /// The fewest rows that must become blank before erasing; scrolling a list blanks fewer.
  private static let leastErasedRows = 6
  /// The same after rows have been moved, when nothing scrolls.
  private static let leastErasedAfterMove = 2
  /// The bytes of the erasure and of the cursor motion to it.
  private static let erasureCost = 8

  /// The row from which to erase to the end of the screen before this frame is drawn over `shown`;
  /// `nil` if overwriting costs fewer bytes, or if the sizes differ. For speech, a page over another
  /// is always drawn on erased rows.
  ///
  /// ncurses erases to the end of the screen only if the last row becomes blank too. The last row
  /// has the hints and never does, so ncurses would erase each row by itself.
  package func erasureStart(over shown: Frame, afterMove isMoved: Bool = false) -> Int? {
    guard shown.size == size else { return nil }
    return firstOverwrittenRow(of: shown) ?? drawing(over: shown, afterMove: isMoved).erasedFrom
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
  func drawing(over shown: Frame, afterMove isMoved: Bool = false) -> (erasedFrom: Int?, bytes: Int)
  {
    let least = isMoved ? Frame.leastErasedAfterMove : Frame.leastErasedRows
    var (best, saved, erased, bytes) = (nil as Int?, 0, 0, 0)
    var mostSaved = Frame.erasureCost
    for row in (0..<size.rows).reversed() {
      let (old, new) = (shown.packedCells(inRow: row), packedCells(inRow: row))
      let text = Frame.textCount(new)
      let cost = Frame.overwritingCost(from: old, to: new)
      if text == 0, Frame.textCount(old) > 0 { erased += 1 }
      saved += cost - text
      bytes += cost
      if erased >= least, saved > mostSaved { (best, mostSaved) = (row, saved) }
    }
    return (best, bytes - (best == nil ? 0 : mostSaved - Frame.erasureCost))
  }

  /// The number of cells up to the last one that is not blank.
  static func textCount(_ row: ArraySlice<PackedCell>) -> Int {
    row.lastIndex { $0 != .blank }.map { $0 - row.startIndex + 1 } ?? 0
  }

  /// The bytes to overwrite a row: one for each differing cell, and four to erase the rest of a
  /// longer row. On a blank row the spaces between words are written too: skipping them costs more.
  private static func overwritingCost(
    from old: ArraySlice<PackedCell>, to new: ArraySlice<PackedCell>
  ) -> Int {
    let text = textCount(new)
    guard textCount(old) > 0 else { return text }
    let differing = zip(old, new).prefix(text).count { $0 != $1 }
    return differing + (textCount(old) > text ? 4 : 0)
  }
}
