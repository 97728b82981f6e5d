internal import Glibc
package import Publications

/// Reads whole files.
package enum FileReading {
  /// The bytes of the file at `path`, a pipe included; throws when it cannot be read or has more
  /// than `limit` bytes.
  package static func contents(
    of path: String, limit: Int
  ) throws(CatalogueFileError) -> FileContents {
    let descriptor = path.utf8.contains(0) ? -1 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CatalogueFileError(path, code: path.utf8.contains(0) ? ENOENT : errno)
    }
    defer { close(descriptor) }
    return FileContents(name: path, bytes: try read(descriptor, path: path, limit: limit))
  }

  private static func read(
    _ descriptor: Int32, path: String, limit: Int
  ) throws(CatalogueFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CatalogueFileError(path, code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
    }
  }
}
