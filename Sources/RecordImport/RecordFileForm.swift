internal import CatalogueStore
package import RecordFormats

/// What a file of publications is.
package enum RecordFileForm: Equatable, Sendable {
  /// What `fieldshelf build` writes.
  case image
  /// What `fieldshelf changes` writes.
  case changes
  /// A file of a format that has a reader.
  case format(RecordFormat)

  /// The form of a file, recognised by its first bytes, and by its name where those are ambiguous.
  init(head: some Collection<UInt8>, name: String) {
    if CatalogueImage.isHead(head) || name.hasSuffix(".shelf") {
      self = .image
    } else if ChangesHead.isHead(head) {
      self = .changes
    } else {
      self = .format(RecordFormat.recognised(by: FileHead(head), fileName: name) ?? .listing)
    }
  }
}
