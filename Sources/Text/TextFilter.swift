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

  /// Whether `text` is printable ASCII with single spaces inside, as most titles are.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return bytes.isEmpty || previous != 0x20
  }
}
