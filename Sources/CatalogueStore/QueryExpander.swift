internal import Publications

/// Tells what the words of queries mean in one catalogue, by the labels it was built with.
package struct QueryExpander: Sendable {
  private let reader: CatalogueReader

  init(_ reader: CatalogueReader) {
    self.reader = reader
  }

  /// The query with every label in its words expanded, the longest first at each place, and with
  /// the inflections of all words.
  package func expanded(_ query: Query) -> Query {
    guard query.words.contains(where: { $0 != " " }) else { return query }
    var query = query
    query.findsInflections = true
    let words = query.words.utf8
    query.expansions = meanings(in: query.words).map { range, meaning in
      let start = words.distance(from: words.startIndex, to: range.lowerBound)
      let end = words.distance(from: words.startIndex, to: range.upperBound)
      // Every name finds the same, whichever is typed.
      return Expansion(
        range: start..<end, label: meaning.name,
        values: meaning.value.map { [$0] } ?? [], phrases: meaning.labels,
        meaning: meaning.number)
    }
    return query
  }

  /// A suggestion with the preferred label in place of each one that is found and never shown.
  package func offered(_ suggestion: String) -> String {
    var offered = ""
    var end = suggestion.startIndex
    for (range, meaning) in meanings(in: suggestion)
    where reader.labels.isHidden(suggestion[range]) {
      offered += suggestion[end..<range.lowerBound] + meaning.name
      end = range.upperBound
    }
    return offered + suggestion[end...]
  }

  /// Every label that the vocabulary has for the values of a facet, in any language and those that
  /// are never shown included; codes are none. Reads them all, whatever the number of records.
  package func labels(of facet: Facet) -> [FacetValueID: [String]] {
    var labels: [FacetValueID: [String]] = [:]
    for number in 0..<reader.labels.meaningCount {
      guard let value = reader.labels.value(ofMeaning: number), value.facet == facet else {
        continue
      }
      labels[value, default: []] += reader.labels.meaning(number).labels
    }
    return labels
  }

  private func meanings(
    in words: String
  ) -> [(range: Range<String.Index>, meaning: LabelReader.Meaning)] {
    reader.labels.matches(in: words)
      .map { ($0.range, reader.labels.meaning($0.meaning)) }
      .filter { $0.1.facet.isNamedByWords }
  }
}
