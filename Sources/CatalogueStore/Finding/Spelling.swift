internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// Finds the known word nearest to an unknown one.
struct Spelling {
  private let terms: TermDictionary
  private let names: NameReader
  /// The facts about words when they are in an engine.
  private let engine: EngineFacts?

  /// Every split of a word is looked up; longer words are not two words run together.
  private static let longestPair = 64

  init(_ reader: CatalogueReader) {
    terms = reader.terms
    names = reader.names
    engine = reader.engine
  }

  /// The ranges of vocabulary labels in a text, whether any record has them or not.
  func labels(in text: String) -> [Range<String.Index>] { names.matches(in: text).map(\.range) }

  /// Whether a word of the catalogue starts with a folded word.
  func isKnown(_ word: String) -> Bool {
    engine.map { $0.number(startingWith: word) > 0 }
      ?? !terms.terms(word, matchesStart: true).isEmpty
  }

  /// Whether a folded word is a word of the catalogue.
  func isWord(_ word: String) -> Bool {
    engine.map { $0.word(word) != nil } ?? !terms.terms(word, matchesStart: false).isEmpty
  }

  /// The two catalogue words, of at least two letters each, that form a folded word of at most
  /// `longestPair` bytes. Of several pairs, the one whose rarer word has the most records, then the
  /// first. Neither is an article: `therapists` must not become *the rapists*.
  func halves(of word: String) -> [String]? {
    guard word.utf8.count <= Spelling.longestPair else { return nil }
    var best: (halves: [String], records: Int)?
    for index in word.indices.dropFirst(2).dropLast() {
      let halves = [String(word[..<index]), String(word[index...])]
      if halves.contains(where: QueryTerm.isArticle) { continue }
      let records = halves.map(recordCount).min() ?? 0
      if records > best?.records ?? 0 { best = (halves, records) }
    }
    return best?.halves
  }

  private func recordCount(_ word: String) -> Int {
    if let engine { return engine.word(word)?.count ?? 0 }
    return terms.terms(word, matchesStart: false).first.map(terms.recordCount) ?? 0
  }

  /// The catalogue word with the fewest edits from a folded word. An edit inserts, deletes or
  /// replaces a letter, or swaps two, which need not be neighbours. Of equally near words, the one
  /// with the most records, then the first.
  ///
  /// Words that differ only in Cyrillic letters typed for each other, as `казак` for *қазақ*, are
  /// nearest. Words of up to three letters allow no edit, up to seven letters one, longer words two:
  /// two edits turn 'united' into 'unicef'. Digits must not change, because a different number is not
  /// a typing error; neither may marks in scripts without spaces.
  func nearest(to word: String) -> String? {
    if engine != nil { return nearestInEngine(to: word, atMost: 1).first }
    return nearest(to: word, atMost: 1, weight: terms.recordCount).first
  }

  /// At most `limit` words that occur in the results of `query`, by the same rule. Of equally near
  /// words, those with the most of these results come first.
  ///
  /// In an engine, record counts are those of the whole catalogue: counting within results would
  /// take a question per word.
  func nearest(
    to word: String, inRecordsOf query: Query, _ counter: QueryCounter, atMost limit: Int
  ) -> [String] {
    if engine != nil { return nearestInEngine(to: word, atMost: 4 * limit) }
    let records = counter.records(of: query)
    var left = Spelling.mostCounted
    return nearest(to: word, atMost: limit) { term in
      guard left > 0, !terms.bytes(of: term).elementsEqual(word.utf8) else { return 0 }
      left -= 1
      return terms.count(of: term, in: records)
    }
  }

  /// Near words whose records are counted. More would slow down typing, and would be near to
  /// anything.
  private static let mostCounted = 512

