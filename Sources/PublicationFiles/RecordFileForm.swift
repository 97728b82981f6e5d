internal import CatalogueStore

/// The forms in which publications lie in files.
package enum RecordFileForm: Equatable, Sendable {
  /// What `fieldshelf build` writes.
  case image
  case jsonLines
  case listing

  /// The form of a file, told by its first bytes; by its name where they leave a doubt.
  init(head: some Collection<UInt8>, name: String) {
    let first = head.first { !RecordFileForm.blanks.contains($0) }
    if CatalogueImage.isHead(head) || name.hasSuffix(".shelf") {
      self = .image
    } else if first == UInt8(ascii: "{") || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      self = .jsonLines
    } else {
      self = .listing
    }
  }

  /// White space, and the bytes of a byte order mark.
  private static let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
}
