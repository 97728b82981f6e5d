/// Characters that the filter never changes, whatever surrounds them: visible, no marks, no white
/// space.
///
/// Lookups in the Unicode tables take longer than the rest of the filter, so the blocks that most
/// texts use are recognised by their bytes.
enum PlainCharacters {
  /// The number of bytes of plain characters at the beginning of valid UTF-8.
  static func run(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x21 < 0x7F - 0x21 {
        index += 1
      } else if byte &- 0xC2 < 0xD9 - 0xC1, index + 1 < bytes.count,
        isPlain(byte, bytes[index + 1])
      {
        index += 2
      } else if byte &- 0xE2 < 0xED - 0xE1, index + 2 < bytes.count,
        isPlain(byte, bytes[index + 1], bytes[index + 2])
      {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// Latin, Greek, Cyrillic, Armenian, and the letters of Hebrew and Arabic.
  private static func isPlain(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    // U+00AD is the soft hyphen.
    case 0xC2: second > 0xA0 && second != 0xAD
    case 0xC3...0xCB, 0xCE...0xD1, 0xD3...0xD5: true
    case 0xCD: second >= 0xB0
    // U+0483 to U+0489 are marks.
    case 0xD2: second <= 0x82 || second >= 0x8A
    case 0xD6: second <= 0x90
    case 0xD7: 0x90...0xAA ~= second
    case 0xD8: second >= 0xA0
    case 0xD9: second <= 0x8A
    default: false
    }
  }

  /// Dashes, quotes and other punctuation and symbols, kana, ideographs and Hangul.
  private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    // U+2028 to U+202F are line separators, direction controls or a space; U+205F is a space.
    case (0xE2, 0x80): 0x90...0xA7 ~= third || third >= 0xB0
    case (0xE2, 0x81): third <= 0x9E
    case (0xE2, 0x82): third >= 0xA0
    // U+2800 looks like a space.
    case (0xE2, 0xA0): third != 0x80
    case (0xE2, 0x84...0xAF): true
    // U+3000 is a space; U+302A and the following ones are marks.
    case (0xE3, 0x80): 0x81...0xA9 ~= third
    // U+3099 and U+309A are marks.
    case (0xE3, 0x82): third != 0x99 && third != 0x9A
    // U+3164 is an invisible letter.
    case (0xE3, 0x85): third != 0xA4
    case (0xE3, _), (0xE4...0xE9, _), (0xEB...0xED, _): true
    case (0xEA, 0xB0...): true
    default: false
    }
  }
}
