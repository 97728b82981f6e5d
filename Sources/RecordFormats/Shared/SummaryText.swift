/// Summaries that stand beside a whole text.
enum SummaryText {
  /// Letters and digits of a summary that are looked for, and of the text in which they are.
  private static let (mostCompared, mostSearched) = (60, 20_000)
  /// Bytes of an address, at most.
  private static let longestAddress = 2000

  /// The paragraphs of a text, after those of its summary where the text does not have them: what a
  /// site makes of the first words of a text is no second text.
  static func joined(summary: [String], text: [String]) -> [String] {
    if text.isEmpty { return summary }
    let start = plain(summary, mostCompared)
    guard !start.isEmpty, !contains(plain(text, mostSearched), start) else { return text }
    return summary + text
  }

  /// Letters and digits alone, at most so many bytes: programs change blanks and quotes, and the
  /// addresses of links stand in parentheses in one of two texts.
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
        // The bytes behind the first one of a letter belong to it.
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

  /// Whether a byte is one of a letter outside ASCII; quotes, dashes and dots begin with E2.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte != 0xE2 }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
    }
  }
}
