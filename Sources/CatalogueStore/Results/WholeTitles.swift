internal import Text

/// Finds the records whose whole title consists of a query's words, by binary search in the title
/// order.
struct WholeTitles {
  private let reader: CatalogueReader
  private let words: [String]
  private let text: String

  /// The maximum number of titles with one sort key that are read; more are as good as any.
  private static let mostTitles = 4096

  init(_ reader: CatalogueReader, words: [String], text: String) {
    self.reader = reader
    self.words = words
    self.text = text
  }

  /// The records of `results` whose title has these words in this order and no others, apart from a
  /// leading article.
  func records(among results: Bitmap) -> Bitmap {
    var records = Bitmap(count: reader.recordCount)
    guard !words.isEmpty else { return records }
    for key in keys { insert(titlesWith: key, &records, among: results) }
    return records
  }

  /// The sort keys of titles with these words, with and without the articles that each language
  /// ignores.
  private var keys: Set<[UInt8]> {
    var keys: Set<[UInt8]> = [Array(SortKey(text).letters)]
    for language in TextLanguage.allCases {
      keys.insert(Array(SortKey(text, language: language).letters))
    }
    return keys
  }

  private func insert(titlesWith key: [UInt8], _ records: inout Bitmap, among results: Bitmap) {
    let order: NumberView<UInt32> = reader.parts.numbers(.titleOrder)
    var place = partitionPoint(0..<reader.recordCount) {
      !letters(ofTitleAt: order[$0]).lexicographicallyPrecedes(key)
    }
    let end = min(reader.recordCount, place + WholeTitles.mostTitles)
    while place < end, letters(ofTitleAt: order[place]).elementsEqual(key) {
      if results.contains(order[place]), isWhole(order[place]) { records.insert(order[place]) }
      place += 1
    }
  }

  private func letters(ofTitleAt ordinal: Int) -> ArraySlice<UInt8> {
    let language = reader.records.language(at: ordinal).flatMap { TextLanguage(named: $0) }
    return SortKey(reader.records.title(at: ordinal), language: language).letters
  }

  /// Whether a title with the query's sort key has the query's words, apart from a leading article
  /// in either.
  private func isWhole(_ ordinal: Int) -> Bool {
    let title = WordScanner.words(in: reader.records.title(at: ordinal)).map(\.folded)
    return title == words || title.dropFirst().elementsEqual(words)
      || title.elementsEqual(words.dropFirst())
  }
}
