import Glibc

/// A file that an engineer reads after a session: what it did, a line each.
final class TraceFile {
  private let file: UnsafeMutablePointer<FILE>

  /// Begins a file, or empties the one that there is.
  init(_ path: String) throws(UsageError) {
    guard let file = fopen(path, "we") else {
      throw .notWritable(path, reason: String(cString: strerror(errno)))
    }
    self.file = file
  }

  deinit { fclose(file) }

  /// Writes a line at once: what is traced may end without warning.
  func write(_ line: String) {
    fputs(line, file)
    fflush(file)
  }
}
