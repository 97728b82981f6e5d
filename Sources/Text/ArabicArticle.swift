/// The Arabic article, which is written as one word with its noun, and with a preposition or
/// conjunction before it.
///
/// A word with the article is also indexed without it, so that طفل finds الطفل, والطفل and للطفل; a
/// typed word is also searched for without it.
package enum ArabicArticle {
  /// Prefixes, folded, and where the words after their first letter and after all of it start.
  private static let prefixes: [(bytes: [UInt8], starts: [Int])] =
    ["ال", "لل"].map { (Array($0.utf8), [4]) } + [(Array("ولل".utf8), [6])]
    + ["وال", "بال", "كال", "فال"].map { (Array(TextFolding.fold($0).utf8), [2, 6]) }

  /// The parents, which would otherwise be: and the religion.
  private static let parents = Array("والدين".utf8)

  /// Shorter words are part of too many others.
  private static let shortest = 6

  /// A folded word without the article and what is before it; `nil` when it has none.
  package static func removed(from word: String) -> String? {
    let bytes = Array(word.utf8)
    return tailStarts(in: bytes[...]).last.map { String(decoding: bytes[$0...], as: UTF8.self) }
  }

  /// Where the article and the noun start in a folded word in UTF-8, except at its start.
  static func tailStarts(in word: ArraySlice<UInt8>) -> [Int] {
    guard
      let prefix = prefixes.first(where: {
        word.count >= $0.bytes.count + shortest && word.starts(with: $0.bytes)
      }), !word.elementsEqual(parents)
    else { return [] }
    return prefix.starts.map { word.startIndex + $0 }
  }
}
