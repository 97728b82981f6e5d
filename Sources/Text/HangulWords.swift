/// Words inside Hangul words: Korean compounds are written with spaces or without, and particles
/// follow their word without one.
///
/// A word such as 아동보호지침서 is also found from each inner syllable on, if at least two follow:
/// one alone is part of too many words. A typed compound also matches its parts with a space.
package enum HangulWords {
  /// Longer words are not searched inside, so that the ends of a text without any space stay
  /// bounded.
  private static let mostSyllables = 20

  /// A folded word divided in two before each of its inner syllables.
  package static func halves(of word: String) -> [[String]] {
    let bytes = Array(word.utf8)
    return innerSyllables(of: bytes[...]).map {
      [bytes[..<$0], bytes[$0...]].map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Where the tails of a folded word in UTF-8 start.
  static func tailStarts(in word: ArraySlice<UInt8>) -> [Int] {
    innerSyllables(of: word).dropLast()
  }

  /// Where the Hangul syllables of a folded word begin, except at its start.
  private static func innerSyllables(of word: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    var index = word.startIndex
    while index + 2 < word.endIndex {
      // Folded Hangul is U+1100-U+11FF; a syllable begins with a consonant before U+1160.
      guard word[index] == 0xE1 else {
        index += 1
        continue
      }
      let isFirst = word[index + 1] == 0x84 || word[index + 1] == 0x85 && word[index + 2] < 0xA0
      if isFirst, index > word.startIndex { starts.append(index) }
      index += 3
    }
    return starts.count < mostSyllables ? starts : []
  }
}
