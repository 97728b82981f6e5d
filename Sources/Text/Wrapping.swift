/// Breaks text into lines that fit a number of columns.
package enum Wrapping {
  /// Returns the lines of `text` as substrings, so that ranges of `text` stay valid.
  ///
  /// A line ends at a line feed or at a space, which is in neither line. A word wider than
  /// `columns` is broken; a character wider than `columns` has a line of its own. An empty text has
  /// no lines.
  package static func lines(_ text: String, columns: Int) -> [Substring] {
    guard !text.isEmpty else { return [] }
    var lines: [Substring] = []
    let hasLines = text.utf8.contains(0x0A)
    let paragraphs =
      hasLines ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
    for paragraph in paragraphs {
      var rest = paragraph
      repeat {
        let end = endOfLine(in: rest, columns: max(1, columns))
        lines.append(rest[..<end].trimmingTrailingSpaces())
        // The line break replaces the spaces.
        rest = rest[end...].drop { $0 == " " }
      } while !rest.isEmpty
    }
    return lines
  }

  private static func endOfLine(in rest: Substring, columns: Int) -> Substring.Index {
    let end = Clipping.head(of: rest, columns: columns)
    if end == rest.endIndex || rest[end] == " " { return end }
    if let space = rest[..<end].lastIndex(of: " "), space > rest.startIndex {
      // Leading spaces of a paragraph are not a place to break.
      if rest[..<space].contains(where: { $0 != " " }) { return space }
    }
    return end > rest.startIndex || rest.isEmpty ? end : rest.index(after: end)
  }
}

extension Substring {
  fileprivate func trimmingTrailingSpaces() -> Substring {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return self[..<end]
  }
}
