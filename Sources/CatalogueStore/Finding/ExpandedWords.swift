internal import Catalogue
internal import Text

/// An expansion in searchable form.
struct ExpandedWords: Equatable, Sendable {
  /// The typed words that have the meaning.
  let typed: [QueryTerm]
  let phrases: [FoundTerm]
  /// Phrases that are not in the stored mentions of `meanings`.
  let codes: [FoundTerm]
  let values: [Int]
  /// The single-word phrases, with their accents.
  let words: [SpeltWord]
  /// The meanings whose mentions are stored in the image.
  let meanings: [Int]
  /// Whether the typed words also match where they are not the name.
  let isOfOrdinaryWords: Bool

  init(_ expansion: Expansion, typed: [QueryTerm]) {
    self.typed = typed
    codes = FoundTerm.phrases([expansion.code].compactMap(\.self))
    phrases = FoundTerm.phrases(expansion.phrases + [expansion.code].compactMap(\.self))
    values = expansion.values
    words = expansion.phrases.map(SpeltWord.words).filter { $0.count == 1 }.flatMap(\.self)
    meanings = expansion.meanings
    isOfOrdinaryWords = expansion.isOfOrdinaryWords && !typed.isEmpty
  }
}

/// A word in folded form and as spelt; its stem depends on the accents.
struct SpeltWord: Equatable, Sendable {
  let folded: String
  let spelling: String

  /// The words of a text.
  static func words(in text: String) -> [SpeltWord] {
    WordScanner.words(in: text).map {
      SpeltWord(folded: $0.folded, spelling: text[$0.range].lowercased())
    }
  }
}

/// Finds the records of words and of their expansions.
struct ExpansionFinder {
  private let reader: CatalogueReader
  let words: WordFinder
  private let fields: FieldFinder
  /// A cache for the alternatives of one query and of its variants.
  private let kept: KeptRecords?

  /// Without `isInflected`, words have no other forms. With `keepsRecords`, each alternative is
  /// searched once, however many queries contain it.
  init(_ reader: CatalogueReader, isInflected: Bool, keepsRecords: Bool = false) {
    self.reader = reader
    kept = keepsRecords ? KeptRecords() : nil
    words = WordFinder(terms: reader.terms, stems: isInflected ? reader.stems : nil)
    fields = FieldFinder(reader)
  }

  /// The records that match one alternative of every group; `nil` for an empty query.
  func records(of query: WordQuery) -> Bitmap? {
    guard !query.isEmpty else { return nil }
    if kept != nil { return keptRecords(of: query) }
    var found: Bitmap?
    for group in query.groups(at: .meaning) {
      let records = records(of: group, upTo: .meaning, isInflected: query.isInflected)
      if found == nil { found = records } else { found?.formIntersection(records) }
    }
    return withoutUnwanted(found ?? Bitmap(allOf: reader.recordCount), query)
  }

  /// The same with the cache, for queries that usually have no results: words come before phrases
  /// and names, which take longer, and the first empty intersection ends the search.
  private func keptRecords(of query: WordQuery) -> Bitmap {
    var found: Bitmap?
    let groups = query.groups(at: .meaning)
    for group in groups.filter(\.isOneWord) + groups.filter({ !$0.isOneWord }) {
      let records = records(of: group, upTo: .meaning, isInflected: query.isInflected)
      if found == nil { found = records } else { found?.formIntersection(records) }
      if let found, found.isEmpty { return found }
    }
    return withoutUnwanted(found ?? Bitmap(allOf: reader.recordCount), query)
  }

  /// The records of a set without those that an excluded part of the query finds, by its words,
  /// their inflections or its meaning.
  private func withoutUnwanted(_ records: Bitmap, _ query: WordQuery) -> Bitmap {
    var result = records
    for part in query.unwanted {
      result.subtract(self.records(of: [part], upTo: .meaning, isInflected: query.isInflected))
    }
    return result
  }

  /// The records that match any alternative at `level` or better. Fields without words match at
  /// every level.
  func records(
    of group: [QueryAlternative], upTo level: MatchLevel, isInflected: Bool
  ) -> Bitmap {
    let wordLevel = min(level, isInflected ? .inflected : .wordStarts)
    var found: Bitmap?
    for alternative in group where alternative.matches(at: wordLevel) {
      let records =
        kept.map { kept in
          kept.records(of: alternative, upTo: level) {
            self.records(of: alternative, upTo: level, wordLevel)
          }
        } ?? self.records(of: alternative, upTo: level, wordLevel)
      if found == nil { found = records } else { found?.formUnion(records) }
    }
    return found ?? Bitmap(count: reader.recordCount)
  }

  private func records(
    of alternative: QueryAlternative, upTo level: MatchLevel, _ wordLevel: MatchLevel
  ) -> Bitmap {
    switch alternative {
    case .term(let term): words.records(of: term, upTo: wordLevel)
    case .expanded(let part): records(of: part, upTo: level, wordLevel)
    case .field(let term):
      term.titleTerm.map { words.titleRecords(of: $0, upTo: wordLevel) }
        ?? fields.records(of: term, words: words)
    }
  }

  private func records(
    of part: ExpandedWords, upTo level: MatchLevel, _ wordLevel: MatchLevel
  ) -> Bitmap {
    if level < .meaning, part.isOfOrdinaryWords { return typedWords(of: part, upTo: wordLevel) }
    var records = mentions(of: part)
    for number in part.values {
      reader.facets.postings(number).insert(into: &records)
    }
    if level < .meaning {
      records.formIntersection(typedWords(of: part, upTo: wordLevel))
    } else if part.isOfOrdinaryWords {
      records.formUnion(typedWords(of: part, upTo: wordLevel))
    }
    return records
  }

  /// The records that contain all typed words.
  private func typedWords(of part: ExpandedWords, upTo level: MatchLevel) -> Bitmap {
    var records = Bitmap(allOf: reader.recordCount)
    for term in part.typed { records.formIntersection(words.records(of: term, upTo: level)) }
    return records
  }

  /// The records that contain a phrase, or another form of a single-word name.
  private func mentions(of part: ExpandedWords) -> Bitmap {
    var records = words.records(ofAny: part.codes, in: .any)
    for word in part.words {
      let forms = words.inflections(of: word.folded, spelt: word.spelling)
      records.formUnion(words.records(ofAny: forms, in: .any))
    }
    for meaning in part.meanings {
      reader.names.mentions(of: meaning, in: .any).insert(into: &records)
    }
    if part.meanings.isEmpty {
      records.formUnion(words.records(ofAny: part.phrases, in: .any))
    }
    return records
  }
}

extension [QueryAlternative] {
  /// Whether it has single plain words only.
  fileprivate var isOneWord: Bool {
    allSatisfy { alternative in
      guard case .term(let term) = alternative else { return false }
      return term.forms.allSatisfy { $0.words.count == 1 }
    }
  }
}
