/// The bytes of a text file, embedded in the program or owned.
///
/// Embedded files are not copied, so sessions on one server share their pages.
package struct FileContents: @unchecked Sendable {
  private enum Storage {
    /// Bytes of the program that never change and stay valid until it ends.
    case embedded(UnsafeBufferPointer<UInt8>)
    case owned([UInt8])
  }

  /// The file's name in messages.
  package let name: String
  private let storage: Storage

  /// An embedded file; `bytes` must stay valid until the program ends.
  package init(name: String, embedded bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    storage = .embedded(bytes)
  }

  /// A file that was read into memory.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    storage = .owned(bytes)
  }

  /// Calls `body` with the bytes, which are valid only during the call.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch storage {
    case .embedded(let bytes): try body(bytes)
    case .owned(let bytes): try bytes.withUnsafeBufferPointer(body)
    }
  }
}
