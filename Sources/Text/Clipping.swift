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
    guard columns > 0 else { return text.startIndex }
    let plain = PlainRun.count(in: text.utf8.prefix(columns + 1))
    let start = min(columns, max(0, plain - 1))
    var index = text.utf8.index(text.startIndex, offsetBy: start)
    // The next scalar may be a mark on the last plain character.
    if plain > columns { return index }
    var left = columns - start
    while index < text.endIndex {
      left -= DisplayWidth.columns(of: text[index])
      if left < 0 { return index }
      index = text.index(after: index)
    }
    return text.endIndex
  }

  private static func tail(of text: String, columns: Int) -> String.Index {
    let plain = PlainRun.count(in: text.utf8.suffix(max(0, columns)).reversed())
    var index = text.utf8.index(text.endIndex, offsetBy: -plain)
    var left = columns - plain
    while index > text.startIndex {
      let previous = text.index(before: index)
      left -= DisplayWidth.columns(of: text[previous])
      if left < 0 { break }
      index = previous
    }
    return index
  }
}
