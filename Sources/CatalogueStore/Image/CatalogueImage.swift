/// The flat bytes of a catalogue, wherever they lie.
package struct CatalogueImage: Sendable {
  let bytes: ImageBytes

  init(_ bytes: ImageBytes) {
    self.bytes = bytes
  }

  /// An image with a copy of `bytes`, which need not be those of a catalogue.
  package init(copying bytes: some Collection<UInt8>) {
    self.init(ImageBytes(count: bytes.count) { $0.copyBytes(from: bytes) })
  }

  /// Calls `body` with the bytes.
  package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(bytes.buffer)
  }
}
