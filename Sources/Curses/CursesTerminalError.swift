/// Why a terminal cannot be used.
package enum CursesTerminalError: Error, Equatable, Sendable {
  /// The stream is redirected.
  case notATerminal(stream: String)
  /// The system knows no terminal of the name that TERM gives; empty when it gives none.
  case unknownType(String)
  /// The terminal cannot place its cursor.
  case noCursorAddressing(String)
}

extension CursesTerminalError {
  /// Why only lines can be printed on the terminal; `nil` where it is not known to be one.
  package var reasonForLists: String? {
    switch self {
    case .notATerminal, .unknownType(""): nil
    case .unknownType(let name): "the terminal type '\(name)' is not known on this system"
    case .noCursorAddressing(let name): "a terminal of type '\(name)' cannot place its cursor"
    }
  }
}

extension CursesTerminalError: CustomStringConvertible {
  /// What is wrong and what to set or start otherwise.
  package var description: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; start the program without redirecting it"
    case .unknownType(""):
      "the environment does not say which terminal this is; set TERM, to 'xterm' or 'vt100' as a rule"
    case .unknownType(let name):
      "the terminal type '\(name)' is not known on this system; set TERM to one that is, such as 'xterm' or 'vt100'"
    case .noCursorAddressing(let name):
      "a terminal of type '\(name)' cannot place its cursor; set TERM to what the terminal is, such as 'xterm' or 'vt100'"
    }
  }
}
