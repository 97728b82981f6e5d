/// Combines summaries with full texts.
enum SummaryText {
  /// The bytes of a summary that are compared, and of the text in which they are searched; see
  /// `plain`.
  private static let (mostCompared, mostSearched) = (60, 20_000)
  /// The most bytes of an address.
  private static let longestAddress = 2000

  /// The paragraphs of a summary and of its text. A summary that the text contains is dropped,
  /// because many sites derive it from the beginning of the text.
  static func joined(summary: [String], text: [String]) -> [String] {
    if text.isEmpty { return summary }
    let start = plain(summary, mostCompared)
    guard !start.isEmpty, !contains(plain(text, mostSearched), start) else { return text }
    return summary + text
  }

  /// Only letters and digits, up to a limit in bytes: programs change blanks and quotation marks,
  /// and one of the texts may have link addresses in parentheses.
  private static func plain(_ paragraphs: [String], _ limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var isInLetter = false
    for paragraph in paragraphs {
      var rest = Array(paragraph.utf8)[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "("), isAddress(rest),
          let end = rest.prefix(longestAddress).firstIndex(of: 0x29)
        {
          rest = rest[(end + 1)...]
          continue
        }
        let isPlain = 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
        // Continuation bytes belong to the same character.
        if byte & 0xC0 != 0x80 { isInLetter = isLetter(byte) }
        guard isPlain || isInLetter else { continue }
        bytes.append(isPlain ? byte | 0x20 : byte)
        if bytes.count == limit { return bytes }
      }
    }
    return bytes
  }

  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    ["http", "/", "www.", "mailto:"].contains { text.starts(with: $0.utf8) }
  }

  /// Whether a byte starts a non-ASCII letter; quotation marks, dashes and dots start with E2.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte != 0xE2 }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
    }
  }
}
