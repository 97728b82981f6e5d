internal import Text

/// Puts titles with the words as they are typed before those with other marks: search folds `año` and
/// `ano` to one word, and they are two. In scripts without blanks a cluster comes before those that only
/// begin with it.
struct ExactSpelling {
  private let reader: CatalogueReader
  private let typed: [String]

  /// More titles than these are not read: the first of so many are good enough.
  private static let mostTitles = 1000

  init(_ reader: CatalogueReader, words: WordQuery) {
    self.reader = reader
    typed = words.allWanted.flatMap { term in
      WordScanner.words(in: term.spelling).map { String(term.spelling[$0.range]) }
    }
  }

  /// The records of a level that is about titles: those that are spelt so, then the others.
  func divided(_ records: Bitmap, at level: MatchLevel) -> [Bitmap] {
    let isOfTitles = level == .wholeWordsInTitle || level == .wordStartsInTitle
    guard isOfTitles, !typed.isEmpty, 2...ExactSpelling.mostTitles ~= records.population else {
      return [records]
    }
    let isASCII = typed.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    var exact = Bitmap(count: reader.recordCount)
    records.forEachMember { ordinal in
      let title = reader.records.title(at: ordinal)
      // Letters of ASCII fold to no others: the words are as they are typed, or none are.
      let isExact = title.utf8.allSatisfy { $0 < 0x80 } ? isASCII : isSpeltSo(title)
      if isExact { exact.insert(ordinal) }
    }
    guard !exact.isEmpty, exact.population < records.population else { return [records] }
    var others = records
    others.subtract(exact)
    return [exact, others]
  }

  /// Whether a title has each of the words, the last one as a beginning.
  private func isSpeltSo(_ title: String) -> Bool {
    let lower = title.lowercased()
    let words = WordScanner.words(in: lower).map { String(lower[$0.range]) }
    guard let last = typed.last else { return true }
    return typed.dropLast().allSatisfy(words.contains)
      && words.contains { $0 == last || !WordFinder.isCluster(last) && $0.hasPrefix(last) }
  }
}
