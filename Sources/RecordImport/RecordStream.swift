internal import CatalogueStore
package import RecordFormats

/// A file of records, a pipe included, that is read once from its beginning to its end.
package struct RecordStream: ~Copyable {
  /// The path by which it was opened.
  package var name: String { file.path }
  /// Told by the first bytes, unless it was given.
  package let form: RecordFileForm
  /// Its size in bytes; `nil` for a pipe.
  package let size: Int?
  /// Bytes read so far.
  package private(set) var readCount: Int

  private let file: InputFile
  /// What was read to tell the form, and not given away yet.
  private var head: [UInt8]
  /// Kept for its room.
  private var block: [UInt8]

  private static let blockSize = 1 << 20

  /// Opens the file and reads its first bytes; throws when there are none. `format` is what it is
  /// read as, whatever it begins with.
  package init(opening path: String, as format: RecordFormat? = nil) throws(CatalogueFileError) {
    // Enough to tell a catalogue: to fill a larger one takes longer than to open it.
    var block = [UInt8](repeating: 0, count: 1 << 12)
    let file = try InputFile.open(path)
    let count = try file.next(into: &block)
    guard count > 0 else { throw .empty(path) }
    var head = Array(block[..<count])
    var form = format.map { .format($0) } ?? RecordFileForm(head: head, name: path)
    if format == nil, form != .image {
      while head.count < FileHead.size {
        let count = try file.next(into: &block)
        if count == 0 { break }
        head.append(contentsOf: block[..<count])
      }
      form = RecordFileForm(head: head, name: path)
    }
    self.form = form
    self.head = head
    readCount = head.count
    size = file.size
    self.file = file
    self.block = block
  }

  /// Calls `body` with the next bytes; false at the end of the file.
  package mutating func read(
    _ body: (UnsafeBufferPointer<UInt8>) throws(CatalogueFileError) -> Void
  ) throws(CatalogueFileError) -> Bool {
    if !head.isEmpty {
      let first = head
      head = []
      try first.withUnsafeBufferPointer(body)
      return true
    }
    if block.count < RecordStream.blockSize {
      block = [UInt8](repeating: 0, count: RecordStream.blockSize)
    }
    let count = try file.next(into: &block)
    guard count > 0 else { return false }
    readCount += count
    try block.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
      try body(UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
    return true
  }
}
