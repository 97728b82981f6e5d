/// A QR code in cells of a terminal, two modules a cell, with light modules around it.
///
/// A reader needs both colours of every cell set: dark on light.
package struct HalfBlockPicture: Equatable, Sendable {
  /// Two modules, one above the other.
  package struct Cell: Equatable, Sendable {
    /// Whether the upper half is dark.
    package let isTopDark: Bool
    /// Whether the lower half is dark.
    package let isBottomDark: Bool

    /// The character that shows the cell in a dark foreground on a light background.
    package var character: Character {
      switch (isTopDark, isBottomDark) {
      case (true, true): "█"
      case (true, false): "▀"
      case (false, true): "▄"
      case (false, false): " "
      }
    }
  }

  /// The code that is drawn.
  package let code: QRCode
  /// Light modules on each side; readers want four and take one.
  package let quietZone: Int
  /// Rows of cells from the top, of equal length.
  package let rows: [[Cell]]

  /// Draws a code; the quiet zone is at least 1.
  package init(_ code: QRCode, quietZone: Int = 4) {
    let zone = max(1, quietZone)
    self.code = code
    self.quietZone = zone
    let side = code.size + 2 * zone
    rows = stride(from: 0, to: side, by: 2).map { row in
      (0..<side).map { column in
        Cell(
          isTopDark: code[row: row - zone, column: column - zone],
          isBottomDark: code[row: row + 1 - zone, column: column - zone])
      }
    }
  }

  /// Cells in a row.
  package var columns: Int { code.size + 2 * quietZone }

  /// The picture as lines of text, to be shown dark on light.
  package var text: String {
    rows.map { String($0.map(\.character)) }.joined(separator: "\n")
  }
}

extension HalfBlockPicture {
  /// The result of drawing a text in a given space.
  package enum Fit: Equatable, Sendable {
    /// The code with the widest quiet zone up to four, and with more error correction where the
    /// same quiet zone leaves room for it.
    case picture(HalfBlockPicture)
    /// The text exceeds the capacity of every version.
    case tooLong(bytes: Int, capacity: Int)
    /// The space is too small: the size needed.
    case noRoom(rows: Int, columns: Int)
    /// The text has characters beyond ASCII.
    case notASCII
  }

  /// Draws ASCII text with the largest quiet zone that fits; a text is never split over several
  /// codes.
  package static func fitting(_ text: String, rows: Int, columns: Int) -> Fit {
    let bytes = text.utf8.count
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return .notASCII }
    guard let smallest = SymbolVersion.smallest(holding: bytes, level: .low) else {
      return .tooLong(bytes: bytes, capacity: QRCode.capacity(.low))
    }
    let side = side(rows: rows, columns: columns)
    for zone in (1...4).reversed() {
      for level in [QRCode.Level.medium, .low] {
        guard let version = SymbolVersion.smallest(holding: bytes, level: level),
          version.size + 2 * zone <= side, let code = try? QRCode(text, level: level)
        else { continue }
        return .picture(HalfBlockPicture(code, quietZone: zone))
      }
    }
    let needed = smallest.size + 2
    return .noRoom(rows: (needed + 1) / 2, columns: needed)
  }

  /// Modules on a side of the largest square in a space.
  private static func side(rows: Int, columns: Int) -> Int {
    min(2 * min(rows, 1_000), columns)
  }
}
