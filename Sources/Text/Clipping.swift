/// Cuts a line to a number of columns, between graphemes.
package enum Clipping {
  private static let ellipsis = "…"

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

  /// Returns `text`, or an ellipsis and its end when it takes more than `columns`.
  package static func start(_ text: String, columns: Int) -> String {
    guard !fits(text, columns: columns) else { return text }
    guard columns > 0 else { return "" }
    return ellipsis + text[tail(of: text, columns: columns - 1)...]
  }

  /// Bytes are never fewer than columns, so that most rows need no measuring.
  private static func fits(_ text: String, columns: Int) -> Bool {
    text.utf8.count <= columns || DisplayWidth.columns(of: text) <= columns
  }

  /// The end of the longest beginning of `text` that takes at most `columns`.
  static func head(of text: some StringProtocol, columns: Int) -> String.Index {
    var left = columns
    for index in text.indices {
      left -= DisplayWidth.columns(of: text[index])
      if left < 0 { return index }
    }
    return text.endIndex
  }

  private static func tail(of text: String, columns: Int) -> String.Index {
    var left = columns
    var index = text.endIndex
    while index > text.startIndex {
      let previous = text.index(before: index)
      left -= DisplayWidth.columns(of: text[previous])
      if left < 0 { break }
      index = previous
    }
    return index
  }
}
