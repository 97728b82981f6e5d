package import Messages

/// The reason why a terminal cannot be used.
package enum CursesTerminalError: Error, Equatable, Sendable {
  /// A stream that must be a terminal.
  package enum Stream: Sendable {
    case input, output
  }

  /// The stream is redirected.
  case notATerminal(stream: Stream)
  /// The system has no description of the terminal that TERM names; empty if TERM is not set.
  case unknownType(String)
  /// The terminal cannot position its cursor.
  case noCursorAddressing(String)
}

extension CursesTerminalError {
  /// A message that lists are printed instead, and why; `nil` if the stream is not known to be a
  /// terminal.
  package var noticeOfLists: Message? {
    switch self {
    case .notATerminal, .unknownType(""): nil
    case .unknownType(let name): Message(.terminalUnknownTypeLists, .text(name))
    case .noCursorAddressing(let name): Message(.terminalNoCursorLists, .text(name))
    }
  }
}

extension CursesTerminalError: MessageConvertible, CustomStringConvertible {
  /// The message in English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The failure, and what to set or how to start instead.
  package var message: Message {
    switch self {
    case .notATerminal(.input): Message(.terminalNotATerminal, .key(.terminalStandardInput))
    case .notATerminal(.output): Message(.terminalNotATerminal, .key(.terminalStandardOutput))
    case .unknownType(""): Message(.terminalNoType)
    case .unknownType(let name): Message(.terminalUnknownType, .text(name))
    case .noCursorAddressing(let name): Message(.terminalNoCursor, .text(name))
    }
  }
}
