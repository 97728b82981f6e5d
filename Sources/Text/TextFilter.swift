/// Makes text from outside safe to show and to print: what moves a terminal's cursor, changes
/// its state, reorders what is read or takes no column of its own does not come through.
///
/// Removed are whole terminal control sequences, control characters, format characters (among
/// them those for text direction, joiners, tags, the soft hyphen), variation selectors, skin tones
/// and everything else that Unicode calls ignorable. A base keeps four marks, as many as ncurses
/// draws; a mark without a base goes. Runs of white space, also of the kinds that do not break,
/// become one space.
package enum TextFilter {
  /// Returns `text` as one line.
  package static func line(_ text: String) -> String {
    filtered(text, keepsLines: false)
  }

  /// Returns `text` with its line breaks, whatever they were, as line feeds; lines are trimmed.
  package static func lines(_ text: String) -> String {
    filtered(text, keepsLines: true)
  }

  private static func filtered(_ text: String, keepsLines: Bool) -> String {
    if isPlain(text) { return text }
    var output = FilteredText(keepsLines: keepsLines)
    var sequences = EscapeSequence()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.value == 0x1B || 0x80..<0xA0 ~= scalar.value && scalar.value != 0x85 {
        index = sequences.end(of: index, in: scalars)
      } else {
        output.append(scalar)
        index = scalars.index(after: index)
      }
    }
    return output.text
  }

  /// Whether `text` is visible characters without marks, and single spaces inside, as most texts are.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = plainLength(of: bytes, at: index)
        guard length > 0 else { return false }
        index += length
      } else {
        guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
        index += 1
      }
      previous = byte
    }
    return bytes.isEmpty || previous != 0x20
  }

  /// The bytes of a character that is surely let through: letters and signs of Latin, Cyrillic and
  /// Chinese, dashes and quotation marks; 0 for any other, of which Unicode's tables know.
  private static func plainLength(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let next = bytes[index + 1]
    switch bytes[index] {
    // From U+00A1, without the soft hyphen.
    case 0xC2: return next > 0xA0 && next != 0xAD ? 2 : 0
    // U+00C0 to U+02BF, U+0400 to U+047F.
    case 0xC3...0xCA, 0xD0, 0xD1: return 2
    // U+2010 to U+2027, U+2030 to U+203F.
    case 0xE2:
      guard next == 0x80 else { return 0 }
      return 0x90...0xA7 ~= bytes[index + 2] || bytes[index + 2] >= 0xB0 ? 3 : 0
    // U+4E00 to U+9FFF.
    case 0xE4: return next >= 0xB8 ? 3 : 0
    case 0xE5...0xE9: return 3
    default: return 0
    }
  }
}
