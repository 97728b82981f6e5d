internal import Catalogue

/// Finds values whose labels begin like the words of a query without results.
///
/// Users type what the screen says, but the texts are in another language: no text has the word
/// `trata`, while *Trata de niños* is a topic. English labels need no such advice, because their
/// words are those of the texts.
struct LabelAdvisor {
  private let query: Query
  private let counter: QueryCounter
  private let language: String

  /// The maximum number of replacements per part, best first.
  private static let limit = 3
  /// Shorter words match too many labels.
  private static let shortest = 3

  init(_ query: Query, counter: QueryCounter, language: String) {
    self.query = query
    self.counter = counter
    self.language = language
  }

  /// All words together replaced with a value; else each word without a field, in its place; or,
  /// when no record matches all of them, a single value in place of all.
  var replacements: [NoResultAdvice.Replacement] {
    guard language != "en", counter.canGoOn else { return [] }
    let parts = WordQueryPart.parts(of: query.words)
    let plain = parts.filter { !$0.isNegated && $0.field == nil }
    let names = names()
    if plain.count == parts.count, let first = parts.first, let last = parts.last {
      let range = first.typedRange.lowerBound..<last.typedRange.upperBound
      let found = replacements(of: range, names)
      if !found.isEmpty { return found }
    }
    if plain.count < 2, plain.count == parts.count { return [] }
    let found = plain.flatMap { replacements(of: $0.typedRange, names) }
    guard found.isEmpty, plain.count == parts.count else { return found }
    return Array(plain.flatMap { alone($0.typedRange, names) }.prefix(LabelAdvisor.limit))
  }

  /// Values alone, for a word without results with which a label begins.
  private func alone(
    _ range: Range<String.Index>, _ names: FacetNames
  ) -> [NoResultAdvice.Replacement] {
    let word = String(query.words[range])
    guard word.count >= LabelAdvisor.shortest, counter.canGoOn,
      counter.count(query.replacing(.words(word))) == 0
    else { return [] }
    let whole = query.words.startIndex..<query.words.endIndex
    return names.matches(word).lazy.compactMap { replacement(of: whole, query.words, by: $0) }
      .prefix(LabelAdvisor.limit).map(\.self)
  }

  private func names() -> FacetNames {
    let facets = [FacetKey.topic, .collection, .country].compactMap(counter.reader.facets.index)
    let values = facets.flatMap { FacetOutline.inOrder($0, counter.reader) }
    return FacetNames(
      of: values, facets: facets, includesAreas: false, in: counter.reader, language: language)
  }

  private func replacements(
    of range: Range<String.Index>, _ names: FacetNames
  ) -> [NoResultAdvice.Replacement] {
    let old = String(query.words[range])
    guard old.count >= LabelAdvisor.shortest else { return [] }
    return names.matches(old).lazy.compactMap { replacement(of: range, old, by: $0) }
      .prefix(LabelAdvisor.limit).map(\.self)
  }

  /// `nil` when the value has no results there.
  private func replacement(
    of range: Range<String.Index>, _ old: String, by value: Int
  ) -> NoResultAdvice.Replacement? {
    let key = counter.reader.facets.key(value)
    guard counter.canGoOn else { return nil }
    let label = counter.reader.label(of: value, in: language)
    let field = QueryField.facet(key.facet).typed(label, in: language)
    let change = NoResultAdvice.Replacement.Change.words(
      query.words[..<range.lowerBound] + field + query.words[range.upperBound...])
    let count = counter.count(query.replacing(change))
    return count == 0 ? nil : .init(change, old: old, new: field, count: count)
  }
}
