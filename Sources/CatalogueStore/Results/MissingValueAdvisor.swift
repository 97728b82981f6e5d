internal import Catalogue
internal import Text

/// Suggests the field for publications without a value where readers say so in words: `country:none`
/// for `publications without a country`, `no country` and `country none`.
struct MissingValueAdvisor {
  private let query: Query
  private let counter: QueryCounter
  private let language: String

  init(_ query: Query, counter: QueryCounter, language: String) {
    self.query = query
    self.counter = counter
    self.language = language
  }

  /// The field beside the other words, else alone; only with results.
  var replacements: [NoResultAdvice.Replacement] {
    let parts = WordQueryPart.parts(of: query.words)
    for place in parts.indices {
      guard let found = field(in: parts, at: place) else { continue }
      let range =
        parts[place].typedRange.lowerBound..<parts[found.last].typedRange.upperBound
      let field = QueryField.facet(found.facet).typed(
        NoValueName.word(in: language), in: language)
      let words = query.words[..<range.lowerBound] + field + query.words[range.upperBound...]
      return [replacement(String(words), field) ?? replacement(field, field)].compactMap(\.self)
    }
    return []
  }

  private func replacement(_ words: String, _ field: String) -> NoResultAdvice.Replacement? {
    let change = NoResultAdvice.Replacement.Change.words(words)
    let count = counter.canGoOn ? counter.count(query.replacing(change)) : 0
    return count == 0 ? nil : .init(change, old: query.words, new: field, count: count)
  }

  /// The facet that words from a place on name as missing, and the last of these words.
  private func field(in parts: [WordQueryPart], at place: Int) -> (facet: FacetKey, last: Int)? {
    let text = parts[place].text.lowercased()
    guard parts[place].isPlain else { return nil }
    if let facet = facet(parts, place) {
      let next = place + 1
      return next < parts.count && parts[next].isPlain && NoValueName.isOther(parts[next].text)
        ? (facet, next) : nil
    }
    guard LinkingWords.negations.contains(text) || NoValueName.isOther(text) || text == "no" else {
      return nil
    }
    // An article may come between them.
    let isArticle =
      place + 2 < parts.count && LinkingWords.contains(parts[place + 1].text.lowercased())
    let last = place + (isArticle ? 2 : 1)
    return facet(parts, last).map { ($0, last) }
  }

  private func facet(_ parts: [WordQueryPart], _ place: Int) -> FacetKey? {
    guard parts.indices.contains(place), parts[place].isPlain,
      case .facet(let key)? = QueryField(named: parts[place].text)
    else { return nil }
    return key
  }
}
