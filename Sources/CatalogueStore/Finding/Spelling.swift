/// Finds the known word nearest to one that nobody wrote.
struct Spelling: Sendable {
  private let terms: TermDictionary

  init(_ terms: TermDictionary) {
    self.terms = terms
  }

  /// Whether a word of the catalogue starts with a folded word.
  func isKnown(_ word: String) -> Bool { !terms.terms(word, matchesStart: true).isEmpty }

  /// The word of the catalogue with the fewest edits (a letter more, less, other, or two swapped)
  /// from a folded word; of equally near ones that with the most records, then the first.
  ///
  /// Words of three letters may differ by nothing, of up to five by one edit, longer ones by two.
  func nearest(to word: String) -> String? {
    let wanted = Array(word.unicodeScalars.map(\.value))
    let limit = wanted.count <= 3 ? 0 : wanted.count <= 5 ? 1 : 2
    guard limit > 0 else { return nil }
    let signature = Spelling.signature(of: word.utf8)
    var best: (term: Int, distance: Int, records: Int)?
    for term in 0..<terms.count {
      let different = (terms.signature(of: term) ^ signature).nonzeroBitCount
      guard different <= 2 * limit else { continue }
      let bytes = terms.bytes(of: term)
      guard abs(bytes.count - word.utf8.count) <= 4 * limit else { continue }
      let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      let distance = Spelling.distance(wanted, letters, limit: best?.distance ?? limit)
      guard distance <= limit else { continue }
      let records = terms.postingCount(term..<term + 1)
      if let best, (best.distance, -best.records) <= (distance, -records) { continue }
      best = (term, distance, records)
    }
    return best.map { String(decoding: terms.bytes(of: $0.term), as: UTF8.self) }
  }

  /// A bit for each letter and digit in a word, others sharing the rest: an edit changes at most
  /// two of them.
  static func signature(of word: some Sequence<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    // Only the first byte of a character counts: one edit must not change more than two bits.
    for byte in word where byte & 0xC0 != 0x80 {
      switch byte {
      case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
      case 0x30...0x39: bits |= 1 << UInt64(byte - 0x30 + 26)
      default: bits |= 1 << UInt64(36 + byte % 27)
      }
    }
    return bits
  }

  /// The number of edits between two words, or `limit + 1` when it is more than `limit`.
  static func distance(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for row in 0..<a.count {
      var current = [row + 1]
      for column in 0..<b.count {
        let same = a[row] == b[column]
        var best = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if current.allSatisfy({ $0 > limit }) { return limit + 1 }
      (beforeLast, last) = (last, current)
    }
    return min(last[b.count], limit + 1)
  }
}
