package import Messages
internal import Text

/// Why a file of records cannot be read.
package enum CatalogueFileError: Error, Equatable {
  case missing(String)
  case directory(String)
  /// With the `errno` value.
  case unreadable(String, code: Int32)
  case empty(String)
  /// Exceeds the most bytes of its form.
  case tooLarge(String, limit: Int)
  /// Begins like UTF-16 or UTF-32.
  case otherEncoding(String)
  /// A program, an image or another binary file.
  case notText(String)
  /// A file of another program, without records in a readable format.
  case foreign(String, ForeignFile)
  case noRecord(String)
  /// A file without a record of its format, with what the format expects and the first problem.
  case noRecordOfFormat(String, expected: Message.Argument, ImportReport.Finding?)
  /// A file with too many invalid bytes for a damaged UTF-8 text.
  case notUTF8(String)
  /// A line that exceeds `limit` bytes.
  case longLine(String, limit: Int)
  /// A gzip archive of which nothing could be read.
  case damagedArchive(String, ImportReport.Finding)
  /// A gzipped catalogue, which cannot be opened.
  case compressedCatalogue(String)
  /// More than `limit` bytes of records, too many to read at each start.
  case needsBuilding(String, limit: Int)
  /// A change set, which is not a file of records.
  case isChanges(String)
  /// A pipe, where a file must be read twice.
  case readOnce(String)
  /// A file that has changed since it was first read.
  case changedWhileRead(String)
}

extension CatalogueFileError: MessageConvertible, CustomStringConvertible {
  /// The file, the error, and what to do about it.
  package var message: Message {
    switch self {
    case .missing(let file): Message(.fileMissing, shown(file))
    case .directory(let file): Message(.fileIsDirectory, shown(file))
    case .unreadable(let file, let code): Message(.fileUnreadable, shown(file), .system(code))
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
        .fileWithoutRecordAt, shown(file), .message(finding.place), .message(finding.message))
    case .notUTF8(let file): Message(.fileNotUTF8, shown(file))
    case .longLine(let file, let limit): Message(.fileLongLine, shown(file), .number(limit >> 20))
    case .damagedArchive(let file, let finding):
      Message(
        .fileWithoutRecordAt, shown(file), .message(finding.place), .message(finding.message))
    case .compressedCatalogue(let file): Message(.fileIsCompressedCatalogue, shown(file))
    case .needsBuilding(let file, let limit):
      Message(.fileNeedsBuilding, shown(file), .number(limit >> 20))
    case .isChanges(let file): Message(.fileIsChanges, shown(file))
    case .readOnce(let file): Message(.fileReadOnce, shown(file))
    case .changedWhileRead(let file): Message(.fileChangedWhileRead, shown(file))
    }
  }

  /// The error in English, without control characters.
  package var description: String { TextFilter.line(Messages.english.text(message)) }

  /// A file name may contain any byte but `/` and NUL, so it is filtered.
  private func shown(_ file: String) -> Message.Argument { .text(TextFilter.line(file)) }
}
