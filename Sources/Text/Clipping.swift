/// Cuts a line to a number of columns, between graphemes.
package enum Clipping {
  static let ellipsis = "…"

  /// Returns `text`, or its beginning and an ellipsis when it takes more than `columns`.
  package static func end(_ text: String, columns: Int) -> String {
    guard !fits(text, columns: columns) else { return text }
    guard columns > 0 else { return "" }
    return text[..<head(of: text, columns: columns - 1)] + ellipsis
  }

  /// Returns `text`, or its beginning and its end about an ellipsis when it takes more than
  /// `columns`; the beginning gets the odd column.
  package static func middle(_ text: String, columns: Int) -> String {
    guard !fits(text, columns: columns) else { return text }
    guard columns > 0 else { return "" }
    let start = head(of: text, columns: columns / 2)
    let kept = DisplayWidth.columns(of: text[..<start])
    return text[..<start] + ellipsis + text[tail(of: text, columns: columns - 1 - kept)...]
  }

  /// Returns `text` as `end` does, but cut in the middle when one of `others`, which are asked for
  /// only then, would be cut to the same: they usually differ at their ends. Of
  /// two that differ only in what one has more, the longer one is cut so.
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

  /// Returns `text`, or an ellipsis and its end when it takes more than `columns`.
  package static func start(_ text: String, columns: Int) -> String {
    guard !fits(text, columns: columns) else { return text }
    guard columns > 0 else { return "" }
    return ellipsis + text[tail(of: text, columns: columns - 1)...]
  }

  /// Bytes are never fewer than columns, so that most rows need no measuring.
  private static func fits(_ text: String, columns: Int) -> Bool {
    text.utf8.count <= columns || head(of: text, columns: columns) == text.endIndex
  }

  /// The end of the longest beginning of `text` that takes at most `columns`.
  static func head(of text: some StringProtocol, columns: Int) -> String.Index {
    guard columns > 0 else { return text.startIndex }
    let plain = PlainRun.count(in: text.utf8.prefix(columns + 1))
    let start = min(columns, max(0, plain - 1))
    var index = text.utf8.index(text.startIndex, offsetBy: start)
    // What follows the last plain character may be a mark on it.
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
