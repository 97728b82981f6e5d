extension MessageKey {
  /// A stream.
  package static let terminalStandardInput = MessageKey("terminal.standard-input")
  /// A stream.
  package static let terminalStandardOutput = MessageKey("terminal.standard-output")
  /// A stream that is redirected.
  package static let terminalNotATerminal = MessageKey("terminal.not-a-terminal")
  /// TERM is not set.
  package static let terminalNoType = MessageKey("terminal.no-type")
  /// TERM names an unknown terminal type.
  package static let terminalUnknownType = MessageKey("terminal.unknown-type")
  /// A terminal that cannot move its cursor.
  package static let terminalNoCursor = MessageKey("terminal.no-cursor")
  /// Why linear mode is used.
  package static let terminalUnknownTypeLists = MessageKey("terminal.unknown-type-lists")
  /// Why linear mode is used.
  package static let terminalNoCursorLists = MessageKey("terminal.no-cursor-lists")
  /// Another terminal type is used: the one in TERM, and the one used.
  package static let terminalSubstituted = MessageKey("terminal.substituted")
}
