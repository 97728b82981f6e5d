package import CatalogueStore
package import Publications
package import RecordFormats

/// The data for comparing two catalogues: some forty bytes per record of a file, sixteen per record of
/// a catalogue, in catalogue order.
package struct CatalogueIndex: Sendable {
  /// Hashes of the identifiers, valid only within this process.
  private(set) var idHashes: [UInt64] = []
  /// Checksums of the records' contents, without their highest bit.
  private(set) var contents: [UInt64] = []
  /// Lines or record numbers, for a file that is not a catalogue.
  private(set) var places: [UInt32] = []
  private var titles: [UInt64] = []
  private var idBytes: [UInt8] = []
  private var idEnds: [UInt32] = []
  /// A catalogue has identifiers and titles at hand.
  private var catalogue: StoredCatalogue?

  /// The number and checksum of the records.
  package private(set) var digest = CatalogueDigest()
  /// Findings of the reader.
  package internal(set) var report = ImportReport()

  /// The number of records.
  package var count: Int { contents.count }

  /// The identifier of a record.
  package func id(at ordinal: Int) -> PublicationID {
    if let catalogue { return catalogue.id(at: ordinal) }
    let start = ordinal == 0 ? 0 : Int(idEnds[ordinal - 1])
    return PublicationID(
      String(decoding: idBytes[start..<Int(idEnds[ordinal])], as: UTF8.self))
  }

  /// The checksum of title and sources.
  func titleDigest(at ordinal: Int) -> UInt64 {
    catalogue?.publication(at: ordinal).titleDigest ?? titles[ordinal]
  }

  /// An empty index.
  package init() {}

  /// An index of a catalogue. Reads only identifiers and checksums; the records themselves where
  /// these are missing.
  package init(_ catalogue: StoredCatalogue) {
    guard let digest = catalogue.digest, catalogue.hasContentDigests else {
      for ordinal in 0..<catalogue.count { add(catalogue.publication(at: ordinal)) }
      return
    }
    self.digest = digest
    self.catalogue = catalogue
    for ordinal in 0..<catalogue.count {
      idHashes.append(CatalogueIndex.hash(of: catalogue.id(at: ordinal)))
      contents.append(catalogue.contentDigest(at: ordinal))
    }
  }

  /// Adds the next record, whose identifier must be unique.
  mutating func add(_ publication: Publication) {
    let content = publication.contentDigest
    idHashes.append(CatalogueIndex.hash(of: publication.id))
    contents.append(content & UInt64(Int.max))
    titles.append(publication.titleDigest)
    places.append(UInt32(clamping: publication.origin?.lines.lowerBound ?? 0))
    idBytes += publication.id.text.utf8
    idEnds.append(UInt32(idBytes.count))
    digest.add(content)
  }

  /// `String` hashing treats canonically equivalent spellings as equal, as all comparisons of
  /// identifiers do.
  private static func hash(of id: PublicationID) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(id.text)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
