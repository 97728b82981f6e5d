import Files
import Glibc
import Messages

/// Where the setup file is, and how it is read: at once or not at all, and never written.
enum SetupFile {
  /// What a path leads to.
  enum Contents {
    case missing
    case unreadable(Message)
    case text([UInt8])
  }

  /// A setup has some dozens of lines.
  private static let limit = 64 << 10

  /// As the XDG Base Directory Specification has it: a relative path is to be ignored. `nil` where the
  /// environment names no folder.
  static var path: String? {
    if let folder = folder(of: "XDG_CONFIG_HOME") { return folder + "/fieldshelf/config" }
    return folder(of: "HOME").map { $0 + "/.config/fieldshelf/config" }
  }

  /// The folder of whoever runs the program; empty where the environment names none.
  static var home: String { folder(of: "HOME") ?? "" }

  private static func folder(of variable: String) -> String? {
    guard let value = getenv(variable) else { return nil }
    let path = String(cString: value)
    return path.hasPrefix("/") ? path : nil
  }

  /// Opens the file once. A pipe or a device is not waited for.
  static func read(_ path: String) -> Contents {
    do throws(FileFailure) {
      let file = try InputFile(path, waits: false)
      guard let size = file.size else { return .unreadable(Message(.setupNoFile, .text(path))) }
      guard size <= limit else { return .tooLarge(path) }
      var text: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 8192)
      while case let count = try file.read(into: &block), count > 0 {
        text += block.prefix(count)
        // It may have grown since.
        guard text.count <= limit else { return .tooLarge(path) }
      }
      return .text(text)
    } catch {
      if [ENOENT, ENOTDIR].contains(error.code) { return .missing }
      return .unreadable(Message(.setupUnreadable, .text(path), .text(error.reason)))
    }
  }
}

extension SetupFile.Contents {
  fileprivate static func tooLarge(_ path: String) -> SetupFile.Contents {
    .unreadable(Message(.setupTooLarge, .text(path)))
  }
}
