package import Publications

/// The records of a catalogue's image, read one at a time, on demand. Questions about them are
/// answered by `StoredCatalogueService`.
package struct StoredCatalogue: Sendable {
  private let reader: CatalogueReader

  /// Reads the header of `image`, and nothing else.
  package init(_ image: CatalogueImage) throws(CatalogueImageError) {
    reader = try CatalogueReader(image.bytes)
  }

  /// The number of publications; their ordinals are `0..<count`, in catalogue order.
  package var count: Int { reader.recordCount }

  /// The publication at an ordinal, as it was added.
  package func publication(at ordinal: Int) -> Publication {
    reader.records.publication(at: ordinal)
  }

  /// The title alone, without reading the rest of the record.
  package func title(at ordinal: Int) -> String { reader.records.title(at: ordinal) }

  /// The identifier alone.
  package func id(at ordinal: Int) -> PublicationID { reader.records.id(at: ordinal) }

  /// The ordinal of the publication with an identifier.
  package func ordinal(of id: PublicationID) -> Int? { reader.ordinal(ofID: id.text) }

  /// The publication with which a record was joined; `nil` where none was joined under that
  /// identifier. Linear in the size of the records, which are searched as bytes.
  package func keeper(of id: PublicationID) -> PublicationID? {
    reader.keeper(ofID: id.text).map { self.id(at: $0) }
  }

  /// What the records say, as a checksum that the image names; `nil` for an image that does not.
  package var digest: CatalogueDigest? {
    let checksum = reader.parts.contentChecksum
    return checksum == 0 ? nil : CatalogueDigest(count: count, checksum: checksum)
  }

  /// Reads all of the image and compares it with its checksums.
  package func verify() throws(CatalogueImageError) { try reader.parts.verify() }
}
