package import Messages

/// How much the screen may cost on the line.
package enum Profile: String, CaseIterable, Sendable {
  /// For slow lines: a marker instead of a bar, one list at a time over whole rows, so that the
  /// terminal scrolls it; the list follows typed words after a pause.
  case lean
  /// Panes side by side, a bar, a preview, and a list that follows every letter.
  case full
  /// For speech and braille: the cursor alone shows the selection, with no marker; ASCII, one list at
  /// a time, and nothing on the screen changes but what a key has asked for.
  case access

  /// Whether a reader sees ASCII alone: in access, for speech programs count bytes as columns. Other
  /// languages than English would be read wrong without their letters.
  package func isASCII(in messages: Messages) -> Bool {
    self == .access && messages.language == Messages.english.language
  }

  /// How long typing must rest before the list follows, in milliseconds; `nil` for not at all.
  package var pause: Int? {
    switch self {
    case .lean, .access: 700
    case .full: nil
    }
  }
}
