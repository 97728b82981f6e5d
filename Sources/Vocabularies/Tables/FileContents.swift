/// The bytes of a text file: in the program itself, or in memory of their own.
///
/// Embedded files are not copied, so sessions on one server share their pages.
package struct FileContents: @unchecked Sendable {
  private enum Storage {
    /// The program's own bytes, which nobody writes and which stay until it ends.
    case embedded(UnsafeBufferPointer<UInt8>)
    case owned([UInt8])
  }

  /// The name that messages use.
  package let name: String
  private let storage: Storage

  /// A file embedded in the program: `bytes` stay where they are until it ends.
  package init(name: String, embedded bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    storage = .embedded(bytes)
  }

  /// A file that was read.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    storage = .owned(bytes)
  }

  /// Calls `body` with the bytes, which must not be kept.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch storage {
    case .embedded(let bytes): try body(bytes)
    case .owned(let bytes): try bytes.withUnsafeBufferPointer(body)
    }
  }
}
