internal import Catalogue

/// An expansion as it is looked for.
struct ExpandedWords: Equatable, Sendable {
  let phrases: [FoundTerm]
  /// Phrases that the kept records do not have.
  let codes: [FoundTerm]
  let values: [Int]
  /// The number under which the records with one of the phrases are kept.
  let meaning: Int?

  init(_ expansion: Expansion) {
    codes = FoundTerm.phrases([expansion.code].compactMap(\.self))
    phrases = FoundTerm.phrases(expansion.phrases + [expansion.code].compactMap(\.self))
    values = expansion.values
    meaning = expansion.meaning
  }
}

/// Finds the records of words and of what they stand for.
struct ExpansionFinder {
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
    for number in part.values {
      reader.facets.postings(number).insert(into: &records)
    }
    return records
  }

  /// The records in which a phrase stands in a field.
  func mentions(of part: ExpandedWords, in field: TermDictionary.Field) -> Bitmap {
    guard let meaning = part.meaning else { return words.records(ofAny: part.phrases, in: field) }
    var records = words.records(ofAny: part.codes, in: field)
    reader.names.mentions(of: meaning, in: field).insert(into: &records)
    return records
  }
}
