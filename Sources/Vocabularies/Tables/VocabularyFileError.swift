package import Messages

/// What is wrong with a file of the vocabulary, and where.
package enum VocabularyFileError: Error, Equatable {
  /// A line of a file, counted from 1.
  package struct Place: Equatable, Sendable {
    /// The file as messages name it.
    package var file: String
    /// Counted from 1.
    package var line: Int

    /// A line of a file.
    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// The first line that is no comment does not name the columns.
  case wrongHeader(Place, expected: [String])
  /// A line has more or fewer columns than the header.
  case wrongColumnCount(Place, found: Int, expected: [String])
  /// A column that must say something is empty.
  case emptyColumn(Place, column: String)
  /// A word that its column does not allow.
  case unknownWord(Place, word: String, column: String, expected: Message.Argument)
  /// A line refers to something that no line before or after it has.
  case danglingReference(Place, word: String, column: String, file: Message.Argument)
  /// Something that may occur once, in one of some columns, occurs twice.
  case repeated(Place, word: String, columns: [String])
  /// Bytes that are not UTF-8.
  case notText(Place)
}

extension VocabularyFileError.Place: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// As messages begin.
  package var message: Message { Message(.vocabularyPlace, .text(file), .index(line)) }
}

extension VocabularyFileError: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The place, what is wrong with which word, and what to do about it.
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
