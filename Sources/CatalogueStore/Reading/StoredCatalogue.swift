package import Publications

/// The records of a catalogue image, read on demand. `StoredCatalogueService` answers queries.
package struct StoredCatalogue: Sendable {
  private let reader: CatalogueReader

  /// Reads only the header of `image`.
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

  /// The checksum of a record's content without its highest bit, as `Publication.contentDigest` has
  /// it.
  package func contentDigest(at ordinal: Int) -> UInt64 {
    UInt64(reader.contentDigests[ordinal])
  }

  /// Whether every record has a checksum.
  package var hasContentDigests: Bool { reader.contentDigests.count == count }

  /// The ordinal of the publication with an identifier.
  package func ordinal(of id: PublicationID) -> Int? { reader.ordinal(ofID: id.text) }

  /// The publication with which the record with this identifier was joined; `nil` when none was.
  /// Scans the bytes of all records, so it takes linear time.
  package func keeper(of id: PublicationID) -> PublicationID? {
    reader.keeper(ofID: id.text).map { self.id(at: $0) }
  }

  /// The digest of the records, from the image header; `nil` when the image has none.
  package var digest: CatalogueDigest? {
    let checksum = reader.parts.contentChecksum
    return checksum == 0 ? nil : CatalogueDigest(count: count, checksum: checksum)
  }

  /// Reads the whole image and verifies its checksums.
  package func verify() throws(CatalogueImageError) { try reader.parts.verify() }
}
