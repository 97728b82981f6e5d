package import Messages

/// Why a terminal cannot be used.
package enum CursesTerminalError: Error, Equatable, Sendable {
  /// A stream that must be a terminal.
  package enum Stream: Sendable {
    case input, output
  }

  /// The stream is redirected.
  case notATerminal(stream: Stream)
  /// The system knows no terminal of the name that TERM gives; empty when it gives none.
  case unknownType(String)
  /// The terminal cannot place its cursor.
  case noCursorAddressing(String)
}

extension CursesTerminalError {
  /// Says that lists are printed, and why; `nil` where the stream is not known to be a terminal.
  package var noticeOfLists: Message? {
    switch self {
    case .notATerminal, .unknownType(""): nil
    case .unknownType(let name): Message(.terminalUnknownTypeLists, .text(name))
    case .noCursorAddressing(let name): Message(.terminalNoCursorLists, .text(name))
    }
  }
}

extension CursesTerminalError: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// What is wrong, and what to set or how to start instead.
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
