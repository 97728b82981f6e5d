internal import Text

/// What two spellings of a title have in common, as fingerprints.
struct TitleKey {
  /// The words as search compares them, without a leading article; 0 for a title without words.
  let full: UInt64
  /// The same of what is before a subtitle; 0 for a title without one.
  let main: UInt64

  /// Words before a subtitle that are enough to know a publication by: `Annual report: …` is not.
  private static let leastWords = 3

  /// The key of a title whose folded words are `words`.
  init(_ title: String, _ words: FoldedWords) {
    full = TitleKey.fingerprint(words)
    guard let end = TitleKey.mainEnd(of: title) else {
      main = 0
      return
    }
    var mainWords = FoldedWords()
    mainWords.append(String(title[..<end]))
    let hasRest = mainWords.count < words.count
    main = hasRest && mainWords.count >= TitleKey.leastWords ? TitleKey.fingerprint(mainWords) : 0
  }

  private static func fingerprint(_ words: FoldedWords) -> UInt64 {
    guard words.count > 0 else { return 0 }
    var bytes = words.bytes[...]
    if words.count > 1 {
      let first = bytes[words.range(0)]
      if articles.contains(where: { $0.elementsEqual(first) }) {
        bytes = bytes[words.range(1).lowerBound...]
      }
    }
    var fingerprint = Fingerprint()
    fingerprint.combine(bytes)
    return fingerprint.value
  }

  /// Articles at the beginning of titles in English, Spanish, French, Portuguese, German and Italian.
  private static let articles: [[UInt8]] =
    "the a an el la los las un una le les l une o os as um uma der die das ein eine il lo i gli"
    .split(separator: " ").map { Array($0.utf8) }

  /// Where the subtitle begins: behind a colon, a question mark or between blanks a dash.
  private static func mainEnd(of title: String) -> String.Index? {
    let bytes = title.utf8
    var index = bytes.startIndex
    var before: UInt8 = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: " "), index > bytes.startIndex {
        if before == UInt8(ascii: ":") || before == UInt8(ascii: "?") { return index }
        if isDash(bytes[bytes.index(after: index)...]) { return index }
      }
      before = byte
      index = bytes.index(after: index)
    }
    return nil
  }

  private static func isDash(_ bytes: Substring.UTF8View) -> Bool {
    [[0x2D, 0x20], [0xE2, 0x80, 0x93, 0x20], [0xE2, 0x80, 0x94, 0x20], [0x3D, 0x20]].contains {
      bytes.starts(with: $0)
    }
  }
}
