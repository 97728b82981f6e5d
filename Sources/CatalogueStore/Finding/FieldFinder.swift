internal import Catalogue
internal import Text
internal import Vocabularies

/// Finds the records that have a value in a field; each value is searched once.
final class FieldFinder {
  private let reader: CatalogueReader
  private var found: [FieldTerm: Bitmap] = [:]

  /// The maximum number of values in a facet for matching names by their words; with more, only
  /// whole names match.
  static let mostValues = 5000

  init(_ reader: CatalogueReader) {
    self.reader = reader
  }

  /// The records with an identifier, or with one of the values that a name means; name fields also
  /// match sources. A text that is not a whole name means all values whose names contain its
  /// words.
  func records(of term: FieldTerm, words: WordFinder) -> Bitmap {
    if let records = found[term] { return records }
    var records = Bitmap(count: reader.recordCount)
    switch term.field {
    case .id:
      for ordinal in reader.ordinals(ofTypedID: term.text) { records.insert(ordinal) }
    case .facet(let key) where term.isAnyValue || isNotGiven(term):
      if let facet = reader.facets.index(of: key) {
        reader.facets.postings(reader.facets.number(ofWhole: facet)).insert(into: &records)
      }
      if !term.isAnyValue { records.invert() }
    case .facet(let key):
      for value in values(term, key) { reader.facets.postings(value).insert(into: &records) }
    case .names:
      records = words.records(ofAny: term.nameForms, in: .any)
      for value in values(term, .source) { reader.facets.postings(value).insert(into: &records) }
    case .title: break
    }
    found[term] = records
    return records
  }

  /// Whether a term means records without a value, as `--country "not given"` does; in any language
  /// of the interface.
  func isNotGiven(_ term: FieldTerm) -> Bool {
    guard case .facet(let key) = term.field else { return false }
    return NoValueName.isShown(term.text)
      || NoValueName.isOther(term.text) && value(named: term.text, key) == nil
  }

  /// Whether a text after a field means nothing there: no value, no name, no range.
  func isUnknown(_ text: String, _ key: FacetKey) -> Bool {
    let term = FieldTerm(
      field: .facet(key), text: text, term: QueryTerm(text, matchesStart: true, at: 0))
    guard !term.isAnyValue, !isNotGiven(term), values(term, key).isEmpty,
      let facet = reader.facets.index(of: key)
    else { return false }
    if FacetTable.facet(key)?.hasRanges ?? false {
      return NumberRange(text) == nil && (text.count < 4 || Int(text) == nil)
    }
    let match = NameFinder(reader, facet: facet, language: "en").match(text)
    return if case .unknown = match { true } else { false }
  }

  private func value(named name: String, _ key: FacetKey) -> ValueKey? {
    reader.facets.index(of: key).flatMap {
      NameFinder(reader, facet: $0, language: "en").key(of: name)
    }
  }

  /// The values that a name means.
  func values(_ term: FieldTerm, _ key: FacetKey) -> [Int] {
    if let known = value(named: term.text, key) { return QueryResolver(reader).values(of: known) }
    let isStart = term.term?.forms.first?.matchesStart ?? true
    let words =
      isStart ? NameForms.typedStarts(of: term.text) : NameForms.typedForms(of: term.text)
    let forms = words.filter { !$0.isEmpty }
      .map { FoundTerm(words: $0, matchesStart: isStart) }
    if forms.isEmpty { return [] }
    let facets = FacetTable.facetsInList(with: key).compactMap(reader.facets.index)
    return facets.flatMap { facet -> [Int] in
      let values = reader.facets.range(of: facet)
      guard values.count <= FieldFinder.mostValues else { return [] }
      return values.filter { value in
        names(of: value).contains { name in forms.contains { $0.matches(in: name) } }
      }
    }
  }

  private func names(of value: Int) -> [String] {
    [reader.facets.label(value)]
      + (reader.facets.meaning(value).map {
        reader.names.names(ofMeaning: $0).filter { $0.use != .code }.map(\.text)
      } ?? [])
  }
}

extension FieldTerm {
  /// Whether it means records with any value of a facet, as in `topic:*`.
  var isAnyValue: Bool { if case .facet = field { text == WordQueryPart.anyValue } else { false } }
}

extension FoundTerm {
  /// Whether the words are adjacent in a name, or in a form of it under which texts are found.
  func matches(in name: String) -> Bool {
    WordScanner.nameForms(of: name).contains { matches(inWords: $0) }
  }

  private func matches(inWords folded: [String]) -> Bool {
    guard folded.count >= words.count else { return false }
    return (0...folded.count - words.count).contains { start in
      words.indices.allSatisfy { index in
        matchesStart && index == words.count - 1
          ? folded[start + index].hasPrefix(words[index]) : folded[start + index] == words[index]
      }
    }
  }
}
