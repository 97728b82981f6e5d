/// A word of a text, as `FoldedWords` defines it.
package struct Word: Equatable, Sendable {
  /// The word in folded form.
  package let folded: String
  /// Its range in the scanned text, including marks after its last letter.
  package let range: Range<String.Index>

  /// A word with its range in the scanned text.
  package init(folded: String, range: Range<String.Index>) {
    self.folded = folded
    self.range = range
  }
}

/// Divides text into words.
package enum WordScanner {
  /// The words of a text in order.
  package static func words(in text: String) -> [Word] {
    var folded = FoldedWords(keepsPlaces: true)
    folded.append(text)
    return folded.indexed(in: text)
  }

  /// The words of a text, with parts joined across hyphens, apostrophes and digit group separators:
  /// see `JoinedForms`. `nil` if nothing is joined.
  package static func joinedWords(in text: String) -> [Word]? {
    var folded = FoldedWords(keepsPlaces: true)
    folded.append(text)
    return folded.joined(folded.indexed(in: text))
  }

  /// The words of a text in each alternative form: joined, and in Arabic with lone hamzas; see
  /// `JoinedForms`.
  package static func otherForms(in text: String) -> [[Word]] {
    var folded = FoldedWords(keepsPlaces: true)
    folded.append(text)
    let words = folded.indexed(in: text)
    let joined = folded.joined(words)
    guard !folded.hamzas.isEmpty else { return joined.map { [$0] } ?? [] }
    let bare = folded.withBareHamzas(words)
    return [joined, bare, folded.joined(bare)].compactMap(\.self)
  }

  /// The folded words of a name, and those of each form under which texts with its words are also
  /// found: joined, with lone hamzas, or beginning with the end of a word (`WordTails`). For words
  /// that may be anywhere in the name; `NameForms.wholeForms` of `CatalogueStore` are for whole names.
  package static func nameForms(of name: String) -> [[String]] {
    var folded = FoldedWords(keepsPlaces: true)
    folded.append(name)
    let words = folded.indexed(in: name).map(\.folded)
    guard folded.mayHaveForms else { return [words] }
    let forms = [words] + otherForms(in: name).map { $0.map(\.folded) }
    return forms
      + forms.flatMap { words in
        words.indices.flatMap { place in
          WordTails.tails(of: words[place]).map { [$0] + words[(place + 1)...] }
        }
      }
  }

  /// The folded words of a typed text, and those of each form that is searched for as well: joined,
  /// with lone hamzas, a Hangul word in two, an Arabic one without the article, an English one without
  /// the `’s`.
  package static func typedForms(of text: String) -> [[String]] {
    let typed = words(in: text).map(\.folded)
    var forms = [typed] + otherForms(in: text).map { $0.map(\.folded) }
    if typed.count == 1 { forms += HangulWords.halves(of: typed[0]) }
    for form in forms where form.count == 1 {
      if let word = ArabicArticle.removed(from: form[0]) { forms.append([word]) }
    }
    if let owner = owner(in: text) { forms.append(words(in: owner).map(\.folded)) }
    return forms
  }

  /// The part of a typed word before an apostrophe and a final s, if it has two letters or more:
  /// `child` of `child’s`.
  private static func owner(in text: String) -> String? {
    guard text.hasSuffix("s") || text.hasSuffix("S"), let mark = text.dropLast().last,
      mark == "'" || mark == "\u{2019}"
    else { return nil }
    let owner = text.dropLast(2)
    return owner.count > 1 && owner.allSatisfy(\.isLetter) ? String(owner) : nil
  }

  /// The folded words of a typed text with letters and digits apart, as in `covid 19` for `covid19` and
  /// `web 2 0` for `web2.0`; `nil` if no word has both in two parts.
  package static func partedForm(of text: String) -> [String]? {
    let typed = words(in: text).map(\.folded)
    let parted = typed.flatMap { parts(of: $0) ?? [$0] }
    return parted.count == typed.count ? nil : parted
  }

  private static func parts(of word: String) -> [String]? {
    let isDigit = word.utf8.map { 0x30...0x39 ~= $0 }
    let changes = isDigit.indices.dropFirst().filter { isDigit[$0] != isDigit[$0 - 1] }
    guard let change = changes.first, changes.count == 1, !word.contains("+"), !word.contains("#")
    else { return nil }
    return [word.utf8.prefix(change), word.utf8.dropFirst(change)].map { String($0) ?? "" }
  }
}

extension FoldedWords {
  /// The given words of the text, joined where they have a joined form; `nil` if none has.
  fileprivate func joined(_ words: [Word]) -> [Word]? {
    let chains = JoinedForms.chains(in: self)
    if chains.isEmpty { return nil }
    var words = words
    for chain in chains.reversed() {
      let parts = words[chain.words]
      guard let first = parts.first, let last = parts.last else { continue }
      let joined = Word(
        folded: parts.map(\.folded).joined(),
        range: first.range.lowerBound..<last.range.upperBound)
      words.replaceSubrange(chain.words, with: [joined])
    }
    return words
  }

  /// The words of the text with a lone hamza in place of each carrier.
  fileprivate func withBareHamzas(_ words: [Word]) -> [Word] {
    words.enumerated().map { number, word in
      ArabicHamza.form(of: range(number), in: self).map {
        Word(folded: String(decoding: $0, as: UTF8.self), range: word.range)
      } ?? word
    }
  }

  /// The words with their ranges as indices of the text. Ranges do not overlap: if one character
  /// such as `½` gives several words, the first one has its range.
  fileprivate func indexed(in text: String) -> [Word] {
    var last = 0
    return (0..<count).map { word in
      let lower = max(last, places[word].lowerBound)
      last = max(lower, places[word].upperBound)
      let start = text.utf8.index(text.startIndex, offsetBy: lower)
      let end = text.utf8.index(start, offsetBy: last - lower)
      return Word(
        folded: String(decoding: bytes[range(word)], as: UTF8.self), range: start..<end)
    }
  }
}
