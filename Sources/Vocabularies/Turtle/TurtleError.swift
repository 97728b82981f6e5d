package import Messages
internal import Text

/// An error in a Turtle file, with its place.
package struct TurtleError: Error, Equatable {
  /// The file's name, as given to the reader.
  package var file: String
  /// Counted from 1.
  package var line: Int
  /// In characters, counted from 1.
  package var column: Int
  /// Why the text cannot be read.
  package var reason: Reason
}

extension TurtleError {
  /// Why a text is not valid.
  package enum Reason: Equatable, Sendable {
    case notText
    /// The token found, and what was expected.
    case unexpected(String, expected: Message.Argument)
    /// A string, an IRI or a statement that is unfinished at the end of the file.
    case unfinished(Message.Argument)
    /// A prefix that is not declared before its use.
    case undeclaredPrefix(String)
    /// A character that is not allowed in an IRI.
    case wrongIRI(String)
    /// An invalid escape: a wrong letter after the backslash, or an invalid character number.
    case wrongEscape(String)
    /// A line end in a string that is not triple-quoted.
    case lineEndInString
    case nestedTooDeep(limit: Int)
    case noConcept
    /// A relative IRI of a concept, in a file without a base.
    case relativeIRI(String)
  }
}

extension TurtleError: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The file, the place and the reason.
  package var message: Message {
    Message(
      .turtleError, .text(TextFilter.line(file)), .index(line), .index(column),
      .message(reason.message))
  }
}

extension TurtleError.Reason: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The reason alone.
  package var message: Message {
    switch self {
    case .notText: Message(.turtleNotText)
    case .unexpected(let found, let expected):
      Message(.turtleUnexpected, Self.shown(found), expected)
    case .unfinished(let what): Message(.turtleUnfinished, what)
    case .undeclaredPrefix(let prefix):
      Message(.turtleUndeclaredPrefix, .text(TextFilter.line(prefix)))
    case .wrongIRI(let text):
      Message(.turtleWrongIRI, text == " " ? .key(.turtleSpace) : Self.shown(text))
    case .wrongEscape(let text): Message(.turtleWrongEscape, .text(TextFilter.line(text)))
    case .lineEndInString: Message(.turtleLineEnd)
    case .nestedTooDeep(let limit): Message(.turtleTooDeep, .number(limit))
    case .relativeIRI(let iri): Message(.turtleRelativeIRI, .text(TextFilter.line(iri)))
    case .noConcept: Message(.turtleNoConcept)
    }
  }

  /// A quoted text, or the code point of an invisible character.
  private static func shown(_ text: String) -> Message.Argument {
    let line = TextFilter.line(text)
    guard line.isEmpty, let scalar = text.unicodeScalars.first else {
      return .message(Message(.quoted, .text(line)))
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return .text("U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits)
  }
}
