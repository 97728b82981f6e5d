/// Ranks titles with the words as typed before those with other diacritics: search folds `año` and
/// `ano` to the same word, but they are different words. In scripts without spaces, a whole cluster
/// comes before clusters that only begin with it.
struct ExactSpelling {
  private let reader: CatalogueReader
  private let typed: [SpeltWord]

  /// With more titles, none are read; the first of so many are good enough.
  private static let mostTitles = 1000

  init(_ reader: CatalogueReader, words: WordQuery) {
    self.reader = reader
    typed = words.allWanted.filter { $0.joining == nil }
      .flatMap { SpeltWord.words(in: $0.spelling) }
  }

  /// Splits the records of a title level: exact spellings first, then the others.
  func divided(_ records: Bitmap, at level: MatchLevel) -> [Bitmap] {
    guard level <= .wordStartsInTitle, !typed.isEmpty,
      2...ExactSpelling.mostTitles ~= records.population
    else {
      return [records]
    }
    let isASCII = typed.allSatisfy { $0.spelling.utf8.allSatisfy { $0 < 0x80 } }
    var exact = Bitmap(count: reader.recordCount)
    records.forEachMember { ordinal in
      let title = reader.records.title(at: ordinal)
      // ASCII letters fold only to themselves.
      let isExact = isASCII && title.utf8.allSatisfy { $0 < 0x80 } || isSpeltSo(title)
      if isExact { exact.insert(ordinal) }
    }
    guard !exact.isEmpty, exact.population < records.population else { return [records] }
    var others = records
    others.subtract(exact)
    return [exact, others]
  }

  /// Whether each typed word has this spelling where the title contains it; the last word matches
  /// as a prefix. A word that the title has only in another form, such as joined, counts as exact.
  private func isSpeltSo(_ title: String) -> Bool {
    let words = SpeltWord.words(in: title.lowercased())
    return typed.indices.allSatisfy { place in
      let word = typed[place]
      let goesOn = place == typed.count - 1
      let found = words.filter {
        $0.folded == word.folded || goesOn && $0.folded.utf8.starts(with: word.folded.utf8)
      }
      let isCluster = WordFinder.isCluster(word.folded)
      return found.isEmpty
        || found.contains {
          $0.spelling == word.spelling
            || goesOn && !isCluster && $0.spelling.hasPrefix(word.spelling)
        }
    }
  }
}
