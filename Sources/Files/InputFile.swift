package import Glibc

/// A file open for reading, of any kind, including a pipe. It is closed when the value is
/// destroyed.
package struct InputFile: ~Copyable {
  /// The path it was opened with.
  package let path: String
  /// Valid as long as this value exists.
  package let descriptor: Int32
  /// The `fstat` result at opening.
  package let status: stat

  /// Opens a file. Opening a pipe blocks until it has a writer, unless `waits` is false.
  ///
  /// A path that contains a NUL is treated as missing; the system would truncate it there.
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

  /// Reads the next bytes into the beginning of `block`. Returns their count, 0 at the end of the
  /// file.
  package func read(into block: inout [UInt8]) throws(FileFailure) -> Int {
    let count = SystemCall.retrying { Glibc.read(descriptor, &block, block.count) }
    guard count >= 0 else { throw FileFailure(path: path, code: errno) }
    return count
  }

  /// The size in bytes at opening; `nil` unless it is a regular file.
  package var size: Int? {
    status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }
}
