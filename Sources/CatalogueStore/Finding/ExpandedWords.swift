internal import Text

/// An expansion as it is looked for.
struct ExpandedWords: Equatable, Sendable {
  let phrases: [FoundTerm]
  let values: [FacetValueID]

  init(_ expansion: Expansion) {
    var phrases: [FoundTerm] = []
    for phrase in expansion.phrases {
      let term = FoundTerm(
        words: WordScanner.words(in: phrase).map(\.folded), matchesStart: false)
      if !term.words.isEmpty, !phrases.contains(term) { phrases.append(term) }
    }
    self.phrases = phrases
    values = expansion.values
  }
}

/// Finds the records of words and of what they stand for.
struct ExpansionFinder: Sendable {
  private let reader: CatalogueReader
  let words: WordFinder

  init(_ reader: CatalogueReader) {
    self.reader = reader
    words = WordFinder(terms: reader.terms)
  }

  /// The records that have every expansion and all other words; `nil` when nothing is asked.
  func records(of query: WordQuery) -> Bitmap? {
    var found = words.records(of: query)
    for part in query.expanded {
      let records = records(of: part)
      if found == nil { found = records } else { found?.formIntersection(records) }
    }
    return found
  }

  /// The records with a value or a phrase.
  private func records(of part: ExpandedWords) -> Bitmap {
    var records = mentions(of: part, in: .any)
    for number in part.values.compactMap({ reader.facets.number(of: $0) }) {
      reader.facets.postings(number).insert(into: &records)
    }
    return records
  }

  /// The records in which a phrase stands in a field.
  func mentions(of part: ExpandedWords, in field: TermDictionary.Field) -> Bitmap {
    var records = Bitmap(count: reader.recordCount)
    for phrase in part.phrases { records.formUnion(words.records(of: phrase, in: field)) }
    return records
  }
}
