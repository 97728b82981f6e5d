internal import Files
internal import Glibc
internal import RecordFormats

extension CatalogueFileError {
  /// The error for a failure reported by the system.
  init(_ failure: FileFailure) {
    switch failure.code {
    case ENOENT, ENOTDIR: self = .missing(failure.path)
    case EISDIR: self = .directory(failure.path)
    default: self = .unreadable(failure.path, code: failure.code)
    }
  }
}
