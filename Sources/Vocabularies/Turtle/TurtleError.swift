internal import Text

/// What is wrong with a Turtle file, and where.
package struct TurtleError: Error, Equatable, CustomStringConvertible {
  /// The file's name as the reader was given it.
  package var file: String
  /// Counted from 1.
  package var line: Int
  /// Characters from the line's start, counted from 1.
  package var column: Int
  /// Why the text cannot be read.
  package var reason: Reason

  /// The file, the place and the reason.
  package var description: String {
    "\(TextFilter.line(file)), line \(line), column \(column): \(reason)"
  }
}

extension TurtleError {
  /// What a reader stumbled over.
  package enum Reason: Equatable, Sendable, CustomStringConvertible {
    case notText
    /// What stands there, and what may stand there.
    case unexpected(String, expected: String)
    /// A string, an IRI or a statement that the file ends in.
    case unfinished(String)
    /// A prefix that no `@prefix` before declares.
    case undeclaredPrefix(String)
    /// A character that may not stand in an IRI.
    case wrongIRI(String)
    /// A backslash before a character that it does not go with, or with no character's number.
    case wrongEscape(String)
    /// A line end in a string with one quote on each side.
    case lineEndInString
    case nestedTooDeep(limit: Int)
    case noConcept
    /// The IRI of a concept that is relative to a base that the file does not give.
    case relativeIRI(String)

    /// The reason alone, in words.
    package var description: String {
      switch self {
      case .notText: "not UTF-8; save the file in that encoding"
      case .unexpected(let found, let expected):
        "\(Self.shown(found)) where \(expected) is expected"
      case .unfinished(let what): "the file ends inside \(what)"
      case .undeclaredPrefix(let prefix):
        "the prefix '\(TextFilter.line(prefix)):' is not declared; add an '@prefix' line for it"
      case .wrongIRI(let text):
        (text == " " ? "a space" : Self.shown(text)) + " may not stand between '<' and '>'"
      case .wrongEscape(let text):
        "'\(TextFilter.line(text))' is no escape; write '\\\\' for a backslash"
      case .lineEndInString:
        "the string is not closed on its line; use three quotes for a string of several lines"
      case .nestedTooDeep(let limit): "more than \(limit) brackets inside each other"
      case .relativeIRI(let iri):
        "the concept '<\(TextFilter.line(iri))>' is relative to a base that the file does not give; "
          + "add a line '@base <https://...> .'"
      case .noConcept: "no skos:Concept in the file; expected a SKOS vocabulary"
      }
    }

    /// A text in quotes; the number of a character that cannot be seen.
    private static func shown(_ text: String) -> String {
      let line = TextFilter.line(text)
      guard line.isEmpty, let scalar = text.unicodeScalars.first else { return "'\(line)'" }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
  }
}
