/// Makes UTF-8 of a text in UTF-16, which comes in pieces.
struct UTF16Decoder {
  private let isBigEndian: Bool
  /// The first byte of a unit that the last piece cut.
  private var half: UInt8?
  private var surrogate: UInt16?
  private var isAtStart = true

  /// A decoder for a text that begins with these bytes; `nil` unless they have the mark of UTF-16.
  init?(beginning bytes: some Collection<UInt8>) {
    let mark = Array(bytes.prefix(4))
    guard mark.count > 1 else { return nil }
    switch (mark[0], mark[1]) {
    case (0xFE, 0xFF): isBigEndian = true
    // The same with two zeros behind it is the mark of UTF-32.
    case (0xFF, 0xFE) where mark.count < 4 || mark[2] != 0 || mark[3] != 0: isBigEndian = false
    default: return nil
    }
  }

  /// The next piece in UTF-8, without the mark. Half of a surrogate pair is a replacement character.
  mutating func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let (high, low) = isBigEndian ? (first, byte) : (byte, first)
      add(UInt16(high) << 8 | UInt16(low), to: &text)
    }
    let wasAtStart = isAtStart
    isAtStart = false
    let decoded = Array(String(text).utf8)
    return wasAtStart ? UTF16Decoder.withoutEncoding(decoded) : decoded
  }

  private mutating func add(_ unit: UInt16, to text: inout String.UnicodeScalarView) {
    if let first = surrogate {
      surrogate = nil
      if 0xDC00..<0xE000 ~= unit,
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00))
      {
        return text.append(scalar)
      }
      text.append("\u{FFFD}")
    }
    if 0xD800..<0xDC00 ~= unit {
      surrogate = unit
    } else if unit != 0xFEFF || !(isAtStart && text.isEmpty) {
      text.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
  }

  /// A declaration of XML names the encoding that the text no longer has.
  private static func withoutEncoding(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(256).firstIndex(of: 0x3E) else {
      return bytes
    }
    return Array("<?xml version=\"1.0\"?>".utf8) + bytes[(end + 1)...]
  }
}
