/// A string literal of a Swift file, with what is around it.
struct SourceLiteral {
  /// Counted from 1.
  let line: Int
  /// Its text as written, each interpolation as `{}`.
  let text: String
  /// The functions whose parentheses it is in, the innermost last; empty for other brackets.
  let calls: [String]
  /// The labels of the arguments that it is in, one for each of `calls`.
  let labels: [String]
}

extension SourceLiteral {
  /// Whether a person may read it as words: it has a space and a word of two letters.
  var hasWords: Bool {
    let isLetter = text.utf8.map { 0x61...0x7A ~= $0 | 0x20 }
    return text.utf8.contains(0x20) && zip(isLetter, isLetter.dropFirst()).contains { $0 && $1 }
  }
}
