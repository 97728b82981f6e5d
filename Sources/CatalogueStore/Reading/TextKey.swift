internal import Text

/// Names of values compared without case, accents and punctuation.
enum TextKey {
  /// The folded words of a name between single spaces.
  static func key(of name: String) -> String {
    WordScanner.words(in: name).map(\.folded).joined(separator: " ")
  }
}
