package import Messages

/// A format of records: one row of the registry.
package struct RecordFormat: Sendable {
  /// What options call it: `jsonl`.
  package let name: String
  /// What texts call it: `JSON Lines`.
  package let title: String
  /// Endings of file names, without the dot, in small letters.
  package let endings: [String]
  /// What a file of the format has, for a file without a record: `one JSON object per line`.
  package let expectation: Message.Argument
  /// Bytes that a file may have of which the reader takes all before it gives the first record; `nil`
  /// for a format that is read in pieces.
  package let sizeLimit: Int?
  /// Whether a file that begins like one of another format is read as that.
  package let givesWay: Bool
  /// How sure the first bytes of a file make it.
  package let match: @Sendable (FileHead) -> Match
  /// Makes a reader for a file; `nil` for a format that is only written.
  package let reader: (@Sendable (ReadingContext) -> any RecordReader)?
  /// Makes a writer; `nil` for a format that is only read.
  package let writer: (@Sendable (WritingContext) -> any RecordWriter)?
  /// Field of the record and what the format has for it, in the order of the manual.
  package let mapping: [(field: RecordField, form: String)]

  /// How sure a format is that a file is its own.
  package enum Match: Int, Comparable, Sendable {
    /// It is not.
    case none
    /// It may be, as any text may be a listing.
    case possible
    /// It begins like it; the ending of the file's name decides between two such formats.
    case likely
    /// No other format begins like it.
    case certain

    /// Less sure first.
    package static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
  }

  /// A row of the registry.
  package init(
    name: String, title: String, endings: [String], expectation: Message.Argument,
    sizeLimit: Int? = nil, givesWay: Bool = false,
    match: @escaping @Sendable (FileHead) -> Match = { _ in .none },
    reader: (@Sendable (ReadingContext) -> any RecordReader)? = nil,
    writer: (@Sendable (WritingContext) -> any RecordWriter)? = nil,
    mapping: [(field: RecordField, form: String)] = []
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
    self.mapping = mapping
  }
}

extension RecordFormat: Equatable {
  /// Names are unique.
  package static func == (a: RecordFormat, b: RecordFormat) -> Bool { a.name == b.name }
}
