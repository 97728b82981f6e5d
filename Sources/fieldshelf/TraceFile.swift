import Glibc
import Messages

/// A log of a session for engineers, one line for each thing it did.
final class TraceFile {
  private let file: UnsafeMutablePointer<FILE>

  /// Creates or empties a file.
  init(_ path: String) throws(UsageError) {
    guard let file = fopen(path, "we") else {
      throw .notWritable(path, reason: .system(errno))
    }
    self.file = file
  }

  deinit { fclose(file) }

  /// Writes a line unbuffered: the program may end without warning.
  func write(_ line: String) {
    fputs(line, file)
    fflush(file)
  }
}
