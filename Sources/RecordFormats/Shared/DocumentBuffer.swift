/// Collects a file that must be read as a whole, up to a limit.
package struct DocumentBuffer {
  /// The bytes so far.
  package private(set) var bytes: [UInt8] = []
  private let file: String
  private let limit: Int

  /// A buffer for a file of at most `limit` bytes.
  package init(file: String, limit: Int = 64 << 20) {
    self.file = file
    self.limit = limit
  }

  /// Appends a piece; throws when the file exceeds the limit.
  package mutating func append(
    _ piece: UnsafeBufferPointer<UInt8>
  ) throws(CatalogueFileError) {
    guard bytes.count + piece.count <= limit else { throw .tooLarge(file, limit: limit) }
    bytes.append(contentsOf: piece)
  }

  /// Calls `body` with all bytes, which are valid only during the call.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer(body)
  }
}