  /// Whether a folded word may be a misspelling: it is not a number, and not too short.
  static func mayDiffer(_ word: String) -> Bool {
    word.unicodeScalars.count > 3 && !word.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private func nearest(
    to word: String, atMost count: Int, weight: (Int) -> Int
  ) -> [String] {
    let alike = alike(word).map { (term: $0, weight: weight($0)) }.filter { $0.weight > 0 }
      .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
    if !alike.isEmpty { return alike.prefix(count).map { text(of: $0.term) } }
    guard Spelling.mayDiffer(word) else { return [] }
    let letters = Array(word.unicodeScalars.map(\.value))
    // Most typing errors are one edit, and few words pass the signature test for one edit.
    for limit in letters.count > 7 ? 1...2 : 1...1 {
      let near = near(
        letters, signature: Spelling.signature(of: word.utf8), limit: limit, weight: weight)
      if !near.isEmpty {
        return near.prefix(count).map(text)
      }
    }
    return []
  }

  private func text(of term: Int) -> String {
    String(decoding: terms.bytes(of: term), as: UTF8.self)
  }

  /// Other words of the catalogue that differ from a word only in letters typed for each other.
  private func alike(_ word: String) -> [Int] {
    guard word.unicodeScalars.contains(where: { CyrillicLetters.alternatives(to: $0).count > 1 })
    else { return [] }
    // Only beginnings of words of the catalogue are continued, so there are few.
    var heads = [""]
    for scalar in word.unicodeScalars {
      heads = heads.flatMap { head in
        CyrillicLetters.alternatives(to: scalar).map { head + String($0) }
      }.filter(isKnown)
      if heads.isEmpty { return [] }
    }
    return heads.filter { $0 != word }.compactMap { terms.terms($0, matchesStart: false).first }
  }

  /// The near words with a positive weight, heaviest first.
  private func near(
    _ word: [UInt32], signature: UInt64, limit: Int, weight: (Int) -> Int
  ) -> [Int] {
    var found: [(term: Int, weight: Int)] = []
    var distance = EditDistance(from: word)
    let digits = word.filter { 0x30...0x39 ~= $0 }
    terms.forEachTerm(near: signature, limit: limit) { term in
      let bytes = terms.bytes(of: term)
      // A character takes one to four bytes.
      guard !MarkedWords.isMarked(bytes), bytes.count + limit >= word.count,
        bytes.count <= 4 * (word.count + limit),
        distance.edits(to: bytes, atMost: limit) != nil
          || Spelling.hasExchangedLetters(bytes, word),
        bytes.lazy.filter({ 0x30...0x39 ~= $0 }).map({ UInt32($0) }).elementsEqual(digits)
      else { return }
      let weight = weight(term)
      if weight > 0 { found.append((term, weight)) }
    }
    return found.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.map(\.term)
  }

  /// The near words by the same rule, among the similar words found by an engine.
  private func nearestInEngine(to word: String, atMost count: Int) -> [String] {
    guard let engine, Spelling.mayDiffer(word) else { return [] }
    let letters = Array(word.unicodeScalars.map(\.value))
    let digits = letters.filter { 0x30...0x39 ~= $0 }
    var distance = EditDistance(from: letters)
    let alike = engine.words(.similarWords(word)).filter { $0.text != word }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    for limit in letters.count > 7 ? 1...2 : 1...1 {
      let near = alike.filter { other in
        let bytes = Array(other.text.utf8)
        return bytes.filter { 0x30...0x39 ~= $0 }.map { UInt32($0) } == digits
          && bytes.withUnsafeBytes {
            distance.edits(to: $0, atMost: limit) != nil
              || Spelling.hasExchangedLetters($0, letters)
          }
      }
      if !near.isEmpty { return near.prefix(count).map(\.text) }
    }
    return []
  }

  /// Whether two letters are swapped in a word of five letters or more, neighbours or not, as in
  /// `vietman`.
  private static func hasExchangedLetters(
    _ bytes: UnsafeRawBufferPointer, _ word: [UInt32]
  ) -> Bool {
    // Letters of one script have the same number of bytes.
    guard word.count > 4, bytes.count % word.count == 0 else { return false }
    let other = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    guard other.count == word.count else { return false }
    let places = word.indices.filter { word[$0] != other[$0] }
    return places.count == 2 && word[places[0]] == other[places[1]]
      && word[places[1]] == other[places[0]]
  }

  /// One bit per letter and digit of a word; other characters share the remaining bits. An edit
  /// adds at most one bit and removes at most one.
  static func signature(of word: some Sequence<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    // Only the first byte of a character counts, so that one edit adds at most one bit.
    for byte in word where byte & 0xC0 != 0x80 {
      switch byte {
      case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
      case 0x30...0x39: bits |= 1 << UInt64(byte - 0x30 + 26)
      default: bits |= 1 << UInt64(36 + byte % 27)
      }
    }
    return bits
  }
}
