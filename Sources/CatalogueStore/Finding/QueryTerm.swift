internal import Catalogue
internal import Text

/// A word or phrase of a query, in every form that a record may have.
struct QueryTerm: Hashable, Sendable {
  /// The words as typed; then their parts joined, where signs separate them; with a plain hamza,
  /// where an Arabic letter carries one; a Hangul word in two words; an Arabic one without the
  /// article; last, letters and digits apart, as whole words: anything may begin with the `g` of `5 g`.
  let forms: [FoundTerm]
  /// The words as spelt, in lower case, for rules that depend on accents.
  let spelling: String
  /// Where it was typed, as offsets into the UTF-8 of the parsed text.
  let range: Range<Int>
  /// Set if it is two typed words written as one.
  let joining: Joining?

  enum Joining {
    /// Both ways of writing are usual, and match equally well.
    case usual
    /// Matches only among inflections.
    case rare
  }

  /// The forms of a text typed at an offset; `nil` when it has no words.
  init?(_ text: String, matchesStart: Bool, at offset: Int) {
    let scanned = WordScanner.words(in: text)
    guard let first = scanned.first, let last = scanned.last else { return nil }
    spelling = text[first.range.lowerBound..<last.range.upperBound].lowercased()
    range = offset..<offset + text.utf8.count
    joining = nil
    let parted = matchesStart ? WordScanner.partedForm(of: text) : nil
    forms =
      WordScanner.typedForms(of: text).map { FoundTerm(words: $0, matchesStart: matchesStart) }
      + [parted.map { FoundTerm(words: $0, matchesStart: false) }].compactMap(\.self)
  }

  /// This word and the next one joined. Arabic-script words with a non-joiner are also typed with a
  /// space, and Korean compounds are written with and without one; in other scripts with spaces,
  /// some compounds have two spellings: `cyber crime` and `cybercrime`.
  func joined(to next: QueryTerm) -> QueryTerm? {
    if let word = joinableWord, let end = next.joinableWord {
      return QueryTerm(joining: .usual, [word + end], of: self, next)
    }
    if let words = joinedNumber(next) {
      return QueryTerm(joining: .rare, words, of: self, next)
    }
    guard let word = compoundPart, let end = next.compoundPart,
      word.first.map({ !$0.isNumber }) ?? false, (word + end).count >= QueryTerm.shortestCompound
    else { return nil }
    return QueryTerm(joining: .rare, [word + end], of: self, next)
  }

  /// This word, an n for *and*, and another word as one: `rock 'n' roll` and `rocknroll`.
  func joined(by n: QueryTerm, to next: QueryTerm) -> QueryTerm? {
    guard n.forms.count == 1, n.forms[0].words == ["n"], let word = compoundPart,
      let end = next.compoundPart
    else { return nil }
    return QueryTerm(joining: .rare, [word + "n" + end], of: self, next)
  }

  /// The words of letters and a number as written without a space: `web 2.0` and `web2.0`, `5 g` and
  /// `5g`.
  private func joinedNumber(_ next: QueryTerm) -> [String]? {
    let digits = next.forms[0]
    if let word = compoundPart, !word.utf8.contains(where: QueryTerm.isDigit), digits.matchesStart,
      digits.words.allSatisfy({ $0.utf8.allSatisfy(QueryTerm.isDigit) })
    {
      return [word + digits.words[0]] + digits.words.dropFirst()
    }
    guard let number = openWord, number.utf8.allSatisfy(QueryTerm.isDigit), let end = next.openWord,
      end.unicodeScalars.count <= QueryTerm.mostUnitLetters,
      end.unicodeScalars.allSatisfy({ $0.value < 0x530 && $0.properties.isAlphabetic })
    else { return nil }
    return [number + end]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// The most letters after a number that are also written joined to it.
  private static let mostUnitLetters = 2

  /// The least letters of a compound and of its parts.
  private static let shortestCompound = 6
  private static let shortestPart = 2

  private init(joining: Joining, _ words: [String], of first: QueryTerm, _ next: QueryTerm) {
    forms = [FoundTerm(words: words, matchesStart: true)]
    spelling = first.spelling + next.spelling
    range = first.range.lowerBound..<next.range.upperBound
    self.joining = joining
  }

  /// Whether a folded word is an article, which is no part of a compound: `the rapist` must not find
  /// *therapist*, nor the other way round.
  static func isArticle(_ word: String) -> Bool { word == "the" }

  /// Its only word, if it matches as a prefix, is in Latin, Greek or Cyrillic letters or digits, and
  /// is no article.
  private var compoundPart: String? {
    guard let word = openWord, word.unicodeScalars.count >= QueryTerm.shortestPart,
      word.unicodeScalars.allSatisfy({ $0.value < 0x530 }), !QueryTerm.isArticle(word)
    else { return nil }
    return word
  }

  /// Its only word, if it matches as a prefix and consists of Arabic letters or Hangul jamo.
  private var joinableWord: String? {
    guard forms[0].words.count == 1, forms[0].matchesStart else { return nil }
    let word = forms[0].words[0]
    let letters = word.unicodeScalars
    let isJoinable =
      letters.allSatisfy { 0x620..<0x700 ~= $0.value }
      || letters.allSatisfy { 0x1100..<0x1200 ~= $0.value }
    return isJoinable ? word : nil
  }

  /// Its only word, if it has no other form and matches as a prefix.
  var openWord: String? {
    guard forms.count == 1, forms[0].words.count == 1, forms[0].matchesStart else { return nil }
    return forms[0].words[0]
  }
}
