package import Text

extension FoldedKey {
  /// The words of the key, sorted, without words that writers often omit: articles, `and`, `of`.
  /// Abbreviations in country names are expanded.
  ///
  /// `Congo (the Democratic Republic of the)`, `Congo, Dem. Rep.` and `Democratic Republic of the
  /// Congo` have the same loose key. English articles are removed anywhere, articles of other
  /// languages only at the start. The key is empty if nothing else remains.
  package var loose: FoldedKey {
    if bytes.count > Self.longestReplaced, !bytes.contains(0x20) { return self }
    var words = bytes.split(separator: 0x20)[...]
    while words.count > 1, let first = words.first, first.count <= Self.longestReplaced,
      Self.leadingArticles.contains(Array(first))
    {
      words.removeFirst()
    }
    let kept = words.compactMap { word -> ArraySlice<UInt8>? in
      guard word.count <= Self.longestReplaced else { return word }
      let word = Array(word)
      return Self.droppedWords.contains(word) ? nil : (Self.longForms[word] ?? word)[...]
    }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    for word in kept.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if !sorted.isEmpty { sorted.append(0x20) }
      sorted += word
    }
    return FoldedKey(folded: sorted)
  }

  /// Whether a text has non-ASCII letters. No code has any, even if the text folds to a code.
  static func hasForeignLetters(_ text: String) -> Bool {
    text.contains { $0.isLetter && !$0.isASCII }
  }

  /// The length of the longest word that is removed or expanded.
  private static let longestReplaced = 4

  private static let leadingArticles = keys(
    "the a an el la los las le les l lo il i gli o os as der die das de het")
  private static let droppedWords = keys("the and of")
  private static let longForms: [[UInt8]: [UInt8]] = [
    Array("st".utf8): Array("saint".utf8), Array("dem".utf8): Array("democratic".utf8),
    Array("rep".utf8): Array("republic".utf8), Array("fed".utf8): Array("federated".utf8),
    Array("sts".utf8): Array("states".utf8), Array("is".utf8): Array("islands".utf8),
    Array("isl".utf8): Array("islands".utf8), Array("isls".utf8): Array("islands".utf8),
    Array("terr".utf8): Array("territory".utf8),
  ]

  private static func keys(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }
}
