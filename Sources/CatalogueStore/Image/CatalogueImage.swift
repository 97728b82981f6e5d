internal import CStore
internal import Files
internal import Glibc
internal import Messages
internal import Publications
package import Vocabularies

/// The flat bytes of a catalogue, mapped from a file or in memory.
package struct CatalogueImage: Sendable {
  let bytes: ImageBytes
  /// The mapped file, as it was when it was opened.
  private let file: MappedFile?

  private struct MappedFile: Sendable {
    let path: String
    let identity: FileIdentity
  }

  /// The path of the mapped file; `nil` for an image in memory.
  package var path: String? { file?.path }

  /// The file size above which record sets are large enough to keep freed memory for.
  private static let largeSize = 64 << 20

  init(_ bytes: ImageBytes) {
    self.bytes = bytes
    file = nil
  }

  /// An image with a copy of `bytes`, which need not be a valid catalogue.
  package init(copying bytes: some Collection<UInt8>) {
    self.init(ImageBytes(count: bytes.count) { $0.copyBytes(from: bytes) })
  }

  /// An image in memory that is valid until the program ends, such as the built-in one.
  package init(permanent bytes: UnsafeRawBufferPointer) {
    self.init(
      bytes.baseAddress.map { ImageBytes(base: $0, count: bytes.count) { _, _ in } }
        ?? ImageBytes(count: 0) { _ in })
  }

  /// The image in a file, memory-mapped and paged in on demand: sessions that open the same file
  /// share its pages.
  ///
  /// The file may be replaced while it is open; the image keeps the old contents. If the file is
  /// truncated instead, the missing part reads as zeros.
  package init(mapping path: String) throws(CatalogueImageError) {
    let input = try CatalogueImage.open(path)
    let kind = input.status.st_mode & S_IFMT
    guard kind != S_IFIFO, kind != S_IFSOCK else { throw .pipe }
    guard kind == S_IFREG, input.status.st_size > 0 else { throw .notACatalogue }
    let count = Int(input.status.st_size)
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, input.descriptor, 0),
      memory != MAP_FAILED
    else { throw .unreadable(file: path, reason: .system(errno)) }
    _ = store_guard_mapping(memory, count)
    if count > CatalogueImage.largeSize { store_keep_heap() }
    bytes = ImageBytes(base: UnsafeRawPointer(memory), count: count) { base, count in
      store_release_mapping(base)
      munmap(UnsafeMutableRawPointer(mutating: base), count)
    }
    file = MappedFile(path: path, identity: FileIdentity(input.status))
  }

  private static func open(_ path: String) throws(CatalogueImageError) -> InputFile {
    do {
      // A pipe is reported at once, whether it has a writer or not.
      return try InputFile(path, waits: false)
    } catch {
      throw .unreadable(file: path, reason: .system(error.code))
    }
  }

  /// Whether bytes are the beginning of a catalogue file, of any version.
  package static func isHead(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: ImageHeader.magic)
  }

  /// Whether the mapped file has been replaced or changed since.
  package var isReplaced: Bool {
    guard let file, let now = FileIdentity(path: file.path) else { return false }
    return now != file.identity
  }

  /// Whether the catalogue was built from exactly these files, by a program with the same image
  /// version.
  ///
  /// The files' bytes are only checksummed, which takes some ten microseconds for a hundred
  /// kilobytes.
  package func isBuilt(of files: [FileContents]) -> Bool {
    bytes.count >= ImageHeader.size
      && bytes.buffer.loadUnaligned(fromByteOffset: ImageHeader.versionOffset, as: UInt32.self)
        == UInt32(ImageHeader.version).littleEndian
      && bytes.buffer.loadUnaligned(fromByteOffset: ImageHeader.originOffset, as: UInt64.self)
        == Checksum.of(files).littleEndian
  }

  /// The vocabulary files that a file's catalogue was built with; `nil` for the embedded vocabulary,
  /// and for catalogues of older programs, which did not store it.
  package var vocabulary: VocabularyFingerprint? {
    guard bytes.count >= ImageHeader.size else { return nil }
    let value = UInt64(
      littleEndian: bytes.buffer.loadUnaligned(
        fromByteOffset: ImageHeader.originOffset, as: UInt64.self))
    return value == 0 ? nil : VocabularyFingerprint(value: value)
  }

  /// Whether an access hit a missing part of the file.
  package var isCut: Bool { store_mapping_is_cut(bytes.base) != 0 }

  /// Throws when an access hit a missing part of the file.
  package func checkWhole() throws(CatalogueImageError) {
    guard isCut else { return }
    var status = stat()
    let size = path.map { stat($0, &status) == 0 ? Int(status.st_size) : 0 }
    throw .truncated(expected: bytes.count, found: size ?? 0)
  }

  /// Returns the memory of a mapped file's pages to the system; they are read again on access.
  func releasePages() {
    guard file != nil else { return }
    madvise(UnsafeMutableRawPointer(mutating: bytes.base), bytes.count, MADV_DONTNEED)
  }

  /// Calls `body` with the bytes.
  package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(bytes.buffer)
  }
}

/// Distinguishes a file from another one of the same name.
private struct FileIdentity: Equatable, Sendable {
  private let numbers: [Int]

  init(_ status: stat) {
    numbers = [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino),
      Int(status.st_size), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec),
    ]
  }

  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
