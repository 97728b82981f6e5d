package import Messages

/// The amount of output a screen may cost.
package enum Profile: String, CaseIterable, Sendable {
  /// For slow lines: a marker instead of a bar; one list at a time over the whole width, so that
  /// the terminal can scroll it; results follow typed words after a pause.
  case lean
  /// Panes side by side, a bar, a preview, and results that follow every letter.
  case full
  /// For speech and braille: only the cursor shows the selection, without a marker; ASCII in
  /// English; one list at a time; and only what a key asked for changes on the screen.
  case access

  /// Whether only ASCII is shown: in the access profile, because screen readers count bytes as
  /// columns. Languages other than English keep their letters, without which they would be read
  /// wrongly.
  package func isASCII(in messages: Messages) -> Bool {
    self == .access && messages.language == Messages.english.language
  }

  /// Milliseconds without typing before the list follows; `nil` if it follows at once.
  package var debounceDelay: Int? {
    switch self {
    case .lean, .access: 700
    case .full: nil
    }
  }
}
