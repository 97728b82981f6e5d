/// Why the system cannot open, read or write a file.
package struct FileFailure: Error, Equatable {
  /// The path as it was given.
  package let path: String
  /// The `errno` value.
  package let code: Int32

  /// A failure with an `errno` value.
  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}
