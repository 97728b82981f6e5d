/// Positions in UTF-8 as messages name them: in characters, from 1 in each line.
enum TextPosition {
  /// The column of the character after some bytes that begin at `column`.
  static func column(after bytes: Slice<UnsafeBufferPointer<UInt8>>, from column: Int) -> Int {
    guard let lineFeed = bytes.lastIndex(of: 0x0A) else { return column + characters(in: bytes) }
    return 1 + characters(in: bytes[(lineFeed + 1)...])
  }

  /// The number of characters: of all bytes but those that continue one.
  static func characters(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
