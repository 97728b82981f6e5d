package import Messages
package import Screen

/// Why a command cannot have the keys that somebody wants for it.
package enum KeyMapProblem: Error, Equatable, Sendable {
  /// The key is always another command's: Esc, Ctrl-X and Ctrl-C.
  case reserved(KeyChord, Command)
  /// The keys of the command are digits, which are its argument too.
  case fixed(Command)
  /// Another command has the key in the same place.
  case conflict(KeyChord, Command, KeyScope)
  /// Where the command could not be run any more.
  case unreachable(Command, KeyScope)
  /// Terminals send another key, or none, in its place.
  case unsendable(KeyChord, as: KeyChord?)
  /// Held with Alt a key is the same as Esc and the key after it.
  case alternative(KeyChord)
}

extension KeyMapProblem: MessageConvertible {
  /// What is wrong with which key, and what to do.
  package var message: Message {
    switch self {
    case .reserved(let chord, let command):
      Message(.keyReserved, .text("\(chord)"), .text(command.identifier))
    case .fixed(let command): Message(.keysFixed, .text(command.identifier))
    case .conflict(let chord, let command, let scope):
      Message(.keyConflict, .text("\(chord)"), .text(command.identifier), .key(scope.name))
    case .unreachable(let command, let scope):
      Message(.commandUnreachable, .text(command.identifier), .key(scope.name))
    case .unsendable(let chord, let other?):
      Message(.keySentAs, .text("\(chord)"), .text("\(other)"))
    case .unsendable(let chord, nil): Message(.keyUnsendable, .text("\(chord)"))
    case .alternative(let chord): Message(.keyAlternative, .text("\(chord)"))
    }
  }
}
