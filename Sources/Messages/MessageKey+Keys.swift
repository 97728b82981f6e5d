/// Names of keys, as keyboards of the country have them. They have no spaces, because lists of keys
/// are separated by spaces.
extension MessageKey {
  /// A key held together with Alt: the key.
  package static let keyAlt = MessageKey("key.alt")
  /// The key that deletes the character before the cursor.
  package static let keyBackspace = MessageKey("key.backspace")
  /// A key held together with Ctrl: the key.
  package static let keyControl = MessageKey("key.control")
  /// The key that deletes the character at the cursor.
  package static let keyDelete = MessageKey("key.delete")
  /// An arrow.
  package static let keyDown = MessageKey("key.down")
  /// The key to the end.
  package static let keyEnd = MessageKey("key.end")
  /// The key that ends a line.
  package static let keyEnter = MessageKey("key.enter")
  /// The key that leaves a page or a prompt.
  package static let keyEscape = MessageKey("key.escape")
  /// The key to the beginning.
  package static let keyHome = MessageKey("key.home")
  /// The key that switches between inserting and overwriting.
  package static let keyInsert = MessageKey("key.insert")
  /// An arrow.
  package static let keyLeft = MessageKey("key.left")
  /// The key to the next page.
  package static let keyPageDown = MessageKey("key.page-down")
  /// The key to the previous page.
  package static let keyPageUp = MessageKey("key.page-up")
  /// An arrow.
  package static let keyRight = MessageKey("key.right")
  /// Tab held together with Shift.
  package static let keyShiftTab = MessageKey("key.shift-tab")
  /// The space bar.
  package static let keySpace = MessageKey("key.space")
  /// The tabulator.
  package static let keyTab = MessageKey("key.tab")
  /// An arrow.
  package static let keyUp = MessageKey("key.up")
}
