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
  /// Whether a record is also found by other inflections of its words, below those that have the
  /// words as they are typed.
  package var findsInflections: Bool
  /// How results are ordered; it does not change which they are.
  package var order: ResultOrder

  /// Whether there is any word to find; punctuation alone is none.
  package var hasWords: Bool { !WordQuery(words).isEmpty }

  /// A query; without any part it asks for everything.
  package init(
    included: Set<FacetValueID> = [], excluded: Set<FacetValueID> = [], words: String = "",
    expansions: [Expansion] = [], findsInflections: Bool = false, order: ResultOrder = .relevance
  ) {
    self.included = included
    self.excluded = excluded
    self.words = words
    self.expansions = expansions
    self.findsInflections = findsInflections
    self.order = order
  }
}

/// The order of results. Ties are in catalogue order.
package enum ResultOrder: String, CaseIterable, Sendable {
  /// With words, the best matches first: a whole title, then whole words and word starts in titles,
  /// whole words and word starts anywhere, other inflections, and what has the meaning alone;
  /// without, catalogue order.
  case relevance
  /// By the sort key of the title.
  case title
  /// Newest first; records without a year last.
  case year
}
