package import CatalogueStore
package import Publications
package import RecordFormats

/// The data for comparing two catalogues: some forty bytes per record, in catalogue order.
package struct CatalogueIndex: Sendable {
  /// Hashes of the identifiers, valid only within this process.
  private(set) var idHashes: [UInt64] = []
  /// Checksums of the records' contents.
  private(set) var contents: [UInt64] = []
  /// Checksums of title and sources.
  private(set) var titles: [UInt64] = []
  /// Lines or record numbers, for a file that is not a catalogue.
  private(set) var places: [UInt32] = []
  private var idBytes: [UInt8] = []
  private var idEnds: [UInt32] = []

  /// The number and checksum of the records.
  package private(set) var digest = CatalogueDigest()
  /// Findings of the reader.
  package internal(set) var report = ImportReport()

  /// The number of records.
  package var count: Int { contents.count }

  /// The identifier of a record.
  package func id(at ordinal: Int) -> PublicationID {
    let start = ordinal == 0 ? 0 : Int(idEnds[ordinal - 1])
    return PublicationID(
      String(decoding: idBytes[start..<Int(idEnds[ordinal])], as: UTF8.self))
  }

  /// An empty index.
  package init() {}

  /// An index of a catalogue.
  package init(_ catalogue: StoredCatalogue) {
    for ordinal in 0..<catalogue.count { add(catalogue.publication(at: ordinal)) }
  }

  /// Adds the next record, whose identifier must be unique.
  mutating func add(_ publication: Publication) {
    // `String` hashing treats canonically equivalent spellings as equal, as all comparisons of
    // identifiers do.
    var hasher = Hasher()
    hasher.combine(publication.id.text)
    idHashes.append(UInt64(bitPattern: Int64(hasher.finalize())))
    contents.append(publication.contentDigest)
    titles.append(publication.titleDigest)
    places.append(UInt32(clamping: publication.origin?.lines.lowerBound ?? 0))
    idBytes += publication.id.text.utf8
    idEnds.append(UInt32(idBytes.count))
    digest.add(contents[contents.count - 1])
  }
}
