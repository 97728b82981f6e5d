/// A string literal of a Swift file, with its context.
struct SourceLiteral {
  /// The line number, counted from 1.
  let line: Int
  /// The text as written, with each interpolation as `{}`.
  let text: String
  /// The functions whose argument lists contain it, the innermost last; empty for other brackets.
  let calls: [String]
  /// The labels of the arguments that contain it, one for each of `calls`.
  let labels: [String]
}

extension SourceLiteral {
  /// Whether it reads as words: it has a space and a word of two letters.
  var hasWords: Bool {
    let isLetter = text.utf8.map { 0x61...0x7A ~= $0 | 0x20 }
    return text.utf8.contains(0x20) && zip(isLetter, isLetter.dropFirst()).contains { $0 && $1 }
  }

  /// Whether it has an English article, preposition or conjunction: names of fields have none.
  var isSentence: Bool {
    let words = text.split { !$0.isLetter && $0 != "_" && $0 != "$" }
    return words.contains { SourceLiteral.grammaticalWords.contains($0) }
  }

  private static let grammaticalWords: Set<Substring> = [
    "a", "an", "and", "are", "as", "else", "for", "if", "in", "is", "of", "or", "that", "the",
    "unless", "where", "with", "without",
  ]
}
