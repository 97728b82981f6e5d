package import Glibc

/// A file that is open for reading, of any kind, a pipe included; closed when nobody has it any
/// more.
package struct InputFile: ~Copyable {
  /// The path by which it was opened.
  package let path: String
  /// Open as long as this value is there.
  package let descriptor: Int32
  /// What the system said of it when it was opened.
  package let status: stat

  /// Opens a file; a pipe waits for its writer, unless `waits` says otherwise.
  ///
  /// A path with a NUL, which would be cut there, leads to no file.
  package init(_ path: String, waits: Bool = true) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw FileFailure(path: path, code: ENOENT) }
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)
    let descriptor = SystemCall.retrying { open(path, flags) }
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw FileFailure(path: path, code: code)
    }
    self.path = path
    self.descriptor = descriptor
    self.status = status
  }

  deinit { close(descriptor) }

  /// Fills the beginning of `block` with what comes next; the bytes read, 0 at the end of the file.
  package func read(into block: inout [UInt8]) throws(FileFailure) -> Int {
    let count = SystemCall.retrying { Glibc.read(descriptor, &block, block.count) }
    guard count >= 0 else { throw FileFailure(path: path, code: errno) }
    return count
  }

  /// Its size in bytes when it was opened; `nil` for a pipe or whatever else is no regular file.
  package var size: Int? {
    status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }
}
