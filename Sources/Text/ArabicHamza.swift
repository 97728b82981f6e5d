/// The hamza of the Arabic script, which one word has on another letter than the next country's spelling
/// has: مسؤول and مسئول, هيئة and هيأة.
///
/// Folding keeps the letter alone, as hurried writers do. Words are therefore also compared with the
/// hamza written alone in the place of that letter.
enum ArabicHamza {
  /// The hamza above a letter, as a mark of its own.
  static let combining: Unicode.Scalar = "\u{654}"
  /// ء in UTF-8, as long as the letters that carry it.
  private static let alone: [UInt8] = [0xD8, 0xA1]
  private static let alef: [UInt8] = [0xD8, 0xA7]
  private static let lam: [UInt8] = [0xD9, 0x84]

  /// Whether a character is a letter with a hamza above: أ ؤ ئ, also in their forms within a word.
  static func isCarried(by scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x623, 0x624, 0x626, 0xFE83...0xFE86, 0xFE89...0xFE8C: true
    default: false
    }
  }

  /// Whether the hamza of the last letter of a word, folded, may stand on another letter. At the beginning,
  /// and behind the article and short prefixes, it always stands on alef.
  static func mayDiffer(in word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2 else { return false }
    let before = word.dropLast(2)
    return word.suffix(2) != alef[...] || before.count > 2 && before.suffix(2) != lam[...]
  }

  /// A run of words with the hamza alone where a letter carried one; `nil` where none did.
  static func form(of range: Range<Int>, in words: FoldedWords) -> [UInt8]? {
    // They ascend, and a long text has many.
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
