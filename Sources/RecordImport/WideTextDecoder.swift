/// Converts a stream of UTF-16 or UTF-32 to UTF-8.
struct WideTextDecoder {
  private let isBigEndian: Bool
  /// Bytes per code unit.
  private let width: Int
  /// The first bytes of an incomplete code unit at the end of the last piece, and their number.
  private var unit: UInt32 = 0
  private var unitCount = 0
  private var surrogate: UInt32?
  private var isAtStart = true

  /// A decoder for a text with these first bytes; `nil` unless they have a byte order mark of
  /// UTF-16 or UTF-32, or are Latin letters in UTF-16.
  init?(beginning bytes: some Collection<UInt8>) {
    let mark = Array(bytes.prefix(4))
    switch mark.prefix(2) {
    case [0xFE, 0xFF]: (isBigEndian, width) = (true, 2)
    // Followed by two zero bytes, it is the mark of UTF-32.
    case [0xFF, 0xFE]: (isBigEndian, width) = (false, mark == [0xFF, 0xFE, 0, 0] ? 4 : 2)
    case [0, 0] where mark == [0, 0, 0xFE, 0xFF]: (isBigEndian, width) = (true, 4)
    default:
      guard let isBigEndian = WideTextDecoder.order(of: bytes) else { return nil }
      (self.isBigEndian, width) = (isBigEndian, 2)
    }
  }

  /// The code units that are checked in a text without a byte order mark, enough for a header row
  /// or a tag.
  private static let plainUnits = 8

  /// Whether UTF-16 without a byte order mark is big-endian; `nil` for any other text.
  private static func order(of bytes: some Collection<UInt8>) -> Bool? {
    let start = Array(bytes.prefix(2 * plainUnits))
    guard start.count == 2 * plainUnits else { return nil }
    let (even, odd) = (start.indices.filter { $0 % 2 == 0 }, start.indices.filter { $0 % 2 == 1 })
    func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 || 0x09...0x0D ~= byte }
    if even.allSatisfy({ isPlain(start[$0]) }), odd.allSatisfy({ start[$0] == 0 }) { return false }
    if odd.allSatisfy({ isPlain(start[$0]) }), even.allSatisfy({ start[$0] == 0 }) { return true }
    return nil
  }

  /// The next piece in UTF-8, without the byte order mark. Invalid units become replacement
  /// characters.
  mutating func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      unit = isBigEndian ? unit << 8 | UInt32(byte) : unit | UInt32(byte) << UInt32(8 * unitCount)
      unitCount += 1
      guard unitCount == width else { continue }
      add(unit, to: &text)
      (unit, unitCount) = (0, 0)
    }
    let wasAtStart = isAtStart
    isAtStart = false
    let decoded = Array(String(text).utf8)
    return wasAtStart ? WideTextDecoder.withoutEncoding(decoded) : decoded
  }

  private mutating func add(_ unit: UInt32, to text: inout String.UnicodeScalarView) {
    if let first = surrogate {
      surrogate = nil
      if 0xDC00..<0xE000 ~= unit,
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
      {
        return text.append(scalar)
      }
      text.append("\u{FFFD}")
    }
    if width == 2, 0xD800..<0xDC00 ~= unit {
      surrogate = unit
    } else if unit != 0xFEFF || !(isAtStart && text.isEmpty) {
      text.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
  }

  /// Removes the encoding from an XML declaration, because the text is no longer in it.
  private static func withoutEncoding(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(256).firstIndex(of: 0x3E) else {
      return bytes
    }
    return Array("<?xml version=\"1.0\"?>".utf8) + bytes[(end + 1)...]
  }
}
