internal import Glibc

/// The flat bytes of a catalogue, wherever they lie.
package struct CatalogueImage: Sendable {
  let bytes: ImageBytes

  init(_ bytes: ImageBytes) {
    self.bytes = bytes
  }

  /// The image in a file, which is read where it lies and as far as it is used: sessions that open
  /// the same file share its pages.
  package init(mapping path: String) throws(CatalogueImageError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CatalogueImage.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CatalogueImage.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .notACatalogue }
    let count = Int(status.st_size)
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      memory != MAP_FAILED
    else { throw CatalogueImage.failure(path) }
    self.init(
      ImageBytes(base: UnsafeRawPointer(memory), count: count) { base, count in
        munmap(UnsafeMutableRawPointer(mutating: base), count)
      })
  }

  private static func failure(_ path: String) -> CatalogueImageError {
    .unreadable(file: path, reason: String(cString: strerror(errno)))
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
