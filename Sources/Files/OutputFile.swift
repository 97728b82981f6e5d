internal import CFiles
internal import Glibc

/// A file that is written beside its place and takes it when it is whole.
///
/// What ends the program before, a signal included, leaves nothing behind; what SIGKILL leaves, the
/// next one to write the same file clears away. A file that is replaced passes on its mode, and its
/// owner as far as the system allows. A symbolic link stays: its target is replaced. A device or a
/// pipe is never replaced, but written to as it is: root would turn /dev/null into a file.
package struct OutputFile: ~Copyable {
  private let path: String
  private let place: OutputPlace
  private let descriptor: Int32
  /// `nil` for what is written in its place.
  private let guardNumber: Int32?
  private var isFinished = false

  /// Begins a file that will take the place of `path`; a new one that is private is for its owner
  /// alone.
  package init(at path: String, isPrivate: Bool = false) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw FileFailure(path: path, code: ENOENT) }
    guard let place = OutputPlace(of: path) else { throw FileFailure(path: path, code: ELOOP) }
    let opened = try OutputFile.opened(path, place, isPrivate: isPrivate)
    self.path = path
    self.place = place
    descriptor = opened.descriptor
    guardNumber = opened.guardNumber
  }

  private static func opened(
    _ path: String, _ place: OutputPlace, isPrivate: Bool
  ) throws(FileFailure) -> (descriptor: Int32, guardNumber: Int32?) {
    var replaced = stat()
    let isReplaced = stat(path, &replaced) == 0
    if isReplaced, ![S_IFREG, S_IFDIR].contains(replaced.st_mode & S_IFMT) {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
      return (descriptor, nil)
    }
    place.clearLeftovers()
    // Before the file is there: no signal may come in between.
    let guardNumber = files_remove_at_end(place.temporaryPath)
    // What has this name can only be left over from a process that was killed; it is not followed
    // when somebody made a link of it.
    unlink(place.temporaryPath)
    // Nobody else reads it before it has the mode of the file that it replaces.
    let mode: mode_t = isReplaced || isPrivate ? 0o600 : 0o644
    let descriptor = open(place.temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      let code = errno
      files_keep(guardNumber)
      throw FileFailure(path: path, code: code)
    }
    // Held as long as the file is written: it tells others that it is no leftover.
    flock(descriptor, LOCK_EX | LOCK_NB)
    if isReplaced { take(replaced, for: descriptor) }
    return (descriptor, guardNumber)
  }

  deinit {
    if !isFinished { close(descriptor) }
    guard let guardNumber else { return }
    if !isFinished { unlink(place.temporaryPath) }
    files_keep(guardNumber)
  }

  /// Adds bytes at the end.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    let code = SystemCall.write(bytes, to: descriptor)
    if code != 0 { throw FileFailure(path: path, code: code) }
  }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileFailure) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Writes bytes anew that were written before, from `offset` on; not where another file is written
  /// to as it is.
  package func write(_ bytes: [UInt8], at offset: Int) throws(FileFailure) {
    let end = lseek(descriptor, 0, SEEK_CUR)
    guard end >= 0, lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
      throw FileFailure(path: path, code: errno)
    }
    try write(bytes)
    lseek(descriptor, end, SEEK_SET)
  }

  /// The first bytes, to be read and unmapped by the caller; not where another file is written to as
  /// it is.
  package func map(_ count: Int) throws(FileFailure) -> UnsafeRawPointer {
    let memory = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let memory, memory != MAP_FAILED else { throw FileFailure(path: path, code: errno) }
    return UnsafeRawPointer(memory)
  }

  /// Puts the file in its place, once its bytes are on the disk.
  package consuming func finish() throws(FileFailure) {
    guard guardNumber != nil else { return }
    guard fsync(descriptor) == 0, rename(place.temporaryPath, place.target) == 0 else {
      throw FileFailure(path: path, code: errno)
    }
    isFinished = true
    close(descriptor)
  }

  /// Has a file that gets larger than the process may write be an error of `write`, as a full disk is.
  package static func outliveLimit() { files_outlive_limit() }

  /// Removes what processes that are gone had begun to write at a path.
  package static func removeLeftovers(of path: String) {
    OutputPlace(of: path)?.clearLeftovers()
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
}
