package import Messages
internal import Text

/// What is wrong with a Turtle file, and where.
package struct TurtleError: Error, Equatable {
  /// The file's name as the reader was given it.
  package var file: String
  /// Counted from 1.
  package var line: Int
  /// Characters from the line's start, counted from 1.
  package var column: Int
  /// Why the text cannot be read.
  package var reason: Reason
}

extension TurtleError {
  /// Why a text is not valid.
  package enum Reason: Equatable, Sendable {
    case notText
    /// What was found, and what is expected.
    case unexpected(String, expected: Message.Argument)
    /// A string, an IRI or a statement that the file ends in.
    case unfinished(Message.Argument)
    /// A prefix that no `@prefix` before declares.
    case undeclaredPrefix(String)
    /// A character that an IRI cannot have.
    case wrongIRI(String)
    /// A backslash before a character that it does not go with, or with no character's number.
    case wrongEscape(String)
    /// A line end in a string with one quote on each side.
    case lineEndInString
    case nestedTooDeep(limit: Int)
    case noConcept
    /// The IRI of a concept that is relative to a base that the file does not give.
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

  /// A text in quotes; the number of a character that cannot be seen.
  private static func shown(_ text: String) -> Message.Argument {
    let line = TextFilter.line(text)
    guard line.isEmpty, let scalar = text.unicodeScalars.first else {
      return .message(Message(.quoted, .text(line)))
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return .text("U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits)
  }
}
