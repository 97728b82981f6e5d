package import Messages

/// A format of records: one row of the registry.
package struct RecordFormat: Sendable {
  /// Its name in options: `jsonl`.
  package let name: String
  /// Its name in texts: `JSON Lines`.
  package let title: Message.Argument
  /// File name extensions, without the dot, in lower case.
  package let endings: [String]
  /// What a file of the format contains, for messages about a file without a record: `one JSON
  /// object per line`. Empty for a format that is only written.
  package let expectation: Message.Argument
  /// The most bytes of a file that the reader must load completely; `nil` for a format that is read
  /// in pieces.
  package let sizeLimit: Int?
  /// Whether the content of a file overrides this format, if it looks like another one.
  package let givesWay: Bool
  /// How certain the format is, by the first bytes of a file.
  package let match: @Sendable (FileHead) -> Match
  /// Makes a reader for a file; `nil` for a format that is only written.
  package let reader: (@Sendable (ReadingContext) -> any RecordReader)?
  /// Makes a writer; `nil` for a format that is only read.
  package let writer: (@Sendable (WritingContext) -> any RecordWriter)?
  /// Fields of records and their form in this format, in the order of the manual: names of the
  /// format's own fields, or a text of `Messages` with such names as arguments.
  package var mapping: [(field: RecordField, form: Message.Argument)] { makeMapping() }
  /// Makes `mapping`, which most runs do not need.
  private let makeMapping: @Sendable () -> [(field: RecordField, form: Message.Argument)]

  /// How certain it is that a file has a format.
  package enum Match: Int, Comparable, Sendable {
    /// Not this format.
    case none
    /// It cannot be ruled out; any text may be a listing.
    case possible
    /// It begins like this format; the file name extension decides between two such formats.
    case likely
    /// No other format begins like it.
    case certain

    /// Orders by certainty.
    package static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
  }

  /// A row of the registry.
  package init(
    name: String, title: Message.Argument, endings: [String], expectation: Message.Argument = "",
    sizeLimit: Int? = nil, givesWay: Bool = false,
    match: @escaping @Sendable (FileHead) -> Match = { _ in .none },
    reader: (@Sendable (ReadingContext) -> any RecordReader)? = nil,
    writer: (@Sendable (WritingContext) -> any RecordWriter)? = nil,
    mapping:
      @autoclosure @escaping @Sendable () -> [(field: RecordField, form: Message.Argument)] = []
  ) {
    self.name = name
    self.title = title
    self.endings = endings
    self.expectation = expectation
    self.sizeLimit = sizeLimit
    self.givesWay = givesWay
    self.match = match
    self.reader = reader
    self.writer = writer
    makeMapping = mapping
  }
}

extension RecordFormat: Equatable {
  /// Compares names, which are unique.
  package static func == (a: RecordFormat, b: RecordFormat) -> Bool { a.name == b.name }
}
