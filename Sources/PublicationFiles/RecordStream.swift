internal import CatalogueStore
internal import Publications
package import Vocabularies

/// A file of records, a pipe included, that is read once from its beginning to its end.
package struct RecordStream: ~Copyable {
  /// The path by which it was opened.
  package var name: String { file.path }
  /// Told by the first bytes.
  package let form: RecordFileForm
  /// Its size in bytes; `nil` for a pipe.
  package let size: Int?
  /// Bytes read so far.
  package private(set) var readCount: Int

  private let file: InputFile
  /// What was read and not given away: the beginning of a line.
  private var rest: [UInt8]
  /// Kept for its room.
  private var block: [UInt8]

  private static let blockSize = 1 << 20
  /// Bytes that a line may have: a file without line feeds must not fill memory.
  private static let lineLimit = 64 << 20

  /// Opens the file and reads its first bytes; throws when there are none.
  package init(opening path: String) throws(CatalogueFileError) {
    // Enough to tell the form: to fill a larger one takes longer than to open a catalogue.
    var block = [UInt8](repeating: 0, count: 1 << 12)
    let file = try InputFile.open(path)
    let count = try file.next(into: &block)
    guard count > 0 else { throw .empty(path) }
    readCount = count
    rest = Array(block[..<count])
    form = RecordFileForm(head: rest, name: path)
    size = file.size
    self.file = file
    self.block = block
  }

  /// Calls `body` with the next whole lines; false at the end of the file. The last line may lack
  /// its line feed.
  package mutating func readLines(
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(CatalogueFileError) -> Bool {
    while true {
      if let end = rest.lastIndex(of: 0x0A) {
        rest.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[...end])) }
        rest.removeSubrange(...end)
        return true
      }
      guard rest.count < RecordStream.lineLimit else {
        throw .longLine(name, limit: RecordStream.lineLimit)
      }
      guard try readMore() else { break }
    }
    guard !rest.isEmpty else { return false }
    rest.withUnsafeBufferPointer { body($0) }
    rest = []
    return true
  }

  /// The whole file, of which nothing was read yet; throws when it has more than `limit` bytes.
  package consuming func contents(limit: Int) throws(CatalogueFileError) -> FileContents {
    while rest.count <= limit, try readMore() {}
    guard rest.count <= limit else { throw .tooLarge(name, limit: limit) }
    return FileContents(name: name, bytes: rest)
  }

  private mutating func readMore() throws(CatalogueFileError) -> Bool {
    if block.count < RecordStream.blockSize {
      block = [UInt8](repeating: 0, count: RecordStream.blockSize)
    }
    let count = try file.next(into: &block)
    rest.append(contentsOf: block[..<count])
    readCount += count
    return count > 0
  }
}
