package import Messages

/// An error in a vocabulary file, with its place.
package enum VocabularyFileError: Error, Equatable {
  /// A line of a file, counted from 1.
  package struct Place: Equatable, Sendable {
    /// The file's name in messages.
    package var file: String
    /// Counted from 1.
    package var line: Int

    /// A line of a file.
    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// The first line that is not a comment is not the expected header.
  case wrongHeader(Place, expected: [String])
  /// A line has more or fewer columns than the header.
  case wrongColumnCount(Place, found: Int, expected: [String])
  /// A required column is empty.
  case emptyColumn(Place, column: String)
  /// A value that the column does not allow.
  case unknownWord(Place, word: String, column: String, expected: Message.Argument)
  /// A reference to something that no line defines.
  case danglingReference(Place, word: String, column: String, file: Message.Argument)
  /// A value that must be unique, in one or several columns, occurs twice.
  case repeated(Place, word: String, columns: [String])
  /// Bytes that are not UTF-8.
  case notText(Place)
}

extension VocabularyFileError.Place: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The place, as the beginning of a message.
  package var message: Message { Message(.vocabularyLine, .text(file), .index(line)) }
}

extension VocabularyFileError: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The place, the error, the value, and what to do about it.
  package var message: Message {
    switch self {
    case .wrongHeader(let place, let expected):
      Message(.vocabularyHeader, .message(place.message), Message.quotedList(expected))
    case .wrongColumnCount(let place, let found, let expected):
      Message(
        .vocabularyColumnCount, .number(found), .message(place.message), .number(expected.count),
        Message.quotedList(expected))
    case .emptyColumn(let place, let column):
      Message(.vocabularyEmptyColumn, .message(place.message), .text(column))
    case .unknownWord(let place, let word, let column, let expected):
      Message(
        .vocabularyUnknownWord, .message(place.message), .text(word), .text(column), expected)
    case .danglingReference(let place, let word, let column, let file):
      Message(.vocabularyDangling, .message(place.message), .text(word), .text(column), file)
    case .repeated(let place, let word, let columns):
      Message(
        .vocabularyRepeated, .message(place.message), .text(word), Message.quotedList(columns))
    case .notText(let place): Message(.vocabularyNotText, .message(place.message))
    }
  }
}
