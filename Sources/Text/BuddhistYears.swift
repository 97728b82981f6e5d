/// Years of the Buddhist era, which begins 543 years before the common era.
enum BuddhistYears {
  /// A script whose texts use years of the Buddhist era.
  enum Script {
    case thai, lao, khmer

    /// The script of a folded scalar; `nil` for any other script.
    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0xE00..<0xE80: self = .thai
      case 0xE80..<0xF00: self = .lao
      case 0x1780..<0x1800: self = .khmer
      default: return nil
      }
    }
  }

  private static let years = 2400...2600
  private static let difference = 543

  /// The abbreviations and full names that precede a year of the era, folded and without
  /// punctuation.
  private static let eras: [(script: Script, names: [[UInt8]])] = [
    (.thai, ["พศ", "พุทธศักราช"].map { Array($0.utf8) }),
    (.lao, ["ພສ", "ພຸດທະສັກກະຫຼາດ", "ພຸດທະສັກກະລາດ", "ພຸດທະສັກກະຣາດ"].map { Array($0.utf8) }),
    (.khmer, ["ពស", "ពុទ្ធសករាជ"].map { Array($0.utf8) }),
  ]

  /// The names in Latin letters that have two words; `BE` has one.
  private static let latinNames = [["b", "e"], ["buddhist", "era"]]

  /// The Buddhist years among `words`, as common years. In a title in one of the scripts every such
  /// year is Buddhist, elsewhere only those beside the name of the era: in these scripts before the
  /// year, in Latin letters on either side (`B.E. 2559`, `2559 BE`). In Cambodia the year begins
  /// in May, so that the common year is mostly one less: both are returned.
  static func commonYears(in words: FoldedWords, titleScript: Script?) -> [Int] {
    var found: [Int] = []
    for word in 0..<words.count {
      let range = words.range(word)
      // Nearly all words fail this test.
      guard range.count == 4, words.bytes[range.lowerBound] == 0x32,
        let year = words.number(word), years ~= year,
        let script = era(before: word, in: words) ?? latinEra(after: word, in: words) ?? titleScript
      else { continue }
      found.append(year - difference)
      if script == .khmer { found.append(year - difference - 1) }
    }
    return found
  }

  /// The script of the name of the era before a word; for a name in Latin letters, Thai.
  private static func era(before word: Int, in words: FoldedWords) -> Script? {
    let before = words.bytes[..<words.range(word).lowerBound]
    for (script, names) in eras {
      let isEra = names.contains { name in
        before.count >= name.count && before.suffix(name.count).elementsEqual(name)
      }
      if isEra { return script }
    }
    let last = texts(max(0, word - 2)..<word, of: words)
    return latinNames.contains(last) || last.last == "be" ? .thai : nil
  }

  /// The script of the name of the era in Latin letters after a word, Thai.
  private static func latinEra(after word: Int, in words: FoldedWords) -> Script? {
    let next = texts(word + 1..<min(word + 3, words.count), of: words)
    return latinNames.contains(next) || next.first == "be" ? .thai : nil
  }

  private static func texts(_ range: Range<Int>, of words: FoldedWords) -> [String] {
    range.map { String(decoding: words.bytes[words.range($0)], as: UTF8.self) }
  }
}
