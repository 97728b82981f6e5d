/// Arabic words with a hamza whose carrier letter differs between countries: مسؤول and مسئول, هيئة
/// and هيأة.
///
/// Folding keeps the carrier letter and drops the hamza, as people do who write in a hurry. Words
/// are therefore also indexed with a lone hamza in place of the carrier.
enum ArabicHamza {
  /// The hamza above as a combining mark.
  static let combining: Unicode.Scalar = "\u{654}"
  /// ء in UTF-8, as long as each carrier letter.
  private static let alone: [UInt8] = [0xD8, 0xA1]
  private static let alef: [UInt8] = [0xD8, 0xA7]
  private static let lam: [UInt8] = [0xD9, 0x84]

  /// Whether a scalar is a letter with a hamza above: أ ؤ ئ, or one of their presentation forms.
  static func isCarried(by scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x623, 0x624, 0x626, 0xFE83...0xFE86, 0xFE89...0xFE8C: true
    default: false
    }
  }

  /// Whether the hamza of the last letter of a folded word may be spelled on another carrier. At
  /// the beginning, and after the article or a short prefix, it is always on alef.
  static func mayDiffer(in word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2 else { return false }
    let before = word.dropLast(2)
    return word.suffix(2) != alef[...] || before.count > 2 && before.suffix(2) != lam[...]
  }

  /// A run of words with a lone hamza in place of each carrier; `nil` if there is none.
  static func form(of range: Range<Int>, in words: FoldedWords) -> [UInt8]? {
    // Binary search: the offsets ascend, and a long text has many.
    var (first, end) = (0, words.hamzas.count)
    while first < end {
      let middle = (first + end) / 2
      if words.hamzas[middle] < range.lowerBound { first = middle + 1 } else { end = middle }
    }
    let hamzas = words.hamzas[first...].prefix { $0 < range.upperBound }
    if hamzas.isEmpty { return nil }
    var form = Array(words.bytes[range])
    for place in hamzas {
      form.replaceSubrange(place - range.lowerBound..<place - range.lowerBound + 2, with: alone)
    }
    return form
  }
}
