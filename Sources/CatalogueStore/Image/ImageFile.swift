internal import Glibc

/// A file that is written beside its place and takes it when it is whole.
struct ImageFile: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var isFinished = false

  init(at path: String) throws(CatalogueWriteError) {
    self.path = path
    temporaryPath = "\(path).\(getpid()).part"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ImageFile.failure(path) }
  }

  deinit {
    guard !isFinished else { return }
    close(descriptor)
    unlink(temporaryPath)
  }

  /// Adds bytes at the end.
  func write(_ bytes: UnsafeRawBufferPointer) throws(CatalogueWriteError) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = Glibc.write(descriptor, base, min(rest.count, 1 << 26))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ImageFile.failure(path) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Puts the file in its place, once its bytes are on the disk.
  consuming func finish() throws(CatalogueWriteError) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw ImageFile.failure(path)
    }
    isFinished = true
    close(descriptor)
  }

  private static func failure(_ path: String) -> CatalogueWriteError {
    .failed(file: path, reason: String(cString: strerror(errno)))
  }
}
