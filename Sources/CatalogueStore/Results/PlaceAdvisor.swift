internal import Catalogue
internal import Vocabularies

/// Finds broader places for the countries and regions of a query without results, and broader topics.
struct PlaceAdvisor {
  private let counter: QueryCounter
  private let query: Query
  private let language: String
  private let names: NameReader

  init(_ query: Query, counter: QueryCounter, language: String) {
    self.counter = counter
    self.query = query
    self.language = language
    names = counter.reader.names
  }

  /// For each place of the query, the nearest surrounding region or country with results, and the
  /// smallest area that contains it, if that has a different result count.
  var replacements: [NoResultAdvice.Replacement] {
    guard counter.canGoOn, let facet = counter.reader.facets.index(of: .country) else { return [] }
    return filters(facet) + namesAmongWords() + fields(facet) + groupings()
  }

  /// Grouping names among the words, which match only as words, replaced with the grouping as a
  /// field.
  private func groupings() -> [NoResultAdvice.Replacement] {
    guard let facet = counter.reader.facets.index(of: .grouping) else { return [] }
    return names.matches(in: query.words, of: facet).compactMap { match in
      guard counter.canGoOn, !match.isExcluded else { return nil }
      let field = QueryField.facet(.grouping).typed(label(of: match.meaning), in: language)
      let change = NoResultAdvice.Replacement.Change.words(
        query.words[..<match.range.lowerBound] + field + query.words[match.range.upperBound...])
      let count = counter.count(query.replacing(change))
      return count == 0
        ? nil : .init(change, old: String(query.words[match.range]), new: field, count: count)
    }
  }

  private func filters(_ facet: Int) -> [NoResultAdvice.Replacement] {
    query.included.filter { $0.facet == .country && !$0.isNotGiven }.sorted().flatMap { key in
      (counter.resolver.meaning(of: key).map { wider($0, facet) } ?? []).nearest { place in
        replacement(
          .value(key, by: ValueKey(.country, names.id(ofMeaning: place))),
          counter.resolver.label(of: key, in: language) ?? key.id, label(of: place))
      }
    }
  }

  /// Names of places and topics among the words.
  private func namesAmongWords() -> [NoResultAdvice.Replacement] {
    counter.resolver.resolved(query).expansions.flatMap { expansion in
      guard expansion.meanings.count == 1, let meaning = expansion.meanings.first,
        !expansion.isExcluded
      else { return [NoResultAdvice.Replacement]() }
      return wider(meaning).nearest { replacement(of: expansion.range, $0, isField: false) }
    }
  }

  /// Values of `country:`.
  private func fields(_ facet: Int) -> [NoResultAdvice.Replacement] {
    let parts = WordQueryPart.parts(of: query.words)
    let finder = NameFinder(counter.reader, facet: facet, language: language)
    return parts.filter { !$0.isNegated && $0.field == .facet(.country) }.flatMap { part in
      guard let meaning = finder.key(of: part.text).flatMap(counter.resolver.meaning) else {
        return [NoResultAdvice.Replacement]()
      }
      let start = query.words.utf8.distance(
        from: query.words.startIndex, to: part.typedRange.lowerBound)
      let count = query.words[part.typedRange].utf8.count
      return wider(meaning, facet).nearest {
        replacement(of: start..<start + count, $0, isField: true)
      }
    }
  }

  /// The surrounding places or broader topics, nearest first; then the areas that contain the place, smallest first.
  private func wider(_ meaning: Int, _ facet: Int) -> [[Int]] {
    names.facet(ofMeaning: meaning) == facet ? wider(meaning) : []
  }

  private func wider(_ meaning: Int) -> [[Int]] {
    var around: [Int] = []
    var next = names.surroundings(ofMeaning: meaning)
    // Only damaged bytes form a cycle.
    while let place = next, place != meaning, !around.contains(place) {
      around.append(place)
      next = names.surroundings(ofMeaning: place)
    }
    return [around, names.areas(around: meaning)]
  }

  private func replacement(
    of range: Range<Int>, _ place: Int, isField: Bool
  ) -> NoResultAdvice.Replacement? {
    var words = Array(query.words.utf8)
    let range = range.clamped(to: words.indices)
    let old = String(decoding: words[range], as: UTF8.self)
    let name = label(of: place)
    let new = isField ? QueryField.facet(.country).typed(name, in: language) : name
    words.replaceSubrange(range, with: Array(new.utf8))
    return replacement(.words(String(decoding: words, as: UTF8.self)), old, new)
  }

  private func replacement(
    _ change: NoResultAdvice.Replacement.Change, _ old: String, _ new: String
  ) -> NoResultAdvice.Replacement? {
    let count = counter.canGoOn ? counter.count(query.replacing(change)) : 0
    return count == 0 ? nil : .init(change, old: old, new: new, count: count)
  }

  private func label(of place: Int) -> String {
    names.label(ofMeaning: place, in: language)
  }
}

extension [[Int]] {
  /// The first place with results in each list, unless its count equals that of an earlier one.
  fileprivate func nearest(
    _ replacement: (Int) -> NoResultAdvice.Replacement?
  ) -> [NoResultAdvice.Replacement] {
    var found: [NoResultAdvice.Replacement] = []
    for places in self {
      guard let first = places.lazy.compactMap(replacement).first,
        !found.contains(where: { $0.count == first.count })
      else { continue }
      found.append(first)
    }
    return found
  }
}
