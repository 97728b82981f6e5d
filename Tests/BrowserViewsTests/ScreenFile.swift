import Glibc

/// A file of Screens/.
struct ScreenFile {
  let path: String

  static let isWriting = getenv("FIELDSHELF_WRITE_SCREENS") != nil

  struct Failure: Error {
    let path: String
    let code: Int32
  }

  init(_ name: String) {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    path = "/\(folder)/Screens/\(name)"
  }

  func read() throws -> String {
    guard let file = fopen(path, "r") else { throw Failure(path: path, code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ text: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(path: path, code: errno) }
    defer { fclose(file) }
    fputs(text, file)
  }
}
