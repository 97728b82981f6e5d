internal import Text

/// Keys that compare value names without case, accents and punctuation.
enum TextKey {
  /// The folded words of a name, separated by single spaces.
  static func key(of name: String) -> String {
    WordScanner.words(in: name).map(\.folded).joined(separator: " ")
  }
}
