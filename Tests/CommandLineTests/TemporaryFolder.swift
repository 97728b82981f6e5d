import Glibc

/// A folder for the files of one test, deleted with its contents at the end.
final class TemporaryFolder: Sendable {
  let path: String

  /// The last component of its path.
  var name: String { String(path.split(separator: "/").last ?? "") }

  init() throws {
    var template = Array("/tmp/fieldshelf-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(number: errno, of: "mkdtemp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    _ = try? Program.run(command: ["/bin/rm", "-rf", path], environment: [:])
  }

  /// Writes a file; returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(number: errno, of: file) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw SystemError(number: errno, of: file)
    }
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }
}
