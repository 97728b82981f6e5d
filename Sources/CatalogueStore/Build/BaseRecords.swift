internal import Publications

/// The records of an older catalogue, of which those that are added again unchanged keep their
/// words.
struct BaseRecords: Sendable {
  let reader: CatalogueReader
  private let image: CatalogueImage
  /// The new ordinal of each record; `removed` for one that is changed or gone.
  private(set) var newOrdinals: [UInt32]
  /// The languages that stem the words of each record that is taken over, as bits.
  private(set) var languages: [UInt8]
  /// The first record that may be taken over.
  private var next = 0
  /// The new ordinals of all other records, ascending.
  private(set) var addedOrdinals: [UInt32] = []

  /// The new ordinal of a record that is not taken over.
  static let removed = UInt32.max

  /// The records of `image`; `nil` when their words cannot be kept: the image has no checksums of
  /// records, or its words were found by other rules or take so much space that the new catalogue
  /// may become too large. `placeLimit` is the size in bytes of all positions in the new one.
  init?(_ image: CatalogueImage, placeLimit: Int) {
    guard let reader = try? CatalogueReader(image.bytes),
      reader.parts.wordRules == ImageHeader.wordRules,
      reader.contentDigests.count == reader.recordCount, BaseRecords.isOrdered(reader),
      BaseRecords.size(of: reader) < placeLimit / 2
    else { return nil }
    self.reader = reader
    self.image = image
    newOrdinals = [UInt32](repeating: BaseRecords.removed, count: reader.recordCount)
    languages = [UInt8](repeating: 0, count: reader.recordCount)
  }

  /// Whether any record is taken over; else the words of all records have been collected.
  var isUsed: Bool { next > 0 }

  /// An upper bound for the size in bytes of all positions, or of the words if that is larger.
  var size: Int { BaseRecords.size(of: reader) }

  /// Whether a part of the image's file is missing.
  var isCut: Bool { image.isCut }

  /// Returns memory to the system: parts that have been read would count as used until the end.
  func releasePages() { image.releasePages() }

  /// Whether the next publication, with this checksum, is taken over: it equals the record at
  /// `ordinal`, and no later record has been taken over. `newOrdinal` is its own ordinal.
  mutating func takesOver(
    _ publication: Publication, digest: UInt64, as newOrdinal: Int, from ordinal: Int?
  ) -> Bool {
    guard let ordinal, ordinal >= next, ordinal < newOrdinals.count,
      reader.contentDigests[ordinal] == Int(NameReader.key(of: digest))
    else {
      addedOrdinals.append(UInt32(newOrdinal))
      return false
    }
    newOrdinals[ordinal] = UInt32(newOrdinal)
    languages[ordinal] = StemLanguages(publication.languages).bits
    next = ordinal + 1
    return true
  }

  /// The new ordinal of a record; `nil` when it is not taken over.
  func newOrdinal(of ordinal: Int) -> UInt32? {
    guard ordinal < newOrdinals.count, newOrdinals[ordinal] != BaseRecords.removed else {
      return nil
    }
    return newOrdinals[ordinal]
  }

  /// Whether words and the starts of their lists ascend, as they do in every image that is not
  /// damaged on purpose.
  private static func isOrdered(_ reader: CatalogueReader) -> Bool {
    let parts: [ImagePart] = [
      .termStarts, .postingStarts, .titlePostingStarts, .positionStarts, .sequenceStarts,
    ]
    return reader.terms.isSorted
      && parts.allSatisfy { reader.parts.numbers($0, as: UInt32.self).ascends() }
  }

  private static func size(of reader: CatalogueReader) -> Int {
    // A position takes at most four bytes while it is collected, and a byte in `sequences`.
    max(4 * reader.parts[.sequences].count, reader.parts[.terms].count)
  }
}
