internal import Glibc

/// The target of an output file and its temporary path.
package struct OutputPlace {
  /// The path with its symbolic links resolved, whether or not the file exists.
  package let target: String
  /// In the same folder as `target`, with this process's ID in the name.
  let temporaryPath: String

  private let folder: String
  /// The part of a temporary file's name before the process ID.
  private let prefix: String

  private static let suffix = ".part"
  private static let longestName = 255
  /// A limit on followed links, because links may form a cycle.
  private static let mostLinks = 40

  /// The place for a path; `nil` when its symbolic links form a cycle.
  package init?(of path: String) {
    guard let target = OutputPlace.followed(path) else { return nil }
    self.target = target
    let slash = target.lastIndex(of: "/")
    folder = slash.map { String(target[...$0]) } ?? ""
    let name = slash.map { target[target.index(after: $0)...] } ?? target[...]
    // Leaves room for the longest process ID, two dots and the suffix.
    let room = OutputPlace.longestName - 1 - 10 - OutputPlace.suffix.utf8.count
    var short = name
    while short.utf8.count > room { short.removeLast() }
    prefix = "\(short)."
    temporaryPath = "\(folder)\(prefix)\(getpid())\(OutputPlace.suffix)"
  }

  /// The folder in which the file is created.
  package var folderPath: String {
    folder.isEmpty ? "." : folder.utf8.count == 1 ? folder : String(folder.dropLast())
  }

  private static func followed(_ path: String) -> String? {
    var path = path
    for _ in 0..<mostLinks {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
      guard let link = target(ofLink: path) else { return path }
      let slash = path.lastIndex(of: "/")
      path = link.hasPrefix("/") ? link : (slash.map { String(path[...$0]) } ?? "") + link
    }
    return nil
  }

  private static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes temporary files of this target that no running process is writing.
  func clearLeftovers() {
    guard let directory = opendir(folderPath) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let process = process(ofTemporary: name), process != getpid() else { continue }
      if OutputPlace.isLeftover("\(folder)\(name)", of: process) { unlink("\(folder)\(name)") }
    }
  }

  /// The process ID in the name of a temporary file of this target.
  private func process(ofTemporary name: String) -> pid_t? {
    guard name.hasPrefix(prefix), name.hasSuffix(OutputPlace.suffix) else { return nil }
    let number = name.dropFirst(prefix.count).dropLast(OutputPlace.suffix.count)
    guard number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return pid_t(number)
  }

  /// Whether no process is writing a file. A writer holds a lock, but a file created less than 10
  /// seconds ago may not have its lock yet.
  private static func isLeftover(_ path: String, of process: pid_t) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
    let isGone = kill(process, 0) != 0 && errno == ESRCH
    let moment = 10
    return isGone || time(nil) - status.st_mtim.tv_sec > moment
  }
}
