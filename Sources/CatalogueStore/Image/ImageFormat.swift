internal import Publications
internal import Vocabularies

/// The parts of a catalogue image, which may be stored in any order.
///
/// Numbers are little-endian, and each part starts at a multiple of 64 bytes. A list of `starts`
/// has one number more than it has elements: an element ends where the next one starts.
enum ImagePart: Int, CaseIterable {
  /// Texts that records and facet values share, concatenated.
  case strings, stringStarts
  /// What records refer to by number: tags, topics, collections, countries, languages, files, and
  /// sources with their acronyms.
  case items
  /// Values of all facets, facet after facet, parents before children; then one entry per facet for
  /// the records with any value of it. Eight numbers each: label, code, identifier, the first
  /// parent plus 1; then for the records their count, start, and whether they are bits; then the
  /// entry of `meanings` plus 1.
  case facets
  /// The first value of each facet, and the end; the name of each facet.
  case facetStarts, facetKeys
  /// The children of each value, then the top-level values of each facet, in list order.
  case childStarts, children
  /// Posting lists of rare values as sorted ordinals, of the others as bitmaps.
  case facetLists, facetBitmaps
  /// The values of each record, two or four bytes each: first the direct values in published order,
  /// then their ancestors; and the number of direct values.
  case forwardStarts, forwardValues, ownCounts
  /// Records without their bodies, and the start of each: see `OffsetTable`.
  case records, recordStarts, recordCarries
  /// Bodies, and the start of each.
  case bodies, bodyStarts, bodyCarries
  /// Ordinals, sorted by the hashes of their identifiers.
  case idOrder
  /// Folded words, sorted by bytes.
  case terms, termStarts
  /// The letters of each word, as bits.
  case signatures
  /// The posting list of each word, concatenated, except for words whose records are stored as
  /// bitmaps; the same for titles, with all words.
  case postings, postingStarts, titlePostings, titlePostingStarts
  /// The positions of words, by word and record; empty for words with a class of their own.
  case positions, positionStarts
  /// The first word of each shared class, and the words with a class of their own: at most 253
  /// classes, numbered from 1 in this order.
  case classes, frequentWords
  /// The words of each record in order, one byte per word for its class: 0 separates two texts, 255
  /// marks the end.
  case sequences, sequenceStarts
  /// For each word with a class of its own, the classes of the words right after it, one per
  /// occurrence, zero-padded to a multiple of 64; the start of each word; a bit at the last
  /// occurrence in each record; and a bit where both words are in the title.
  case nextWordIndex, nextWordStarts, nextWordEnds, nextWordTitles
  /// The classes of the words right before the same occurrences, for words that more than a third
  /// of the records have; and the start of each word.
  case previousWords, previousWordStarts
  /// The number of words in each record's title.
  case titleWords
  /// Frequent words, and prefixes with very long posting lists, whose records are stored as
  /// bitmaps.
  case prefixBitmaps, heavyBitmaps
  /// Stem classes, ascending; the start of each class's words; and the words, as term dictionary
  /// numbers.
  case stemClasses, stemStarts, stemTerms
  /// Each word that shares a class with others in the upper half, and the index of the class in the
  /// lower; ascending.
  case inflectedTerms
  /// Ordinals in an order, and the rank of each ordinal.
  case titleOrder, titleRanks, yearOrder, yearRanks
  /// Fingerprints of the names of the vocabulary and of values, ascending; for each, twice its
  /// meaning, plus 1 for a hidden name. A fingerprint may have one meaning per facet.
  case names, nameMeanings
  /// The meanings of names, eight numbers each: the display name, the facet, the value number plus
  /// 1, the first name in `meaningNames`, the identifier, the entry of `mentions` plus 1 if query
  /// words match it, the first member in `meaningMembers`, and the meaning of the surrounding place
  /// plus 1; then one entry for the end.
  case meanings
  /// The members of each area, as meanings.
  case meaningMembers
  /// The names of each meaning; for each, its language times four plus its use; the languages.
  case meaningNames, nameUses, nameLanguages
  /// The records that contain any name of a meaning, and those with one in the title, three numbers
  /// each as for a value.
  case mentions
  /// For each facet, a fixed number of slots per record for its rare values, and the lists of the
  /// records with more: see `FacetSlotsBuilder`. For each facet, the number of slots per record, and
  /// of numbers in its lists.
  case slots, furtherSlots, slotWidths
  /// Frequent values, ascending; for each, the number of records it has in common with every value
  /// of the facets that are not too large.
  case pairRows, pairCounts
  /// The checksum of each record's content, without its highest bit. To find what changed since a
  /// catalogue was built, no record needs to be read.
  case contentDigests
}

/// The image header: 64 bytes, then the offset, size and checksum of each part.
enum ImageHeader {
  static let magic: [UInt8] = Array("fshelf\r\n".utf8)
  static let version = 13
  /// Raise this when words are divided, folded or stemmed differently. An updated catalogue keeps the
  /// words of unchanged records, unless the older one has another number here.
  static let wordRules: UInt32 = 0
  /// Byte order mark: reads differently on a machine with the other byte order.
  static let byteOrderMark: UInt32 = 0x0A0B_0C0D
  static let fixedSize = 64
  static let partEntrySize = 24
  static let size = fixedSize + ImagePart.allCases.count * partEntrySize
  static let alignment = 64

  // Offsets of the fixed fields.
  static let versionOffset = 8
  static let byteOrderOffset = 12
  static let totalSizeOffset = 16
  static let checksumOffset = 24
  static let recordCountOffset = 32
  static let partCountOffset = 36
  /// A checksum of the files that the embedded catalogue was built from; in another catalogue, that
  /// of the vocabulary files that it was built with, and 0 for the embedded vocabulary.
  static let originOffset = 40
  /// The Unicode version used to fold words. With another version, some words would not be found.
  static let unicodeOffset = 48
  /// The rules that found the words: see `wordRules`.
  static let wordRulesOffset = 52
  /// The checksum of the records' content, independent of the file format; 0 in older catalogues.
  static let contentOffset = 56

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }
}

/// A checksum of bytes, eight at a time, so that checking gigabytes is limited by the disk.
struct Checksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds bytes. Only the last call before `value` may have a count that is not a multiple of 8.
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

  /// The checksum of several files' contents, in order; 0 for none.
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
