/// How much the screen may cost on the line.
package enum Profile: String, CaseIterable, Sendable {
  /// For slow lines: a marker instead of a bar, one list at a time over whole rows, so that the
  /// terminal scrolls it; the list follows typed words after a pause.
  case lean
  /// Panes side by side, a bar, a preview, and a list that follows every letter.
  case full

  /// How long typing must rest before the list follows, in milliseconds; `nil` for not at all.
  package var pause: Int? {
    switch self {
    case .lean: 700
    case .full: nil
    }
  }
}
