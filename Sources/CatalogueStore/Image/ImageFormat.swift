internal import Publications
internal import Vocabularies

/// The parts of a catalogue's image, in whatever order they lie.
///
/// Numbers are little-endian and each part starts at a multiple of 64 bytes. A list of `starts`
/// has one number more than what it leads to: an element ends where the next one starts.
enum ImagePart: Int, CaseIterable {
  /// Words, labels and names that records share, back to back.
  case strings, stringStarts
  /// What records name by number: tags, topics, countries, sources with acronym.
  case items
  /// Values of all facets, facet after facet, a parent before its children; then one entry a facet
  /// for the records with any value of it. Eight numbers each: label, code, identifier, the first
  /// parent plus 1, then the records: how many, where they start, whether they are bits; and the
  /// entry of `meanings` plus 1.
  case facets
  /// First value of each facet, and the end; the name of each facet.
  case facetStarts, facetKeys
  /// The values directly under each value, then those at the top of each facet, as lists show them.
  case childStarts, children
  /// Postings of rare values as sorted ordinals, of the others as one bit a record.
  case facetLists, facetBitmaps
  /// The values of each record, two or four bytes each: first its own in published order, then
  /// those above; and how many are its own.
  case forwardStarts, forwardValues, ownCounts
  /// Records but for their bodies, and where each starts: see `OffsetTable`.
  case records, recordStarts, recordCarries
  /// Bodies, and where each starts.
  case bodies, bodyStarts, bodyCarries
  /// Ordinals in the order of their identifiers' hashes.
  case idOrder
  /// Folded words in the order of their bytes.
  case terms, termStarts
  /// Letters of each word, as bits.
  case signatures
  /// Ordinals of the records with each word, word after word, but for words whose records are
  /// stored as bits; the same for words of titles, all of them.
  case postings, postingStarts, titlePostings, titlePostingStarts
  /// Where words stand, by word and record; nothing for words with a class of their own.
  case positions, positionStarts
  /// The first word of each class of neighbouring words, and the words with a class of their own:
  /// at most 253 classes, numbered from 1 in this order.
  case classes, frequentWords
  /// The words of each record in order, their classes as a byte each: 0 stands between two texts,
  /// 255 at the end.
  case sequences, sequenceStarts
  /// For each word with a class of its own the classes of the words right after it, place after
  /// place, filled up with zeros to a multiple of 64; where those of a word start; a bit at the
  /// last place of each record; and a bit where both words are in the title.
  case nextWordIndex, nextWordStarts, nextWordEnds, nextWordTitles
  /// The classes of the words right before the same places, for those words that more than a third
  /// of the records have, and where those of a word start.
  case previousWords, previousWordStarts
  /// Words in each record's title.
  case titleWords
  /// Frequent words, and prefixes with very many postings: their records are stored as bits.
  case prefixBitmaps, heavyBitmaps
  /// Classes of words that are inflections of one, ascending; where the words of each start; and the
  /// words, as numbers of the table of words.
  case stemClasses, stemStarts, stemTerms
  /// Each word that shares a class with others, above the place of the class, ascending.
  case inflectedTerms
  /// Ordinals in an order, and each ordinal's place in it.
  case titleOrder, titleRanks, yearOrder, yearRanks
  /// Fingerprints of the names of the vocabulary and of values, ascending; for each its meaning,
  /// doubled, and 1 more for a name that is not shown. A fingerprint may have a meaning in each facet.
  case names, nameMeanings
  /// What names mean, eight numbers each: the name to show, the facet, the number of its value plus
  /// 1, the first of its names in `meaningNames`, the identifier, the entry of `mentions` plus 1
  /// where words of queries are found by it, the first of its members in `meaningMembers`, and the
  /// meaning of the place around it plus 1; then one entry for the end.
  case meanings
  /// The meanings that an area stands for together.
  case meaningMembers
  /// The names of each meaning; for each its language, times four, and its use; the languages.
  case meaningNames, nameUses, nameLanguages
  /// The records that have one of the names of a meaning anywhere, and those that have one in the
  /// title, three numbers each as for a value.
  case mentions
  /// For each facet as many numbers a record as `slotWidths` tells, for its rare values: see
  /// `FacetSlotsBuilder`; and behind each width how many records have more values.
  case slots, slotWidths
  /// Frequent values, ascending; for each the records that have both it and another value, for all
  /// values of the facets that have not too many.
  case pairRows, pairCounts
}

/// The header of an image: 64 bytes, then offset, size and checksum of each part.
enum ImageHeader {
  static let magic: [UInt8] = Array("fshelf\r\n".utf8)
  static let version = 11
  /// Read as another number where bytes are ordered otherwise.
  static let byteOrderMark: UInt32 = 0x0A0B_0C0D
  static let fixedSize = 64
  static let partEntrySize = 24
  static let size = fixedSize + ImagePart.allCases.count * partEntrySize
  static let alignment = 64

  // Places of the fixed fields.
  static let versionOffset = 8
  static let byteOrderOffset = 12
  static let totalSizeOffset = 16
  static let checksumOffset = 24
  static let recordCountOffset = 32
  static let partCountOffset = 36
  /// A checksum of the files that the catalogue was made of; 0 when it was not kept.
  static let originOffset = 40
  /// The version of Unicode by which words are folded: of another one, some would not be found.
  static let unicodeOffset = 48
  /// The checksum of what the records say, in whatever form of file; 0 in older catalogues.
  static let contentOffset = 56

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }
}

/// A checksum of bytes: eight at a time, so that a part of gigabytes is read at the disk's speed.
struct Checksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds bytes; only the last call before `value` may have a count that is no multiple of 8.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var hash = value
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    for offset in whole..<bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
    }
    value = hash
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.update(bytes)
    return checksum.value
  }

  /// The checksum of what several files hold, one after the other; 0 for none.
  static func of(_ files: [FileContents]) -> UInt64 {
    if files.isEmpty { return 0 }
    var checksum = Checksum()
    for file in files {
      let value = file.withBytes { Checksum.of(UnsafeRawBufferPointer($0)) }
      withUnsafeBytes(of: value.littleEndian) { checksum.update($0) }
    }
    return checksum.value
  }
}
