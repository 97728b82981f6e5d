/// Collects a file that a format can only read as a whole, up to a limit.
package struct DocumentBuffer {
  /// What was read so far.
  package private(set) var bytes: [UInt8] = []
  private let file: String
  private let limit: Int

  /// A buffer for a file of at most `limit` bytes.
  package init(file: String, limit: Int = 64 << 20) {
    self.file = file
    self.limit = limit
  }

  /// Adds a piece; throws when the file is too large.
  package mutating func append(
    _ piece: UnsafeBufferPointer<UInt8>
  ) throws(CatalogueFileError) {
    guard bytes.count + piece.count <= limit else { throw .tooLarge(file, limit: limit) }
    bytes.append(contentsOf: piece)
  }

  /// Calls `body` with all bytes, which must not be kept.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer(body)
  }
}
