internal import CFiles
internal import Glibc

/// A file that is written under a temporary name and renamed when it is complete.
///
/// If the program ends earlier, also by a signal, the temporary file is removed. After SIGKILL it
/// stays until the next write of the same file. The new file keeps the mode of the file that it
/// replaces, and its owner as far as the system allows. A symbolic link is kept and its target
/// replaced. Devices and pipes are written directly and never replaced: as root, renaming would
/// turn /dev/null into a regular file.
package struct OutputFile: ~Copyable {
  private let path: String
  private let place: OutputPlace
  private let descriptor: Int32
  /// `nil` when the file is written directly.
  private let guardNumber: Int32?
  private var isFinished = false

  /// Begins a file that will replace `path`. A new private file is accessible to its owner only.
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
    // Registered before the file exists, so that no signal can come in between.
    let guardNumber = files_remove_at_end(place.temporaryPath)
    // A file of this name can only be left over from a killed process. Removing it also avoids
    // following a link that somebody put there.
    unlink(place.temporaryPath)
    // Nobody else may read it before it has the mode of the file that it replaces.
    let mode: mode_t = isReplaced || isPrivate ? 0o600 : 0o644
    let descriptor = open(place.temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      let code = errno
      files_keep(guardNumber)
      throw FileFailure(path: path, code: code)
    }
    // The lock is held while the file is written; it shows other processes that it is not a
    // leftover.
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

  /// Appends bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    let code = SystemCall.write(bytes, to: descriptor)
    if code != 0 { throw FileFailure(path: path, code: code) }
  }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileFailure) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Overwrites bytes from `offset` on. Not for a file that is written directly.
  package func write(_ bytes: [UInt8], at offset: Int) throws(FileFailure) {
    let end = lseek(descriptor, 0, SEEK_CUR)
    guard end >= 0, lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
      throw FileFailure(path: path, code: errno)
    }
    try write(bytes)
    lseek(descriptor, end, SEEK_SET)
  }

  /// Maps the first bytes; the caller unmaps them. Not for a file that is written directly.
  package func map(_ count: Int) throws(FileFailure) -> UnsafeRawPointer {
    let memory = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let memory, memory != MAP_FAILED else { throw FileFailure(path: path, code: errno) }
    return UnsafeRawPointer(memory)
  }

  /// Flushes the bytes to the disk and renames the file to its target.
  package consuming func finish() throws(FileFailure) {
    guard guardNumber != nil else { return }
    guard fsync(descriptor) == 0, rename(place.temporaryPath, place.target) == 0 else {
      throw FileFailure(path: path, code: errno)
    }
    isFinished = true
    close(descriptor)
  }

  /// Makes `write` fail when a file exceeds the process's file size limit, as it does on a full
  /// disk.
  package static func outliveLimit() { files_outlive_limit() }

  /// Removes temporary files of `path` that ended processes left.
  package static func removeLeftovers(of path: String) {
    OutputPlace(of: path)?.clearLeftovers()
  }

  /// Gives a new file the owner and mode of the one that it replaces. If the owner cannot be kept,
  /// the group is kept where possible, and nobody gets rights that the old file did not give them.
  private static func take(_ replaced: stat, for descriptor: Int32) {
    var mode = replaced.st_mode & 0o777
    if fchown(descriptor, replaced.st_uid, replaced.st_gid) != 0,
      fchown(descriptor, uid_t.max, replaced.st_gid) != 0
    {
      // Otherwise another group would get the rights of the old one.
      var own = stat()
      if fstat(descriptor, &own) != 0 || own.st_gid != replaced.st_gid {
        mode &= ~0o070 | (mode & 0o007) << 3
      }
    }
    fchmod(descriptor, mode)
  }
}
