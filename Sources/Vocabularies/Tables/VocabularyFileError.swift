/// What is wrong with a file of the vocabulary, and where.
package enum VocabularyFileError: Error, Equatable, CustomStringConvertible {
  /// A line of a file, counted from 1.
  package struct Place: Equatable, Sendable, CustomStringConvertible {
    /// The file as messages name it.
    package var file: String
    /// Counted from 1.
    package var line: Int

    /// A line of a file.
    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }

    /// As messages begin.
    package var description: String { "\(file), line \(line)" }
  }

  /// The first line that is no comment does not name the columns.
  case wrongHeader(Place, expected: [String])
  /// A line has more or fewer columns than the header.
  case wrongColumnCount(Place, found: Int, expected: [String])
  /// A column that must say something is empty.
  case emptyColumn(Place, column: String)
  /// A word stands where only some are allowed.
  case unknownWord(Place, word: String, column: String, expected: [String])
  /// A line refers to something that no line before or after it has.
  case danglingReference(Place, word: String, column: String, file: String)
  /// Something that may stand once stands twice.
  case repeated(Place, word: String, column: String)
  /// Bytes that are not UTF-8.
  case notText(Place)

  /// The place, what is wrong with which word, and what to do about it.
  package var description: String {
    switch self {
    case .wrongHeader(let place, let expected):
      "\(place): expected the header with the columns \(Self.list(expected)), parted by tabs"
    case .wrongColumnCount(let place, let found, let expected):
      "\(place): \(found) columns where \(expected.count) are expected: \(Self.list(expected)); "
        + "part them by one tab each, also where one is empty"
    case .emptyColumn(let place, let column):
      "\(place): the column '\(column)' is empty; fill it in or take the line out"
    case .unknownWord(let place, let word, let column, let expected):
      "\(place): '\(word)' in the column '\(column)'; expected \(Self.list(expected))"
    case .danglingReference(let place, let word, let column, let file):
      "\(place): '\(word)' in the column '\(column)' stands nowhere in \(file); "
        + "add it there or correct it here"
    case .repeated(let place, let word, let column):
      "\(place): '\(word)' in the column '\(column)' stands here a second time; take one line out"
    case .notText(let place):
      "\(place): not UTF-8; save the file in that encoding"
    }
  }

  private static func list(_ words: [String]) -> String {
    words.map { "'\($0)'" }.joined(separator: ", ")
  }
}
