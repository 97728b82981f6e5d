package import Messages
package import Screen

/// Why a command cannot be bound to the wanted keys.
package enum KeyMapProblem: Error, Equatable, Sendable {
  /// The key always belongs to another command: Esc, Ctrl-X and Ctrl-C.
  case reserved(KeyChord, Command)
  /// The keys of the command are digits, which are also its argument.
  case fixed(Command)
  /// Another command has the key in the same scope.
  case conflict(KeyChord, Command, KeyScope)
  /// The command could no longer be run in the scope.
  case unreachable(Command, KeyScope)
  /// Terminals send another key instead, or none.
  case unsendable(KeyChord, as: KeyChord?)
  /// A key with Alt cannot be told from Esc followed by that key.
  case alternative(KeyChord)
}

extension KeyMapProblem: MessageConvertible {
  /// The problem, the key, and what to do.
  package var message: Message {
    switch self {
    case .reserved(let chord, let command):
      Message(.keyReserved, chord.shownName, .text(command.identifier))
    case .fixed(let command): Message(.keysFixed, .text(command.identifier))
    case .conflict(let chord, let command, let scope):
      Message(.keyConflict, chord.shownName, .text(command.identifier), .key(scope.name))
    case .unreachable(let command, let scope):
      Message(.commandUnreachable, .text(command.identifier), .key(scope.name))
    case .unsendable(let chord, let other?):
      Message(.keySentAs, chord.shownName, other.shownName)
    case .unsendable(let chord, nil): Message(.keyUnsendable, chord.shownName)
    case .alternative(let chord): Message(.keyAlternative, chord.shownName)
    }
  }
}
