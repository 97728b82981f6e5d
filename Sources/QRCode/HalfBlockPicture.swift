/// A QR code drawn in terminal cells, two modules per cell, with a light border.
///
/// Scanners need both colours of every cell to be set: dark on light.
package struct HalfBlockPicture: Equatable, Sendable {
  /// Two modules, one above the other.
  package struct Cell: Equatable, Sendable {
    /// Whether the upper half is dark.
    package let isTopDark: Bool
    /// Whether the lower half is dark.
    package let isBottomDark: Bool

    /// The character for the cell, in a dark foreground on a light background.
    package var character: Character {
      switch (isTopDark, isBottomDark) {
      case (true, true): "█"
      case (true, false): "▀"
      case (false, true): "▄"
      case (false, false): " "
      }
    }
  }

  /// The code to draw.
  package let code: QRCode
  /// The number of light modules on each side; scanners expect four but accept one.
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

  /// The number of cells in a row.
  package var columns: Int { code.size + 2 * quietZone }

  /// The picture as lines of text, to be shown dark on light.
  package var text: String {
    rows.map { String($0.map(\.character)) }.joined(separator: "\n")
  }
}

extension HalfBlockPicture {
  /// The result of drawing a text in a given space.
  package enum Fit: Equatable, Sendable {
    /// The code with the widest quiet zone up to four, and the higher error correction level if it
    /// fits with the same quiet zone.
    case picture(HalfBlockPicture)
    /// The text exceeds the capacity of every version.
    case tooLong(bytes: Int, capacity: Int)
    /// The space is smaller than the size given.
    case noRoom(rows: Int, columns: Int)
    /// The text has characters outside ASCII.
    case notASCII
  }

  /// Draws ASCII text with the largest quiet zone that fits; never splits a text into several
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

  /// The side in modules of the largest square in the given space.
  private static func side(rows: Int, columns: Int) -> Int {
    min(2 * min(rows, 1_000), columns)
  }
}
