/// Years of the Buddhist era, which is counted from 543 years before the common one.
enum BuddhistYears {
  /// A script in which years of the era are written.
  enum Script {
    case thai, lao, khmer

    /// The script of a folded scalar, where it is one of these.
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

  /// What stands before a year of the era, folded and without signs: abbreviations and the whole word.
  private static let eras: [(script: Script, names: [[UInt8]])] = [
    (.thai, ["พศ", "พุทธศักราช"].map { Array($0.utf8) }),
    (.lao, ["ພສ", "ພຸດທະສັກກະຫຼາດ", "ພຸດທະສັກກະລາດ", "ພຸດທະສັກກະຣາດ"].map { Array($0.utf8) }),
    (.khmer, ["ពស", "ពុទ្ធសករាជ"].map { Array($0.utf8) }),
  ]

  /// The common years of those years of some words that are Buddhist: all in a title of a script in
  /// which they are written, elsewhere those behind the era. In Cambodia a year of the era begins in May
  /// and is most of the time one less.
  static func commonYears(in words: FoldedWords, titleScript: Script?) -> [Int] {
    var found: [Int] = []
    for word in 0..<words.count {
      let range = words.range(word)
      // Nearly all words are done with here.
      guard range.count == 4, words.bytes[range.lowerBound] == 0x32,
        let year = words.number(word), years ~= year,
        let script = era(before: word, in: words) ?? titleScript
      else { continue }
      found.append(year - difference)
      if script == .khmer { found.append(year - difference - 1) }
    }
    return found
  }

  /// The script of the era before a word; in Latin letters it is as in Thai.
  private static func era(before word: Int, in words: FoldedWords) -> Script? {
    let before = words.bytes[..<words.range(word).lowerBound]
    for (script, names) in eras {
      let isEra = names.contains { name in
        before.count >= name.count && before.suffix(name.count).elementsEqual(name)
      }
      if isEra { return script }
    }
    let last = (max(0, word - 2)..<word).map {
      String(decoding: words.bytes[words.range($0)], as: UTF8.self)
    }
    return last == ["b", "e"] || last.last == "be" ? .thai : nil
  }
}
