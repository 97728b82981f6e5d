package import Messages
package import Screen
internal import Text

/// Names of keys as the reader's keyboard has them. Output for programs has those of `description`.
extension KeyChord {
  /// The name, for a message.
  package var shownName: Message.Argument {
    var name = key.shownName(isUppercase: control)
    if alt { name = .key(.keyAlt, name) }
    if control { name = .key(.keyControl, name) }
    return name
  }

  /// The name in the language of the messages.
  package func name(in messages: Messages) -> String { messages.text(shownName) }

  /// The key without a character, alone or with Ctrl, that has this name in any language of the
  /// screen; case and accents do not matter. `nil` if there is none.
  package init?(shownName name: String) {
    let wanted = TextFolding.fold(name)
    let plain = KeyChord.namesOfKeys.compactMap { KeyChord(named: $0) }
    let chords = plain + plain.map { KeyChord($0.key, control: true) }
    let languages = Messages.languages.compactMap { Messages(language: $0) }
    let chord = chords.first { chord in
      languages.contains { TextFolding.fold(chord.name(in: $0)) == wanted }
    }
    guard let chord else { return nil }
    self = chord
  }
}

extension Key {
  fileprivate func shownName(isUppercase: Bool) -> Message.Argument {
    switch self {
    case .character(" "): .key(.keySpace)
    case .character(let character):
      .text(isUppercase ? character.uppercased() : String(character))
    case .function: .text(KeyChord(self).description)
    case .enter: .key(.keyEnter)
    case .escape: .key(.keyEscape)
    case .tab: .key(.keyTab)
    case .backTab: .key(.keyShiftTab)
    case .backspace: .key(.keyBackspace)
    case .delete: .key(.keyDelete)
    case .insert: .key(.keyInsert)
    case .up: .key(.keyUp)
    case .down: .key(.keyDown)
    case .left: .key(.keyLeft)
    case .right: .key(.keyRight)
    case .home: .key(.keyHome)
    case .end: .key(.keyEnd)
    case .pageUp: .key(.keyPageUp)
    case .pageDown: .key(.keyPageDown)
    }
  }
}
