import PseudoTerminal

/// What a terminal of 24 rows and 80 columns shows, whatever of it was drawn anew.
extension PseudoTerminal {
  /// The rows of the screen.
  var screenLines: [String] {
    var screen = VirtualScreen(rows: 24, columns: 80)
    screen.take(output[...])
    return screen.lines
  }

  /// Reads until a row of the screen holds a text.
  func read(untilOnScreen text: String) throws {
    try read { _ in screenLines.contains { $0.contains(text) } }
  }

  /// Types keys and reads until a row of the screen holds a text.
  func type(_ keys: String, untilOnScreen text: String) throws {
    type(keys)
    try read(untilOnScreen: text)
  }
}
