internal import CText

/// Columns that text takes on a terminal, by the C library's `wcwidth`: ncurses asks the same
/// function, and a table of our own would shift columns wherever the two differ.
package enum DisplayWidth {
  /// Whether the system has a UTF-8 locale, which is then the process's: `wcwidth` and ncurses know
  /// characters beyond ASCII only in one. Without it widths come from a table of this program.
  private static let hasLocale = text_use_utf8() != 0

  /// Sets that locale, which something else may have changed; false when there is none.
  package static func useLocale() -> Bool { text_use_utf8() != 0 }

  /// Columns of one scalar: 0 for a mark, 1 or 2; `nil` for what cannot be shown.
  package static func columns(of scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return scalar.value >= 0x20 && scalar.value < 0x7F ? 1 : nil
    }
    _ = hasLocale
    let width = text_wcwidth(scalar.value)
    return width < 0 ? nil : Int(width)
  }

  /// Columns of one grapheme: those of all its scalars, for a terminal knows no graphemes. The
  /// vowel signs of Indian scripts, Thai am and the letters of a flag take columns of their own.
  ///
  /// A lone mark and a character that cannot be shown count 1: a replacement is drawn for them.
  package static func columns(of character: Character) -> Int {
    if character.isASCII { return character.unicodeScalars.count }
    return max(1, character.unicodeScalars.reduce(0) { $0 + (columns(of: $1) ?? 1) })
  }

  /// Columns of a text on one line.
  package static func columns(of text: some StringProtocol) -> Int { columns(of: Substring(text)) }

  private static func columns(of text: Substring) -> Int {
    var total = 0
    var index = text.startIndex
    while index < text.endIndex {
      let plain = PlainRun.count(in: text.utf8[index...])
      let end = text.utf8.index(index, offsetBy: plain)
      if end == text.endIndex { return total + plain }
      // What follows the last plain character may be a mark on it.
      index = plain > 0 ? text.utf8.index(before: end) : end
      total += max(0, plain - 1) + columns(of: text[index])
      index = text.index(after: index)
    }
    return total
  }
}
