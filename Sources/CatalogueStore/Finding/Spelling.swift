internal import Publications
internal import Text
internal import Vocabularies

/// Finds the known word nearest to one that nobody wrote.
struct Spelling: Sendable {
  private let terms: TermDictionary
  private let names: NameReader

  /// Every cut of a word is looked up: what is longer is no slip of two words.
  private static let longestPair = 64

  init(_ reader: CatalogueReader) {
    terms = reader.terms
    names = reader.names
  }

  /// Where labels of the vocabulary stand in a text, whether any record has them or not.
  func labels(in text: String) -> [Range<String.Index>] { names.matches(in: text).map(\.range) }

  /// Whether a word of the catalogue starts with a folded word.
  func isKnown(_ word: String) -> Bool { !terms.terms(word, matchesStart: true).isEmpty }

  /// Whether a folded word is a word of the catalogue.
  func isWord(_ word: String) -> Bool { !terms.terms(word, matchesStart: false).isEmpty }

  /// The two words of the catalogue, of two letters or more, that a folded word of at most
  /// `longestPair` bytes consists of; of several pairs the one whose rarer word has the most
  /// records, then the first.
  func halves(of word: String) -> [String]? {
    guard word.utf8.count <= Spelling.longestPair else { return nil }
    var best: (halves: [String], records: Int)?
    for index in word.indices.dropFirst(2).dropLast() {
      let halves = [String(word[..<index]), String(word[index...])]
      let records = halves.map(recordCount).min() ?? 0
      if records > best?.records ?? 0 { best = (halves, records) }
    }
    return best?.halves
  }

  private func recordCount(_ word: String) -> Int {
    terms.terms(word, matchesStart: false).first.map(terms.recordCount) ?? 0
  }

  /// The word of the catalogue with the fewest edits (a letter more, less, other, or two swapped)
  /// from a folded word; of equally near ones that with the most records, then the first.
  ///
  /// Words of three letters may differ by nothing, of up to seven by one edit, longer ones by two:
  /// two edits make 'unicef' of 'united'. Digits stay as they are: a number is not a slip for another
  /// one, and no mark of a script without blanks is for another.
  func nearest(to word: String) -> String? {
    let letters = Array(word.unicodeScalars.map(\.value))
    guard letters.count > 3, !word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    // Most typing errors are one edit, which few words are near to by their letters alone.
    let limits = letters.count > 7 ? 1...2 : 1...1
    for limit in limits {
      if let term = nearest(to: letters, signature: Spelling.signature(of: word.utf8), limit: limit)
      {
        return String(decoding: terms.bytes(of: term), as: UTF8.self)
      }
    }
    return nil
  }

  private func nearest(to word: [UInt32], signature: UInt64, limit: Int) -> Int? {
    var best: (term: Int, records: Int)?
    var distance = EditDistance(from: word)
    let digits = word.filter { 0x30...0x39 ~= $0 }
    terms.forEachTerm(near: signature, limit: limit) { term in
      let bytes = terms.bytes(of: term)
      // A character takes one to four bytes.
      guard bytes.count + limit >= word.count, bytes.count <= 4 * (word.count + limit),
        distance.edits(to: bytes, atMost: limit) != nil,
        bytes.lazy.filter({ 0x30...0x39 ~= $0 }).map({ UInt32($0) }).elementsEqual(digits)
      else { return }
      let records = terms.recordCount(of: term)
      if records > best?.records ?? -1 { best = (term, records) }
    }
    return best?.term
  }

  /// A bit for each letter and digit in a word, others sharing the rest: an edit adds at most one
  /// and takes away at most one.
  static func signature(of word: some Sequence<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    // Only the first byte of a character counts: one edit must not add more than one bit.
    for byte in word where byte & 0xC0 != 0x80 {
      switch byte {
      case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
      case 0x30...0x39: bits |= 1 << UInt64(byte - 0x30 + 26)
      default: bits |= 1 << UInt64(36 + byte % 27)
      }
    }
    return bits
  }
}
