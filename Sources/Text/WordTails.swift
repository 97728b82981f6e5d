/// The ends of words under which a text is also found.
package enum WordTails {
  /// The ends of a folded word: see `HangulWords` and `ArabicArticle`.
  package static func tails(of word: String) -> [String] {
    let bytes = Array(word.utf8)
    return starts(in: bytes[...]).map { String(decoding: bytes[$0...], as: UTF8.self) }
  }

  /// Where the ends start in a folded word in UTF-8.
  static func starts(in word: ArraySlice<UInt8>) -> [Int] {
    guard let first = word.first else { return [] }
    return 0xD8...0xDB ~= first
      ? ArabicArticle.tailStarts(in: word) : HangulWords.tailStarts(in: word)
  }
}
