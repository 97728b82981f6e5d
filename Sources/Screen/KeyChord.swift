/// A key of the keyboard, without the modifiers held with it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is `function(1)`.
  case function(Int)
}

/// One keystroke: a key with the modifiers held. Shift is part of the character; a letter held
/// with Control is lower case.
package struct KeyChord: Hashable, Sendable {
  /// The key itself.
  package var key: Key
  /// Whether Ctrl is held.
  package var control: Bool
  /// Whether Alt is held or Esc was pressed immediately before.
  package var alt: Bool

  /// A keystroke.
  package init(_ key: Key, control: Bool = false, alt: Bool = false) {
    self.key = key
    self.control = control
    self.alt = alt
  }
}
