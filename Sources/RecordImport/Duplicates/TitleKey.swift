internal import Text

/// Fingerprints of a title for comparison.
struct TitleKey {
  /// The words in the form of `TitleWord`, without a leading article and a final `(PDF)`; 0 for a
  /// title without words.
  let full: UInt64
  /// As `full`, for the part before a subtitle; 0 for a title without one.
  let main: UInt64

  /// The least words of a main title that identify a publication; `Annual report: …` has too few.
  private static let leastWords = 3

  /// The key of a title with the folded words `words`.
  init(_ title: String, _ words: FoldedWords) {
    full = TitleKey.fingerprint(words)
    var title = title
    guard let mainTitle = title.withUTF8({ TitleKey.mainTitle(of: $0) }) else {
      main = 0
      return
    }
    var mainWords = FoldedWords()
    mainWords.append(mainTitle)
    let hasRest = mainWords.count < words.count
    main = hasRest && mainWords.count >= TitleKey.leastWords ? TitleKey.fingerprint(mainWords) : 0
  }

  private static func fingerprint(_ words: FoldedWords) -> UInt64 {
    guard words.count > 0 else { return 0 }
    var (start, end) = (0, words.count)
    if words.count > 1, words.range(0).count <= longestArticle {
      let first = words.bytes[words.range(0)]
      if articles.contains(where: { $0.elementsEqual(first) }) { start = 1 }
    }
    if end - start > 1, words.bytes[words.range(end - 1)].elementsEqual("pdf".utf8) { end -= 1 }
    var fingerprint = Fingerprint()
    for word in start..<end {
      TitleWord.combine(words.bytes[words.range(word)], into: &fingerprint)
    }
    return fingerprint.value
  }

  /// Articles at the start of titles in English, Spanish, French, Portuguese, German and Italian.
  private static let articles: [[UInt8]] =
    "the a an el la los las un una le les l une o os as um uma der die das ein eine il lo i gli"
    .split(separator: " ").map { Array($0.utf8) }

  private static let longestArticle = articles.map(\.count).max() ?? 0

  /// The part before a subtitle, which follows a colon, a question mark, or a dash between spaces.
  private static func mainTitle(of title: UnsafeBufferPointer<UInt8>) -> String? {
    for index in title.indices.dropFirst() where title[index] == UInt8(ascii: " ") {
      let before = title[index - 1]
      if before == UInt8(ascii: ":") || before == UInt8(ascii: "?")
        || isDash(title[(index + 1)...])
      {
        return String(decoding: title[..<index], as: UTF8.self)
      }
    }
    return nil
  }

  private static func isDash(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch text.first {
    // An en dash and an em dash.
    case 0xE2:
      text.starts(with: [0xE2, 0x80, 0x93, 0x20]) || text.starts(with: [0xE2, 0x80, 0x94, 0x20])
    case UInt8(ascii: "-"), UInt8(ascii: "="): text.dropFirst().first == UInt8(ascii: " ")
    default: false
    }
  }
}
