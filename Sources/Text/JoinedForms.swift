/// Other forms of words in a text, under which the text is also found.
///
/// - Words with a hyphen, an apostrophe, an underscore or a non-joiner between them, joined: email
///   for e-mail, k12 for K-12; with three or more words also each tail, for searches that begin
///   inside.
/// - Short words with a full stop, & or / between them: phd for Ph.D., nodejs for Node.js, rd for
///   R&D, tcpip for TCP/IP; and words that begin with a part in brackets, as (re)integration.
/// - Words with an n for *and* between them: rocknroll for rock ’n’ roll.
/// - Numbers with grouped digits: 1000 for 1,000.
/// - The common year of a Buddhist one.
/// - Arabic words with a hamza on و, ي or alef, with a lone hamza: see `ArabicHamza`.
/// - The ends of Hangul words, and Arabic words without the article: see `WordTails`.
///
/// Two years are a range and have no joined form, nor have two short numbers: 3-5 is not 35, and
/// 20/16 is not 2016.
package struct JoinedForms {
  /// The forms in UTF-8 without separators, and the end of each.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []

  /// The most words to join.
  private static let mostParts = 8

  /// A run of words to join.
  struct Chain: Equatable {
    let words: Range<Int>
    /// Whether they are the digit groups of one number.
    let isNumber: Bool
  }

  /// No forms, without reserved capacity.
  package init() {}

  /// Removes all forms and keeps the capacity.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with the bytes of each form, in order.
  package func forEachForm(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }

  /// Adds the forms of the words of one text. In a Thai, Lao or Khmer title every plausible year
  /// counts as Buddhist.
  package mutating func append(_ words: FoldedWords, isTitle: Bool) {
    if !words.links.isEmpty || !words.nWords.isEmpty { appendJoined(words) }
    if !words.hamzas.isEmpty { appendHamzas(words) }
    if words.mayHaveTails { appendTails(words) }
    for year in BuddhistYears.commonYears(
      in: words, titleScript: isTitle ? words.buddhistScript : nil)
    {
      append(Array(String(year).utf8)[...])
    }
  }

  private mutating func appendJoined(_ words: FoldedWords) {
    for chain in JoinedForms.chains(in: words) {
      let isOneForm = chain.isNumber || chain.words.allSatisfy { words.isNumber($0) }
      let end = words.range(chain.words.upperBound - 1).upperBound
      for first in isOneForm ? chain.words.prefix(1) : chain.words.dropLast() {
        let range = words.range(first).lowerBound..<end
        append(words.bytes[range])
        if let form = ArabicHamza.form(of: range, in: words) { append(form[...]) }
      }
    }
  }

  private mutating func appendHamzas(_ words: FoldedWords) {
    for word in 0..<words.count {
      if let form = ArabicHamza.form(of: words.range(word), in: words) { append(form[...]) }
    }
  }

  private mutating func appendTails(_ words: FoldedWords) {
    for word in 0..<words.count {
      let range = words.range(word)
      let starts = WordTails.starts(in: words.bytes[range])
      if starts.isEmpty { continue }
      let form = ArabicHamza.form(of: range, in: words)
      for start in starts {
        append(words.bytes[start..<range.upperBound])
        if let form { append(form[(start - range.lowerBound)...]) }
      }
    }
  }

  private mutating func append(_ form: ArraySlice<UInt8>) {
    bytes += form
    ends.append(bytes.count)
  }

  /// The runs of words that have a joined form, in order.
  static func chains(in words: FoldedWords) -> [Chain] {
    let linked = linkedChains(in: words)
    let pairs = words.nWords.compactMap { pair(around: $0, in: words) }.filter { pair in
      !linked.contains {
        $0.words.contains(pair.lowerBound) && $0.words.upperBound >= pair.upperBound
      }
    }
    guard !pairs.isEmpty else { return linked }
    // A run that ends or begins at the n is part of the pair; one that only shares a word with it,
    // as in `e-mail n chat`, stays.
    var chains = linked.filter { chain in
      !pairs.contains { chain.words.contains($0.lowerBound + 1) }
    }
    for pair in pairs where !chains.contains(where: { $0.words.overlaps(pair) }) {
      chains.append(Chain(words: pair, isNumber: false))
    }
    return chains.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The words around an n, with it; `nil` if they are not two words of letters.
  private static func pair(around n: Int, in words: FoldedWords) -> Range<Int>? {
    guard n > 0, n + 1 < words.count,
      [n - 1, n + 1].allSatisfy({ words.range($0).count >= 3 && !words.hasDigits($0) })
    else { return nil }
    return n - 1..<n + 2
  }

  /// The runs of words that single signs join.
  private static func linkedChains(in words: FoldedWords) -> [Chain] {
    var chains: [Chain] = []
    var links = words.links[...]
    while let link = links.first {
      let first = link.word
      let groups = numberLength(words, links)
      let length = groups > 1 ? groups : joinedLength(words, links)
      if length > 1, groups > 1 || !isOfSeparateNumbers(words, first, length) {
        chains.append(Chain(words: first..<first + length, isNumber: groups > 1))
      }
      links = links.drop { $0.word < first + length }
    }
    return chains
  }

  /// The number of words, from the first link on, that are digit groups of one number.
  private static func numberLength(_ words: FoldedWords, _ links: ArraySlice<WordLink>) -> Int {
    guard let first = links.first, words.isNumber(first.word),
      words.range(first.word).count <= 3
    else { return 1 }
    var length = 1
    var hasPairs = false
    for link in links {
      let next = link.word + 1
      guard link.word == first.word + length - 1, link.separator == first.separator,
        link.separator.separatesGroups, words.isNumber(next)
      else { break }
      let digits = words.range(next).count
      // Indian numbers have groups of two digits before the last group of three.
      if digits == 2, link.separator == ",", length == 1 || hasPairs { hasPairs = true }
      guard digits == 3 || digits == 2 && hasPairs else { break }
      length += 1
      if hasPairs, digits == 3 { break }
    }
    return hasPairs && words.range(first.word + length - 1).count != 3 ? 1 : length
  }

  /// The number of words, from the first link on, to join.
  private static func joinedLength(_ words: FoldedWords, _ links: ArraySlice<WordLink>) -> Int {
    guard let first = links.first?.word else { return 1 }
    var length = 1
    for (offset, link) in zip(links.indices, links) {
      guard link.word == first + length - 1, length < mostParts,
        link.separator.joinsWords || words.isShort(link),
        length == 1 || numberLength(words, links[offset...]) == 1
      else { break }
      length += 1
    }
    return length
  }

  /// Whether two words are numbers that are not parts of one: years, or up to four digits, except
  /// for a fixed term such as 24/7.
  private static func isOfSeparateNumbers(
    _ words: FoldedWords, _ first: Int, _ length: Int
  ) -> Bool {
    let run = first..<first + length
    guard length == 2, run.allSatisfy(words.isNumber) else { return false }
    let digits = words.range(first).count + words.range(first + 1).count
    let isTerm = digits < 4 && words.links.first { $0.word == first }?.separator == "/"
    return digits <= 4 && !isTerm || run.allSatisfy { 1400...2700 ~= words.number($0) ?? 0 }
  }
}

extension Unicode.Scalar {
  /// Whether the words around this sign are also written joined.
  fileprivate var joinsWords: Bool {
    switch self {
    case " ", ",", ".", "&", "/", "\u{A0}", "\u{202F}", "\u{2009}", "\u{66C}": false
    case ")", "]", "_": true
    default: isJoiner
    }
  }

  private var isJoiner: Bool {
    var isJoiner = false
    FoldedCharacter(self).forEachScalar { _, kind in isJoiner = kind == .joiner }
    return isJoiner
  }

  /// Whether this sign separates groups of three digits.
  fileprivate var separatesGroups: Bool {
    switch self {
    case " ", ",", ".", "'", "\u{2019}", "\u{A0}", "\u{202F}", "\u{2009}", "\u{66C}", "\u{FF0C}":
      true
    default: false
    }
  }
}

extension FoldedWords {
  /// Whether a word consists of digits.
  func isNumber(_ word: Int) -> Bool { bytes[range(word)].allSatisfy { 0x30...0x39 ~= $0 } }

  fileprivate func hasDigits(_ word: Int) -> Bool {
    bytes[range(word)].contains { 0x30...0x39 ~= $0 }
  }

  /// The value of a word of up to nine digits.
  func number(_ word: Int) -> Int? {
    guard isNumber(word), range(word).count <= 9 else { return nil }
    return bytes[range(word)].reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }

  /// Whether a full stop, & or / joins the words around it. With a full stop one word has at most
  /// two bytes and the other at most eight, and neither is a number; with & or / each has at most
  /// five, and with / they have more than two together.
  fileprivate func isShort(_ link: WordLink) -> Bool {
    let sizes = [range(link.word).count, range(link.word + 1).count].sorted()
    switch link.separator {
    case ".":
      return sizes[0] <= 2 && sizes[1] <= 8 && !isNumber(link.word) && !isNumber(link.word + 1)
    case "&": return sizes[1] <= 5
    case "/": return sizes[1] <= 5 && sizes[0] + sizes[1] > 2
    default: return false
    }
  }
}
