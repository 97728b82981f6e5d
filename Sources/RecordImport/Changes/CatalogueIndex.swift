package import CatalogueStore
package import Publications
package import RecordFormats

/// What two catalogues are compared by: some forty bytes for each record, in their order.
package struct CatalogueIndex: Sendable {
  /// Hashes of the identifiers, for as long as the program runs.
  private(set) var idHashes: [UInt64] = []
  /// Checksums of what the records say.
  private(set) var contents: [UInt64] = []
  /// Checksums of title and sources.
  private(set) var titles: [UInt64] = []
  /// Where the records are in a file that is no catalogue: line or number.
  private(set) var places: [UInt32] = []
  private var idBytes: [UInt8] = []
  private var idEnds: [UInt32] = []

  /// Number and checksum of the records.
  package private(set) var digest = CatalogueDigest()
  /// What was found while they were read.
  package internal(set) var report = ImportReport()

  /// The number of records.
  package var count: Int { contents.count }

  /// The identifier of a record, as a catalogue has it.
  package func id(at ordinal: Int) -> PublicationID {
    let start = ordinal == 0 ? 0 : Int(idEnds[ordinal - 1])
    return PublicationID(
      String(decoding: idBytes[start..<Int(idEnds[ordinal])], as: UTF8.self))
  }

  /// An index of no records.
  package init() {}

  /// An index of a catalogue.
  package init(_ catalogue: StoredCatalogue) {
    for ordinal in 0..<catalogue.count { add(catalogue.publication(at: ordinal)) }
  }

  /// Adds the next record, of which no other has the identifier.
  mutating func add(_ publication: Publication) {
    // Equal for two spellings of one letter, as identifiers are compared everywhere else.
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
