import Files
import Glibc
import Messages

/// Finds and reads the setup file: without waiting, and never written.
enum SetupFile {
  /// The result of reading a path.
  enum Contents {
    case missing
    case unreadable(Message)
    /// Its folder may not be searched, so that whoever runs the program cannot have written it.
    case unreachable(Message)
    case text([UInt8])
  }

  /// The maximum size in bytes; a setup has some dozens of lines.
  private static let limit = 64 << 10

  /// Follows the XDG Base Directory Specification, which ignores relative paths. `nil` if the
  /// environment names no folder.
  static var path: String? {
    if let folder = folder(of: "XDG_CONFIG_HOME") { return folder + "/fieldshelf/config" }
    return folder(of: "HOME").map { $0 + "/.config/fieldshelf/config" }
  }

  /// The home folder of whoever runs the program; empty if the environment names none.
  static var home: String { folder(of: "HOME") ?? "" }

  private static func folder(of variable: String) -> String? {
    guard let value = getenv(variable) else { return nil }
    let path = String(cString: value)
    return path.hasPrefix("/") ? path : nil
  }

  /// Opens the file once. Does not wait for a pipe or a device.
  static func read(_ path: String) -> Contents {
    do throws(FileFailure) {
      let file = try InputFile(path, waits: false)
      guard let size = file.size else { return .unreadable(Message(.setupNoFile, .text(path))) }
      guard size <= limit else { return .tooLarge(path) }
      var text: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 8192)
      while case let count = try file.read(into: &block), count > 0 {
        text += block.prefix(count)
        // The file may have grown since its size was read.
        guard text.count <= limit else { return .tooLarge(path) }
      }
      return .text(text)
    } catch {
      if [ENOENT, ENOTDIR].contains(error.code) { return .missing }
      let message = Message(.setupUnreadable, .text(path), .system(error.code))
      return error.code == EACCES && !isReachable(path)
        ? .unreachable(message) : .unreadable(message)
    }
  }

  /// Whether the folder of a file may be searched.
  private static func isReachable(_ path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return access(folder, X_OK) == 0
  }
}

extension SetupFile.Contents {
  fileprivate static func tooLarge(_ path: String) -> SetupFile.Contents {
    .unreadable(Message(.setupTooLarge, .text(path)))
  }
}
