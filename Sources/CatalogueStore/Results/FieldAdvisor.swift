internal import Catalogue
internal import Publications
internal import Text

/// Suggests replacements for a field value that is not a name (`country:thailnd`), and for years
/// and identifiers typed without their field.
struct FieldAdvisor {
  private let query: Query
  private let counter: QueryCounter
  private let language: String

  init(_ query: Query, counter: QueryCounter, language: String) {
    self.query = query
    self.counter = counter
    self.language = language
  }

  /// Similar names for a value, and years and identifiers with their field; only those with
  /// results.
  var replacements: [NoResultAdvice.Replacement] {
    WordQueryPart.parts(of: query.words).filter { !$0.isNegated }.flatMap {
      part -> [NoResultAdvice.Replacement] in
      switch part.field {
      case .facet(let key): list(part, key) + nearNames(part, key)
      case nil: year(part) + identifier(part)
      case .title, .id, .names: []
      }
    }
  }

  /// The first value after a field that means nothing there.
  var unknownValue: UnknownFieldValue? {
    let finder = FieldFinder(counter.reader)
    return WordQueryPart.parts(of: query.words).lazy.compactMap { part -> UnknownFieldValue? in
      guard case .facet(let key)? = part.field, finder.isUnknown(part.text, key) else { return nil }
      return UnknownFieldValue(part.text, in: key)
    }.first
  }

  /// Several values after one field, as alternatives: `country:thailand,laos`.
  private func list(_ part: WordQueryPart, _ key: FacetKey) -> [NoResultAdvice.Replacement] {
    let values = part.text.split { ",;/".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    guard values.count > 1, FieldFinder(counter.reader).isUnknown(part.text, key) else { return [] }
    let fields = values.map { QueryField.facet(key).typed($0, in: language) }
    return [replacement(part, by: fields.joined(separator: " | "))].compactMap(\.self)
  }

  private func nearNames(_ part: WordQueryPart, _ key: FacetKey) -> [NoResultAdvice.Replacement] {
    guard let facet = counter.reader.facets.index(of: key),
      case .unknown(let nearest) = NameFinder(counter.reader, facet: facet, language: language)
        .match(part.text)
    else { return [] }
    return nearest.compactMap {
      replacement(part, by: QueryField.facet(key).typed($0, in: language))
    }
  }

  /// A year or a range of years, typed without its field.
  private func year(_ part: WordQueryPart) -> [NoResultAdvice.Replacement] {
    let isYear = part.text.count == 4 && part.text.allSatisfy { ("0"..."9").contains($0) }
    guard isYear || NumberRange(part.text) != nil, !part.isClosedPhrase else { return [] }
    return [replacement(part, by: QueryField.facet(.year).typed(part.text, in: language))]
      .compactMap(\.self)
  }

  /// An identifier typed without its field.
  private func identifier(_ part: WordQueryPart) -> [NoResultAdvice.Replacement] {
    guard counter.reader.engine == nil, counter.canGoOn,
      let ordinal = counter.reader.ordinals(ofTypedID: part.text).first
    else { return [] }
    let id = counter.reader.records.id(at: ordinal).text
    return [replacement(part, by: "\(QueryField.id.name(in: language)):\(id)")].compactMap(\.self)
  }

  private func replacement(
    _ part: WordQueryPart, by text: String
  ) -> NoResultAdvice.Replacement? {
    guard counter.canGoOn else { return nil }
    let range = part.typedRange
    let change = NoResultAdvice.Replacement.Change.words(
      query.words[..<range.lowerBound] + text + query.words[range.upperBound...])
    let count = counter.count(query.replacing(change))
    return count == 0
      ? nil : .init(change, old: String(query.words[range]), new: text, count: count)
  }
}
