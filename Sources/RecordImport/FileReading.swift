internal import CatalogueStore
internal import Files
internal import Publications
package import RecordFormats
package import Vocabularies

/// Reads whole files into memory.
package enum FileReading {
  /// The bytes of the file at `path`, including a pipe. Throws if it cannot be read or exceeds
  /// `limit` bytes.
  package static func contents(
    of path: String, limit: Int
  ) throws(CatalogueFileError) -> FileContents {
    let file = try InputFile.open(path)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = try file.next(into: &chunk)
      if count == 0 { return FileContents(name: path, bytes: bytes) }
      bytes.append(contentsOf: chunk[..<count])
    }
    throw .tooLarge(path, limit: limit)
  }

  /// Whether a file begins like a catalogue, of any version; false for an empty file.
  package static func isCatalogue(_ path: String) throws(CatalogueFileError) -> Bool {
    var head = [UInt8](repeating: 0, count: 64)
    let count = try InputFile.open(path).next(into: &head)
    return CatalogueImage.isHead(head[..<count])
  }
}
