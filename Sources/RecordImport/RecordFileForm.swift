internal import CatalogueStore
package import RecordFormats

/// The form of a file of publications.
package enum RecordFileForm: Equatable, Sendable {
  /// A catalogue, written by `fieldshelf build`.
  case image
  /// A change set, written by `fieldshelf changes`.
  case changes
  /// A file in a readable format.
  case format(RecordFormat)

  /// The form of a file, by its first bytes, and by its name if those are ambiguous.
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
