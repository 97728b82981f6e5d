internal import CStore
internal import Glibc

/// A file that is written beside its place and takes it when it is whole.
///
/// What ends the program before, a signal included, leaves nothing behind.
struct ImageFile: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private let guardNumber: Int32
  private var isFinished = false

  init(at path: String) throws(CatalogueWriteError) {
    guard !path.utf8.contains(0) else { throw ImageFile.failure(path, code: ENOENT) }
    let temporaryPath = "\(path).\(getpid()).part"
    // Before the file is there: no signal may come in between.
    let guardNumber = store_remove_file_at_end(temporaryPath)
    // What has this name can only be left over from a process that was killed; it is not followed
    // when somebody made a link of it.
    unlink(temporaryPath)
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let code = errno
      store_keep_file(guardNumber)
      throw ImageFile.failure(path, code: code)
    }
    self.path = path
    self.temporaryPath = temporaryPath
    self.guardNumber = guardNumber
    self.descriptor = descriptor
  }

  deinit {
    if !isFinished {
      close(descriptor)
      unlink(temporaryPath)
    }
    store_keep_file(guardNumber)
  }

  /// Adds bytes at the end.
  func write(_ bytes: UnsafeRawBufferPointer) throws(CatalogueWriteError) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = Glibc.write(descriptor, base, min(rest.count, 1 << 26))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ImageFile.failure(path, code: errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Puts the file in its place, once its bytes are on the disk.
  consuming func finish() throws(CatalogueWriteError) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw ImageFile.failure(path, code: errno)
    }
    isFinished = true
    close(descriptor)
  }

  private static func failure(_ path: String, code: Int32) -> CatalogueWriteError {
    .failed(file: path, reason: String(cString: strerror(code)))
  }
}
