/// Makes titles for records without one.
enum OpeningWords {
  /// The most characters of a title; longer text is not a name.
  private static let longest = 120

  /// The first line of a text; a long one is cut after a word and gets an ellipsis.
  static func title(of text: String?) -> String {
    let line = (text ?? "").drop { $0.isWhitespace }.prefix { !$0.isNewline }
    let start = line.prefix(longest + 1)
    guard start.count > longest else { return String(start).trimmed }
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? ""
    // Some scripts have no spaces between words.
    let isCutInWord = words.count < longest / 2
    return String(isCutInWord ? start.dropLast() : words).trimmed + "…"
  }
}
