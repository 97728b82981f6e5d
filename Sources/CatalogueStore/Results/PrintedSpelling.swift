internal import Publications
internal import Text

/// Finds how records print a folded word, for words that are offered to a reader: `niña` for `nina`.
struct PrintedSpelling {
  private let reader: CatalogueReader

  /// The maximum number of records that are read for one word.
  private static let mostRecords = 16

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// The spelling in lower case that most of the first records with the word have, titles before
  /// other text; the folded word where none has it as one word, and with an engine, which would
  /// have to be asked for records.
  func spelling(of word: String) -> String {
    guard reader.engine == nil else { return word }
    let terms = reader.terms.terms(word, matchesStart: false)
    guard !terms.isEmpty else { return word }
    return mostFrequent(word, in: records(terms, .title).lazy.map(reader.records.title))
      ?? mostFrequent(
        word,
        in: records(terms, .any).lazy.flatMap { ordinal in
          let publication = reader.records.publication(at: ordinal)
          return [publication.title] + publication.paragraphs
        })
      ?? word
  }

  /// A text with each word that is in folded form and not in `kept` as records print it.
  func spelled(_ text: String, except kept: Set<String>) -> String {
    let changes = TypedWord.words(of: text).compactMap { word -> TypedWord? in
      guard !kept.contains(word.folded), text[word.range] == word.folded else { return nil }
      return TypedWord(folded: spelling(of: word.folded), range: word.range)
    }
    return text.replacing(changes)
  }

  private func records(_ terms: Range<Int>, _ field: TermDictionary.Field) -> [Int] {
    var first: [Int] = []
    reader.terms.records(of: terms, in: field).forEachMember { ordinal in
      if first.count < PrintedSpelling.mostRecords { first.append(ordinal) }
    }
    return first
  }

  private func mostFrequent(_ word: String, in texts: some Sequence<String>) -> String? {
    var counts: [String: Int] = [:]
    for text in texts {
      for found in WordScanner.words(in: text) where found.folded == word {
        var spelling = text[found.range].lowercased()
        // Invisible characters, such as a soft hyphen, are no part of a spelling.
        spelling.unicodeScalars.removeAll { $0.properties.isDefaultIgnorableCodePoint }
        if TextFolding.fold(spelling) == word { counts[spelling, default: 0] += 1 }
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
