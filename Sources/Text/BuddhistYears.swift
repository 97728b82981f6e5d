/// Years of the Buddhist era, which is counted from 543 years before the common one.
enum BuddhistYears {
  private static let years = 2400...2600
  private static let difference = 543

  /// The common years of those years of some words that are Buddhist: all in a Thai text, elsewhere
  /// those behind `พ.ศ.` or `B.E.`.
  static func commonYears(in words: FoldedWords, isThai: Bool) -> [Int] {
    var found: [Int] = []
    for word in 0..<words.count {
      let range = words.range(word)
      // Nearly all words are done with here.
      guard range.count == 4, words.bytes[range.lowerBound] == 0x32,
        let year = words.number(word), years ~= year, isThai || followsEra(word, in: words)
      else { continue }
      found.append(year - difference)
    }
    return found
  }

  private static func followsEra(_ word: Int, in words: FoldedWords) -> Bool {
    let before = (max(0, word - 2)..<word).map {
      String(decoding: words.bytes[words.range($0)], as: UTF8.self)
    }
    return before == ["พ", "ศ"] || before == ["b", "e"] || before.last == "be"
  }
}
