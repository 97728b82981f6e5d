import PseudoTerminal

/// The contents of a screen with 24 rows and 80 columns, however it was updated.
extension PseudoTerminal {
  /// The rows of the screen.
  var screenLines: [String] {
    var screen = VirtualScreen(rows: 24, columns: 80)
    screen.take(output[...])
    return screen.lines
  }

  /// Reads until a row of the screen contains a text.
  func read(untilOnScreen text: String) throws {
    try read { _ in screenLines.contains { $0.contains(text) } }
  }

  /// Types keys and reads until a row of the screen contains a text.
  func type(_ keys: String, untilOnScreen text: String) throws {
    type(keys)
    try read(untilOnScreen: text)
  }
}
