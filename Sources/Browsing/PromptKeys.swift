internal import Messages
internal import Screen

/// The keys of the search prompt.
enum PromptKeys {
  private static let rows: [(chords: [KeyChord], summary: MessageKey)] = [
    (KeyChord.sequence("Enter"), .promptEnter), (KeyChord.sequence("Esc"), .promptEscape),
    (KeyChord.sequence("Up Down"), .promptHistory), (KeyChord.sequence("Tab"), .promptComplete),
    (KeyChord.sequence("F1 ?"), .promptSyntax),
    (KeyChord.sequence("Alt-B Alt-F"), .promptWord),
    (KeyChord.sequence("Alt-D Ctrl-W"), .promptDeleteWord),
    (KeyChord.sequence("Ctrl-U"), .promptDelete),
    (KeyChord.sequence("Ctrl-A Ctrl-E"), .promptEnds),
  ]

  /// The section of the key list.
  static func section(_ messages: Messages) -> KeyReference.Section {
    KeyReference.Section(
      heading: messages.text(.groupPrompt),
      rows: rows.map {
        KeyReference.Row(
          keys: $0.chords.map { $0.name(in: messages) }.joined(separator: " "),
          summary: messages.text($0.summary), scope: "")
      })
  }
}
