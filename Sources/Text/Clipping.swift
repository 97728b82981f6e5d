/// Clips a line to a number of columns, at grapheme boundaries.
package enum Clipping {
  static let ellipsis = "…"

  /// Returns `text`, or its beginning and an ellipsis if it is wider than `columns`.
  package static func end(_ text: String, columns: Int) -> String {
    guard !fits(text, columns: columns) else { return text }
    guard columns > 0 else { return "" }
    return text[..<head(of: text, columns: columns - 1)] + ellipsis
  }

  /// Returns `text`, or its beginning, an ellipsis and its end if it is wider than `columns`; the
  /// beginning gets the odd column.
  package static func middle(_ text: String, columns: Int) -> String {
    guard !fits(text, columns: columns) else { return text }
    guard columns > 0 else { return "" }
    let start = head(of: text, columns: columns / 2)
    let kept = DisplayWidth.columns(of: text[..<start])
    return text[..<start] + ellipsis + text[tail(of: text, columns: columns - 1 - kept)...]
  }

  /// Clips `text` like `end`, or like `middle` if `end` would clip one of `others` to the same
  /// line: such texts usually differ at their ends. If one text begins with the other, only the
  /// longer one is clipped in the middle. `others` is evaluated only if `text` is clipped.
  package static func apart<Others: Sequence<String>>(
    _ text: String, from others: @autoclosure () -> Others, columns: Int
  ) -> String {
    let cut = end(text, columns: columns)
    guard cut != text else { return text }
    let shown = cut.utf8.dropLast(ellipsis.utf8.count)
    let hasTwin = others().contains { other in
      other.utf8.starts(with: shown) && !other.utf8.starts(with: text.utf8)
        && end(other, columns: columns) == cut
    }
    return hasTwin ? middle(text, columns: columns) : cut
  }

  /// Returns `text`, or an ellipsis and its end if it is wider than `columns`.
  package static func start(_ text: String, columns: Int) -> String {
    guard !fits(text, columns: columns) else { return text }
    guard columns > 0 else { return "" }
    return ellipsis + text[tail(of: text, columns: columns - 1)...]
  }

  /// A text has at least as many bytes as columns, so most rows need no measuring.
  private static func fits(_ text: String, columns: Int) -> Bool {
    text.utf8.count <= columns || head(of: text, columns: columns) == text.endIndex
  }

  /// The end of the longest prefix of `text` that takes at most `columns`.
  static func head(of text: some StringProtocol, columns: Int) -> String.Index {
    let text = Substring(text)
    var left = columns
    var index = text.startIndex
    while left > 0, index < text.endIndex {
      let plain = PlainRun(in: text[index...], limit: left)
      left -= plain.columns
      index = text.utf8.index(index, offsetBy: plain.length)
      guard left > 0, index < text.endIndex else { break }
      left -= DisplayWidth.columns(of: text[index])
      if left < 0 { return index }
      index = text.index(after: index)
    }
    return index
  }

  private static func tail(of text: String, columns: Int) -> String.Index {
    var index = text.endIndex
    var left = columns
    while index > text.startIndex {
      let previous = text.index(before: index)
      left -= DisplayWidth.columns(of: text[previous])
      if left < 0 { break }
      index = previous
    }
    return index
  }
}
