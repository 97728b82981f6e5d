package import Messages
internal import Text

/// Why a file of records cannot be read.
package enum CatalogueFileError: Error, Equatable {
  case missing(String)
  case directory(String)
  /// With the system's error number.
  case unreadable(String, code: Int32, reason: String)
  case empty(String)
  /// Larger than this form is read, in bytes.
  case tooLarge(String, limit: Int)
  /// Begins like UTF-16 or UTF-32.
  case otherEncoding(String)
  /// A program, a picture or the like.
  case notText(String)
  /// A file of another program that has no records in a format that is read.
  case foreign(String, ForeignFile)
  case noRecord(String)
  /// A file of a format without a record, what the format expects, and the first thing that is
  /// wrong.
  case noRecordOfFormat(String, expected: Message.Argument, ImportReport.Finding?)
  /// Bytes of which too many are not UTF-8 for a text with some damage.
  case notUTF8(String)
  /// A line of more bytes than `limit`.
  case longLine(String, limit: Int)
  /// A gzip archive of which nothing can be read.
  case damagedArchive(String, ImportReport.Finding)
  /// A catalogue in a gzip archive, which cannot be opened there.
  case compressedCatalogue(String)
  /// Records that are too many to be read at each start; larger than `limit` bytes.
  case needsBuilding(String, limit: Int)
  /// Changes of a catalogue, which are no records.
  case isChanges(String)
  /// A pipe that must be read twice.
  case readOnce(String)
  /// Another file than when it was read for the first time.
  case changedWhileRead(String)
}

extension CatalogueFileError: MessageConvertible, CustomStringConvertible {
  /// What is wrong with which file, and what to do about it.
  package var message: Message {
    switch self {
    case .missing(let file): Message(.fileMissing, shown(file))
    case .directory(let file): Message(.fileIsDirectory, shown(file))
    case .unreadable(let file, _, let reason):
      Message(.fileUnreadable, shown(file), .text(reason))
    case .empty(let file): Message(.fileEmpty, shown(file))
    case .tooLarge(let file, let limit): Message(.fileTooLarge, shown(file), .number(limit >> 20))
    case .otherEncoding(let file): Message(.fileOtherEncoding, shown(file))
    case .notText(let file): Message(.fileNotText, shown(file))
    case .foreign(let file, let kind): Message(kind.advice, shown(file))
    case .noRecord(let file): Message(.fileWithoutRecord, shown(file))
    case .noRecordOfFormat(let file, let expected, nil):
      Message(.fileWithoutRecordExpected, shown(file), expected)
    case .noRecordOfFormat(let file, _, let finding?):
      Message(
        .fileWithoutRecordBut, shown(file), .message(finding.place), .message(finding.message))
    case .notUTF8(let file): Message(.fileNotUTF8, shown(file))
    case .longLine(let file, let limit): Message(.fileLongLine, shown(file), .number(limit >> 20))
    case .damagedArchive(let file, let finding):
      Message(
        .fileWithoutRecordBut, shown(file), .message(finding.place), .message(finding.message))
    case .compressedCatalogue(let file): Message(.fileIsCompressedCatalogue, shown(file))
    case .needsBuilding(let file, let limit):
      Message(.fileNeedsBuilding, shown(file), .number(limit >> 20))
    case .isChanges(let file): Message(.fileIsChanges, shown(file))
    case .readOnce(let file): Message(.fileReadOnce, shown(file))
    case .changedWhileRead(let file): Message(.fileChangedWhileRead, shown(file))
    }
  }

  /// What is wrong, with nothing in it that a terminal would not show.
  package var description: String { TextFilter.line(Messages.english.text(message)) }

  /// A file's name may hold anything but `/` and NUL.
  private func shown(_ file: String) -> Message.Argument { .text(TextFilter.line(file)) }
}
