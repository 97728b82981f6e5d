import Glibc
import Testing

/// A temporary file of lines.
enum LineFile {
  /// Calls `body` with the path of a file of `lines` whose name ends in `suffix`.
  static func with(
    _ lines: [String], suffix: String = "", _ body: (String) throws -> Void
  ) throws {
    var template = Array("/tmp/fieldshelf-test-XXXXXX\(suffix)".utf8CString)
    let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      close(descriptor)
      unlink(path)
    }
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    try body(path)
  }
}
