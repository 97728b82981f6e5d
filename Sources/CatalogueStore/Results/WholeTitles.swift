internal import Text

/// Finds the records whose whole title is the words of a query, through the order of titles.
struct WholeTitles {
  private let reader: CatalogueReader
  private let words: [String]
  private let text: String

  /// Titles of one name that are looked at; more are as good as any.
  private static let mostTitles = 4096

  init(_ reader: CatalogueReader, words: [String], text: String) {
    self.reader = reader
    self.words = words
    self.text = text
  }

  /// The records of `results` whose title has the words in this order, and no others but an article
  /// at the beginning.
  func records(among results: Bitmap) -> Bitmap {
    var records = Bitmap(count: reader.recordCount)
    guard !words.isEmpty else { return records }
    for key in keys { insert(titlesWith: key, &records, among: results) }
    return records
  }

  /// What titles of the words may be sorted by, with the article that some language leaves out.
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

  /// Whether a title whose sort key is that of the query has its words, but for an article before
  /// those of either.
  private func isWhole(_ ordinal: Int) -> Bool {
    let title = WordScanner.words(in: reader.records.title(at: ordinal)).map(\.folded)
    return title == words || title.dropFirst().elementsEqual(words)
      || title.elementsEqual(words.dropFirst())
  }
}
