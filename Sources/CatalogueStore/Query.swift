/// What a reader asks of a catalogue.
///
/// Included values of one facet widen the result, different facets narrow it, excluded values take
/// away; words narrow it further. The empty query asks for everything.
package struct Query: Equatable, Sendable {
  /// Values of which a result has at least one in each facet that is named.
  package var included: Set<FacetValueID>
  /// Values of which a result has none.
  package var excluded: Set<FacetValueID>
  /// Words to find, as typed: all must match at word starts, `"a phrase"` is adjacent,
  /// `-word` takes away. Case, accents, apostrophes and punctuation do not matter.
  package var words: String
  /// What parts of the words mean besides; a quoted or taken-away part has no meaning but itself.
  package var expansions: [Expansion]
  /// How results are ordered; it does not change which they are.
  package var order: ResultOrder

  /// Whether there is any word to find; punctuation alone is none.
  package var hasWords: Bool { !WordQuery(words).isEmpty }

  /// A query; without any part it asks for everything.
  package init(
    included: Set<FacetValueID> = [], excluded: Set<FacetValueID> = [], words: String = "",
    expansions: [Expansion] = [], order: ResultOrder = .relevance
  ) {
    self.included = included
    self.excluded = excluded
    self.words = words
    self.expansions = expansions
    self.order = order
  }
}

/// The order of results. Ties are in catalogue order.
package enum ResultOrder: String, CaseIterable, Sendable {
  /// With words, matches in titles before matches in bodies; without, catalogue order.
  case relevance
  /// By folded title.
  case title
  /// Newest first; records without a year last.
  case year
}
