internal import Text

/// The one place where text leaves the image: whatever a file holds, nothing that moves a cursor or
/// turns the direction of text gets past it.
enum CleanText {
  static func line(_ text: String) -> String { TextFilter.line(text) }
  static func lines(_ text: String) -> String { TextFilter.lines(text) }
}
