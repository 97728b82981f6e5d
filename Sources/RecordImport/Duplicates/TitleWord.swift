internal import Text

/// Normalises words for comparing titles, so that two ways of writing one word are equal.
///
/// British spellings become American, Roman numerals become Arabic, and *and* is left out, as
/// folding leaves out `&`. The result need not be a correct spelling; it only has to be the same
/// for both forms and different for other words.
enum TitleWord {
  /// Adds the folded bytes of a word to the fingerprint of its title.
  static func combine(_ word: ArraySlice<UInt8>, into fingerprint: inout Fingerprint) {
    if word.count <= longestNumber {
      if word.elementsEqual("and".utf8) { return }
      if let number = romanNumber(word) { return fingerprint.combine(String(number)) }
    }
    guard mayBeBritish(word) else { return fingerprint.combine(word) }
    fingerprint.combine(american(String(decoding: word, as: UTF8.self)))
  }

  /// The length of `xxxviii`, the longest numeral below forty.
  private static let longestNumber = 7

  /// The value of a Roman numeral below forty: few series have more parts, and higher numerals are
  /// often words.
  private static func romanNumber(_ word: ArraySlice<UInt8>) -> Int? {
    let tens = word.prefix { $0 == UInt8(ascii: "x") }
    guard tens.count < 4,
      let ones = romanOnes.firstIndex(where: { $0.elementsEqual(word[tens.endIndex...]) })
    else { return nil }
    let number = 10 * tens.count + ones
    return number > 0 ? number : nil
  }

  private static let romanOnes: [[UInt8]] = [
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix",
  ].map { Array($0.utf8) }

  /// Whether a word contains a letter pair in which the spellings differ; most words do not.
  private static func mayBeBritish(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 4 else { return false }
    var last: UInt8 = 0
    for byte in word {
      switch (last, byte) {
      // ou, ae, oe, is, ys, re, mm, ce, ll
      case (0x6F, 0x75), (0x61, 0x65), (0x6F, 0x65), (0x69, 0x73), (0x79, 0x73), (0x72, 0x65),
        (0x6D, 0x6D), (0x63, 0x65), (0x6C, 0x6C):
        return true
      default: last = byte
      }
    }
    return false
  }

  private static let endings = [
    ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ises", "izes"),
    ("ised", "ized"), ("ising", "izing"), ("yse", "yze"), ("yses", "yzes"), ("ysed", "yzed"),
    ("ysing", "yzing"), ("tre", "ter"), ("tres", "ters"), ("mme", "m"), ("mmes", "ms"),
    ("ence", "ense"), ("ences", "enses"), ("lling", "ling"), ("lled", "led"), ("ller", "ler"),
    ("llers", "lers"), ("llor", "lor"), ("llors", "lors"),
  ]

  private static func american(_ word: String) -> String {
    var word = word
    if let (british, american) = endings.first(where: { word.hasSuffix($0.0) }) {
      word = word.dropLast(british.count) + american
    }
    return word.replacing("our", with: "or").replacing("ae", with: "e").replacing("oe", with: "e")
  }
}
