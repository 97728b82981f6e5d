extension Frame {
  /// Erase only when at least this many rows become blank; a list that scrolls has fewer.
  private static let leastErasedRows = 6
  /// The same where rows have been moved already, so that nothing scrolls.
  private static let leastErasedAfterMove = 2
  /// Bytes of the erasure and of moving the cursor to it.
  private static let erasureCost = 8

  /// The row from which to erase down to the end of the screen before this frame is drawn over
  /// `shown`; `nil` where overwriting costs fewer bytes, or the frames differ in size. For speech, a page
  /// over another is always drawn on erased rows.
  ///
  /// ncurses erases to the end of the screen only when the last row is blank too; the hints never
  /// are, so it would erase each row on its own.
  package func erasureStart(over shown: Frame, afterMove isMoved: Bool = false) -> Int? {
    guard shown.size == size else { return nil }
    return firstOverwrittenRow(of: shown) ?? drawing(over: shown, afterMove: isMoved).erasedFrom
  }

  /// The first row that changes where a page is drawn over another for speech: of a row over another one
  /// only what differs would be printed, and said. A single row is put where it differs.
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

  /// From where to erase before this frame is drawn over one of its size, and about how many bytes the
  /// drawing takes then.
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

  /// Cells up to the last one that is not blank.
  static func textCount(_ row: ArraySlice<PackedCell>) -> Int {
    row.lastIndex { $0 != .blank }.map { $0 - row.startIndex + 1 } ?? 0
  }

  /// The cells that differ, and the end of the row erased with four bytes where it is longer. On a blank
  /// row the blanks between words are written too: to skip them costs more.
  private static func overwritingCost(
    from old: ArraySlice<PackedCell>, to new: ArraySlice<PackedCell>
  ) -> Int {
    let text = textCount(new)
    guard textCount(old) > 0 else { return text }
    let differing = zip(old, new).prefix(text).count { $0 != $1 }
    return differing + (textCount(old) > text ? 4 : 0)
  }
}
