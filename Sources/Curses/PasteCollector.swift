internal import Text

/// Collects a bracketed paste, whose end may come in any portions of bytes.
struct PasteCollector {
  static let opening: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let closing: [UInt8] = Array("\u{1B}[201~".utf8)
  /// Bytes kept of one paste; the rest is dropped.
  private static let limit = 65536

  private var bytes: [UInt8] = []
  /// Bytes of the closing sequence that came last.
  private var matched = 0

  /// Takes the next byte; returns the text when it was the last.
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

  /// What has come so far, filtered, without characters that the set does not have.
  func text(in characterSet: CharacterSet) -> String {
    let decoded = characterSet.decode(bytes)
    return TextFilter.lines(String(decoded.unicodeScalars.filter { $0 != "\u{FFFD}" }))
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < PasteCollector.limit { bytes.append(byte) }
  }
}
