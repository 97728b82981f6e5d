internal import CText

/// Columns of text on a terminal, by the C library's `wcwidth`. ncurses uses the same function; a
/// table of our own would misalign columns wherever the two differ.
package enum DisplayWidth {
  /// Whether the system has a UTF-8 locale, which then becomes the locale of the process: without
  /// one, `wcwidth` and ncurses know ASCII only, and widths come from our own table.
  private static let hasLocale = text_use_utf8() != 0

  /// Sets the locale again, in case other code has changed it; false if there is none.
  package static func useLocale() -> Bool { text_use_utf8() != 0 }

  /// Columns of one scalar: 0 for a mark, 1 or 2; `nil` if it is not printable.
  package static func columns(of scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return scalar.value >= 0x20 && scalar.value < 0x7F ? 1 : nil
    }
    _ = hasLocale
    let width = text_wcwidth(scalar.value)
    return width < 0 ? nil : Int(width)
  }

  /// Columns of one grapheme: the sum of its scalars, because terminals do not know graphemes. The
  /// vowel signs of Indian scripts, Thai am and each letter of a flag take columns of their own.
  ///
  /// A lone mark or an unprintable character counts 1, for the replacement drawn in its place.
  package static func columns(of character: Character) -> Int {
    if character.isASCII { return character.unicodeScalars.count }
    return max(1, character.unicodeScalars.reduce(0) { $0 + (columns(of: $1) ?? 1) })
  }

  /// Columns of a text on one line.
  package static func columns(of text: some StringProtocol) -> Int { columns(of: Substring(text)) }

  private static func columns(of text: Substring) -> Int {
    var total = 0
    var index = text.startIndex
    while true {
      let plain = PlainRun(in: text[index...])
      total += plain.columns
      index = text.utf8.index(index, offsetBy: plain.length)
      guard index < text.endIndex else { return total }
      total += columns(of: text[index])
      index = text.index(after: index)
    }
  }
}
