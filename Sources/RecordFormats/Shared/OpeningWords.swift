/// What stands for the title of a record that has none.
enum OpeningWords {
  /// Characters, at most: what is longer is a text and no name.
  private static let longest = 120

  /// The first line of a text; of a long one the first words and an ellipsis.
  static func title(of text: String?) -> String {
    let line = (text ?? "").drop { $0.isWhitespace }.prefix { !$0.isNewline }
    let start = line.prefix(longest + 1)
    guard start.count > longest else { return String(start).trimmed }
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? ""
    // Some scripts have no blanks between words.
    let isCutInWord = words.count < longest / 2
    return String(isCutInWord ? start.dropLast() : words).trimmed + "…"
  }
}
