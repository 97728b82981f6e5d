internal import Text

/// The words of an expansion: typed ones that must all match, or what stands for them.
struct ExpandedWords: Equatable, Sendable {
  let typed: [FoundTerm]
  let phrases: [FoundTerm]
  let values: [FacetValueID]

  init(_ typed: String, _ expansion: Expansion) {
    self.typed = expansion.keepsWords ? WordQuery(typed).wanted : []
    let typed = self.typed
    phrases = expansion.phrases.map { phrase in
      FoundTerm(words: WordScanner.words(in: phrase).map(\.folded), matchesStart: false)
    }.filter { phrase in
      // What is typed is found as typed.
      !phrase.words.isEmpty && !(typed.count == 1 && typed[0].words == phrase.words)
    }
    values = expansion.values
  }
}

/// Finds the records of expansions.
struct ExpansionFinder {
  private let reader: CatalogueReader
  private let words: WordFinder

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

  /// The records with the typed words, a value or a phrase.
  private func records(of part: ExpandedWords) -> Bitmap {
    var records = mentions(of: part, in: .any)
    for number in part.values.compactMap({ reader.facets.number(of: $0) }) {
      reader.facets.postings(number).insert(into: &records)
    }
    return records
  }

  /// The records in which the typed words or a phrase stand in a field.
  func mentions(of part: ExpandedWords, in field: TermDictionary.Field) -> Bitmap {
    var records = Bitmap(count: reader.recordCount)
    if let first = part.typed.first {
      records = words.records(of: first, in: field)
      for term in part.typed.dropFirst() {
        records.formIntersection(words.records(of: term, in: field))
      }
    }
    for phrase in part.phrases { records.formUnion(words.records(of: phrase, in: field)) }
    return records
  }
}
