internal import CStore
internal import Glibc

/// A file that is written beside its place and takes it when it is whole.
///
/// What ends the program before, a signal included, leaves nothing behind; what SIGKILL leaves, the
/// next one to write the same file clears away. A file that is replaced passes on its mode, and its
/// owner as far as the system allows. A symbolic link stays: its target is replaced.
package struct OutputFile: ~Copyable {
  private let path: String
  private let place: OutputPlace
  private let descriptor: Int32
  private let guardNumber: Int32
  private var isFinished = false

  /// Begins a file that will take the place of `path`.
  package init(at path: String) throws(CatalogueWriteError) {
    guard !path.utf8.contains(0) else { throw OutputFile.failure(path, code: ENOENT) }
    guard let place = OutputPlace(of: path) else { throw OutputFile.failure(path, code: ELOOP) }
    place.clearLeftovers()
    // Before the file is there: no signal may come in between.
    let guardNumber = store_remove_file_at_end(place.temporaryPath)
    // What has this name can only be left over from a process that was killed; it is not followed
    // when somebody made a link of it.
    unlink(place.temporaryPath)
    var replaced = stat()
    let isReplaced = stat(place.target, &replaced) == 0
    // Nobody else reads it before it has the mode of the file that it replaces.
    let mode: mode_t = isReplaced ? 0o600 : 0o644
    let descriptor = open(place.temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      let code = errno
      store_keep_file(guardNumber)
      throw OutputFile.failure(path, code: code)
    }
    // Held as long as the file is written: it tells others that it is no leftover.
    flock(descriptor, LOCK_EX | LOCK_NB)
    if isReplaced { OutputFile.take(replaced, for: descriptor) }
    self.path = path
    self.place = place
    self.guardNumber = guardNumber
    self.descriptor = descriptor
  }

  deinit {
    if !isFinished {
      close(descriptor)
      unlink(place.temporaryPath)
    }
    store_keep_file(guardNumber)
  }

  /// Adds bytes at the end.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(CatalogueWriteError) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = Glibc.write(descriptor, base, min(rest.count, 1 << 26))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputFile.failure(path, code: errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws(CatalogueWriteError) {
    try bytes.withUnsafeBufferPointer { bytes throws(CatalogueWriteError) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Puts the file in its place, once its bytes are on the disk.
  package consuming func finish() throws(CatalogueWriteError) {
    guard fsync(descriptor) == 0, rename(place.temporaryPath, place.target) == 0 else {
      throw OutputFile.failure(path, code: errno)
    }
    isFinished = true
    close(descriptor)
  }

  /// Gives a new file owner and mode of the one that it replaces. Where the owner cannot be kept,
  /// the group is if it can, and nobody gets rights whom the old file gave none.
  private static func take(_ replaced: stat, for descriptor: Int32) {
    var mode = replaced.st_mode & 0o777
    if fchown(descriptor, replaced.st_uid, replaced.st_gid) != 0,
      fchown(descriptor, uid_t.max, replaced.st_gid) != 0
    {
      // The rights of the old group would go to another one.
      var own = stat()
      if fstat(descriptor, &own) != 0 || own.st_gid != replaced.st_gid {
        mode &= ~0o070 | (mode & 0o007) << 3
      }
    }
    fchmod(descriptor, mode)
  }

  private static func failure(_ path: String, code: Int32) -> CatalogueWriteError {
    .failed(file: path, reason: String(cString: strerror(code)))
  }
}
