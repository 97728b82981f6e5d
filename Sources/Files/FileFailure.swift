internal import Glibc

/// Why the system refuses to open, read or write a file.
package struct FileFailure: Error, Equatable {
  /// The path as it was given.
  package let path: String
  /// The system's error number.
  package let code: Int32

  /// A failure of a file by the system's error number.
  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// The system's words for it.
  package var reason: String { String(cString: strerror(code)) }
}
