internal import Text

/// Collects a bracketed paste, whose end may be split between reads.
struct PasteCollector {
  static let opening: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let closing: [UInt8] = Array("\u{1B}[201~".utf8)
  /// The most bytes kept of one paste; the rest is dropped.
  private static let limit = 65536

  private var bytes: [UInt8] = []
  /// The number of bytes of the closing sequence matched so far.
  private var matched = 0

  /// Whether the end of a paste is in `bytes`.
  static func hasClosing(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0] == closing[0] && bytes[$0...].starts(with: closing) }
  }

  /// Appends the next byte; returns the text if the paste is complete.
  mutating func take(_ byte: UInt8, in characterSet: CharacterSet) -> String? {
    if byte == PasteCollector.closing[matched] {
      matched += 1
      return matched == PasteCollector.closing.count ? text(in: characterSet) : nil
    }
    for held in PasteCollector.closing[..<matched] { keep(held) }
    matched = byte == PasteCollector.closing[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return nil
  }

  /// The text so far, filtered, without invalid characters.
  func text(in characterSet: CharacterSet) -> String {
    let decoded = characterSet.decode(bytes)
    return TextFilter.lines(String(decoded.unicodeScalars.filter { $0 != "\u{FFFD}" }))
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < PasteCollector.limit { bytes.append(byte) }
  }
}
