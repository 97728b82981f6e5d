internal import Publications
internal import Text

/// Why a file of records cannot be read.
package enum CatalogueFileError: Error, Equatable, CustomStringConvertible {
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
  case noRecord(String)
  /// A file of a format without a record, what the format expects, and the first thing that is
  /// wrong.
  case noRecordOfFormat(String, expected: String, ImportReport.Finding?)
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

  /// What is wrong with which file, and what to do about it.
  package var description: String {
    switch self {
    case .missing(let file): "no file '\(shown(file))'; check the name"
    case .directory(let file): "'\(shown(file))' is a directory; name a file in it"
    case .unreadable(let file, _, let reason): "cannot read '\(shown(file))': \(reason)"
    case .empty(let file): "'\(shown(file))' is empty; expected a listing of publications"
    case .tooLarge(let file, let limit):
      "'\(shown(file))' is larger than \(limit >> 20) MiB, the most that is read of such a file; "
        + "part it into several"
    case .otherEncoding(let file):
      "'\(shown(file))' is in UTF-16 or UTF-32; save it as UTF-8"
    case .notText(let file):
      "'\(shown(file))' is no text; expected a listing, JSON Lines or a catalogue"
    case .noRecord(let file):
      "no publication in '\(shown(file))'; expected a line of tags, a title "
        + "and '(SOURCES) text Read More', with blank lines between, or a JSON object a line"
    case .noRecordOfFormat(let file, let expected, let finding):
      "no publication in '\(shown(file))'; "
        + (finding.map { "\($0.unit.rawValue) \($0.line): \(shown($0.message))" }
          ?? "expected \(expected)")
    case .notUTF8(let file):
      "more than a quarter of '\(shown(file))' is not UTF-8; if it is text, save it as UTF-8"
    case .longLine(let file, let limit):
      "'\(shown(file))' has a line of more than \(limit >> 20) MiB; expected a record a line"
    case .damagedArchive(let file, let finding):
      "no publication in '\(shown(file))'; \(finding.message)"
    case .compressedCatalogue(let file):
      "'\(shown(file))' is a gzipped catalogue; run 'gunzip' on it first"
    case .needsBuilding(let file, let limit):
      "'\(shown(file))' is larger than \(limit >> 20) MiB; make a catalogue of it, which opens at "
        + "once: fieldshelf build '\(shown(file))' -o library.shelf"
    }
  }

  /// A file's name may hold anything but `/` and NUL.
  private func shown(_ file: String) -> String { TextFilter.line(file) }
}
