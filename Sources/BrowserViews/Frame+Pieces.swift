internal import Browsing
internal import Screen
internal import Text

extension Frame {
  /// Writes pieces one after the other in at most `limit` columns, truncated with `…`. Returns the
  /// number of columns written.
  @discardableResult
  mutating func write(_ pieces: [StyledPiece], at position: Position, limit: Int) -> Int {
    var used = 0
    let pieces = pieces.filter { !$0.text.isEmpty }
    for (index, piece) in pieces.enumerated() where used < limit {
      let start = Position(row: position.row, column: position.column + used)
      let room = limit - used
      // A piece that fills the remaining room is truncated too if another one follows.
      let isLast = index == pieces.count - 1
      let isCut = DisplayWidth.columns(of: piece.text) >= room + (isLast ? 1 : 0)
      let text = isCut ? Clipping.end(piece.text + "…", columns: room) : piece.text
      used += write(text, at: start, limit: room, role: piece.role)
      if isCut { break }
    }
    return used
  }
}
