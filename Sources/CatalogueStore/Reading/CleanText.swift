internal import Text

/// Filters all text that leaves the image, so that no text in a file can move the cursor or change
/// the text direction.
enum CleanText {
  static func line(_ text: String) -> String { TextFilter.line(text) }
  static func lines(_ text: String) -> String { TextFilter.lines(text) }
}
