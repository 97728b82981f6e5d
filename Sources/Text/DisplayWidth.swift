internal import CText

/// Columns that text takes on a terminal, by the C library's `wcwidth`: ncurses asks the same
/// function, and a table of our own would shift columns wherever the two differ.
package enum DisplayWidth {
  /// `wcwidth` answers for characters beyond ASCII only in a UTF-8 locale.
  private static let hasTable = text_use_utf8() != 0

  /// Columns of one scalar: 0 for a mark, 1 or 2; `nil` for what cannot be shown.
  package static func columns(of scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return scalar.value >= 0x20 && scalar.value < 0x7F ? 1 : nil
    }
    guard hasTable else { return nil }
    let width = text_wcwidth(scalar.value)
    return width < 0 ? nil : Int(width)
  }

  /// Columns of one grapheme: those of its first scalar, for the marks after it take none.
  ///
  /// A lone mark and a character that cannot be shown count 1: a replacement is drawn for them.
  package static func columns(of character: Character) -> Int {
    max(1, columns(of: character.unicodeScalars.first!) ?? 1)
  }

  /// Columns of a text on one line.
  package static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }
}
