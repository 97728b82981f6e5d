/// A search of a catalogue.
///
/// Included values of one facet widen the result, different facets narrow it, excluded values
/// remove results, and words narrow it further. The empty query matches everything.
package struct Query: Equatable, Sendable {
  /// A result has at least one of these values in each facet that occurs here.
  package var included: Set<ValueKey>
  /// A result has none of these values.
  package var excluded: Set<ValueKey>
  /// The words as typed. All must match, each as a prefix of a word; `"a phrase"` matches adjacent
  /// words, `-word` excludes, `a | b` matches either, and `title:word` and the like search one
  /// field. Case, accents, apostrophes and punctuation are ignored.
  package var words: String
  /// Whether the words also match by their synonyms in the vocabulary and by their inflected forms.
  package var expandsWords: Bool
  /// The order of results; it does not affect which publications match.
  package var order: ResultOrder

  /// A query; by default it matches everything.
  package init(
    included: Set<ValueKey> = [], excluded: Set<ValueKey> = [], words: String = "",
    expandsWords: Bool = true, order: ResultOrder = .relevance
  ) {
    self.included = included
    self.excluded = excluded
    self.words = words
    self.expandsWords = expandsWords
    self.order = order
  }
}

/// The order of results. Ties are in catalogue order.
package enum ResultOrder: String, CaseIterable, Sendable {
  /// With words, best matches first; without, catalogue order.
  case relevance
  /// By the sort key of the title.
  case title
  /// Newest first; records without a year last.
  case year
}
