package import Publications
internal import Synchronization

/// Tells what the words of queries mean in one catalogue.
///
/// The index of labels is made when somebody first looks for words: that takes about as long as
/// reading the listing.
package final class QueryExpander: Sendable {
  private let catalogue: Catalogue
  private let vocabulary: Vocabulary
  private let expandsTopics: Bool
  // One thread asks; the lock is what lets the compiler see that others could.
  private let meanings = Mutex<Meanings?>(nil)

  private struct Meanings {
    var labels: LabelIndex
    var values: [LabelTarget: FacetValueID]
  }

  /// An expander by the labels of `vocabulary`; those of topics are left alone where the catalogue
  /// is shown in its publisher's words.
  package init(_ catalogue: Catalogue, vocabulary: Vocabulary, expandsTopics: Bool = true) {
    self.catalogue = catalogue
    self.vocabulary = vocabulary
    self.expandsTopics = expandsTopics
  }

  /// An expander by the same labels for a catalogue that takes the place of this one.
  package func reopened(_ catalogue: Catalogue) -> QueryExpander {
    QueryExpander(catalogue, vocabulary: vocabulary, expandsTopics: expandsTopics)
  }

  /// The query with every label in its words expanded, the longest first at each place.
  package func expanded(_ query: Query) -> Query {
    guard query.words.contains(where: { $0 != " " }) else { return query }
    var query = query
    let words = query.words
    query.expansions = meanings(in: words).map { match, value in
      let range =
        words.utf8.distance(
          from: words.startIndex, to: match.range.lowerBound)..<words.utf8
        .distance(from: words.startIndex, to: match.range.upperBound)
      let label = label(of: match.target)
      // Every name finds the same, whichever is typed.
      return Expansion(
        range: range, label: label, values: value.map { [$0] } ?? [],
        phrases: vocabulary.labels(of: match.target))
    }
    return query
  }

  /// A suggestion with the preferred label in place of each one that is found and never shown.
  package func offered(_ suggestion: String) -> String {
    var offered = ""
    var end = suggestion.startIndex
    for (match, _) in meanings(in: suggestion)
    where vocabulary.isHidden(String(suggestion[match.range])) {
      offered += suggestion[end..<match.range.lowerBound] + label(of: match.target)
      end = match.range.upperBound
    }
    return offered + suggestion[end...]
  }

  private func meanings(in words: String) -> [(LabelMatch, FacetValueID?)] {
    meanings.withLock { kept in
      let meanings = kept ?? makeMeanings()
      kept = meanings
      return meanings.labels.matches(in: words)
        .filter { isExpanded($0.target) }
        .map { ($0, meanings.values[$0.target]) }
    }
  }

  /// Groupings overlap and change: their names are words, and their members a facet.
  private func isExpanded(_ target: LabelTarget) -> Bool {
    switch target {
    case .topic: expandsTopics
    case .country, .region: true
    case .grouping: false
    }
  }

  private func makeMeanings() -> Meanings {
    var values: [LabelTarget: FacetValueID] = [:]
    for value in catalogue.values(of: .topic) { values[.topic(value.label)] = value.id }
    for value in catalogue.values(of: .country) {
      values[.country(CountryCode(value.code))] = value.id
      values[.region(value.code)] = value.id
    }
    return Meanings(labels: vocabulary.labelIndex(), values: values)
  }

  private func label(of target: LabelTarget) -> String {
    switch target {
    case .topic(let name), .grouping(let name): name
    case .country(let code): vocabulary.country(code)?.name ?? code.text
    case .region: vocabulary.labels(of: target).first ?? ""
    }
  }
}
