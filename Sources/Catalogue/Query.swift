/// What a reader asks of a catalogue.
///
/// Included values of one facet widen the result, different facets narrow it, excluded values take
/// away; words narrow it further. The empty query asks for everything.
package struct Query: Equatable, Sendable {
  /// Values of which a result has at least one in each facet that is named.
  package var included: Set<ValueKey>
  /// Values of which a result has none.
  package var excluded: Set<ValueKey>
  /// Words to find, as typed: all must match at word starts, `"a phrase"` is adjacent,
  /// `-word` excludes, one of `a | b` is enough, `title:word` and the like look in one field. Case,
  /// accents, apostrophes and punctuation do not matter.
  package var words: String
  /// Whether the words also find what they mean in the vocabulary, and their inflected forms.
  package var usesMeanings: Bool
  /// How results are ordered; it does not change which they are.
  package var order: ResultOrder

  /// A query; without any part it asks for everything.
  package init(
    included: Set<ValueKey> = [], excluded: Set<ValueKey> = [], words: String = "",
    usesMeanings: Bool = true, order: ResultOrder = .relevance
  ) {
    self.included = included
    self.excluded = excluded
    self.words = words
    self.usesMeanings = usesMeanings
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
